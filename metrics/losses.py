"""What went the wrong way: services back in an earlier stage, and services that left."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_regressions(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return units that went back: stage_was, stage_is, on_day, regression_reason, its row."""
    return reading.frame(read_statement("regressions"), as_of=as_of, **scope.parameters)


def list_withdrawals(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return units that left: stage_was, on_day, how (withdrawn, merged, omitted), its row."""
    return reading.frame(read_statement("withdrawals"), as_of=as_of, **scope.parameters)
