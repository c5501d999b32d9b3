"""The five tiles of National: the answers of the papers, each with its strip and its doors."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from charts.pace import Week, describe_pace, draw_pace, tabulate_pace
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from reports.parts import Tile
from widgets import address
from widgets.answers import ask
from widgets.figures import read_all
from widgets.language import _, read_tongue
from widgets.national.chance import chart_arrival
from widgets.national.gap import chart_gap
from widgets.national.paid import chart_coverage
from widgets.national.told import tell, tell_path
from widgets.parts import SERVICES, Chart
from widgets.progress import read_progress
from widgets.tables import NATIONAL_PAGE
from widgets.tile import Door, show_tile
from widgets.view import View
from widgets.words import COUNTS, word

LEVELS = ("claimed", "distinct", "end_to_end", "transacting")
RATE_WEEKS = 4


def show_tiles(view: View, palette: Palette) -> None:
    """Show the five answers; on a phone the first has its strip, the others stand in pairs."""
    far, fast, make, gap, paid = ask(view, tell)
    path = ask(view, tell_path)
    shown: Sequence[tuple[str, Tile, Chart | None, list[Door]]] = (
        ("far", far, ask(view, chart_counts, palette), _find_far(view)),
        ("fast", fast, ask(view, chart_pace, palette), _find_fast(view)),
        ("make", make, ask(view, chart_arrival, palette), _find_path(view, path)),
        ("gap", gap, ask(view, chart_gap, palette), _find_gap(view)),
        ("paid", paid, ask(view, chart_coverage, palette), _find_paid(view)),
    )
    with st.container(key="tiles-national"):
        columns = st.columns(len(shown), gap="medium")
    for column, (name, tile, chart, doors) in zip(columns, shown, strict=True):
        notes = [*tile.notes, *([path] if name == "make" and path else [])]
        with column:
            show_tile(name, tile.label, tile.answer, view, chart=chart, notes=notes, doors=doors)


def _find_far(view: View) -> list[Door]:
    doors = [Door(_("Services online"), _carry(view, level="online"), SERVICES)]
    if ask(view, read_all)["counts"]["maturity_not_stated"]["services"]:
        unstated = _carry(view, left_out="maturity_unknown")
        doors.append(Door(_("Maturity not stated"), unstated, SERVICES))
    return doors


def _find_fast(view: View) -> list[Door]:
    return [Door(_("Where services wait"), _carry(view), "pages/pipeline.py")]


def _find_path(view: View, path: str) -> list[Door]:
    if not path or not ask(view, read_all)["path_to_target"]["agencies"]:
        return []
    return [Door(_("Path to target"), _carry(view, table="path"), NATIONAL_PAGE)]


def _find_gap(view: View) -> list[Door]:
    doors = [Door(_("Agencies"), address.carry(ministry=view.scope.ministry), "pages/agencies.py")]
    stages = ask(view, read_all)["stages"]
    most = max(range(1, 6), key=lambda number: stages.get(str(number), 0))
    if stages.get(str(most), 0):
        doors.append(Door(_("Those that wait"), _carry(view, stage=most), SERVICES))
    return doors


def _find_paid(view: View) -> list[Door]:
    return [Door(_("Payments"), _carry(view), "pages/payments.py")]


def chart_counts(view: View, palette: Palette) -> Chart:
    """Return the four counts as rows."""
    counts = read_progress(view).counts
    rows = [
        Row(word(COUNTS, level), getattr(counts, level), level == counts.level) for level in LEVELS
    ]
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services under four counts")),
        lambda: tabulate_rows(rows, _("Count"), _("Services")),
    )


def chart_pace(view: View, palette: Palette) -> Chart | None:
    """Return the weekly columns; None where nothing came and nothing is needed."""
    progress, tongue = read_progress(view), read_tongue()
    weeks = [
        Week(pd.Timestamp(row["week_on"]).date(), int(row["entered"]))
        for row in progress.weekly.to_dict("records")
    ]
    needed = progress.rate.per_week or None
    if not needed and not any(week.services for week in weeks):
        return None
    return Chart(
        draw_pace(weeks, needed, palette, tongue, RATE_WEEKS),
        describe_pace(weeks, needed, tongue),
        lambda: tabulate_pace(weeks, tongue),
    )


def _carry(view: View, **values: object) -> dict[str, str]:
    return address.carry(
        ministry=view.scope.ministry, state_department=view.scope.state_department, **values
    )
