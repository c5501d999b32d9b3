"""Headings of two and three levels: which rows belong to them, and how each column reads."""

import re
from collections.abc import Sequence

from loaders.cells.text import fold_text
from loaders.reading.book import name_column
from loaders.reading.grid import Grid, show_value, sort_value
from loaders.reading.header import Span
from loaders.reading.table import Heading

MOST_LEVELS = 4
JOINT = " > "
UNIT = re.compile(
    r"^\(?(?:in\s+)?(?:k(?:e)?shs?\.?|kes|usd|\$|%|percent(?:age)?|days?|hours?|hrs?|minutes?|"
    r"months?|years?|weeks?|no\.?|nos\.?|number|count|text|date|dd?[/. -]mm?[/. -]yy(?:yy)?|"
    r"yyyy[/. -]mm[/. -]dd|y/n|yes/no|units?|'?000s?|millions?|m|bn|kes '?000|kshs?\.? ?'?000|"
    r"kshs?\.? ?millions?|siku|shilingi|idadi|asilimia|tarehe)\)?$",
    re.I,
)


def find_levels(grid: Grid, row: int, part: Span) -> tuple[int, int]:
    """Return the first and last row of the headings of which `row` is one."""
    top = bottom = row
    while (
        bottom - top + 1 < MOST_LEVELS
        and bottom + 1 < part.bottom
        and _goes_on(grid, top, bottom, part)
    ):
        bottom += 1
    while (
        bottom - top + 1 < MOST_LEVELS
        and top > part.top
        and _is_group_row(grid, top - 1, top, part)
    ):
        top -= 1
    return top, bottom


def _goes_on(grid: Grid, top: int, row: int, part: Span) -> bool:
    """Tell whether the row after `row` is one more level of the headings."""
    below = grid.places(row + 1, part.left, part.right)
    if not below or not _are_headings(grid, row + 1, below):
        return False
    for first in range(top, row + 1):
        for column in grid.places(first, part.left, part.right):
            if first + grid.depth(first, column) - 1 > row:
                return True
    return _fits_under(grid, row, below, part)


def _is_group_row(grid: Grid, upper: int, lower: int, part: Span) -> bool:
    """Tell whether `upper` heads groups of the columns that `lower` names."""
    places = grid.places(upper, part.left, part.right)
    if not places or not _are_headings(grid, upper, places):
        return False
    if any(grid.depth(upper, c) > lower - upper for c in places):
        return True
    below = grid.places(lower, part.left, part.right)
    spans = [grid.span(upper, c) for c in places]
    if max(spans) > 1:
        widest = max(spans)
        is_title = len(places) == 1 and (widest >= len(below) or places[0] == part.left)
        return not is_title and len(below) > len(places)
    return len(places) >= 2 and _fits_under(grid, upper, below, part)


def _are_headings(grid: Grid, row: int, places: Sequence[int]) -> bool:
    """Tell whether cells are short words, years, months or dates, and not lines of a table."""
    values = [grid.rows[row][c] for c in places]
    if any(isinstance(v, str) and len(v) > 80 for v in values):
        return False
    texts = sum(isinstance(v, str) and sort_value(v) != "n" for v in values)
    spans = sum(isinstance(v, int) and 1990 <= v <= 2100 for v in values)
    days = sum(hasattr(v, "day") for v in values)
    return texts + spans + days == len(values)


def _fits_under(grid: Grid, upper: int, below: Sequence[int], part: Span) -> bool:
    """Tell whether the lower texts stand under gaps of the upper row and hardly elsewhere.

    Without merged cells this is the only sign: "Collected", "", "" above "Jan", "Feb", "Mar".
    """
    heads = grid.places(upper, part.left, part.right)
    if not heads:
        return False
    groups = _find_groups(grid, upper, heads, part)
    grouped = {column for first, last in groups for column in range(first, last + 1)}
    gaps = grouped - set(heads)
    under = set(below)
    if not gaps & under or not under <= grouped | (set(range(part.left, part.right)) - set(heads)):
        return False
    # The line after a heading may simply be a sparse line of the table: then others follow fuller.
    return len(gaps & under) * 2 >= len(gaps) and not under & (set(heads) - grouped)


def _find_groups(grid: Grid, row: int, heads: Sequence[int], part: Span) -> list[tuple[int, int]]:
    """Return first and last column of each text that is followed by empty columns or merged."""
    groups = []
    ends = [*heads[1:], part.right]
    for first, end in zip(heads, ends, strict=True):
        last = max(first + grid.span(row, first), end) - 1
        if last > first:
            groups.append((first, last))
    return groups


def read_headings(grid: Grid, top: int, bottom: int, part: Span) -> list[Heading]:
    """Return the heading of every column of the part, "" where there is none."""
    levels = [_read_level(grid, row, part, row < bottom, bottom) for row in range(top, bottom + 1)]
    headings = []
    for place, column in enumerate(range(part.left, part.right)):
        texts: list[str] = []
        for level in levels:
            text = level[place]
            if text and (not texts or fold_text(texts[-1]) != fold_text(text)):
                texts.append(text)
        column_no = grid.column_no(column)
        headings.append(
            Heading(
                text=JOINT.join(texts),
                column_no=column_no,
                column_letter=name_column(column_no),
                levels=tuple(texts),
                is_hidden=column_no in grid.sheet.hidden_columns,
            )
        )
    return headings


def _read_level(grid: Grid, row: int, part: Span, is_upper: bool, bottom: int) -> list[str]:
    """Return one text a column; a text that heads a group stands in each column of the group."""
    texts = [grid.text(row, column) for column in range(part.left, part.right)]
    if not is_upper:
        return texts
    heads = grid.places(row, part.left, part.right)
    for first, last in _find_groups(grid, row, heads, part):
        is_merged = grid.span(row, first) > 1
        end = first + grid.span(row, first) - 1 if is_merged else last
        for column in range(first + 1, end + 1):
            if is_merged or any(grid.text(r, column) for r in range(row + 1, bottom + 1)):
                texts[column - part.left] = grid.text(row, first)
    return texts


def is_unit_row(grid: Grid, row: int, part: Span) -> bool:
    """Tell whether a row under the headings gives units, or numbers the columns."""
    places = grid.places(row, part.left, part.right)
    values = [grid.rows[row][c] for c in places]
    if not values:
        return False
    texts = [show_value(value) for value in values]
    if all(UNIT.match(text) for text in texts):
        return True
    return len(values) >= 3 and _are_column_numbers(texts)


def _are_column_numbers(texts: Sequence[str]) -> bool:
    """Tell whether texts count the columns: 1 2 3, (1) (2) (3), A B C or (a) (b) (c)."""
    bare = [text.strip("()[]. ").lower() for text in texts]
    if all(text.isdecimal() for text in bare):
        numbers = [int(text) for text in bare]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1
    letters = [chr(97 + place) for place in range(min(len(bare), 26))]
    return bare == letters
