"""Keeping the national forecast of a paper that leaves the house."""

from datetime import date

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.reading import Reading
from loaders.issuing import issue_forecast
from metrics.expected import keep_forecast
from metrics.forecast.issued import list_issued


def keep_issued(ledger: Ledger, reading: Reading, as_of: date) -> int | None:
    """Keep the national forecast of a day as issued; None for a past view or without odds.

    A view is past where later entries, or later reports, are known: what is told with hindsight
    is no forecast. The same forecast is kept once, however many papers carry it.
    """
    latest = reading.last_reported_on()
    if reading.known != ledger.head or latest is None or as_of < latest:
        return None
    rows = list_issued(keep_forecast(reading, as_of))
    return issue_forecast(ledger, reading, rows, LOCAL_PERSON)
