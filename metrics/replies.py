"""The agencies' replies: one sentence each, beside the rating."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_replies(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the latest reply of each agency in scope that gave one by a day.

    Columns: agency_id, code, agency, reply, office, replied_on, entry_no.
    """
    return reading.frame(read_statement("replies"), as_of=as_of, **scope.parameters)
