"""Is it paid for: receipts a day, and how many of the services that charge take payment online."""

from typing import Any

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from widgets.answers import ask
from widgets.figures import read_all
from widgets.language import _
from widgets.money import write_money
from widgets.parts import Chart
from widgets.tile import show_tile
from widgets.view import View


def show_is_it_paid(view: View, palette: Palette) -> None:
    """Show receipts a day and payment coverage, each with its reason where it is missing."""
    figures = ask(view, read_all)
    per_day, coverage = figures.get("receipts_per_day"), figures.get("payment_coverage") or {}
    notes = [*_say_coverage(coverage), *_say_settlement(figures.get("settlement") or {})]
    answer = "–"
    if per_day is not None:
        answer = _("{money} a day").format(money=write_money(per_day))
    elif figures.get("receipts_per_day_reason"):
        notes.append(_(figures["receipts_per_day_reason"]))
    has_chart = bool(coverage.get("denominator"))
    show_tile(
        "paid",
        _("Is it paid for?"),
        answer,
        view,
        chart=ask(view, chart_coverage, palette) if has_chart else None,
        notes=notes,
    )


def _say_coverage(coverage: dict[str, Any]) -> list[str]:
    if not coverage.get("denominator"):
        return [_(coverage["reason"])] if coverage.get("reason") else []
    words = _("{n} of {all} that charge take payment.")
    numbers = (f"{coverage[part]:,.0f}" for part in ("numerator", "denominator"))
    return [words.format(**dict(zip(("n", "all"), numbers, strict=True)))]


def _say_settlement(settlement: dict[str, Any]) -> list[str]:
    if not settlement.get("denominator"):
        return []
    unsettled = settlement["denominator"] - settlement["numerator"]
    words = _("{money} collected is not settled yet.")
    return [words.format(money=write_money(unsettled))]


def chart_coverage(view: View, palette: Palette) -> Chart:
    """Return services that charge a fee, and those of them that take payment."""
    coverage = read_all(view)["payment_coverage"]
    rows = [
        Row(_("Charge a fee"), coverage["denominator"]),
        Row(_("Take payment"), coverage["numerator"], True),
    ]
    return Chart(
        draw_rows(rows, palette, height=52),
        describe_rows(rows, _("Services online")),
        lambda: tabulate_rows(rows, _("Services online"), _("Services")),
    )
