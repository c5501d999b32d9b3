"""Headings of two and three levels: which rows belong to them, and how each column reads."""

import re
from collections.abc import Sequence

from loaders.cells.text import fold_text
from loaders.reading.book import name_column
from loaders.reading.grid import Grid, sort_value
from loaders.reading.header import Span, read_day
from loaders.reading.table import Heading, Reason

MOST_LEVELS = 8  # rows, those that merged cells leave empty among them
JOINT = " > "
UNIT = re.compile(
    r"^\(?(?:in\s+)?(?:k(?:e)?shs?\.?|kes|usd|\$|%|percent(?:age)?|days?|hours?|hrs?|minutes?|"
    r"months?|years?|weeks?|no\.?|nos\.?|number|count|text|date|dd?[/. -]mm?[/. -]yy(?:yy)?|"
    r"yyyy[/. -]mm(?:[/. -]dd)?|mm[/. -]yyyy|y/n|yes/no|units?|'?000s?|millions?|m|bn|"
    r"kes '?000|kshs?\.? ?'?000|"
    r"kshs?\.? ?millions?|siku|shilingi|idadi|asilimia|tarehe)\)?$",
    re.I,
)


def find_levels(grid: Grid, row: int, part: Span) -> tuple[int, int]:
    """Return the first and last row of the headings of which `row` is one."""
    if row > part.top and name_extra_row(grid, row, part) is Reason.UNITS:
        above = grid.places(row - 1, part.left, part.right)
        if len(above) >= max(2, len(grid.places(row, part.left, part.right))):
            row -= 1  # the units look like headings, and are not
    top = bottom = row
    while bottom - top + 1 < MOST_LEVELS and bottom + 1 < part.bottom:
        following = _next_level(grid, top, bottom, part)
        if following is None:
            break
        bottom = following
    while bottom - top + 1 < MOST_LEVELS and top > part.top:
        if not _is_group_row(grid, top - 1, top, part):
            break
        top -= 1
    return top, bottom


def _next_level(grid: Grid, top: int, row: int, part: Span) -> int | None:
    """Return the row after `row` that is one more level of the headings, or None.

    A heading merged down over several rows takes the empty ones among them with it.
    """
    reach = max(
        first + grid.depth(first, column) - 1
        for first in range(top, row + 1)
        for column in grid.places(first, part.left, part.right)
    )
    for other in range(row + 1, min(max(reach, row + 1) + 1, part.bottom)):
        below = grid.places(other, part.left, part.right)
        if not below and other <= reach:
            continue
        if not below or not _are_headings(grid, other, below):
            return None
        if name_extra_row(grid, other, part):
            return None
        named = {c for r in range(top, row) for c in grid.places(r, part.left, part.right)}
        is_under = _fits_under(grid, row, [c for c in below if c not in named], part)
        return other if other <= reach or (is_under and not named & set(below)) else None
    return None


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
    days = sum(read_day(v) is not None for v in values)
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
    if len(under) < 2:
        return False  # a sparse line of the table, rather
    return len(gaps & under) * 2 >= len(gaps) and not under & (set(heads) - grouped)


def _find_groups(grid: Grid, row: int, heads: Sequence[int], part: Span) -> list[tuple[int, int]]:
    """Return first and last column of each text that is followed by empty columns or merged."""
    groups = []
    ends = [*heads[1:], part.right][: len(heads)]
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


def name_extra_row(grid: Grid, row: int, part: Span) -> Reason | None:
    """Return UNITS or COLUMN_NUMBERS for a row that only explains the headings above it."""
    texts = [grid.text(row, c) for c in grid.places(row, part.left, part.right)]
    if not texts:
        return None
    if all(UNIT.match(text) for text in texts):
        return Reason.UNITS
    is_last = not any(grid.filled_counts[row + 1 : part.bottom])
    if len(texts) >= 3 and not is_last and _are_column_numbers(texts):
        return Reason.COLUMN_NUMBERS
    return None


def _are_column_numbers(texts: Sequence[str]) -> bool:
    """Tell whether texts count the columns: 1 2 3, (1) (2) (3), A B C or (a) (b) (c)."""
    bare = [text.strip("()[]. ").lower() for text in texts]
    if all(text.isdecimal() for text in bare):
        numbers = [int(text) for text in bare]
        return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1
    letters = [chr(97 + place) for place in range(min(len(bare), 26))]
    return bare == letters
