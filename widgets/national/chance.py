"""Will we make it: twenty equally likely days, else where pace leads; and the path to target."""

from typing import Any

import pandas as pd

from charts.arrival import Arrival, describe_arrival, draw_arrival, tabulate_arrival
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from metrics.scope import read_agencies
from widgets.answers import ask
from widgets.figures import read_all
from widgets.language import _, read_tongue
from widgets.naming import shorten_agency
from widgets.parts import Chart
from widgets.progress import read_progress
from widgets.titles.wording import begin
from widgets.view import View

STEPS = 12
ROOM = 36
ROW_HEIGHT = 25


def chart_arrival(view: View, palette: Palette) -> Chart | None:
    """Return the twenty dates; where none is in sight, where rate and plans lead.

    None once the target is met or the deadline has come.
    """
    progress, tongue = read_progress(view), read_tongue()
    outlook, standing = progress.outlook, progress.standing
    if standing.is_met or standing.deadline is None or standing.deadline <= view.as_of:
        return None
    if not any(outlook.dates):
        return chart_ends(view, palette)
    arrival = Arrival(standing.deadline, outlook.dates, outlook.even_on, outlook.likely_on)
    return Chart(
        draw_arrival(arrival, palette, tongue),
        describe_arrival(arrival, tongue),
        lambda: tabulate_arrival(arrival, tongue),
    )


def chart_ends(view: View, palette: Palette) -> Chart:
    """Return where rate and plans lead by the deadline, beside the target."""
    progress = read_progress(view)
    outlook = progress.outlook
    ends = [
        (_("Expected"), outlook.middle, True),
        (_("At this pace"), outlook.rate_continued, not outlook.is_forecast),
        (_("As planned"), outlook.plans, False),
        (_("Target"), progress.target.services, False),
    ]
    rows = [Row(name, value, is_key) for name, value, is_key in ends if value is not None]
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services online by the deadline")),
        lambda: tabulate_rows(rows, _("By the deadline"), _("Services")),
    )


def chart_path(view: View, palette: Palette) -> Chart | None:
    """Return the path to target: what each agency's delivery would bring, most first.

    None without a forecast. Independent institutions may be steps of it, as they are counted.
    """
    path = ask(view, read_all)["path_to_target"]["agencies"]
    if path is None or not path["steps"]:
        return None
    names = {agency.code: agency.name for agency in read_agencies(view.reading)}
    steps = pd.DataFrame(path["steps"])
    steps["agency"] = steps["name"].map(names).fillna(steps["name"])
    rows = [
        Row(shorten_agency(step["agency"], step["name"], ROOM), step["brings"], True)
        for step in steps.head(STEPS).to_dict("records")
    ]
    return Chart(
        draw_rows(rows, palette, height=len(rows) * ROW_HEIGHT),
        describe_rows(rows, _("Services that full delivery would bring by the deadline")),
        lambda: tabulate_path(steps, ask(view, read_all)["path_to_target"]["concerns"]),
    )


def tabulate_path(agencies: pd.DataFrame, concerns: dict[str, Any] | None) -> pd.DataFrame:
    """Return the table of the path: agencies, then concerns, each with what it would bring.

    The two overlap: a service that a concern holds up is at an agency too.
    """
    held = pd.DataFrame((concerns or {}).get("steps", []), columns=["name", "services", "brings"])
    held = held.assign(agency=[begin(_(str(name))) for name in held["name"]], name=_("Concern"))
    columns = {
        "agency": _("What"),
        "name": _("Code"),
        "services": _("Unfinished services"),
        "brings": _("More by the deadline than expected"),
    }
    rows = pd.concat([agencies[list(columns)], held[list(columns)]], ignore_index=True)
    return rows.rename(columns=columns)
