"""The history of a service: the stages it stood in, and every workbook that changed a word."""

from datetime import date
from typing import Any, Final
from uuid import UUID

import pandas as pd
import streamlit as st

from charts.palette import Palette
from charts.service_timeline import StageSpell, describe_service_timeline, draw_service_timeline
from metrics.provenance import Word, list_words
from metrics.service import ServiceDetail
from widgets import address
from widgets.behind import show_table_button
from widgets.escaping import escape_markdown
from widgets.field_words import name_field, word_value
from widgets.language import _, ngettext, read_tongue
from widgets.parts import Chart, block, note, show_chart
from widgets.stages import name_stages
from widgets.view import View

SHOWN: Final = 12


def show_timeline(view: View, service: ServiceDetail, palette: Palette) -> None:
    """Draw the stages of the service up to the day of the view."""
    words = list_words(view.reading, service.service_id)
    spells = list_spells(service.periods, name_stages(view), view.as_of)
    reports = sorted({word.reported_on for word in words if word.reported_on <= view.as_of})
    tongue = read_tongue()
    with block("timeline"):
        st.header(_("Stage by stage"), anchor=False)
        figure = draw_service_timeline(spells, reports, view.as_of, palette, tongue)
        chart = Chart(
            figure,
            describe_service_timeline(spells, reports, tongue),
            lambda: tabulate_spells(spells),
        )
        show_chart(chart, "timeline")
        note(_("Circles mark the days that workbooks spoke of."))
        show_table_button(chart, "timeline", view)


def tabulate_spells(spells: list[StageSpell]) -> pd.DataFrame:
    """Return the table behind the timeline: one row a stage, "until" empty while it stands."""
    return pd.DataFrame(
        {
            _("Stage"): [one.name for one in spells],
            _("From"): [one.from_on for one in spells],
            _("Until"): [one.until_on for one in spells],
        }
    )


def list_spells(periods: pd.DataFrame, names: dict[int, str], as_of: date) -> list[StageSpell]:
    """Return the stages in order of time, runs of one stage joined, none that begins later."""
    spells: list[StageSpell] = []
    for row in periods.sort_values("from_on").to_dict("records"):
        begins, ends = _as_day(row["from_on"]), _as_day(row["until_on"])
        if begins is None or begins > as_of or pd.isna(row["stage"]):
            continue
        stage = int(row["stage"])
        last = spells[-1] if spells else None
        if last and last.stage == stage and last.until_on == begins:
            spells[-1] = last._replace(until_on=ends)
        else:
            spells.append(StageSpell(stage, names.get(stage, str(stage)), begins, ends))
    return spells


def _as_day(value: Any) -> date | None:
    if value is None or pd.isna(value):
        return None
    return pd.Timestamp(value).date()


def show_history(view: View, service_id: UUID) -> None:
    """List what workbooks said of the service, the latest first, only where a word changed."""
    words = [one for one in list_words(view.reading, service_id) if one.reported_on <= view.as_of]
    if not words:
        return
    first = words[-1]
    telling = [one for one in words if one.changes or one is first]
    with block("history"):
        st.header(title_history(len(words), len(telling)), anchor=False)
        for number, one in enumerate(telling[:SHOWN]):
            _show_word(view, one, one is first, number)
        if len(telling) > SHOWN:
            note(_("And {n} earlier ones.").format(n=len(telling) - SHOWN))


def title_history(reports: int, changing: int) -> str:
    """Return how often the service was reported, and how often that changed a word."""
    words = ngettext("Reported {n} time", "Reported {n} times", reports).format(n=f"{reports:,}")
    changed = changing - 1
    if not changed:
        return words + "; " + _("nothing has changed since the first")
    rest = ngettext("{n} of them changed something", "{n} of them changed something", changed)
    return words + "; " + rest.format(n=f"{changed:,}")


def _show_word(view: View, one: Word, is_first: bool, number: int) -> None:
    day = read_tongue().write_full_day(one.reported_on)
    said = _say_first(view, one) if is_first else _say_changes(view, one)
    with st.container(gap=None, key=f"door-word-{number}"):
        st.markdown(f"**{day}**  \n{said}")
        st.page_link(
            "pages/submission.py",
            label=_("Submission {n}: {file}").format(
                n=one.entry_no, file=escape_markdown(one.file_name)
            ),
            query_params=address.carry(entry=one.entry_no),
        )


def _say_first(view: View, one: Word) -> str:
    stage = word_value(view, "stage", one.fields.get("stage"))
    return _("First reported: {stage}").format(stage=escape_markdown(stage))


def _say_changes(view: View, one: Word) -> str:
    changes = sorted(one.changes.items(), key=lambda change: change[0] != "stage")
    return "; ".join(
        f"{name_field(name)}: {escape_markdown(word_value(view, name, old))} → "
        f"{escape_markdown(word_value(view, name, new))}"
        for name, (old, new) in changes
    )


def show_monthly(view: View, service: ServiceDetail) -> None:
    """Show what was reported month by month, by agency and by payment firms."""
    monthly = service.monthly
    if monthly.empty:
        return
    with block("monthly"):
        words = ngettext(
            "{n} monthly row is reported", "{n} monthly rows are reported", len(monthly)
        )
        st.header(words.format(n=f"{len(monthly):,}"), anchor=False)
        names = ["month", "provider", "started", "completed_online", "collected", "settled"]
        shown = monthly[names].assign(
            month=[read_tongue().write_month(day) for day in pd.to_datetime(monthly["month"])]
        )
        st.dataframe(
            shown.rename(columns={name: name_field(name) for name in names}),
            hide_index=True,
            height="content" if len(shown) <= 12 else 440,
            placeholder="–",
            key="monthly",
            alt=_("Monthly figures of the service"),
            column_config={
                name_field(name): st.column_config.NumberColumn(format="localized")
                for name in names[2:]
            },
        )
