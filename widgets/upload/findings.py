"""What is to correct: findings by rule, the cells of each, and the chosen cell in its sheet."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
import streamlit as st

from loaders.findings import Finding, Severity
from loaders.preparing import Prepared
from widgets.cells import show_neighbourhood
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.upload.correcting import edit_cells, name_cells, offer_one
from widgets.upload.draft import DraftFile
from widgets.upload.last_time import say_last_time
from widgets.upload.places import Places
from widgets.upload.roster import Group
from widgets.upload.rule_titles import title_rule
from widgets.upload.speaking import speak
from widgets.view import View

SHOWN: Final = 200
HEIGHT: Final = 320
OPENED: Final = 3
SIGNS: Final = {
    Severity.ERROR: mark("! To correct"),
    Severity.WARNING: mark("? To check"),
    Severity.NOTE: mark("○ To know"),
}


def show_findings(file: DraftFile, prepared: Prepared, view: View) -> None:
    """Show the findings of a file, errors first, one expander a rule; the first few stand open.

    Cells with an error or a warning are corrected here; the rest are looked at. What was corrected
    stays in its place until the step is left.
    """
    places = Places(prepared)
    file.roster.begin(f"{prepared.options.mapping.as_json()}|{prepared.options.constants}")
    groups = file.roster.call(prepared.findings)
    opened = [one.rule for one in groups if one.severity is Severity.ERROR][:OPENED]
    for severity, sign in SIGNS.items():
        own = [one for one in groups if one.severity is severity and _is_shown(one, places)]
        if not own:
            continue
        with block(f"findings-{severity}"):
            st.header(_title_groups(_(sign), own), anchor=False)
            for group in own:
                _show_rule(file, group, places, view, is_open=group.rule in opened)


def _is_shown(group: Group, places: Places) -> bool:
    """Tell whether a rule has anything open, or cells that were corrected here."""
    return bool(group.found) or _is_correctable(group, places)


def _is_correctable(group: Group, places: Places) -> bool:
    """Tell whether every cell of a rule is one that something else can be put into."""
    if group.severity is Severity.NOTE:
        return False
    firsts = [row.first for row in group.rows]
    return bool(firsts) and all(map(places.can_correct, [*group.found, *firsts]))


def _title_groups(sign: str, groups: Sequence[Group]) -> str:
    cells = sum(one.cells for one in groups)
    kinds = sum(bool(one.found) for one in groups)
    if not cells:
        return _("{sign}: nothing left").format(sign=sign)
    return _("{sign}: {cells}, {kinds}").format(
        sign=sign,
        cells=_count_cells(cells),
        kinds=ngettext("{n} kind", "{n} kinds", kinds).format(n=kinds),
    )


def _count_cells(count: int) -> str:
    return ngettext("{n} cell", "{n} cells", count).format(n=f"{count:,}")


def _show_rule(file: DraftFile, group: Group, places: Places, view: View, *, is_open: bool) -> None:
    # Another label would be another expander, closed anew, and what is typed in it lost.
    cells = _count_cells(group.most)
    expander = st.expander(
        f"**{cells}: {title_rule(group.rule)}**",
        expanded=is_open,
        key=f"finding-{group.rule}",
        on_change="rerun",
    )
    if not expander.open:
        return
    with expander:
        if _is_correctable(group, places):
            _correct_cells(file, group, places, view)
        elif len(group.found) == 1:
            _show_place(group.found[0], places, view)
            note(escape_markdown(speak(group.found[0])[1]))
        else:
            _look_at_cells(group.rule, group.found, places, view)


def _say_left(group: Group) -> str:
    if not group.cells:
        return _("✓ All of them are in order now.")
    return _("{n} of {all} are left.").format(n=f"{group.cells:,}", all=f"{group.most:,}")


def _correct_cells(file: DraftFile, group: Group, places: Places, view: View) -> None:
    left, right = st.columns([1.45, 1], gap="medium")
    rows = group.rows
    with left:
        edit_cells(file, group, places)
        if group.cells < group.most:
            note(_say_left(group))
    with right:
        first = next((place for place, row in enumerate(rows) if row.is_open), 0)
        chosen = rows[first]
        if len(rows) > 1:
            # A grid that is written in cannot have a row chosen; so the cell is named here.
            number = st.selectbox(
                _("Cell shown in its sheet"),
                range(len(rows)),
                index=first,
                format_func=lambda place: places.name(rows[place].first),
                key=f"look-{group.rule}-{len(rows)}-{first}",
            )
            chosen = rows[number]
        if not chosen.is_open:
            note(_("This cell is in order now."))
            return
        _show_place(chosen.finding, places, view)
        note(escape_markdown(speak(chosen.finding)[1]))
        if len(group.found) > 1:
            offer_one(file, chosen.finding)


def _look_at_cells(rule: str, found: Sequence[Finding], places: Places, view: View) -> None:
    left, right = st.columns([1.45, 1], gap="medium")
    with left:
        chosen = _choose_cell(rule, found, places)
        st.markdown(escape_markdown(speak(found[chosen])[1]))
    with right:
        _show_place(found[chosen], places, view)


def _choose_cell(rule: str, found: Sequence[Finding], places: Places) -> int:
    """Show the cells of a rule, and return which one is looked at."""
    words = _("Cells with this finding; choose one to see it in its sheet")
    config = st.column_config
    chosen = choose_row(
        frame_cells(found[:SHOWN], places),
        {
            _("Cell"): config.TextColumn(width=110),
            _("What it says"): config.TextColumn(width=130),
            _("Use instead"): config.TextColumn(width=120),
            _("Service"): config.TextColumn(width=260),
        },
        key=f"cells-{rule}",
        alt=f"{title_rule(rule)}. {words}",
        mode="single-row-required",
        height="content" if len(found) <= 8 else HEIGHT,
    )
    named, all_cells = min(len(found), SHOWN), sum(one.count for one in found)
    if named < all_cells:
        note(_("{n} of {all} shown.").format(n=f"{named:,}", all=f"{all_cells:,}"))
    return chosen or 0


def frame_cells(found: Sequence[Finding], places: Places) -> pd.DataFrame:
    """Return one row a finding: its cell, what it says, what to use instead, the service."""
    return pd.DataFrame(
        {
            _("Cell"): name_cells(found, places),
            _("What it says"): [one.value or None for one in found],
            _("Use instead"): [one.proposed for one in found],
            _("Service"): [places.service(one) for one in found],
        }
    )


def _show_place(finding: Finding, places: Places, view: View) -> None:
    """Say one finding in full, and show its cell among its neighbours."""
    message = speak(finding)[0]
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
