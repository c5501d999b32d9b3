"""Actions and decisions agreed at stocktakes: what is open, late, done, and by whom."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_actions(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return actions and decisions as they stood on a day, open ones first by their day.

    Columns: action_id, agency_id, code, agency (null where above all agencies), concern_id,
    is_decision, what, office, agreed_on, due_on, first_due_on, moved, done_on, dropped_on,
    outcome, is_open, is_late, state (open, late, done, dropped), days_late, entry_no.
    """
    return reading.frame(read_statement("actions"), as_of=as_of, **scope.parameters)
