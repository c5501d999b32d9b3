"""Tables that stand above one another: where the headings of the next one begin."""

from collections.abc import Callable, Sequence
from statistics import median

from loaders.cells.text import fold_text
from loaders.reading.body import count_filled
from loaders.reading.grid import Grid, sort_value
from loaders.reading.header import Span, score_header
from loaders.reading.lines import is_repeat, looks_like_note

LEAST_SCORE = 5.0
LEAST_KNOWN = 0.5
LEAST_CHANGE = 0.5
MOST_TITLES = 6
Known = Callable[[str], float]


def find_next_header(
    grid: Grid, below: Span, header_rows: Sequence[int], known: Known | None
) -> tuple[int, int]:
    """Return the row of the next table's headings, and the first of the titles above it.

    Both are the end of the part where no other table follows.
    """
    counts = count_filled(grid, below)
    filled = [count for count in counts[:400] if count]
    quiet = 2 if filled and median(filled) >= 4 else 1
    repeats = [
        [fold_text(grid.text(row, c)) for c in range(below.left, below.right)]
        for row in header_rows
    ]
    for row in range(below.top + 1, below.bottom):
        count, before = counts[row - below.top], counts[row - below.top - 1]
        if count < 2 or before > quiet:
            continue
        values = grid.rows[row][below.left : below.right]
        if not any(isinstance(v, str) for v in values):
            continue
        titles_from = _find_titles(grid, row, below, counts)
        if is_repeat(values, repeats):
            if any(counts[r - below.top] for r in range(titles_from, row)):
                return row, titles_from
            continue
        if _is_header(grid, row, below, known, titles_from):
            return row, titles_from
    return below.bottom, below.bottom


def _find_titles(grid: Grid, row: int, below: Span, counts: Sequence[int]) -> int:
    """Return the first of the lines above a heading that are its titles, empty ones between."""
    first = row
    for other in range(row - 1, max(below.top - 1, row - 1 - 2 * MOST_TITLES), -1):
        count = counts[other - below.top]
        if count > 2:
            break
        if count:
            text = next(
                (v for v in grid.rows[other][below.left : below.right] if v is not None), ""
            )
            if not isinstance(text, str) or looks_like_note(text) or _is_total(text):
                break
            first = other
    return first


def _is_total(text: str) -> bool:
    return fold_text(text).startswith(("total", "grand total", "sub", "jumla"))


def _is_header(grid: Grid, row: int, below: Span, known: Known | None, titles_from: int) -> bool:
    """Tell whether a line in the midst of a strip heads a table of its own."""
    places = grid.places(row, below.left, below.right)
    values = [grid.rows[row][c] for c in places]
    texts = [v for v in values if isinstance(v, str) and sort_value(v) != "n"]
    if len(texts) < max(2, 0.7 * len(values)) or any(len(text) > 80 for text in texts):
        return False
    if known and sum(known(text) >= 0.8 for text in texts) >= max(2, LEAST_KNOWN * len(texts)):
        return True
    part = Span(row, below.bottom, below.left, below.right)
    if score_header(grid, row, places, part, None) < LEAST_SCORE:
        return False
    return _change_of_sorts(grid, row, places, below) >= LEAST_CHANGE


def _change_of_sorts(grid: Grid, row: int, places: Sequence[int], below: Span) -> float:
    """Return in what share of the columns the lines above and beneath differ from this one.

    Headings are words where the table above and the table beneath have figures, dates or codes.
    """
    changed = 0.0
    for column in places:
        own = sort_value(grid.rows[row][column])
        others = [
            grid.rows[r][column]
            for r in [*range(max(below.top, row - 12), row), *range(row + 1, row + 6)]
            if r < below.bottom and grid.rows[r][column] is not None
        ]
        if others:
            changed += sum(sort_value(v) != own for v in others) / len(others) >= 0.5
        else:
            changed += 0.5
    return changed / len(places)
