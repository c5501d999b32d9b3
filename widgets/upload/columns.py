"""Columns matched: which heading was read as which field, how surely, why; changed in place."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.fields import FIELDS_BY_SHEET_KIND
from data.ledger import Ledger
from loaders.headings import match_columns
from loaders.parts import OWN_SHEETS, Found
from loaders.preparing import Prepared
from loaders.reading.tables import Table
from loaders.reasons import SAID_WHEN_SENT
from loaders.rows import Part
from loaders.sending import forget_layouts
from widgets.cells import word_raw
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING, name_field
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.upload.draft import DraftFile, Made
from widgets.upload.layouts import (
    TABLE_KINDS,
    change_column,
    find_like,
    list_nameless,
    list_to_tell,
    name_sheets_alike,
)
from widgets.upload.mapping import show_mapping_file

EXAMPLES: Final = 3
LOOKED_AT: Final = 50
SAID_BY_MAPPING: Final = "the mapping file says so"
# What a table must hold to be read as one of its kind.
NEEDED: Final = {
    "services": mark("It is read once the service’s name and one more column are told."),
    "performance": mark("It is read once the month and one figure are told."),
    "concerns": mark(
        "It is read once the concern is told, and two of who raised it, when, its owner, its"
        " day and its answer."
    ),
}


def show_columns(file: DraftFile, made: Made, place: int, ledger: Ledger, person: Person) -> None:
    """Show each table of a file with its columns; what is changed is read anew."""
    prepared = made.prepared[place]
    found = prepared.found
    _leave_out_sheets(file)
    for number, part in enumerate(prepared.parts):
        with block(f"columns-{number}"):
            rows = len(part.table.rows)
            words = ngettext(
                "{sheet}: {n} row of {kind}, headings in row {row}",
                "{sheet}: {n} rows of {kind}, headings in row {row}",
                rows,
            ).format(
                sheet=escape_markdown(part.table.sheet_name),
                n=f"{rows:,}",
                kind=_(TABLE_KINDS[part.kind]),
                row=part.table.header_row,
            )
            st.header(words, anchor=False)
            first = find_like(prepared.parts[:number], part)
            if first:
                words = _("Its columns are those of {sheet}; what is chosen there holds here too.")
                note(words.format(sheet=escape_markdown(first.table.sheet_name)))
            else:
                _edit_columns(file, part, number, found)
            _show_constants(part)
    for number, table in enumerate(list_to_tell(found), start=len(prepared.parts)):
        _show_unread(file, table, number, found)
    if any(part.recalled for part in prepared.parts):
        _offer_forgetting(prepared, ledger, person)
    show_mapping_file(file)


def _leave_out_sheets(file: DraftFile) -> None:
    """Offer to leave whole sheets unread, where there are several."""
    names = [sheet.name for sheet in file.book.sheets if sheet.name not in OWN_SHEETS]
    if len(names) < 2:
        return
    wanted = file.mapping.sheets
    key = f"columns-left-out-{file.book.sha256[:8]}-{hash(wanted)}"

    def take() -> None:
        left = [name for name in names if name not in st.session_state[key]]
        # A mapping that names no sheet reads them all.
        file.mapping = replace(file.mapping, sheets=tuple(left) if len(left) < len(names) else ())

    st.multiselect(
        _("Sheets that are not to be read"),
        names,
        default=[name for name in names if wanted and name not in wanted],
        placeholder=_("None: all are read"),
        max_selections=len(names) - 1,
        key=key,
        on_change=take,
    )


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


def _edit_columns(file: DraftFile, part: Part, number: int, found: Found) -> None:
    table = frame_columns(part)
    key = f"columns-{file.book.sha256[:8]}-{number}-{part.kind}-{hash(file.mapping.as_json())}"
    config = st.column_config
    fields = [name_field(one.name) for one in FIELDS_BY_SHEET_KIND[part.kind]]
    st.data_editor(
        table,
        hide_index=True,
        height="content",
        placeholder=NOTHING,
        key=key,
        disabled=[name for name in table.columns if name != _("Read as")],
        alt=_("Columns of the table and the field that each is read as"),
        on_change=_take_columns(file, part, key, found),
        column_config={
            _("Column"): config.TextColumn(width=76),
            # On a phone these three are in sight.
            _("Heading"): config.TextColumn(width=142),
            _("Read as"): config.SelectboxColumn(options=[_("Not read"), *fields], width=140),
            _("Sure"): config.NumberColumn(format="percent", width=70),
            _("Why"): config.TextColumn(width=220),
            _("First values"): config.TextColumn(width=320),
        },
    )
    note(_("Choose another field under “Read as” where a column was taken wrongly."))
    nameless = list_nameless(part.table)
    if nameless:
        words = ngettext(
            "Column {letters} cannot be chosen: give it a heading of its own in the workbook.",
            "Columns {letters} cannot be chosen: give them headings of their own in the workbook.",
            len(nameless),
        )
        note(words.format(letters=", ".join(one.column_letter for one in nameless)))


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
                _("Sure"): round(match.confidence, 2) if match else None,
                _("Why"): _say_why(match.reason) if match else "",
                _("First values"): show_examples(part.table, place),
            }
        )
    return pd.DataFrame(rows)


def _say_why(reason: str) -> str:
    """Return why a column is read so; what was chosen here is no file to the person who chose."""
    return _("chosen by a person") if reason == SAID_BY_MAPPING else _(reason)


def show_examples(table: Table, place: int) -> str:
    """Return the first different values of a column, in one line."""
    seen = dict.fromkeys(word_raw(row[place]) for _no, row in table.rows[:LOOKED_AT])
    return " · ".join([one for one in seen if one][:EXAMPLES])


def _take_columns(file: DraftFile, part: Part, key: str, found: Found) -> Callable[[], None]:
    def take() -> None:
        edits: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
        sheets = name_sheets_alike(found, part.table)
        for place, edit in edits.items():
            word = edit.get(_("Read as"))
            if word:
                file.mapping = change_column(file.mapping, part, int(place), word, sheets)

    return take


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


def _show_unread(file: DraftFile, table: Table, number: int, found: Found) -> None:
    """Let a person say what the columns of a table hold that no heading tells of."""
    with block(f"columns-{number}"):
        words = _("{sheet}, row {row}: not read; say what its columns hold, or leave it")
        sheet = escape_markdown(table.sheet_name)
        st.header(words.format(sheet=sheet, row=table.header_row), anchor=False)
        kind = st.segmented_control(
            _("It lists"),
            list(NEEDED),
            default="services",
            required=True,
            format_func=lambda one: _(TABLE_KINDS[one]),
            key=f"columns-kind-{file.book.sha256[:8]}-{number}",
        )
        # What was told so far stays in sight, though it does not make a table of it yet.
        matching = match_columns(table, kind, file.mapping.of_sheet(table.sheet_name))
        _edit_columns(file, Part(number, table, kind, matching), number, found)
        note(_(NEEDED[kind]))
