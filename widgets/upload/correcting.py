"""Correcting in place: the wrong cells of a rule in a grid, and proposals taken in one click."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.correcting import describe_corrections
from loaders.findings import Finding
from widgets.cells import split_cell
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext
from widgets.parts import note
from widgets.upload.draft import DraftFile
from widgets.upload.places import Places

SHOWN: Final = 200
HEIGHT: Final = 320
WIDTHS: Final = {"cell": 100, "says": 130, "proposed": 115, "instead": 130, "service": 240}


def can_correct(finding: Finding) -> bool:
    """Tell whether a finding stands at one cell of a row, which something else can be put into."""
    return finding.row_no is not None and split_cell(finding.cell) is not None


def edit_cells(file: DraftFile, rule: str, found: Sequence[Finding], places: Places) -> None:
    """Show the wrong cells of a rule; what is typed under "Use instead" is read at once."""
    shown = found[:SHOWN]
    key = f"correct-{rule}-{file.book.sha256[:8]}-{_digest(file)}"
    table = frame_cells(shown, places)
    config = st.column_config
    st.data_editor(
        table,
        hide_index=True,
        height="content" if len(shown) <= 8 else HEIGHT,
        placeholder="–",
        key=key,
        disabled=[name for name in table.columns if name != _("Use instead")],
        alt=_("Cells with this finding; write under “Use instead” what is to be read"),
        on_change=_take_edits(file, shown, key),
        column_config={
            _("Cell"): config.TextColumn(width=WIDTHS["cell"]),
            _("What it says"): config.TextColumn(width=WIDTHS["says"]),
            _("We propose"): config.TextColumn(width=WIDTHS["proposed"]),
            _("Use instead"): config.TextColumn(width=WIDTHS["instead"]),
            _("Service"): config.TextColumn(width=WIDTHS["service"]),
        },
    )
    _offer_all(file, rule, found)
    if len(shown) < len(found):
        note(_("{n} of {all} shown.").format(n=f"{len(shown):,}", all=f"{len(found):,}"))


def frame_cells(found: Sequence[Finding], places: Places) -> pd.DataFrame:
    """Return one row a finding: cell, what it says, what we propose, what to use, the service."""
    columns: dict[str, Any] = {
        _("Cell"): [places.name(one) for one in found],
        _("What it says"): [one.value or None for one in found],
    }
    if any(one.proposed is not None for one in found):
        columns[_("We propose")] = [one.proposed for one in found]
    columns[_("Use instead")] = pd.Series([None] * len(found), dtype=object)
    columns[_("Service")] = [places.service(one) for one in found]
    return pd.DataFrame(columns)


def _digest(file: DraftFile) -> int:
    # The grid begins anew once a cell is corrected or a word is mapped: its rows are others then.
    return hash((tuple(file.corrections.items()), file.mapping.as_json()))


def _take_edits(file: DraftFile, shown: Sequence[Finding], key: str) -> Callable[[], None]:
    def take() -> None:
        edits: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
        for place, edit in edits.items():
            finding, value = shown[int(place)], edit.get(_("Use instead"))
            if value is not None:
                file.correct(finding.sheet, finding.cell, str(value).strip())

    return take


def _offer_all(file: DraftFile, rule: str, found: Sequence[Finding]) -> None:
    proposed = [one for one in found if one.proposed is not None]
    if not proposed:
        note(_("Write under “Use instead” what is to be read; your workbook is kept as it is."))
        return
    count = len(proposed)
    words = ngettext("Take {n} proposal", "Take {n} proposals", count).format(n=f"{count:,}")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words,
            type="primary",
            key=f"take-{rule}",
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
    if finding.proposed is None or not can_correct(finding):
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
