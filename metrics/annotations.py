"""Notes that people put on days of the charts."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_annotations(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the notes up to a day: the programme's, and an agency's own where one is asked for.

    Columns: annotation_id, agency_id, code, noted_on, words, entry_no.
    """
    return reading.frame(read_statement("annotations"), as_of=as_of, **scope.parameters)
