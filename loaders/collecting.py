"""Collecting: checks mark whole columns; findings are written out for the cells that need one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from loaders.findings import Finding, Severity, make_finding, read_rules
from loaders.months_across import MonthsAcross
from loaders.rows import Mask, Part, Places, Rows

# Of a warning or note, this many cells of a file are named one by one; the last tells the rest.
NAMED_CELLS: Final = 100
# What is said of a row that the mapping leaves out.
OF_ROWS_OUTSIDE: Final = frozenset({"rows_out_of_scope", "no_figures"})

# What fills a sentence: one value for all rows, or a way to find a row's own.
Filling = object | Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Mark:
    """One rule and the rows it was found in."""

    rule: str
    places: Places
    field_name: str | None
    proposed: Callable[[int], str | None] | None
    values: Mapping[str, Filling]


@dataclass(slots=True)
class Collector:
    """What the checks of one kind of rows found; errors keep their rows from the ledger."""

    rows: Rows
    marks: list[Mark] = field(default_factory=list)
    whole: list[Finding] = field(default_factory=list)

    def mark(
        self,
        rule: str,
        where: Mask | Places | Iterable[int],
        field_name: str | None = None,
        *,
        proposed: Callable[[int], str | None] | None = None,
        **values: Filling,
    ) -> None:
        """Note a rule for rows, given as a mask or as their places; none is no finding.

        `value` fills the sentence with what stood in the field's cell, unless it is given.
        """
        places = _as_places(where)
        if read_rules()[rule].severity is Severity.ERROR:
            places = places[~self.rows.is_outside[places]]
            self.rows.is_refused[places] = True
        if len(places):
            self.marks.append(Mark(rule, places, field_name, proposed, values))

    def say(self, finding: Finding) -> None:
        """Note a finding about a whole sheet or file."""
        self.whole.append(finding)

    def say_of(self, part: Part, rule: str, field_name: str | None = None, **values: Any) -> None:
        """Note a rule about a whole table, or about one column of it by its heading's cell.

        Without a `cell` of its own, what is said of a whole table stands at its first heading.
        """
        cell = values.pop("cell", None) or part.name_cell(field_name, None) or part.first_cell
        value = values.pop("value", "")
        self.whole.append(
            make_finding(rule, part.table.sheet_name, cell, value, field_name=field_name, **values)
        )

    def findings(self) -> list[Finding]:
        """Return every finding, in the order in which the checks ran."""
        found = self.whole + [one for mark in self.marks for one in self._write_out(mark)]
        if not any(isinstance(part.table, MonthsAcross) for part in self.rows.parts):
            return found
        # A cell that speaks for several months is told of once.
        by_cell = {(one.rule, one.sheet, one.cell, one.message): one for one in reversed(found)}
        return list(reversed(by_cell.values()))

    def places(self, mark: Mark) -> Places:
        """Return the rows of a mark, without those that the mapping leaves out."""
        if mark.rule in OF_ROWS_OUTSIDE or not self.rows.is_outside.any():
            return mark.places
        return mark.places[~self.rows.is_outside[mark.places]]

    def findings_by_row(self) -> dict[int, list[Finding]]:
        """Return the errors of each refused row, by its place."""
        found: dict[int, list[Finding]] = {}
        for mark in self.marks:
            if read_rules()[mark.rule].severity is Severity.ERROR:
                for place in self.places(mark).tolist():
                    found.setdefault(place, []).append(self._write(mark, place, 1))
        return found

    def count(self) -> int:
        """Return how many cells have a finding."""
        return len(self.whole) + sum(len(self.places(mark)) for mark in self.marks)

    def has_errors(self) -> bool:
        """Tell whether anything was found that keeps a row or the file from the ledger."""
        return bool(self.rows.is_refused.any()) or any(
            one.severity is Severity.ERROR for one in self.whole
        )

    def _write_out(self, mark: Mark) -> Iterable[Finding]:
        places = self.places(mark).tolist()
        total = len(places)
        is_error = read_rules()[mark.rule].severity is Severity.ERROR
        named = total if is_error else min(total, NAMED_CELLS)
        for number, place in enumerate(places[:named], start=1):
            rest = total - named if number == named else 0
            yield self._write(mark, place, rest + 1)

    def _write(self, mark: Mark, place: int, count: int) -> Finding:
        rows = self.rows
        part = rows.parts[rows.part_of[place]]
        row_no = int(rows.row_no[place])
        values: dict[str, Any] = {
            name: filling(place) if callable(filling) else filling
            for name, filling in mark.values.items()
        }
        raw = rows.raw.get(mark.field_name or "")
        # Without a column of its own a finding stands at another cell, where nothing is to go.
        has_cell = mark.field_name in part.matching.columns
        shown = values.pop("value", raw[place] if raw else "")
        return make_finding(
            mark.rule,
            part.table.sheet_name,
            part.name_cell(mark.field_name, row_no, place - rows.start_of(place)),
            shown,
            proposed=mark.proposed(place) if mark.proposed and has_cell else None,
            row_no=row_no,
            field_name=mark.field_name,
            cells=count,
            **values,
        )


def _as_places(where: Mask | Places | Iterable[int]) -> Places:
    array = np.asarray(where if isinstance(where, np.ndarray) else list(where))
    if array.dtype == np.bool_:
        return np.flatnonzero(array).astype(np.int64)
    return array.astype(np.int64)
