"""Each stage: how many services stand there, and how long it takes to move on."""

import pandas as pd

from charts.palette import Palette
from metrics.durations import read_time_in_stage
from widgets.agency.blocks import chart_stages, list_stages
from widgets.answers import ask
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import link_services, show_list, write_number
from widgets.parts import block, note, offer_csv, show_chart
from widgets.pipeline.tiles import carry_in_scope
from widgets.stages import name_stages
from widgets.titles.pipeline import title_stage_times
from widgets.view import View


def read_times(view: View) -> pd.DataFrame:
    """Return stage 0 to 7, name, services, p50, p85, completed; days null where not known."""
    stages = list_stages(view)
    times = read_time_in_stage(view.reading, view.as_of, view.scope)
    table = pd.DataFrame([stage._asdict() for stage in stages]).rename(columns={"number": "stage"})
    return table.merge(times[["stage", "p50", "p85", "completed"]], on="stage", how="left")


def write_title(view: View) -> str:
    """Return which stage takes longest at the median."""
    times = ask(view, read_times).dropna(subset=["p50"])
    if times.empty:
        return title_stage_times(None, None)
    longest = times.sort_values("p50", ascending=False).iloc[0]
    return title_stage_times(str(longest["name"]), float(longest["p50"]))


def show_stages(view: View, palette: Palette) -> None:
    """Show the stage bar and, stage by stage, the days until half and 85 per cent moved on."""
    times = ask(view, read_times)
    with block("stages"):
        show_header(write_title(view))
        show_chart(ask(view, chart_stages, palette), "chart-stages")
        rows = [
            {
                _("Stage"): link_services(row["name"], **carry_in_scope(view, stage=row["stage"])),
                _("Services"): write_number(row["services"]),
                _("Days, half"): write_number(row["p50"]),
                _("Days, 85%"): write_number(row["p85"]),
            }
            for row in times.to_dict("records")
        ]
        show_list("stages", rows, _("Services and days in each stage"), is_narrow=True)
        note(
            _(
                "Days until half, and 85%, had moved on; those still waiting count as waiting."
                " A dash: too few have moved on to say, or the stage is the last."
            )
        )
        offer_csv(tabulate_times(view), "stages", view)


def tabulate_times(view: View) -> pd.DataFrame:
    """Return the stages under their screen words, for a download."""
    names = name_stages(view)
    times = ask(view, read_times)
    return pd.DataFrame(
        {
            _("Stage"): [names.get(stage, str(stage)) for stage in times["stage"]],
            _("Services"): times["services"],
            _("Days until half moved on"): times["p50"],
            _("Days until 85% moved on"): times["p85"],
            _("Completed"): times["completed"],
        }
    )
