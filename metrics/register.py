"""The register of agencies with their other names, and names in workbooks that it lacks."""

from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.statements import read_statement


def list_register(reading: Reading, as_of: date) -> pd.DataFrame:
    """Return the agencies that stand, by name.

    Columns: those of `known_agencies`, other_names, services (listed on the day).
    """
    return reading.frame(read_statement("register"), as_of=as_of)


def list_unknown(reading: Reading) -> pd.DataFrame:
    """Return names of refused rows that may be new agencies: name, times, entry_no (latest)."""
    return reading.frame(read_statement("agencies_unknown"))
