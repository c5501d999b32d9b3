"""Is it paid for: receipts a day, and how many of the services that charge take payment online."""

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from metrics.payments import Use, read_use
from metrics.shares import Share
from widgets.answers import ask
from widgets.language import _
from widgets.money import write_money
from widgets.parts import Chart
from widgets.tile import show_tile
from widgets.view import View


def show_is_it_paid(view: View, palette: Palette) -> None:
    """Show receipts a day and payment coverage, each with its reason where it is missing."""
    use = ask(view, find_use)
    coverage, receipts = use.payment_coverage, use.receipts
    notes = [*_say_coverage(coverage), *_say_settlement(use.shares["settlement"])]
    answer = "–"
    if receipts.per_day is not None:
        answer = _("{money} a day").format(money=write_money(receipts.per_day))
    elif receipts.reason:
        notes.append(_(receipts.reason))
    show_tile(
        "paid",
        _("Is it paid for?"),
        answer,
        view,
        chart=ask(view, chart_coverage, palette) if coverage.denominator else None,
        notes=notes,
    )


def find_use(view: View) -> Use:
    """Return use and payment of a view's scope."""
    return read_use(view.reading, view.as_of, view.scope)


def _say_coverage(coverage: Share) -> list[str]:
    if not coverage.denominator:
        return [_(coverage.reason)] if coverage.reason else []
    words = _("{n} of {all} that charge take payment.")
    return [words.format(n=f"{coverage.numerator:,.0f}", all=f"{coverage.denominator:,.0f}")]


def _say_settlement(settlement: Share) -> list[str]:
    if not settlement.denominator or settlement.numerator is None:
        return []
    unsettled = settlement.denominator - settlement.numerator
    words = _("{money} collected is not settled yet.")
    return [words.format(money=write_money(unsettled))]


def chart_coverage(view: View, palette: Palette) -> Chart:
    """Return services that charge a fee, and those of them that take payment."""
    coverage = ask(view, find_use).payment_coverage
    rows = [
        Row(_("Charge a fee"), coverage.denominator or 0),
        Row(_("Take payment"), coverage.numerator or 0, True),
    ]
    return Chart(
        draw_rows(rows, palette, height=52),
        describe_rows(rows, _("Services online")),
        lambda: tabulate_rows(rows, _("Services online"), _("Services")),
    )
