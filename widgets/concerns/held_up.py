"""Services held up: by kind, by who raised it, by owner; and who holds the rest of the work."""

from typing import Final

import pandas as pd

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, find_height
from widgets.answers import ask
from widgets.behind import show_table_button
from widgets.concerns.read import By, find_concentration, find_worst, list_held_up, word_holder
from widgets.headings import show_header
from widgets.language import _, mark
from widgets.naming import shorten_agency
from widgets.parts import Chart, block, note, show_chart
from widgets.titles.concerns import title_concentration, title_held_by
from widgets.titles.wording import begin
from widgets.view import View

SHOWN = 10
ROW_HEIGHT = 26
ROOM = 30
BY: Final[dict[By, str]] = {
    "kind": mark("By kind"),
    "raised_by": mark("By who raised it"),
    "owner": mark("By owner; offices of one name are added up"),
}


def show_held_up(view: View, palette: Palette, by: By) -> None:
    """Show how many unfinished services each kind, raiser or owner holds up."""
    rows = ask(view, list_held_up, by)
    if rows.empty and by != "kind":
        return
    with block(f"held-{by}"):
        worst = find_worst(view, by)
        show_header(title_held_by(worst.name, worst.services, worst.agencies))
        words = _(BY[by])
        if rows.empty:
            note(_("Blockers in the rows of workbooks, and open concerns, would show here."))
            return
        left = len(rows) - SHOWN
        note(words + ("; " + _("{n} more in the table").format(n=left) if left > 0 else ""))
        chart = ask(view, chart_held_up, palette, by)
        show_chart(chart, f"chart-held-{by}")
        show_table_button(chart, f"held-{by}", view)


def chart_held_up(view: View, palette: Palette, by: By) -> Chart:
    """Return the bars; a service held by two kinds stands under both."""
    every = ask(view, list_held_up, by)
    rows = [
        Row(begin(word_holder(name, by)), services, services == every["services"].max())
        for name, services in zip(
            every["held_by"].head(SHOWN), every["services"].head(SHOWN), strict=True
        )
    ]
    return Chart(
        draw_rows(rows, palette, height=find_height(rows, ROW_HEIGHT)),
        describe_rows(rows, f"{_('Unfinished services held up')}. {_(BY[by])}"),
        lambda: tabulate_held_up(every, by),
    )


def tabulate_held_up(rows: pd.DataFrame, by: By) -> pd.DataFrame:
    """Return all of them, with agencies and how many are past their day."""
    return pd.DataFrame(
        {
            _("Held up by"): [begin(word_holder(name, by)) for name in rows["held_by"]],
            _("Services"): rows["services"],
            _("Agencies"): rows["agencies"],
            _("Past due"): rows["past_due"],
        }
    )


def show_concentration(view: View, palette: Palette) -> None:
    """Show the agencies on which most of what is missing rests."""
    found = ask(view, find_concentration)
    with block("concentration"):
        show_header(title_concentration(found.holders, len(found.agencies), found.missing))
        if not found.missing:
            return
        note(_("Services still to come; independent institutions are not named."))
        chart = ask(view, chart_concentration, palette)
        show_chart(chart, "chart-concentration")
        show_table_button(chart, "concentration", view)


def chart_concentration(view: View, palette: Palette) -> Chart:
    """Return the agencies with most still to come; those that hold half in accent."""
    found = ask(view, find_concentration)
    rows = [
        Row(shorten_agency(row["name"], row["code"], ROOM), row["missing"], place < found.holders)
        for place, row in enumerate(found.agencies.head(SHOWN).to_dict("records"))
    ]
    table = found.agencies.assign(share=(100 * found.agencies["share"]).round(1)).rename(
        columns={
            "code": _("Code"),
            "name": _("Agency"),
            "missing": _("Still to come"),
            "share": _("Share, %"),
        }
    )
    return Chart(
        draw_rows(rows, palette, height=ROW_HEIGHT * len(rows)),
        describe_rows(rows, _("Services still to come")),
        lambda: table,
    )
