"""Use and payment in words: each share with its two numbers, or the reason why it has none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pandas as pd

from reports.parts import Column, Table
from reports.tongue import _, mark, write_month
from reports.wording import DASH, write_money, write_of, write_percent

SHARES: Final = (
    ("payment_coverage", mark("Take payment online"), mark("of services online that charge")),
    ("settlement", mark("Settled"), mark("of what was collected")),
    ("unmatched", mark("Without an invoice"), mark("of receipts")),
    ("take_up", mark("Completed online"), mark("of all completed")),
    ("completion", mark("Completed"), mark("of what was started online")),
    ("activation", mark("Used"), mark("of services live 90 days or more")),
)
IN_MONEY: Final = ("settlement", "unmatched")


def tell_paid(figures: Mapping[str, Any]) -> Table:
    """Return receipts and shares, one row each: what, how much, the share, of what."""
    rows = [_tell_receipts(figures)]
    rows += [_tell_share(figures[name], name, label, whole) for name, label, whole in SHARES]
    columns = (
        Column(_("What"), 1.2),
        Column(_("How much"), 1.4, True),
        Column(_("Share"), 0.5, True),
        Column(_("Of what"), 3.3),
    )
    return Table(write_title(figures), columns, tuple(rows))


def drop_unknown(paid: Table) -> Table:
    """Return the table; where none of its rows has a number, their reasons in place of rows."""
    if any(how_much != DASH for _what, how_much, _share, _whole in paid.rows):
        return paid
    reasons = dict.fromkeys(reason for *_row, reason in paid.rows if reason)
    return replace(paid, rows=(), empty=" ".join(reasons))


def write_title(figures: Mapping[str, Any]) -> str:
    """Return how many services that charge take payment, else what is missing."""
    share = figures["payment_coverage"]
    if not share["denominator"]:
        return _("No service online is known to charge a fee")
    words = _("{n} services that charge take payment online")
    return words.format(n=write_of(share["numerator"], share["denominator"]))


def _tell_receipts(figures: Mapping[str, Any]) -> tuple[str, str, str, str]:
    receipts, label = figures["receipts"], _("Receipts a day")
    if figures["receipts_per_day"] is None:
        return label, DASH, "", _(figures["receipts_per_day_reason"] or "")
    months = ", ".join(write_month(date.fromisoformat(month)) for month in receipts["months"])
    words = _("{money} in {days} days: {months}")
    told = words.format(
        money=write_money(receipts["collected"]), days=receipts["days"], months=months
    )
    return label, write_money(figures["receipts_per_day"]), "", told


def _tell_share(
    share: Mapping[str, Any], name: str, label: str, whole: str
) -> tuple[str, str, str, str]:
    if share["value"] is None:
        return _(label), DASH, "", _(share["reason"] or "")
    numbers = write_of(share["numerator"], share["denominator"])
    if name in IN_MONEY:
        money = (write_money(share[part]) for part in ("numerator", "denominator"))
        numbers = _("{n} of {all}").format(**dict(zip(("n", "all"), money, strict=True)))
    return _(label), numbers, write_percent(share), _(whole)


def tell_gap(provider_gap: pd.DataFrame, shown: int = 4) -> Table:
    """Return what agency and payment firm say of the latest months, side by side."""
    columns = (
        Column(_("Month"), 0.8),
        Column(_("Through"), 1.2),
        Column(_("Agency says"), 1, True),
        Column(_("Firm says"), 1, True),
        Column(_("Difference"), 1, True),
    )
    rows = tuple(
        (
            write_month(pd.Timestamp(row["month"]).date()),
            row["provider"] if isinstance(row["provider"], str) else DASH,
            write_money(row["agency_says"]),
            write_money(row["firm_says"]),
            write_money(row["gap"]),
        )
        for row in provider_gap.head(shown).to_dict("records")
    )
    return Table(_("Agency and payment firm, side by side"), columns, rows)
