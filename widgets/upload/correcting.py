"""Correcting in place: the wrong cells of a rule in a grid, and proposals taken in one click."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.correcting import describe_corrections
from loaders.findings import Finding, Severity
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext
from widgets.parts import note
from widgets.upload.draft import DraftFile
from widgets.upload.places import Places
from widgets.upload.roster import Group, Row
from widgets.upload.rule_titles import title_rule

HEIGHT: Final = 320
# On a phone the first three are in sight: what is written into stands before what is proposed.
WIDTHS: Final = {"cell": 75, "says": 110, "proposed": 115, "instead": 130, "service": 240}


def edit_cells(file: DraftFile, group: Group, places: Places) -> None:
    """Show the wrong cells of a rule; what is typed under "Use instead" is read at once.

    Rows stay where they are once they are corrected, so that the next can be typed meanwhile.
    """
    key = f"correct-{group.rule}-{file.book.sha256[:8]}-{file.roster.turn}"
    table = frame_cells(file, group.rows, places)
    words = _("Cells with this finding; write under “Use instead” what is to be read")
    config = st.column_config
    st.data_editor(
        table,
        hide_index=True,
        height="content" if len(group.rows) <= 8 else HEIGHT,
        placeholder="–",
        key=key,
        disabled=[name for name in table.columns if name != _("Use instead")],
        alt=f"{title_rule(group.rule)}. {words}",
        on_change=_take_edits(file, group.rows, key),
        column_config={
            _("Cell"): config.TextColumn(width=WIDTHS["cell"]),
            _("What it says"): config.TextColumn(width=WIDTHS["says"]),
            _("We propose"): config.TextColumn(width=WIDTHS["proposed"]),
            _("Use instead"): config.TextColumn(width=WIDTHS["instead"]),
            _("Service"): config.TextColumn(width=WIDTHS["service"]),
        },
    )
    _offer_all(file, group)
    named = sum(row.is_open for row in group.rows)
    if named < group.cells:
        words = _("{n} of {all} shown; the others follow once these are corrected.")
        note(words.format(n=f"{named:,}", all=f"{group.cells:,}"))


def frame_cells(file: DraftFile, rows: Sequence[Row], places: Places) -> pd.DataFrame:
    """Return one row a cell: where, what it says, what to use, what we propose, the service.

    A cell that is in order now has a tick.
    """
    firsts = [row.first for row in rows]
    names = name_cells(firsts, places)
    columns: dict[str, Any] = {
        _("Cell"): [
            name if row.is_open else f"✓ {name}" for name, row in zip(names, rows, strict=True)
        ],
        _("What it says"): [one.value or None for one in firsts],
    }
    columns[_("Use instead")] = [file.corrections.get((one.sheet, one.cell)) for one in firsts]
    if any(one.proposed is not None for one in firsts):
        columns[_("We propose")] = [row.finding.proposed for row in rows]
    columns[_("Service")] = [places.service(one) for one in firsts]
    # A column that is empty at first is one of words too: a grid of another kind begins anew.
    return pd.DataFrame(columns, dtype="string")


def name_cells(found: Sequence[Finding], places: Places) -> list[str]:
    """Return the cells, with their sheets only where they stand in several: columns are narrow."""
    if len({one.sheet for one in found}) == 1 and all(one.cell for one in found):
        return [one.cell for one in found]
    return [places.name(one) for one in found]


def _digest(file: DraftFile) -> int:
    return hash((tuple(file.corrections.items()), file.mapping.as_json()))


def _take_edits(file: DraftFile, rows: Sequence[Row], key: str) -> Callable[[], None]:
    def take() -> None:
        edits: dict[int, Any] = {
            int(place): edit[_("Use instead")]
            for place, edit in st.session_state[key]["edited_rows"].items()
            if _("Use instead") in edit
        }
        before = file.roster.edits.get(key, {})
        file.roster.edits[key] = edits
        for place, value in edits.items():
            # A grid tells all of its edits each time; what was taken before may be undone since.
            if place < len(rows) and before.get(place, ...) != value:
                _take_one(file, rows[place].first, value)

    return take


def _take_one(file: DraftFile, finding: Finding, value: Any) -> None:
    words = "" if value is None else str(value).strip()
    if words:
        file.correct(finding.sheet, finding.cell, words)
    else:
        file.corrections.pop((finding.sheet, finding.cell), None)


def _offer_all(file: DraftFile, group: Group) -> None:
    proposed = [one for one in group.found if one.proposed is not None]
    if not proposed:
        note(_("Write under “Use instead” what is to be read; your workbook is kept as it is."))
        return
    count = len(proposed)
    words = ngettext("Take {n} proposal", "Take {n} proposals", count).format(n=f"{count:,}")
    is_wrong = group.severity is Severity.ERROR
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words,
            type="primary" if is_wrong else "secondary",
            key=f"take-{group.rule}",
            on_click=take_proposals,
            args=(file, proposed),
        )
        note(_("Or write under “Use instead”; your workbook is kept as it is."))


def take_proposals(file: DraftFile, found: Sequence[Finding]) -> None:
    """Correct each cell as proposed; for callbacks."""
    for finding in found:
        if finding.proposed is not None:
            file.correct(finding.sheet, finding.cell, finding.proposed)


def offer_one(file: DraftFile, finding: Finding) -> None:
    """Offer the proposal for the one cell that is looked at."""
    if finding.proposed is None:
        return
    st.button(
        _("Use “{value}” here").format(value=escape_markdown(finding.proposed)),
        key=f"take-one-{finding.rule}",
        on_click=take_proposals,
        args=(file, [finding]),
    )


def show_corrected(file: DraftFile) -> None:
    """List the cells corrected so far, and offer to let them go again, one or all."""
    told = describe_corrections(file.book, file.corrections)
    if not told:
        return
    count = len(told)
    title = ngettext("{n} cell is corrected here", "{n} cells are corrected here", count)
    with st.expander(f"✓ {title.format(n=f'{count:,}')}", key="corrected", on_change="rerun") as it:
        if not it.open:
            return
        chosen: Any = st.dataframe(
            pd.DataFrame(
                {
                    _("Sheet"): [one.sheet for one in told],
                    _("Cell"): [one.cell for one in told],
                    _("It said"): [one.said or None for one in told],
                    _("Read instead"): [one.used or None for one in told],
                }
            ),
            hide_index=True,
            height="content" if count <= 8 else HEIGHT,
            placeholder="–",
            key=f"corrected-cells-{_digest(file)}",
            on_select="rerun",
            selection_mode="multi-row",
            alt=_("Cells corrected here; choose those to be read as the workbook says"),
        )
        places = [(told[row].sheet, told[row].cell) for row in chosen.selection.rows]
        words = _("Undo the chosen") if places else _("Undo all")
        st.button(words, key="undo-corrections", on_click=file.undo, args=(places,))
