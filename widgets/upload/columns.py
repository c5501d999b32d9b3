"""Columns matched: which heading was read as which field, how surely, why; changed in place."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.fields import FIELDS_BY_SHEET_KIND
from data.ledger import Ledger
from loaders.headings import Matching
from loaders.mapping_file import LayoutMapping
from loaders.preparing import Prepared
from loaders.reading.tables import Table
from loaders.reasons import SAID_WHEN_SENT
from loaders.rows import Part
from loaders.sending import forget_layouts
from widgets.cells import word_raw
from widgets.escaping import escape_markdown
from widgets.field_words import name_field
from widgets.language import _, mark
from widgets.parts import block, note
from widgets.upload.draft import DraftFile, Made
from widgets.upload.mapping import show_mapping_file

EXAMPLES: Final = 3
LOOKED_AT: Final = 50
TABLE_KINDS: Final = {
    "services": mark("services"),
    "performance": mark("monthly figures"),
    "statement": mark("a payment firm's statement"),
    "concerns": mark("concerns"),
}


def show_columns(file: DraftFile, made: Made, place: int, ledger: Ledger, person: Person) -> None:
    """Show each table of a file with its columns; what is changed is read anew."""
    prepared = made.prepared[place]
    for number, part in enumerate(prepared.parts):
        with block(f"columns-{number}"):
            words = _("{sheet}: {n} rows of {kind}, headings in row {row}").format(
                sheet=escape_markdown(part.table.sheet_name),
                n=f"{len(part.table.rows):,}",
                kind=_(TABLE_KINDS[part.kind]),
                row=part.table.header_row,
            )
            st.header(words, anchor=False)
            _edit_columns(file, part, number)
            _show_constants(part)
    for number, (table, _matching) in enumerate(prepared.found.unread, start=len(prepared.parts)):
        _show_unread(file, table, number)
    if any(part.recalled for part in prepared.parts):
        _offer_forgetting(prepared, ledger, person)
    show_mapping_file(file)


def _offer_forgetting(prepared: Prepared, ledger: Ledger, person: Person) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        note(_("This layout was confirmed before; nothing is asked again."))
        st.button(
            _("Forget what was confirmed"),
            type="tertiary",
            key="forget-layout",
            on_click=forget_layouts,
            args=(ledger, prepared, person),
        )


def _edit_columns(file: DraftFile, part: Part, number: int) -> None:
    table = frame_columns(part)
    key = f"columns-{file.book.sha256[:8]}-{number}-{hash(file.mapping.as_json())}"
    config = st.column_config
    fields = [name_field(one.name) for one in FIELDS_BY_SHEET_KIND[part.kind]]
    st.data_editor(
        table,
        hide_index=True,
        height="content",
        key=key,
        disabled=[name for name in table.columns if name != _("Read as")],
        alt=_("Columns of the table and the field that each is read as"),
        on_change=_take_columns(file, part, key),
        column_config={
            _("Column"): config.TextColumn(width=60),
            _("Heading"): config.TextColumn(width=220),
            _("Read as"): config.SelectboxColumn(options=[_("Not read"), *fields], width=180),
            _("Sure"): config.NumberColumn(format="percent", width=70),
            _("Why"): config.TextColumn(width=220),
            _("First values"): config.TextColumn(width=320),
        },
    )
    note(_("Choose another field under “Read as” where a column was taken wrongly."))


def frame_columns(part: Part) -> pd.DataFrame:
    """Return one row a heading: its column, the field it is read as, how surely and why."""
    by_place = {match.place: (name, match) for name, match in part.matching.columns.items()}
    rows = []
    for place, heading in enumerate(part.table.headings):
        name, match = by_place.get(place, (None, None))
        rows.append(
            {
                _("Column"): heading.column_letter,
                _("Heading"): heading.text,
                _("Read as"): name_field(name) if name else _("Not read"),
                _("Sure"): match.confidence if match else None,
                _("Why"): _(match.reason) if match else "",
                _("First values"): show_examples(part.table, place),
            }
        )
    return pd.DataFrame(rows)


def show_examples(table: Table, place: int) -> str:
    """Return the first different values of a column, in one line."""
    seen = dict.fromkeys(word_raw(row[place]) for _no, row in table.rows[:LOOKED_AT])
    return " · ".join([one for one in seen if one][:EXAMPLES])


def _take_columns(file: DraftFile, part: Part, key: str) -> Callable[[], None]:
    def take() -> None:
        edits: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
        for place, edit in edits.items():
            if _("Read as") in edit:
                file.mapping = change_column(file.mapping, part, int(place), edit[_("Read as")])

    return take


def change_column(mapping: LayoutMapping, part: Part, place: int, word: str) -> LayoutMapping:
    """Return the mapping in which one column is read as the field with that screen word."""
    columns = dict(mapping.columns)
    for name, match in part.matching.columns.items():
        if match.place == place:
            columns[name] = ""
    for field in FIELDS_BY_SHEET_KIND[part.kind]:
        if name_field(field.name) == word:
            columns[field.name] = part.table.headings[place].text
    return replace(mapping, columns=columns)


def _show_constants(part: Part) -> None:
    for name, value in part.constants.items():
        if value == SAID_WHEN_SENT:
            continue
        words = _("{field} of every row: {value}, from {source}.").format(
            field=name_field(name),
            value=escape_markdown(str(value)),
            source=escape_markdown(part.sources.get(name, _("what you said"))),
        )
        note(words)


def _show_unread(file: DraftFile, table: Table, number: int) -> None:
    """Let a person say what the columns of a table hold that no heading tells of."""
    with block(f"columns-{number}"):
        words = _("{sheet} is not read: say what its columns hold, or leave it")
        st.header(words.format(sheet=escape_markdown(table.sheet_name)), anchor=False)
        _edit_columns(file, Part(number, table, "services", Matching("services")), number)
