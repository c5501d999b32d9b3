"""Is it paid for: how many of the services that charge take payment online."""

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from widgets.answers import ask
from widgets.figures import read_all
from widgets.language import _
from widgets.parts import Chart
from widgets.view import View

HEIGHT = 52


def chart_coverage(view: View, palette: Palette) -> Chart | None:
    """Return services that charge a fee, and those of them that take payment; None without any."""
    coverage = ask(view, read_all)["payment_coverage"]
    if not coverage["denominator"]:
        return None
    rows = [
        Row(_("Charge a fee"), coverage["denominator"]),
        Row(_("Take payment"), coverage["numerator"], True),
    ]
    return Chart(
        draw_rows(rows, palette, height=HEIGHT),
        describe_rows(rows, _("Services online")),
        lambda: tabulate_rows(rows, _("Services online"), _("Services")),
    )
