"""How far onboarding has come: services by stage, now and over time."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def count_stages(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return agency_id, code, stage (0 to 7), services; one row an agency and stage."""
    return reading.frame(read_statement("stages"), as_of=as_of, **scope.parameters)


def read_cumulative_flow(
    reading: Reading, as_of: date, scope: Scope = NATION, weeks: int = 26
) -> pd.DataFrame:
    """Return week_on, stage (0 to 6, In use with Live), services, the latest week last."""
    return reading.frame(
        read_statement("cumulative_flow"), as_of=as_of, weeks=weeks, **scope.parameters
    )
