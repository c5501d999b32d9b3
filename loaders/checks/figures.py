"""Maturity, fees, payment and blockers that do not go with the stage."""

from typing import Final

import numpy as np

from loaders.checks.case import Case

END_TO_END_FROM: Final = 3
MERGED: Final = 9
ABSURD_FEE: Final = 50_000_000.0
ABSURD_DAYS: Final = 3_650.0
NO_PAYMENT: Final = frozenset({"not applicable", "none"})


def check_maturity(case: Case) -> None:
    """Mark live services that the counting rule leaves out for their maturity, and exempt ones."""
    rows, live = case.rows, case.is_live()
    levels = rows.numbers("maturity")
    case.collector.mark(
        "live_low_maturity",
        live & (levels < END_TO_END_FROM),
        "maturity",
        value=lambda place: case.lists.name_value("maturity", rows.values["maturity"][place]),
    )
    case.collector.mark(
        "live_maturity_unknown",
        live & np.isnan(levels),
        "maturity",
        options=", ".join(case.lists.options("maturity")),
    )
    case.collector.mark("exempt_but_live", live & rows.filled("exempt"), "exempt")


def check_payment(case: Case) -> None:
    """Mark fees below zero or beyond belief, and live services that charge and take no payment."""
    rows, collector = case.rows, case.collector
    fees = rows.numbers("fee")
    if rows.has("payment_status"):
        texts = rows.values["payment_status"]
        takes_none = np.array([text is None or text in NO_PAYMENT for text in texts], np.bool_)
        unpaid = case.is_live() & (fees > 0) & takes_none
        collector.mark("live_fee_no_payment", unpaid, "fee")
    for name, most in (("fee", ABSURD_FEE), ("days_promised", ABSURD_DAYS)):
        numbers = rows.numbers(name)
        collector.mark("negative_amount", (numbers < 0) & rows.is_accepted, name)
        collector.mark("absurd_amount", (numbers > most) & rows.is_accepted, name)


def check_blockers(case: Case) -> None:
    """Mark blocked services that nobody is to act on, and merged ones that lead nowhere."""
    rows = case.rows
    is_owned = rows.filled("officer") & rows.filled("next_action_on")
    blocked = case.is_unfinished() & rows.filled("blocker") & ~is_owned
    case.collector.mark("blocked_without_owner", blocked, "blocker")
    merged = (rows.numbers("stage") == MERGED) & rows.is_accepted
    case.collector.mark(
        "merged_without_target", merged & ~rows.filled("merged_into"), "merged_into"
    )
