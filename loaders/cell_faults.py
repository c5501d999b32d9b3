"""Cells that hold an error or a formula without a value, in the columns that are read."""

from collections.abc import Callable, Iterator, Mapping

from loaders.collecting import Collector
from loaders.months_across import MonthsAcross
from loaders.rows import Part, Rows, spans


def mark_cell_faults(
    rows: Rows, collector: Collector, faults: Callable[[Part], Mapping[tuple[int, int], str]]
) -> None:
    """Mark the cells that hold an error or a formula without a value, in columns that are read."""
    for part, start, _ in spans(rows):
        if not faults(part):
            continue
        row_nos = {
            row_no: place for place, row_no in reversed([*enumerate(part.table.row_numbers)])
        }
        columns = list(_list_columns(part))
        for (row_no, column_no), fault in faults(part).items():
            for step, own, name in columns:
                if row_no in row_nos and own == column_no:
                    place = start + row_nos[row_no] + step
                    collector.mark("cell_fault", [place], name, value=fault)


def _list_columns(part: Part) -> Iterator[tuple[int, int, str]]:
    """Yield the columns that are read: which row of a sheet's row, its number, its field.

    Where months stand side by side, a row of the sheet is several rows, one a month.
    """
    table, matches = part.table, part.matching.columns
    if not isinstance(table, MonthsAcross):
        yield from ((0, match.column_no, name) for name, match in matches.items())
        return
    told: set[int] = set()
    for step, headings in enumerate(table.sources):
        for name, match in matches.items():
            number = headings[match.place].column_no
            if name != "month" and number not in told:
                told.add(number)
                yield step, number, name
