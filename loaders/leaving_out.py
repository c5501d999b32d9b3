"""Rows of a sheet that are in no table that is read, counted by reason: none is lost silently."""

from collections.abc import Iterator, Sequence
from typing import Final

from data.sentence import mark, phrase
from loaders.findings import Finding, make_finding
from loaders.reading.book import SheetCells, name_cell
from loaders.reading.tables import Reason, Table, account_rows

# Nothing stands in them that anybody could miss.
SILENT_REASONS: Final = frozenset(
    {Reason.BLANK, Reason.TITLE, Reason.UNITS, Reason.HEADING, Reason.COLUMN_NUMBERS}
)

WORDS: Final = {
    Reason.SECTION: mark("section"),
    Reason.NUMBERED_EMPTY: mark("numbered empty"),
    Reason.TOTAL: mark("total"),
    Reason.SUBTOTAL: mark("subtotal"),
    Reason.NOTE: mark("note"),
    Reason.REPEATED_HEADING: mark("repeated heading"),
}


def say_left_out(sheet: SheetCells, tables: Sequence[Table]) -> Iterator[Finding]:
    """Yield one note a reason for the rows of a sheet that its tables do not hold."""
    by_reason: dict[Reason, list[int]] = {}
    for reason, row_no in _list_rows(sheet, tables):
        if reason not in SILENT_REASONS:
            by_reason.setdefault(reason, []).append(row_no)
    for reason, row_nos in by_reason.items():
        cell = name_cell(row_nos[0], sheet.first_column)
        if reason is Reason.NO_TABLE:
            yield make_finding("rows_in_no_table", sheet.name, cell, count=len(row_nos))
            continue
        words = phrase(WORDS[reason])
        yield make_finding("rows_left_out", sheet.name, cell, count=len(row_nos), reason=words)


def _list_rows(sheet: SheetCells, tables: Sequence[Table]) -> Iterator[tuple[Reason, int]]:
    """Yield reason and number of each row; a lone table that fills its sheet is not looked over."""
    accounted = sum(
        len(table.rows) + len(table.header_rows) + len(table.left_out) for table in tables
    )
    if len(tables) == 1 and accounted == len(sheet.rows):
        yield from ((left.reason, left.row_no) for left in tables[0].left_out)
        return
    yield from ((left.reason, left.row_no) for left in account_rows(sheet, tables))
