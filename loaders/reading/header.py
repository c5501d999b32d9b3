"""The row of a table's headings: found by its shape, and by our own headings where given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.cells.months import parse_month_name
from loaders.cells.text import fold_text
from loaders.reading.grid import Grid, sort_value
from loaders.reading.titles import is_label
from loaders.reading.value import Value

LOOK_AHEAD = 25  # rows beneath a candidate that say what its table looks like
LONGEST_HEADING = 120
LONGEST_MONTH = 20
LEAST_WORDS = 0.6
LEAST_LABELS = 0.6
CLEARLY_BETTER = 0.8
LEAST_SCORE = 4.2
SURE_SCORE = 6.0  # then only the next few rows may still be better
SURE_WITHIN = 12
Known = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a grid: rows `top` to before `bottom`, columns `left` to before `right`."""

    top: int
    bottom: int
    left: int
    right: int


def find_header(
    grid: Grid, part: Span, known: Known | None, look_within: int
) -> tuple[int, float] | None:
    """Return the row that most looks like headings and its score, or None where none does.

    Looked for in the first `look_within` rows of the part. The first that looks right stays,
    unless a later one looks clearly better.
    """
    best: tuple[int, float] | None = None
    passed = 0
    for row in range(part.top, min(part.bottom, part.top + look_within)):
        places = grid.places(row, part.left, part.right)
        if not places:
            continue
        score = score_header(grid, row, places, part, known) - 0.15 * min(passed, 8)
        if score >= LEAST_SCORE and (best is None or score > best[1] + CLEARLY_BETTER):
            best = row, score
        passed += len(places) > 1
        if best and best[1] >= SURE_SCORE and row - best[0] > SURE_WITHIN:
            break
    return best


def score_header(
    grid: Grid, row: int, places: Sequence[int], part: Span, known: Known | None
) -> float:
    """Return how much a row looks like headings; a plain one has about 6, a data row about 4."""
    cells = [grid.rows[row][c] for c in places]
    texts = [v for v in cells if isinstance(v, str) and sort_value(v) != "n"]
    word_count = len(texts) + _count_periods(cells)
    if not texts or word_count < len(cells) * LEAST_WORDS:
        return 0.0
    if any(len(text) > 4 * LONGEST_HEADING for text in texts):
        return 0.0
    below = _rows_below(grid, row, part)
    width = max([len(places), *(len(one) for one in below.values())])
    if width == 1:
        is_wider = any(count > 1 for count in grid.filled_counts[part.top : part.bottom])
        return 0.0 if is_wider else _score_single(texts[0], below, known)
    if len(places) < 2:
        return 0.0
    if _is_form(grid, row, places, below):
        return 0.0
    folded = [fold_text(text) for text in texts]
    unique = len(set(folded)) / len(folded)
    long_share = sum(len(text) > LONGEST_HEADING for text in texts) / len(texts)
    label_share = sum(text.rstrip().endswith(":") for text in texts) / len(texts)
    score = 3.0 * len(places) / width + 1.5 * word_count / len(cells) + unique
    score += _contrast(grid, row, places, below) - _recurrence(grid, places, cells, below)
    score -= long_share + 2.0 * label_share
    if known:
        score += 3.0 * sum(known(text) for text in texts) / len(cells)
    if not below:
        score -= 0.5 if len(places) >= 3 else 1.5
    return score


def _count_periods(cells: Sequence[Value]) -> int:
    """Return how many cells are years, dates or months that rise from left to right."""
    years = [v for v in cells if isinstance(v, int) and 1990 <= v <= 2100]
    days = [day for value in cells if (day := read_day(value))]
    periods = years if len(years) >= len(days) else days
    is_rising = all(a < b for a, b in zip(periods, periods[1:], strict=False))
    return len(periods) if len(periods) >= 2 and is_rising else 0


def read_day(value: Value) -> int | None:
    """Return a date, or the first day of a month in words that looks like a figure, as a number."""
    if isinstance(value, date):
        return value.toordinal()
    if not isinstance(value, str) or len(value) > LONGEST_MONTH or sort_value(value) != "n":
        return None
    period = parse_month_name(fold_text(value))
    return period.first.toordinal() if period else None


def _is_form(grid: Grid, row: int, places: Sequence[int], below: dict[int, list[int]]) -> bool:
    """Tell whether a row and most of those beneath are labels with answers: "Agency:", "KNLS"."""
    first = places[0]
    leads = [grid.rows[r][first] for r in (row, *below) if grid.rows[r][first] is not None]
    labels = sum(map(is_label, leads))
    return is_label(leads[0]) and labels >= max(2, LEAST_LABELS * len(leads))


def _rows_below(grid: Grid, row: int, part: Span) -> dict[int, list[int]]:
    """Return the filled columns of the rows beneath, by row, as far as the table seems to go."""
    below: dict[int, list[int]] = {}
    for other in range(row + 1, min(part.bottom, row + 1 + LOOK_AHEAD)):
        places = grid.places(other, part.left, part.right)
        if places:
            below[other] = places
        elif len(below) >= 2:
            break
    return below


def _score_single(text: str, below: dict[int, list[int]], known: Known | None) -> float:
    """Return the score of a column's only heading: a short one right above its values."""
    surely = known(text) if known else 0.0
    if surely >= 0.6:
        return 7.0
    is_short = len(text) <= 40 and not text.rstrip().endswith((":", ".", ";", ","))
    return LEAST_SCORE if is_short and len(below) >= 2 else 0.0


def _contrast(grid: Grid, row: int, places: Sequence[int], below: dict[int, list[int]]) -> float:
    """Return 0 to 2: in how many columns the values beneath are of another sort than the row."""
    if not below:
        return 0.0
    differing = counted = 0.0
    for column in places:
        values = [grid.rows[other][column] for other in below if column in below[other]][:10]
        if not values:
            continue
        counted += 1
        own = sort_value(grid.rows[row][column])
        differing += sum(sort_value(value) != own for value in values) / len(values)
    return 2.0 * differing / counted if counted else 0.0


def _recurrence(
    grid: Grid, places: Sequence[int], cells: Sequence[Value], below: dict[int, list[int]]
) -> float:
    """Return 0 to 2: in how many columns the row's own value comes again beneath it.

    A row that comes again as a whole is a heading printed on every page: that counts nothing.
    """
    again = 0
    repeated = {r for r in below if [grid.rows[r][c] for c in places] == list(cells)}
    for column, value in zip(places, cells, strict=True):
        again += any(grid.rows[r][column] == value for r in below if r not in repeated)
    return 2.0 * again / len(places)
