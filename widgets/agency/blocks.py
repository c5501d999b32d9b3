"""The blocks of an agency: stages, overdue services, submissions, services."""

import pandas as pd
import streamlit as st

from charts.palette import Palette
from charts.stage_bar import Stage, describe_stage_bar, draw_stage_bar
from metrics.durations import read_time_in_stage
from metrics.inventory import search_services
from metrics.plans import list_overdue, read_overdue
from metrics.stages import count_stages
from metrics.submissions import list_submissions
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.inventory.table import show_services as show_rows
from widgets.language import _, ngettext, read_tongue
from widgets.listing import link_service
from widgets.narrowing import carry_scope
from widgets.parts import Chart, block, note, offer_csv, open_door, show_chart
from widgets.stages import name_stages
from widgets.titles.groups import title_overdue, title_stages
from widgets.titles.wording import begin
from widgets.view import View

SHOWN = 12
SHOWN_SUBMISSIONS = 6


def list_stages(view: View) -> list[Stage]:
    """Return the stages 0 to 7 with the services of the scope in each."""
    counts = count_stages(view.reading, view.as_of, view.scope)
    by_stage = counts.groupby("stage")["services"].sum()
    names = name_stages(view)
    return [
        Stage(number, names.get(number, str(number)), int(by_stage.get(number, 0)))
        for number in range(8)
    ]


def show_stages(view: View, palette: Palette) -> None:
    """Show where the services stand, and how long completed ones stayed in each stage."""
    stages = ask(view, list_stages)
    with block("stages"):
        title = title_stages({stage.number: stage.services for stage in stages}, name_stages(view))
        st.header(title, anchor=False)
        if any(stage.services for stage in stages):
            show_chart(ask(view, chart_stages, palette), "chart-stages")
        columns = st.column_config
        st.dataframe(
            ask(view, tabulate_stages),
            hide_index=True,
            height="content",
            row_height=28,
            placeholder="–",
            key="stages-table",
            alt=_("Services and days in each stage"),
            column_config={
                "services": columns.ProgressColumn(
                    _("Services"),
                    format="%d",
                    min_value=0,
                    max_value=max(1, *(stage.services for stage in stages)),
                    width="small",
                    color="blue",
                ),
                "stage": columns.TextColumn(_("Stage")),
                "days": columns.NumberColumn(_("Days, median"), width="small", format="%.0f"),
            },
        )


def chart_stages(view: View, palette: Palette) -> Chart:
    """Return the stage bar."""
    stages, tongue = list_stages(view), read_tongue()
    return Chart(draw_stage_bar(stages, palette, tongue), describe_stage_bar(stages, tongue))


def tabulate_stages(view: View) -> pd.DataFrame:
    """Return one row a stage: its name, its services, the median days of completed spells."""
    stages = list_stages(view)
    times = read_time_in_stage(view.reading, view.as_of, view.scope).set_index("stage")["p50"]
    return pd.DataFrame(
        {
            "stage": [stage.name for stage in stages],
            "services": [stage.services for stage in stages],
            "days": [times.get(stage.number) for stage in stages],
        }
    )


def show_overdue(view: View) -> None:
    """Show the services whose planned day has passed, longest first."""
    rows = list_overdue(view.reading, view.as_of, view.scope)
    share = read_overdue(view.reading, view.as_of, view.scope)
    oldest = 0 if rows.empty else int(rows["days_overdue"].max())
    with block("overdue"):
        title = title_overdue(len(rows), int(share.denominator or 0), oldest)
        st.header(title, anchor=False)
        if rows.empty:
            note(_("Planned dates come from the column “planned to go live” of its workbooks."))
            return
        names = name_stages(view)
        rows = rows.sort_values("days_overdue", ascending=False).assign(
            stage=[names.get(int(stage), "–") for stage in rows["stage"]]
        )
        with st.container(key="three-columns-overdue"):
            st.table(_lay_out_overdue(rows.head(SHOWN)), border="horizontal", hide_index=True)
        if len(rows) > SHOWN:
            words = _("These are the {n} longest; see all {all}")
            words = words.format(n=SHOWN, all=f"{len(rows):,}")
            open_door("overdue", words, carry_scope(view, count="in_scope", overdue=1))
        offer_csv(rows, "overdue", view)


def _lay_out_overdue(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table; a phone shows its first three columns."""
    tongue = read_tongue()
    return pd.DataFrame(
        [
            {
                _("Service"): link_service(row),
                _("Days"): f"{row['days_overdue']:,.0f}",
                _("Waits for"): _write(row["blocker"]),
                _("Officer"): _write(row["officer"]),
                _("Next date"): (
                    "–"
                    if pd.isna(row["next_action_on"])
                    else tongue.write_short_day(pd.Timestamp(row["next_action_on"]).date())
                ),
                _("Stage"): _write(row["stage"]),
            }
            for row in rows.to_dict("records")
        ]
    )


def _write(text: object) -> str:
    return escape_markdown(text) if isinstance(text, str) and text else "–"


def show_submissions(view: View) -> None:
    """List the latest workbooks that name the agency, each with the way to its detail."""
    rows = list_submissions(view.reading, view.scope)
    with block("submissions"):
        words = ngettext("{n} workbook stands", "{n} workbooks stand", len(rows))
        st.header(words.format(n=f"{len(rows):,}"), anchor=False)
        tongue = read_tongue()
        for row in rows.head(SHOWN_SUBMISSIONS).to_dict("records"):
            number, name = row["entry_no"], escape_markdown(row["file_name"])
            parameters = address.carry(entry=number)
            words = _("Submission {n}, reporting date {day}, {rows} rows accepted")
            day = tongue.write_full_day(pd.Timestamp(row["reported_on"]).date())
            with st.container(key=f"line-of-submission-{number}", gap=None):
                open_door(f"submission-{number}", name, parameters, "pages/submission.py")
                note(words.format(n=number, day=day, rows=f"{row['accepted_count']:,}"))
        if rows.empty:
            note(_("Send its first workbook from Upload."))


def show_services(view: View) -> None:
    """Show the first services, and the way to all of them."""
    found = search_services(view.reading, view.as_of, view.scope, page_size=SHOWN)
    with block("services"):
        words = ngettext("{n} service is listed", "{n} services are listed", found.total)
        show_header(begin(words.format(n=f"{found.total:,}")))
        if found.total:
            show_rows(view, found, 1)
            words = ngettext("See {n} service", "See all {n} services", found.total)
            words = words.format(n=f"{found.total:,}")
            open_door("all-services", words, address.carry(agency=view.scope.agency))
