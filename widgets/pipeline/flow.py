"""The flow of services through the stages, and the stage where most of them wait."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.cumulative_flow import (
    Band,
    describe_cumulative_flow,
    draw_cumulative_flow,
    tabulate_cumulative_flow,
)
from charts.palette import Palette
from metrics.stages import read_cumulative_flow
from widgets.answers import ask
from widgets.behind import show_table_button
from widgets.headings import show_header
from widgets.language import _, read_tongue
from widgets.parts import Chart, block, note, show_chart
from widgets.stages import name_stages
from widgets.titles.pipeline import title_flow, title_pipeline
from widgets.view import View

WEEKS_BACK = 4
LIVE = 6


@dataclass(frozen=True)
class Flow:
    """Services by stage (0 to 6, In use with Live) at the end of each of the last weeks."""

    days: list[date]
    bands: list[Band]

    def count(self, stage: int, weeks_ago: int = 0) -> int:
        """Return how many services stood in a stage some weeks ago."""
        return int(self.bands[stage].services[-1 - weeks_ago])

    def count_all(self, week: int) -> int:
        """Return how many services stood in any stage in the week of that place."""
        return sum(int(band.services[week]) for band in self.bands)

    @property
    def bottleneck(self) -> int | None:
        """The stage in progress where most wait; None where nothing is in progress."""
        most = max(range(1, LIVE), key=self.count)
        return most if self.count(most) else None


def read_flow(view: View) -> Flow:
    """Return the flow of a view's scope over half a year."""
    rows = read_cumulative_flow(view.reading, view.as_of, view.scope)
    table = rows.pivot(index="week_on", columns="stage", values="services")
    names = name_stages(view)
    bands = [
        Band(stage, names.get(stage, str(stage)), table[stage].astype(int).tolist())
        for stage in range(LIVE + 1)
    ]
    return Flow([pd.Timestamp(day).date() for day in table.index], bands)


def write_title(view: View) -> str:
    """Return the message of the page: where most wait, and how that moved."""
    flow = ask(view, read_flow)
    stage = flow.bottleneck
    return title_pipeline(
        None if stage is None else flow.bands[stage].name,
        0 if stage is None else flow.count(stage),
        None if stage is None else flow.count(stage, WEEKS_BACK),
        flow.count(0),
        flow.count(LIVE),
    )


def show_flow(view: View, palette: Palette) -> None:
    """Show how the stages filled and emptied over half a year."""
    flow = ask(view, read_flow)
    with block("flow"):
        show_header(
            title_flow(flow.count(LIVE), flow.bands[LIVE].services[0], *_count_listed(flow))
        )
        note(_("Distinct services in each stage; a band that widens is a stage that fills."))
        chart = ask(view, chart_flow, palette)
        show_chart(chart, "chart-flow")
        show_table_button(chart, "flow", view)


def _count_listed(flow: Flow) -> tuple[int, int]:
    return flow.count_all(-1), flow.count_all(0)


def chart_flow(view: View, palette: Palette) -> Chart:
    """Return the cumulative flow."""
    flow, tongue = ask(view, read_flow), read_tongue()
    return Chart(
        draw_cumulative_flow(flow.days, flow.bands, palette, tongue),
        describe_cumulative_flow(flow.days, flow.bands, tongue),
        lambda: tabulate_cumulative_flow(flow.days, flow.bands, tongue),
    )
