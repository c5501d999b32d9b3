"""What a person says of a table's columns, as a mapping of the file or of its sheets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from data.fields import FIELDS_BY_SHEET_KIND
from loaders.mapping_file import LayoutMapping, change_sheet
from loaders.parts import OWN_SHEETS, Found
from loaders.reading.tables import Heading, Table
from loaders.rows import Part
from widgets.field_words import name_field
from widgets.language import mark

TABLE_KINDS: Final = {
    "services": mark("services"),
    "performance": mark("monthly figures"),
    "statement": mark("a payment firm's statement"),
    "concerns": mark("concerns"),
}


def name_sheets_alike(found: Found, table: Table) -> tuple[str, ...]:
    """Return the sheets whose tables have the headings of this one; none where all tables have.

    A mapping that speaks of no sheet fits next month's file too, whatever its sheets are called.
    """
    tables = [part.table for part in found.parts] + [one for one, _matching in found.unread]
    alike = [one for one in tables if _list_texts(one) == _list_texts(table)]
    names = dict.fromkeys(one.sheet_name for one in alike)
    return () if len(alike) == len(tables) else tuple(names)


def _list_texts(table: Table) -> list[str]:
    return [heading.text for heading in table.headings]


def list_to_tell(found: Found) -> list[Table]:
    """Return the tables with rows that no heading tells of, save those of our own workbook."""
    unread = [table for table, _matching in found.unread if table.sheet_name not in OWN_SHEETS]
    return [table for table in unread if table.rows]


def find_like(parts: Sequence[Part], part: Part) -> Part | None:
    """Return the first of the parts whose columns are headed and read as those of another."""
    for one in parts:
        is_headed_so = _list_texts(one.table) == _list_texts(part.table)
        if is_headed_so and one.kind == part.kind and _list_places(one) == _list_places(part):
            return one
    return None


def _list_places(part: Part) -> dict[str, int]:
    return {name: match.place for name, match in part.matching.columns.items()}


def list_nameless(table: Table) -> list[Heading]:
    """Return the headings by which no column can be told: empty ones, and those named before."""
    texts = [text.strip() for text in _list_texts(table)]
    return [
        heading
        for place, heading in enumerate(table.headings)
        if not texts[place] or texts[place] in texts[:place]
    ]


def change_column(
    mapping: LayoutMapping, part: Part, place: int, word: str, sheets: Sequence[str] = ()
) -> LayoutMapping:
    """Return the mapping in which one column is read as the field with that screen word.

    It holds for these sheets alone; for the whole file where none is named.
    """
    said = _say_column(part, place, word)
    if not sheets:
        return replace(mapping, columns={**mapping.columns, **said})
    for name in sheets:
        own = mapping.by_sheet.get(name, LayoutMapping())
        mapping = change_sheet(mapping, name, columns={**own.columns, **said})
    return mapping


def _say_column(part: Part, place: int, word: str) -> dict[str, str]:
    heading = part.table.headings[place]
    said = {name: "" for name, match in part.matching.columns.items() if match.place == place}
    if heading not in list_nameless(part.table):
        for field in FIELDS_BY_SHEET_KIND[part.kind]:
            if name_field(field.name) == word:
                said[field.name] = heading.text
    return said
