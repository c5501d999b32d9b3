"""The lines beneath the headings, each named: a row, a total, a section, a note, or empty."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from loaders.cells.text import fold_text
from loaders.reading.grid import Grid, show_value
from loaders.reading.header import Span
from loaders.reading.lines import (
    is_counting,
    is_repeat,
    is_running_number,
    is_serial_heading,
    is_signature,
    looks_like_note,
    looks_like_section,
    name_total,
)
from loaders.reading.table import Heading, LeftOut, Reason
from loaders.reading.value import Value

SAMPLE = 400
LOOK_BACK = 500
FLAGS = re.compile(r"total|jumla|\0(?:[a-z]+ (?:by|na)\b|sign|sahihi)")


@dataclass(slots=True)
class Body:
    """The lines of one table: rows of data by their place in the grid, and all others."""

    data: list[int] = field(default_factory=list)
    reasons: dict[int, Reason] = field(default_factory=dict)


class Lines:
    """The lines of a part of a grid that stand beneath given headings."""

    def __init__(
        self, grid: Grid, part: Span, header_rows: Sequence[int], headings: Sequence[Heading]
    ) -> None:
        self.grid, self.part = grid, part
        self.headings = headings
        self.repeats = [
            [fold_text(grid.text(row, c)) for c in range(part.left, part.right)]
            for row in header_rows
        ]
        self.counts = count_filled(grid, part)
        filled = [count for count in self.counts[:SAMPLE] if count > 1]
        self.typical = float(median(filled)) if filled else 1.0
        self.serial = self._find_serial()

    def values(self, row: int) -> Sequence[Value]:
        """Return the cells of a line."""
        return self.grid.rows[row][self.part.left : self.part.right]

    def count(self, row: int) -> int:
        """Return how many cells of a line are filled."""
        return self.counts[row - self.part.top]

    def _find_serial(self) -> int | None:
        """Return the place of the column that only counts rows, if there is one."""
        for place, heading in enumerate(self.headings[:3]):
            if is_serial_heading(heading.text):
                return place
        column = [self.values(row)[0] for row in range(self.part.top, self.part.bottom)[:SAMPLE]]
        return 0 if len(self.headings) > 1 and is_counting(column) else None

    def suspects(self) -> Iterator[int]:
        """Yield the lines that may be something else than a row, found column by column."""
        thin = 2 if self.typical >= 3 else 1
        flagged = self._flag_words()
        for place, count in enumerate(self.counts):
            if count <= thin or place in flagged:
                yield place + self.part.top

    def _flag_words(self) -> set[int]:
        """Return the lines with a total's word, a signature's, or a heading's own text."""
        part, rows = self.part, self.grid.rows[self.part.top : self.part.bottom]
        flagged: set[int] = set()
        for place in range(min(5, part.right - part.left)):
            column = [row[part.left + place] for row in rows]
            texts = [v.strip() for v in column if isinstance(v, str)]
            joined = "\0" + "\0".join(texts).lower() + "\0"
            own = {row[place] for row in self.repeats if row[place]}
            if FLAGS.search(joined) or any(f"\0{text}\0" in joined for text in own):
                flagged.update(
                    index
                    for index, value in enumerate(column)
                    if isinstance(value, str) and _is_flagged(value.lower(), own)
                )
        return flagged

    def name_line(self, row: int, is_after_gap: bool) -> Reason | None:
        """Return what one suspect line is by itself; None for a row of data.

        A lone text is a SECTION here: whether rows follow it is for `read_body` to say.
        """
        count, values = self.count(row), self.values(row)
        if count == 0:
            return Reason.BLANK
        if is_repeat(values, self.repeats):
            return Reason.REPEATED_HEADING
        filled = [(place, v) for place, v in enumerate(values) if v is not None and v != ""]
        if not filled:
            return None  # only an error value stands in it
        total = name_total(values, self.typical)
        if total and (total.is_plain or self._is_sum(row)):
            return Reason.SUBTOTAL if total.is_part else Reason.TOTAL
        first, value = filled[0]
        if len(filled) == 1 and first == self.serial and is_running_number(value):
            return Reason.NUMBERED_EMPTY
        if isinstance(value, str) and self._is_note(row, first, value, len(filled)):
            return Reason.NOTE
        if len(filled) == 1 and isinstance(value, str):
            return self._name_lone_text(row, first, value, is_after_gap)
        return None

    def _is_sum(self, row: int) -> bool:
        """Tell whether the figures of a line are the sums of the lines above, in every column."""
        above = [self.values(r) for r in range(max(self.part.top, row - LOOK_BACK), row)]
        sums = [
            _is_last_sum(figure, [v[place] for v in above])
            for place, figure in enumerate(self.values(row))
            if isinstance(figure, int | float) and not isinstance(figure, bool)
        ]
        return bool(sums) and all(sums)

    def _is_note(self, row: int, place: int, text: str, filled: int) -> bool:
        if is_signature(text):
            return True
        return filled <= max(1, self.typical / 3) and place <= 1 and looks_like_note(text)

    def _name_lone_text(self, row: int, place: int, text: str, is_after_gap: bool) -> Reason | None:
        """Return SECTION for a text that is surely not a row of which all else is empty."""
        width = len(self.headings)
        if width == 1:
            return None
        span = self.grid.span(row, self.part.left + place)
        if span >= 2 and span >= width / 2:
            return Reason.SECTION
        if self.typical < 3 or any(character.isdigit() for character in text.split(" ")[0][1:]):
            return None
        if place == self.serial or is_after_gap:
            return Reason.SECTION
        is_leading = place == 0 or (place == 1 and self.serial == 0)
        return Reason.SECTION if is_leading and looks_like_section(text) else None


def _is_last_sum(figure: float, above: Sequence[Value]) -> bool:
    """Tell whether a figure is what two or more of the last figures above it make together."""
    total, count = 0.0, 0
    for value in reversed(above):
        if isinstance(value, int | float):
            total, count = total + value, count + 1
            if count >= 2 and abs(total - figure) < 0.01:
                return True
    return False


def _is_flagged(low: str, own: set[str]) -> bool:
    if "total" in low or "jumla" in low or low.strip() in own:
        return True
    return (" by" in low or " na" in low or "sign" in low) and is_signature(low)


def count_filled(grid: Grid, part: Span) -> list[int]:
    """Return how many cells are filled in each line of a part."""
    if part.left == 0 and part.right == grid.width:
        return grid.filled_counts[part.top : part.bottom]
    counts = []
    for row in range(part.top, part.bottom):
        if grid.filled_counts[row] == 0:
            counts.append(0)
        else:
            cells = grid.rows[row][part.left : part.right]
            count = len(cells) - cells.count(None)
            counts.append(len(grid.places(row, part.left, part.right)) if count < 3 else count)
    return counts


def read_body(lines: Lines) -> Body:
    """Return every line of the part named; what follows the last row is a note."""
    part, body = lines.part, Body()
    suspects = set(lines.suspects())
    for row in range(part.top, part.bottom):
        if row not in suspects:
            body.data.append(row)
            continue
        is_after_gap = row > part.top and body.reasons.get(row - 1) is Reason.BLANK
        reason = lines.name_line(row, is_after_gap)
        if reason is None:
            body.data.append(row)
        else:
            body.reasons[row] = reason
    _end_with_notes(lines, body)
    return body


def _end_with_notes(lines: Lines, body: Body) -> None:
    """Name what stands below the table: after a note nothing thin is a row, or a section."""
    part = lines.part
    data = set(body.data[-SAMPLE:])
    row = part.bottom - 1
    thin = max(2.0, lines.typical / 2)
    tail = []
    while row >= part.top and not (row in data and lines.count(row) > thin):
        tail.append(row)
        row -= 1
    is_below = False
    for row in reversed(tail):
        reason = body.reasons.get(row)
        if reason in (Reason.NOTE, Reason.SECTION):
            body.reasons[row] = Reason.NOTE
            is_below = True
        elif reason is None and is_below:
            body.reasons[row] = Reason.NOTE
    if is_below:
        body.data = [row for row in body.data if row not in body.reasons]


def describe_left_out(lines: Lines, body: Body) -> list[LeftOut]:
    """Return the lines of a body that are no rows, with their first words."""
    grid = lines.grid
    left_out = []
    for row, reason in body.reasons.items():
        text = next((show_value(v) for v in lines.values(row) if v is not None), "")
        left_out.append(LeftOut(grid.row_no(row), reason, text[:200]))
    return left_out
