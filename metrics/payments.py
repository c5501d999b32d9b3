"""Whether services are used and paid for, over the three latest whole months."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide, miss
from metrics.statements import read_statement

NO_MONTHS: Final = mark("No monthly figures are reported for the three latest whole months.")
NOT_BOTH: Final = mark("No monthly row states both numbers for the three latest whole months.")
NONE_CHARGES: Final = mark("No service online is known to charge a fee.")
NO_PAPER: Final = mark("No service online states whether paper is still needed.")
NONE_SETTLED_IN: Final = mark("No service has been live for 90 days yet.")
NO_USE: Final = mark(
    "No agency in this scope reports transactions for the three latest whole months."
)

# What integrated means where the programme has not said.
INTEGRATED: Final = ("settling", "reconciled")
# Each share of the monthly rows, with its numerator and its denominator.
PAIRS: Final = {
    "take_up": ("take_up_online", "take_up_all"),
    "completion": ("completion_completed", "completion_started"),
    "settlement": ("settlement_settled", "settlement_collected"),
    "unmatched": ("unmatched_unmatched", "unmatched_collected"),
    "from_abroad": ("abroad_from_abroad", "abroad_online"),
}


@dataclass(frozen=True, slots=True)
class Receipts:
    """Receipts a day in KES; `months` are the first days of the months that they are from."""

    per_day: float | None
    collected: float | None
    days: int
    months: tuple[date, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Use:
    """Figures 10 to 13 of a scope."""

    shares: dict[str, Share]
    receipts: Receipts
    payment_coverage: Share
    paperless: Share
    activation: Share


def read_use(reading: Reading, as_of: date, scope: Scope = NATION) -> Use:
    """Return use and payment of a scope on a day."""
    months = reading.frame(read_statement("months_used"), as_of=as_of, **scope.parameters)
    services = _read_service_shares(reading, as_of, scope)
    return Use(
        shares={name: _sum_share(months, *pair) for name, pair in PAIRS.items()},
        receipts=_sum_receipts(months),
        payment_coverage=_divide_sums(services, "integrated", "charging", NONE_CHARGES),
        paperless=_divide_sums(services, "paperless", "paper_stated", NO_PAPER),
        activation=_find_activation(services),
    )


def read_take_up(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return what was completed online out of what was completed through all channels."""
    return read_use(reading, as_of, scope).shares["take_up"]


def read_completion(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return what was completed online out of what was started."""
    return read_use(reading, as_of, scope).shares["completion"]


def read_settlement(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return what was settled to agencies out of what was collected, in KES."""
    return read_use(reading, as_of, scope).shares["settlement"]


def read_unmatched(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return receipts without an invoice out of receipts, in KES."""
    return read_use(reading, as_of, scope).shares["unmatched"]


def read_receipts_per_day(reading: Reading, as_of: date, scope: Scope = NATION) -> Receipts:
    """Return receipts by the calendar days of the months that were reported."""
    return read_use(reading, as_of, scope).receipts


def read_payment_coverage(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return charging services online that take payment through the gateway, out of all."""
    services = _read_service_shares(reading, as_of, scope)
    return _divide_sums(services, "integrated", "charging", NONE_CHARGES)


def read_paperless(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return services online without paper out of those that say whether."""
    services = _read_service_shares(reading, as_of, scope)
    return _divide_sums(services, "paperless", "paper_stated", NO_PAPER)


def read_activation(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return services live 90 days or more that are used, out of all of them."""
    return _find_activation(_read_service_shares(reading, as_of, scope))


def count_payment_by_agency(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row an agency: charging, integrated, paperless, settled_in, activated ..."""
    return _read_service_shares(reading, as_of, scope)


def list_backsliders(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return services live 90 days or more that nobody used, with when they last were."""
    return reading.frame(read_statement("backsliders"), as_of=as_of, **scope.parameters)


def list_providers(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return code, name, provider, services, collected, settled, collected_share by agency."""
    return reading.frame(read_statement("providers"), as_of=as_of, **scope.parameters)


def list_integration(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return services online that charge, once for each provider that they name.

    Columns: service_id, service_code, service_name, code, agency, provider ('' where none is
    named), payment_status, is_served.
    """
    return reading.frame(
        read_statement("integration"),
        as_of=as_of,
        integrated=read_integrated(reading, as_of),
        **scope.parameters,
    )


def list_provider_gap(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return code, name, month, provider, agency_says, firm_says, gap, the latest month first."""
    return reading.frame(read_statement("provider_gap"), as_of=as_of, **scope.parameters)


def read_monthly(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row a month up to the last whole one: use, receipts, receipts a day."""
    return reading.frame(read_statement("monthly_series"), as_of=as_of, **scope.parameters)


def _read_service_shares(reading: Reading, as_of: date, scope: Scope) -> pd.DataFrame:
    return reading.frame(
        read_statement("service_shares"),
        as_of=as_of,
        integrated=read_integrated(reading, as_of),
        **scope.parameters,
    )


def read_integrated(reading: Reading, as_of: date) -> list[str]:
    """Return the payment statuses that are called integrated, by the settings of the day."""
    return list(reading.settings(as_of).get("payment_integrated") or INTEGRATED)


def _sum_share(months: pd.DataFrame, numerator: str, denominator: str) -> Share:
    if months.empty:
        return miss(NO_MONTHS)
    if months[denominator].isna().all():
        return miss(NOT_BOTH)
    nothing = mark("The months that are reported add up to 0.")
    return divide(_add(months[numerator]), _add(months[denominator]), nothing)


def _add(column: Any) -> float:
    total = float(column.sum())
    return int(total) if total.is_integer() else total


def _divide_sums(services: pd.DataFrame, numerator: str, denominator: str, reason: str) -> Share:
    return divide(int(services[numerator].sum()), int(services[denominator].sum()), reason)


def _find_activation(services: pd.DataFrame) -> Share:
    share = _divide_sums(services, "activated", "settled_in", NONE_SETTLED_IN)
    if share.denominator and not services["reports_use"].any():
        return Share(None, share.denominator, None, NO_USE)
    return share


def _sum_receipts(months: pd.DataFrame) -> Receipts:
    told = months[months["collected"].notna()]
    if told.empty:
        return Receipts(
            None, None, 0, (), mark("No receipts are reported for the three latest months.")
        )
    each = told.drop_duplicates("month")
    days, collected = int(each["month_days"].sum()), float(told["collected"].sum())
    names = tuple(pd.Timestamp(month).date() for month in sorted(each["month"]))
    return Receipts(collected / days, collected, days, names, None)
