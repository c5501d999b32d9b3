"""A cell in its place: the rows above and below it and the columns beside it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import pandas as pd
import streamlit as st

from loaders.reading.book import Book, SheetCells, name_column
from loaders.reading.value import Value
from widgets.escaping import escape_markdown
from widgets.language import _

ROWS_BESIDE: Final = 2
COLUMNS_BESIDE: Final = 1
LONGEST: Final = 60


def split_cell(cell: str) -> tuple[int, int] | None:
    """Return row and column of an address such as "F12"; None for what is no address."""
    letters = cell.rstrip("0123456789")
    digits = cell[len(letters) :]
    if not digits or not letters or not letters.isascii() or not letters.isalpha():
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def find_sheet(book: Book, name: str) -> SheetCells | None:
    """Return the sheet of that name, None where the book has none."""
    return next((sheet for sheet in book.sheets if sheet.name == name), None)


def frame_neighbourhood(
    sheet: SheetCells, row: int, column: int, header_row: int | None, also: Sequence[int] = ()
) -> pd.DataFrame:
    """Return the cells around one, the heading's row first, as markdown; the cell is marked.

    `also` are columns always shown (the service's name). The first column holds row numbers.
    """
    beside = range(max(1, column - COLUMNS_BESIDE), column + COLUMNS_BESIDE + 1)
    columns = sorted({*also, *beside})
    first = max((header_row or 0) + 1, row - ROWS_BESIDE)
    last = min(row + ROWS_BESIDE, sheet.first_row + len(sheet.rows) - 1)
    numbers = [*([header_row] if header_row else []), *range(first, max(last, row) + 1)]
    return pd.DataFrame(
        {
            " ": [str(number) for number in numbers],
            **{
                name_column(place): [
                    _word_cell(sheet.value_at(number, place), (number, place) == (row, column))
                    for number in numbers
                ]
                for place in columns
            },
        }
    )


def _word_cell(value: Value, is_marked: bool) -> str:
    words = escape_markdown(word_raw(value)) or _("empty")
    if is_marked:
        return f":blue-badge[**{words}**]"
    return words if value is not None else ""


def word_raw(value: Value) -> str:
    """Return a cell as it stands in the sheet, shortened."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        words = str(value)
    elif isinstance(value, float) and value.is_integer():
        words = str(int(value))
    else:
        words = str(value)
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def show_neighbourhood(
    book: Book, sheet_name: str, cell: str, header_row: int | None, also: Sequence[int] = ()
) -> None:
    """Show a cell among its neighbours; nothing where the address is not of one cell."""
    sheet, place = find_sheet(book, sheet_name), split_cell(cell)
    if sheet is None or place is None:
        return
    table = frame_neighbourhood(sheet, *place, header_row, also)
    words = _("Cell {cell} of the sheet {sheet}, with the cells around it")
    # A key of its own for the style sheet: the words of a cell break anywhere rather than scroll.
    with st.container(key=f"cells-{sheet_name}-{cell}"):
        st.table(table, hide_index=True, alt=words.format(cell=cell, sheet=sheet_name))
