"""Types a whole column at once: values in, typed values, faults and doubts out.

    read = read_column(Kind.DATE, table.column(4), Evidence(heading="Go-live date"))
    read.values[i]        the typed value; None where the cell is empty or cannot be read
    read.faults[i].why    the cell is not empty and cannot be read: values[i] is None
    read.doubts[i].why    the cell was read, but by a rule that a person may want to check

Types by kind: TEXT and CODE str; DATE date; MONTH date (the first of the month); NUMBER int or
float; WHOLE int; YES_NO bool; LIST list[str].
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.fields import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known beside the cells: the heading, the calendar, the order of day and month.

    `day_first` None: the column's own values decide, and where they do not, day first.
    `reported_on` bounds what a plausible date is and dates a bare "March" or "Q3".
    """

    heading: str = ""
    is_1904: bool = False
    day_first: bool | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong or doubtful with one cell: why (a name), and what we would put instead."""

    why: str
    proposed: Any = None


@dataclass(slots=True)
class ColumnRead:
    """A typed column; `day_first` says how dates written with figures were read, None: no need."""

    values: list[Any]
    faults: dict[int, Fault] = field(default_factory=dict)
    doubts: dict[int, Fault] = field(default_factory=dict)
    day_first: bool | None = None


def read_column(
    kind: Kind, values: Sequence[object], evidence: Evidence | None = None
) -> ColumnRead:
    """Return a column typed for `kind`; nothing is raised for a bad cell."""
    raise NotImplementedError
