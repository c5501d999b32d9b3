"""What will change: the change set by kind, service by service, old and new."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.comparing import ANSWERED, Change
from loaders.options import Mode
from loaders.preparing import Prepared
from loaders.service_rows import Services
from widgets.escaping import escape_markdown
from widgets.field_words import name_field, word_value
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.view import View
from widgets.words import CHANGES, word

SHOWN: Final = 200
ON_A_PHONE: Final = 12
CHANGED: Final = mark("What changes")
DROPPED: Final = "dropped"
FIRST: Final = frozenset({"stage", "service_name", "maturity", "exempt"})
# What a person should see first.
ORDER: Final = (
    *(Change.REGRESSED, Change.WITHDRAWN, Change.PROMOTED, Change.NEW),
    *(Change.RENAMED, Change.RECLASSIFIED, Change.EDITED, Change.UNCHANGED),
)


def add_up_changes(prepared: Sequence[Prepared]) -> dict[str, int]:
    """Return how many rows of all files have each change, and how many services no row mentions."""
    names = [*map(str, ANSWERED), "not_mentioned"]
    return {name: sum(one.change_counts[name] for one in prepared) for name in names}


def show_changes(prepared: Sequence[Prepared], view: View) -> None:
    """Show how many rows do what, and the rows of the kind chosen."""
    counts = add_up_changes(prepared)
    kinds = [str(kind) for kind in ORDER if counts[kind]]
    with block("changes"):
        st.header(title_changes(counts), anchor=False)
        if not kinds:
            _say_other_rows(prepared)
            return
        chosen = st.segmented_control(
            _("Kind of change"),
            kinds,
            default=kinds[0],
            required=True,
            format_func=lambda kind: f"{word(CHANGES, kind)} {counts[kind]:,}",
            key="upload-change",
            label_visibility="collapsed",
        )
        if chosen:
            _show_rows(prepared, Change(chosen), view)
        _say_other_rows(prepared)
        if counts["not_mentioned"]:
            _say_not_mentioned(counts["not_mentioned"])


def title_changes(counts: dict[str, int]) -> str:
    """Return how many services change, and how many stay."""
    changed = sum(counts[kind] for kind in ORDER if kind is not Change.UNCHANGED)
    unchanged = counts[Change.UNCHANGED]
    if not changed:
        return _("Nothing changes in the inventory")
    words = ngettext("{n} service changes", "{n} services change", changed)
    words = words.format(n=f"{changed:,}")
    if unchanged:
        rest = ngettext("{n} stays as it is", "{n} stay as they are", unchanged)
        words += "; " + rest.format(n=f"{unchanged:,}")
    return words


def _show_rows(prepared: Sequence[Prepared], kind: Change, view: View) -> None:
    rows = [row for one in prepared for row in list_rows(one, kind, view, SHOWN)][:SHOWN]
    if len({row[_("Agency")] for row in rows}) == 1:
        rows = [{name: row[name] for name in row if name != _("Agency")} for row in rows]
    with st.container(key="only-wide-changes"):
        _show_grid(rows, kind)
    with st.container(key="only-phone-changes"):
        _show_lines(rows)
    total, shown = add_up_changes(prepared)[kind], len(rows)
    if total > shown:
        note(_("{n} of {all} shown.").format(n=f"{shown:,}", all=f"{total:,}"))


def _show_grid(rows: Sequence[dict[str, Any]], kind: Change) -> None:
    config = st.column_config
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height="content" if len(rows) <= 12 else 440,
        placeholder="–",
        key=f"changes-{kind}",
        alt=_("Services with this change"),
        column_config={
            _("Agency"): config.TextColumn(width=190),
            _("Service"): config.TextColumn(width=300),
            _("What changes"): config.TextColumn(width=460),
            _("Place"): config.TextColumn(width=130),
        },
    )


def _show_lines(rows: Sequence[dict[str, Any]]) -> None:
    """Show the first changes as lines, which a narrow page can wrap."""
    for row in rows[:ON_A_PHONE]:
        service, change = (escape_markdown(str(row[_(name)])) for name in ("Service", CHANGED))
        st.markdown(f"**{service}**  \n{change}")
    if len(rows) > ON_A_PHONE:
        note(_("{n} of {all} shown.").format(n=ON_A_PHONE, all=f"{len(rows):,}"))


def list_rows(prepared: Prepared, kind: Change, view: View, most: int) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file with one change; services that a full list drops come last."""
    services = prepared.services
    if services is None:
        return
    for place in services.changes.where(kind)[:most].tolist():
        yield _describe_row(services, place, view)
    if kind is Change.WITHDRAWN and services.changes.mode is Mode.FULL:
        yield from _list_dropped(services, most)


def _describe_row(services: Services, place: int, view: View) -> dict[str, Any]:
    rows = services.rows
    agency = services.owners.agency(place)
    part = rows.parts[rows.part_of[place]]
    names = rows.values.get("service_name") or [None] * len(rows)
    return {
        _("Agency"): agency.name if agency else None,
        _("Service"): names[place],
        _("What changes"): word_fields(services, place, view),
        _("Place"): f"{part.table.sheet_name}!{int(rows.row_no[place])}",
    }


def word_fields(services: Services, place: int, view: View) -> str:
    """Return what changes in a row, "Stage: Testing → Live; Went live: – → 3 March 2023"."""
    changes = services.changes
    if int(changes.known[place]) < 0:
        stage = (services.rows.values.get("stage") or [None] * (place + 1))[place]
        return f"{name_field('stage')}: {word_value(view, 'stage', stage)}"
    fields = sorted(changes.fields(services.rows, place), key=lambda one: one.name not in FIRST)
    return "; ".join(
        f"{name_field(one.name)}: {word_value(view, one.name, one.old)} → "
        f"{word_value(view, one.name, one.new)}"
        for one in fields
    )


def _list_dropped(services: Services, most: int) -> Iterator[dict[str, Any]]:
    inventory = services.changes.inventory
    agencies = {str(one.agency_id): one.name for one in services.owners.agencies}
    for place in services.changes.unmentioned[:most].tolist():
        yield {
            _("Agency"): agencies.get(str(inventory.value("agency_id", place))),
            _("Service"): inventory.value("service_name", place),
            _("What changes"): _("Withdrawn: the full list does not mention it"),
            _("Place"): None,
        }


def _say_not_mentioned(count: int) -> None:
    words = ngettext(
        "{n} service of the agency is not mentioned; it stays as it is.",
        "{n} services of the agency are not mentioned; they stay as they are.",
        count,
    )
    note(words.format(n=f"{count:,}"))


def _say_other_rows(prepared: Sequence[Prepared]) -> None:
    months = sum(int(one.performance.rows.is_accepted.sum()) for one in prepared if one.performance)
    concerns = sum(int(one.concerns.rows.is_accepted.sum()) for one in prepared if one.concerns)
    if months:
        words = ngettext("{n} monthly row comes in.", "{n} monthly rows come in.", months)
        note(words.format(n=f"{months:,}"))
    if concerns:
        words = ngettext("{n} concern comes in.", "{n} concerns come in.", concerns)
        note(words.format(n=f"{concerns:,}"))


def count_dropped(prepared: Sequence[Prepared]) -> int:
    """Return how many services full lists would withdraw by not mentioning them."""
    return sum(
        len(one.changes.unmentioned)
        for one in prepared
        if one.changes is not None and one.changes.mode is Mode.FULL
    )
