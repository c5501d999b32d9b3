"""A sheet as finding tables sees it: which cells are filled, what sort each is, what is merged."""

import re
from datetime import date, datetime

from loaders.cells.text import clean_text, is_blank
from loaders.reading.book import Area, SheetCells
from loaders.reading.value import Value

NUMBER_LIKE = re.compile(r"^[\s(+-]*(?:[A-Za-z]{0,4}\.?\s*)?[\d][\d,.\s]*(?:/[=-])?\s*[%)]?$")
TIME_LIKE = re.compile(r"^\s*\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?(?:[ T][\d:.]+)?\s*$")
LONG_TEXT = 60


class Grid:
    """A sheet with rows and columns counted from 0, and what is asked of it again and again."""

    def __init__(self, sheet: SheetCells) -> None:
        self.sheet = sheet
        self.rows = sheet.rows
        self.height = len(sheet.rows)
        self.width = len(sheet.rows[0]) if sheet.rows else 0
        self.filled_counts = [self.width - row.count(None) for row in sheet.rows]
        self._places: dict[int, list[int]] = {}
        self._blank_texts()
        self._count_faults()
        self._index_areas()

    def _blank_texts(self) -> None:
        """Count a row as empty where its few cells hold only spaces."""
        for index, count in enumerate(self.filled_counts):
            if 0 < count <= 3:
                real = sum(not is_blank(value) for value in self.rows[index])
                self.filled_counts[index] = real

    def _count_faults(self) -> None:
        self.fault_rows: set[int] = set()
        for row_no, _ in self.sheet.faults:
            index = row_no - self.sheet.first_row
            if 0 <= index < self.height:
                self.fault_rows.add(index)
        for index in self.fault_rows:
            self.filled_counts[index] = max(1, self.filled_counts[index])

    def _index_areas(self) -> None:
        """Keep the merged areas by their first cell, cut to the used range, counted from 0."""
        self.areas: dict[tuple[int, int], Area] = {}
        for area in self.sheet.merged:
            top, left = area.first_row - self.sheet.first_row, area.first_column
            left -= self.sheet.first_column
            bottom = min(area.last_row - self.sheet.first_row, self.height - 1)
            right = min(area.last_column - self.sheet.first_column, self.width - 1)
            if 0 <= top < self.height and 0 <= left < self.width:
                self.areas[top, left] = Area(top, left, bottom, right)

    def row_no(self, row: int) -> int:
        """Return the number of a row in the workbook."""
        return row + self.sheet.first_row

    def column_no(self, column: int) -> int:
        """Return the number of a column in the workbook."""
        return column + self.sheet.first_column

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows, on one line; "" where it is empty or outside."""
        if not (0 <= row < self.height and 0 <= column < self.width):
            return ""
        return show_value(self.rows[row][column])

    def places(self, row: int, left: int = 0, right: int | None = None) -> list[int]:
        """Return the columns of a row that hold something, from `left` to before `right`."""
        places = self._places.get(row)
        if places is None:
            places = [c for c, v in enumerate(self.rows[row]) if not is_blank(v)]
            self._places[row] = places
        end = self.width if right is None else right
        return [c for c in places if left <= c < end]

    def is_empty(self, row: int) -> bool:
        """Tell whether nothing can be seen in a row."""
        return self.filled_counts[row] == 0

    def span(self, row: int, column: int) -> int:
        """Return over how many columns a cell is merged; 1 where it is not."""
        area = self.areas.get((row, column))
        return area.last_column - area.first_column + 1 if area else 1

    def depth(self, row: int, column: int) -> int:
        """Return over how many rows a cell is merged; 1 where it is not."""
        area = self.areas.get((row, column))
        return area.last_row - area.first_row + 1 if area else 1


def show_value(value: Value) -> str:
    """Return a value as a heading or title shows it: text cleaned, on one line."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value).replace("\n", " ")
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.strftime("%b %Y") if value.day == 1 else value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    return f"{value:g}" if isinstance(value, float) else str(value)


def sort_value(value: Value) -> str:
    """Return what sort a value is: "n" a figure or date, "d" text with figures, "l" long, "t"."""
    if not isinstance(value, str):
        return "n"
    if len(value) > LONG_TEXT:  # before the patterns, which take long over long texts
        return "l"
    if NUMBER_LIKE.match(value) or TIME_LIKE.match(value):
        return "n"
    if any(character.isdigit() for character in value) or "://" in value or "@" in value:
        return "d"
    return "t"
