"""The tables of a file's sheets: found once, however many readers ask for them."""

from collections.abc import Iterator

from loaders.headings import is_known_heading
from loaders.reading.book import Book, SheetCells
from loaders.reading.tables import Table, find_tables


def find_sheet_tables(book: Book, place: int) -> list[Table]:
    """Return the tables of the sheet at a place; they are kept with the book."""
    if place not in book.found:
        book.found[place] = find_tables(book.sheets[place], is_known_heading)
    return book.found[place]


def list_tables(book: Book) -> Iterator[tuple[SheetCells, list[Table]]]:
    """Yield each sheet with its tables, found as they are asked for."""
    for place, sheet in enumerate(book.sheets):
        yield sheet, find_sheet_tables(book, place)
