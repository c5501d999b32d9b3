"""Where the tables of a sheet stand, and what becomes of every row that is in none of them."""

from collections.abc import Callable, Iterator, Sequence

from loaders.reading.body import Body, Lines, describe_left_out, read_body
from loaders.reading.book import SheetCells
from loaders.reading.grid import Grid, show_value
from loaders.reading.header import Span, find_header
from loaders.reading.levels import find_levels, name_extra_row, read_headings
from loaders.reading.stacks import find_next_header
from loaders.reading.strips import find_strips
from loaders.reading.table import Heading, LeftOut, Reason, Table, Title
from loaders.reading.titles import read_titles
from loaders.reading.value import Value

__all__ = [
    "Heading",
    "LeftOut",
    "Reason",
    "Table",
    "Title",
    "account_rows",
    "find_tables",
    "read_cover",
]

HEADER_WITHIN = 60
Known = Callable[[str], float]


def find_tables(sheet: SheetCells, is_known_heading: Known | None = None) -> list[Table]:
    """Return the tables of a sheet, from the left and from the top.

    `is_known_heading` says how surely a text is one of our headings, 0 to 1; without it the shape
    alone decides. A sheet that has no table gives an empty list: see `account_rows`.
    """
    if not sheet.rows:
        return []
    grid = Grid(sheet)
    tables: list[Table] = []
    for strip in find_strips(grid, is_known_heading, HEADER_WITHIN):
        tables.extend(_find_stacked(grid, strip, is_known_heading))
    return tables


def _find_stacked(grid: Grid, strip: Span, known: Known | None) -> Iterator[Table]:
    """Yield the tables that stand above one another in a strip of columns."""
    top, within = strip.top, HEADER_WITHIN
    while top < strip.bottom:
        rest = Span(top, strip.bottom, strip.left, strip.right)
        found = find_header(grid, rest, known, within)
        if found is None:
            return
        table, top = _read_table(grid, rest, found[0], known)
        within = HEADER_WITHIN
        yield table


def _read_table(grid: Grid, rest: Span, row: int, known: Known | None) -> tuple[Table, int]:
    """Return the table with a heading in `row`, and the line after its last."""
    first, last = find_levels(grid, row, rest)
    start = last + 1
    extras: list[tuple[int, Reason]] = []
    while start < rest.bottom and (why := name_extra_row(grid, start, rest)):
        extras.append((start, why))
        start += 1
    below = Span(start, rest.bottom, rest.left, rest.right)
    header_rows = range(first, last + 1)
    end, titles_from = find_next_header(grid, below, header_rows, known)
    part = _fit_columns(grid, Span(start, titles_from, rest.left, rest.right), header_rows)
    headings = read_headings(grid, first, last, part)
    headings = _add_units(grid, headings, extras, part)
    lines = Lines(grid, part, header_rows, headings)
    body = read_body(lines)
    above = [r for r in range(rest.top, first) if not grid.is_empty(r)]
    table = _make_table(grid, lines, body, headings, header_rows)
    table.titles = read_titles(grid, above, rest.left, rest.right) + table.titles
    before = [
        *((r, Reason.BLANK if grid.is_empty(r) else Reason.TITLE) for r in range(rest.top, first)),
        *extras,
    ]
    table.left_out = [
        LeftOut(grid.row_no(r), why, _first_text(grid, r, rest)) for r, why in before
    ] + table.left_out
    return table, titles_from if end < rest.bottom else rest.bottom


def _first_text(grid: Grid, row: int, part: Span) -> str:
    return next((grid.text(row, c)[:200] for c in grid.places(row, part.left, part.right)), "")


def _fit_columns(grid: Grid, part: Span, header_rows: Sequence[int]) -> Span:
    """Return the part without columns at either side that have neither heading nor values."""
    rows = grid.rows
    filled = {c for row in header_rows for c in grid.places(row, part.left, part.right)}
    filled |= {
        c + extra
        for row in header_rows
        for c in grid.places(row, part.left, part.right)
        for extra in range(grid.span(row, c))
    }
    for column in range(part.left, part.right):
        if column not in filled and any(
            row[column] is not None for row in rows[part.top : part.bottom]
        ):
            filled.add(column)
    left, right = min(filled), min(max(filled) + 1, part.right)
    return Span(part.top, part.bottom, left, right)


def _add_units(
    grid: Grid, headings: list[Heading], extras: Sequence[tuple[int, Reason]], part: Span
) -> list[Heading]:
    row = next((row for row, reason in extras if reason is Reason.UNITS), None)
    if row is None:
        return headings
    units = [grid.text(row, column) or None for column in range(part.left, part.right)]
    return [
        Heading(h.text, h.column_no, h.column_letter, h.levels, unit, h.is_hidden)
        for h, unit in zip(headings, units, strict=True)
    ]


def _make_table(
    grid: Grid, lines: Lines, body: Body, headings: list[Heading], header_rows: Sequence[int]
) -> Table:
    part, first_row = lines.part, grid.sheet.first_row
    cells: Sequence[Sequence[Value]] = grid.rows
    if (part.left, part.right) != (0, grid.width):
        cells = [row[part.left : part.right] for row in grid.rows]
    rows = [(row + first_row, cells[row]) for row in body.data]
    notes = [row for row, reason in body.reasons.items() if reason is Reason.NOTE]
    sections = [
        (grid.row_no(row), next(show_value(v) for v in lines.values(row) if v is not None))
        for row, reason in body.reasons.items()
        if reason is Reason.SECTION
    ]
    return Table(
        sheet_name=grid.sheet.name,
        header_row=grid.row_no(header_rows[-1]),
        headings=headings,
        rows=_fill_merged(grid, rows, part),
        titles=read_titles(grid, notes, part.left, part.right),
        left_out=describe_left_out(lines, body),
        header_rows=tuple(grid.row_no(row) for row in header_rows),
        sections=sections,
        is_hidden=grid.sheet.is_hidden,
    )


def _fill_merged(
    grid: Grid, rows: list[tuple[int, Sequence[Value]]], part: Span
) -> list[tuple[int, Sequence[Value]]]:
    """Put a value that is merged down over several rows into each of them."""
    place_of: dict[int, int] = {}
    for (top, left), area in grid.areas.items():
        if area.last_row == top or not part.left <= left < part.right or top < part.top:
            continue
        place_of = place_of or {row_no: place for place, (row_no, _) in enumerate(rows)}
        value = grid.rows[top][left]
        for row in range(top + 1, area.last_row + 1):
            place = place_of.get(grid.row_no(row))
            if place is not None and value is not None:
                values = list(rows[place][1])
                values[left - part.left] = value
                rows[place] = (rows[place][0], tuple(values))
    return rows


def read_cover(sheet: SheetCells) -> list[Title]:
    """Return what a sheet without a table says, as titles: the cover page of a workbook."""
    grid = Grid(sheet)
    rows = [row for row in range(min(grid.height, HEADER_WITHIN)) if not grid.is_empty(row)]
    return read_titles(grid, rows, 0, grid.width)


def account_rows(sheet: SheetCells, tables: Sequence[Table]) -> list[LeftOut]:
    """Return every row of the used range that is no row of a table, with its reason.

    The rows of the tables and these, each counted once, are all the rows of the sheet.
    """
    data = {row_no for table in tables for row_no, _ in table.rows}
    reasons: dict[int, LeftOut] = {}
    for table in tables:
        for row_no in table.header_rows:
            reasons[row_no] = LeftOut(row_no, Reason.HEADING)
        for left in table.left_out:
            if left.row_no not in reasons or reasons[left.row_no].reason is Reason.BLANK:
                reasons[left.row_no] = left
    grid = Grid(sheet)
    left_out = []
    for row in range(grid.height):
        row_no = grid.row_no(row)
        if row_no in data:
            continue
        text = next((grid.text(row, c)[:200] for c in grid.places(row)), "")
        unknown = LeftOut(row_no, Reason.BLANK if grid.is_empty(row) else Reason.NO_TABLE, text)
        left_out.append(reasons.get(row_no, unknown))
    return left_out
