"""Which office is asked about an agency."""

from dataclasses import dataclass

import pandas as pd

from data.reading import Reading
from metrics.statements import read_statement


@dataclass(frozen=True, slots=True)
class Office:
    """An office and where it is written to; `email` is None where nobody said."""

    name: str
    email: str | None


def list_offices(reading: Reading) -> pd.DataFrame:
    """Return the offices that stand: agency_id, code, ministry, office, email, entry_no."""
    return reading.frame(read_statement("offices"))


def find_office(offices: pd.DataFrame, code: str, ministry: str | None) -> Office | None:
    """Return the agency's own office, else its ministry's; None where nobody named one."""
    own = offices[offices["code"] == code]
    if own.empty and ministry:
        own = offices[offices["code"].isna() & (offices["ministry"] == ministry)]
    if own.empty:
        return None
    row = own.iloc[0]
    email = row["email"]
    return Office(str(row["office"]), email if isinstance(email, str) and email else None)
