"""A sheet before it is written: its cells, and which of them are merged or stand out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from sample.layouts import Column, SheetLayout, read_file
from sample.printing import Cell, print_column

CATEGORY: Final = "category"


@dataclass(slots=True)
class Grid:
    """One sheet: rows of cells; merged ranges as (top, left, bottom, right), counted from 0."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    strong_rows: set[int] = field(default_factory=set)


def lay_out(
    layout: SheetLayout, told: Sequence[Mapping[str, Any]], filled_in: Mapping[str, str]
) -> Grid:
    """Return the sheet of a layout; `told` are rows by field, `filled_in` completes the titles."""
    grid = Grid(layout.sheet)
    for title in layout.titles:
        grid.rows.append(list(title.format(**filled_in).split("|")))
        grid.strong_rows.add(len(grid.rows) - 1)
    grid.rows.extend([] for _ in range(layout.header_row - 1 - len(grid.rows)))
    _add_heading(grid, layout)
    if layout.merged_down or layout.sections:
        told = sorted(told, key=lambda row: str(row[CATEGORY]))
    printed = [
        print_column(column.field, [row.get(column.field) for row in told], layout)
        for column in layout.columns
    ]
    body: list[list[Cell]] = [list(cells) for cells in zip(*printed, strict=True)]
    if layout.numbered:
        body = [[number, *cells] for number, cells in enumerate(body, start=1)]
    if layout.sections:
        _add_sections(grid, body, told)
    else:
        first = len(grid.rows)
        grid.rows.extend(body)
        if layout.merged_down:
            _merge_down(grid, first, layout)
    _add_foot(grid, layout, len(body))
    return grid


def _add_heading(grid: Grid, layout: SheetLayout) -> None:
    columns = list(layout.columns)
    if layout.numbered:
        columns.insert(0, Column("", str(read_file()["marks"]["number"]), ""))
    if all(column.group is None for column in columns[1:]):
        grid.strong_rows.add(len(grid.rows))
        grid.rows.append([column.heading for column in columns])
        return
    top = len(grid.rows)
    grid.strong_rows |= {top, top + 1}
    upper: list[Cell] = []
    for group, members in groupby(columns, key=lambda column: column.group):
        width = len(list(members))
        if group and width > 1:
            grid.merged.append((top, len(upper), top, len(upper) + width - 1))
        upper.extend([group or None] + [None] * (width - 1))
    grid.rows.append(upper)
    grid.rows.append([column.heading for column in columns])


def _add_sections(grid: Grid, body: list[list[Cell]], told: Sequence[Mapping[str, Any]]) -> None:
    pairs = zip(told, body, strict=True)
    for category, members in groupby(pairs, key=lambda pair: str(pair[0][CATEGORY])):
        grid.strong_rows.add(len(grid.rows))
        grid.rows.append([category.upper()])
        grid.rows.extend(cells for _, cells in members)


def _merge_down(grid: Grid, first: int, layout: SheetLayout) -> None:
    """Keep each run's first cell of the category column, merged over the run."""
    place = int(layout.numbered) + [c.field for c in layout.columns].index(CATEGORY)
    rows = enumerate(grid.rows[first:], start=first)
    for _, members in groupby(rows, key=lambda pair: pair[1][place]):
        run = [number for number, _ in members]
        if len(run) > 1:
            grid.merged.append((run[0], place, run[-1], place))
            for number in run[1:]:
                grid.rows[number][place] = None


def _add_foot(grid: Grid, layout: SheetLayout, count: int) -> None:
    if layout.totals:
        grid.strong_rows.add(len(grid.rows))
        grid.rows.append([None, None, str(read_file()["marks"]["total"]), count])
    for note in layout.notes:
        grid.rows.extend([[], [note]])
