"""Tables that stand side by side: strips of columns between columns that are empty throughout."""

from collections.abc import Callable

from loaders.cells.text import fold_text
from loaders.reading.body import count_filled
from loaders.reading.grid import Grid
from loaders.reading.header import Span, find_header

Known = Callable[[str], float]
LEAST_ALIKE = 0.5
DENSE = 0.9
SHORTER = 0.8


def find_strips(grid: Grid, known: Known | None, look_within: int) -> list[Span]:
    """Return the parts of a sheet that hold tables beside one another; usually one part.

    An empty column alone does not part two tables: both sides must have headings of their own.
    """
    whole = Span(0, grid.height, 0, grid.width)
    strips = _split_at_gaps(grid)
    if len(strips) < 2:
        return [whole]
    joined = [strips[0]]
    for strip in strips[1:]:
        last = joined[-1]
        if _are_separate(grid, last, strip, known, look_within):
            joined.append(strip)
        else:
            joined[-1] = Span(0, grid.height, last.left, strip.right)
    if len(joined) == 1:
        return [whole]
    ends = [*(strip.left for strip in joined[1:]), grid.width]
    starts = [0, *ends[:-1]]
    return [Span(0, grid.height, a, b) for a, b in zip(starts, ends, strict=True)]


def _split_at_gaps(grid: Grid) -> list[Span]:
    """Return the runs of columns with something in them, parted by empty columns.

    A line with one cell is a title or a note, which may well stand over a gap.
    """
    empty = set(range(grid.width))
    for row, count in zip(grid.rows, grid.filled_counts, strict=True):
        if count > 1:
            empty = {column for column in empty if row[column] is None}
        if not empty:
            break
    filled = [column not in empty for column in range(grid.width)]
    strips: list[Span] = []
    start: int | None = None
    for place, is_filled in enumerate([*filled, False]):
        if is_filled and start is None:
            start = place
        elif not is_filled and start is not None:
            strips.append(Span(0, grid.height, start, place))
            start = None
    return strips


def _are_separate(
    grid: Grid, left: Span, right: Span, known: Known | None, look_within: int
) -> bool:
    if left.right - left.left < 2 or right.right - right.left < 2:
        return False
    one = find_header(grid, left, known, look_within)
    other = find_header(grid, right, known, look_within)
    if one is None or other is None:
        return False
    if one[0] != other[0]:
        return True
    names = [
        {fold_text(grid.text(one[0], c)) for c in range(s.left, s.right)} - {""}
        for s in (left, right)
    ]
    smaller = min(map(len, names)) or 1
    if len(names[0] & names[1]) >= LEAST_ALIKE * smaller:
        return True
    return _is_shorter(grid, left, right, one[0]) or _is_shorter(grid, right, left, one[0])


def _is_shorter(grid: Grid, one: Span, other: Span, header: int) -> bool:
    """Tell whether one side is filled without gaps and yet ends well above the other."""
    rows = [_filled_rows(grid, strip, header) for strip in (one, other)]
    if not rows[0] or not rows[1]:
        return False
    height = rows[0][-1] - header
    is_dense = len(rows[0]) >= DENSE * height
    return is_dense and height <= SHORTER * (rows[1][-1] - header) - 1


def _filled_rows(grid: Grid, strip: Span, header: int) -> list[int]:
    part = Span(header + 1, grid.height, strip.left, strip.right)
    return [row + header + 1 for row, count in enumerate(count_filled(grid, part)) if count]
