"""Use and payment of a scope, read once for the whole page."""

import pandas as pd

from metrics.payments import Use, list_backsliders, list_providers, read_monthly, read_use
from metrics.targets import read_targets
from metrics.uplift import DaysToServe, Uplift, read_days_to_serve, read_uplift
from widgets.answers import ask
from widgets.titles.payments import title_payments
from widgets.view import View


def find_use(view: View) -> Use:
    """Return the shares, the receipts and what takes payment."""
    return read_use(view.reading, view.as_of, view.scope)


def find_uplift(view: View) -> Uplift:
    """Return whether services are used more than before."""
    return read_uplift(view.reading, view.as_of, view.scope)


def find_days(view: View) -> DaysToServe:
    """Return days to serve, promised and taken."""
    return read_days_to_serve(view.reading, view.as_of, view.scope)


def find_aim(view: View) -> int | None:
    """Return the receipts a day, in KES, that the programme aims at; None where it states none."""
    aim = read_targets(view.reading, view.as_of).receipts_aim
    return aim[1] if aim else None


def list_months(view: View) -> pd.DataFrame:
    """Return use and receipts month by month, the latest last."""
    return read_monthly(view.reading, view.as_of, view.scope)


def list_takers(view: View) -> pd.DataFrame:
    """Return receipts by agency and provider of the three latest whole months."""
    return list_providers(view.reading, view.as_of, view.scope)


def list_idle(view: View) -> pd.DataFrame:
    """Return services live for 90 days that nobody used lately."""
    return list_backsliders(view.reading, view.as_of, view.scope)


def write_title(view: View) -> str:
    """Return the message of the page."""
    use = ask(view, find_use)
    coverage = use.payment_coverage
    return title_payments(
        int(coverage.numerator or 0), int(coverage.denominator or 0), use.receipts.per_day
    )
