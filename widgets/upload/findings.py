"""What is to correct: findings by rule, the cells of each, and the chosen cell in its sheet."""

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.findings import Finding, Severity, group_by_rule
from loaders.preparing import Prepared
from widgets.cells import show_neighbourhood
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext, read_language
from widgets.parts import block, note
from widgets.upload.correcting import can_correct, edit_cells, offer_one
from widgets.upload.draft import DraftFile
from widgets.upload.last_time import say_last_time
from widgets.upload.places import Places
from widgets.upload.rule_titles import title_rule
from widgets.view import View

SHOWN: Final = 200
HEIGHT: Final = 320
SIGNS: Final = {
    Severity.ERROR: mark("! To correct"),
    Severity.WARNING: mark("? To check"),
    Severity.NOTE: mark("○ To know"),
}


def show_findings(file: DraftFile, prepared: Prepared, view: View) -> None:
    """Show the findings of a file, errors first, one expander a rule; the first stands open.

    Cells with an error are corrected here; the rest are looked at.
    """
    places = Places(prepared)
    groups = list(group_by_rule(prepared.findings))
    is_first = True
    for severity, sign in SIGNS.items():
        own = [(rule, found) for rule, found in groups if found[0].severity is severity]
        if not own:
            continue
        with block(f"findings-{severity}"):
            words = _("{sign}: {cells}, {kinds}").format(
                sign=_(sign),
                cells=_count_cells(sum(one.count for _r, found in own for one in found)),
                kinds=ngettext("{n} kind", "{n} kinds", len(own)).format(n=len(own)),
            )
            st.subheader(words, anchor=False)
            for rule, found in own:
                is_open = is_first and severity is Severity.ERROR
                _show_rule(file, rule, found, places, view, is_open=is_open)
                is_first = False


def _count_cells(count: int) -> str:
    return ngettext("{n} cell", "{n} cells", count).format(n=f"{count:,}")


def _show_rule(
    file: DraftFile,
    rule: str,
    found: Sequence[Finding],
    places: Places,
    view: View,
    *,
    is_open: bool,
) -> None:
    cells = _count_cells(sum(one.count for one in found))
    expander = st.expander(
        f"**{cells}: {title_rule(rule)}**",
        expanded=is_open,
        key=f"finding-{rule}",
        on_change="rerun",
    )
    if not expander.open:
        return
    is_wrong = found[0].severity is Severity.ERROR and all(map(can_correct, found))
    with expander:
        if is_wrong:
            _correct_cells(file, rule, found, places, view)
        elif len(found) == 1:
            _show_place(found[0], places, view)
            note(escape_markdown(found[0].speak(read_language())[1]))
        else:
            _look_at_cells(rule, found, places, view)


def _correct_cells(
    file: DraftFile, rule: str, found: Sequence[Finding], places: Places, view: View
) -> None:
    left, right = st.columns([1.45, 1], gap="medium")
    with left:
        edit_cells(file, rule, found, places)
    with right:
        chosen = found[0]
        if len(found) > 1:
            # A grid that is written in cannot have a row chosen; so the cell is named here.
            number = st.selectbox(
                _("Cell shown in its sheet"),
                range(min(len(found), SHOWN)),
                format_func=lambda place: places.name(found[place]),
                key=f"look-{rule}-{len(found)}",
            )
            chosen = found[number or 0]
        _show_place(chosen, places, view)
        note(escape_markdown(chosen.speak(read_language())[1]))
        if len(found) > 1:
            offer_one(file, chosen)


def _look_at_cells(rule: str, found: Sequence[Finding], places: Places, view: View) -> None:
    left, right = st.columns([1.45, 1], gap="medium")
    with left:
        chosen = _choose_cell(rule, found, places)
        st.markdown(escape_markdown(found[chosen].speak(read_language())[1]))
    with right:
        _show_place(found[chosen], places, view)


def _choose_cell(rule: str, found: Sequence[Finding], places: Places) -> int:
    """Show the cells of a rule, and return which one is looked at."""
    config = st.column_config
    event: Any = st.dataframe(
        frame_cells(found[:SHOWN], places),
        hide_index=True,
        height="content" if len(found) <= 8 else HEIGHT,
        placeholder="–",
        key=f"cells-{rule}",
        on_select="rerun",
        selection_mode="single-row-required",
        alt=_("Cells with this finding; choose one to see it in its sheet"),
        column_config={
            _("Cell"): config.TextColumn(width=110),
            _("What it says"): config.TextColumn(width=130),
            _("Use instead"): config.TextColumn(width=120),
            _("Service"): config.TextColumn(width=260),
        },
    )
    named, all_cells = min(len(found), SHOWN), sum(one.count for one in found)
    if named < all_cells:
        note(_("{n} of {all} shown.").format(n=f"{named:,}", all=f"{all_cells:,}"))
    rows = event.selection.rows
    return int(rows[0]) if rows else 0


def frame_cells(found: Sequence[Finding], places: Places) -> pd.DataFrame:
    """Return one row a finding: its cell, what it says, what to use instead, the service."""
    return pd.DataFrame(
        {
            _("Cell"): [places.name(one) for one in found],
            _("What it says"): [one.value or None for one in found],
            _("Use instead"): [one.proposed for one in found],
            _("Service"): [places.service(one) for one in found],
        }
    )


def _show_place(finding: Finding, places: Places, view: View) -> None:
    """Say one finding in full, and show its cell among its neighbours."""
    message = finding.speak(read_language())[0]
    place = escape_markdown(places.name(finding))
    st.markdown(f"**{place}**: {escape_markdown(message)}" if place else escape_markdown(message))
    show_neighbourhood(
        places.prepared.book,
        finding.sheet,
        finding.cell,
        places.header_row(finding),
        places.name_columns(finding),
    )
    said = say_last_time(places, finding, view)
    if said:
        note(said)
