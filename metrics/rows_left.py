"""Rows left to correct: refused when they were sent, and not sent in order since."""

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_rows_left(reading: Reading, scope: Scope = NATION) -> pd.DataFrame:
    """Return the submissions that have such rows, the latest first.

    Columns: entry_no, file_name, reported_on, code and agency (one of `agencies`), left_count.
    """
    return reading.frame(read_statement("rows_left"), **scope.parameters)
