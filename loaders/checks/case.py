"""What a check of services is given, and how several checks are run."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from loaders.collecting import Collector
from loaders.comparing import Changes
from loaders.ownership import Owners
from loaders.rows import Mask, Rows
from loaders.values import Lists


@dataclass(slots=True)
class Case:
    """The rows of one kind in a file, with everything that is known of them.

    `changes` is there once the rows have been compared with the ledger.
    """

    rows: Rows
    owners: Owners
    collector: Collector
    lists: Lists
    reported_on: date
    keys: Sequence[str | None] = ()
    changes: Changes | None = None

    def is_live(self) -> Mask:
        """Tell which accepted rows are called live or in use."""
        stages = self.rows.numbers("stage")
        return (stages >= 6) & (stages < 8) & self.rows.is_accepted

    def is_unfinished(self) -> Mask:
        """Tell which accepted rows are on the way: identified up to testing."""
        return (self.rows.numbers("stage") < 6) & self.rows.is_accepted

    def show_stage(self, place: int) -> str:
        """Return the name of a row's stage."""
        value = self.rows.values["stage"][place]
        return self.lists.name_value("stage", value)

    def none(self) -> Mask:
        """Return a mask of no rows."""
        return np.zeros(len(self.rows), dtype=np.bool_)


Check = Callable[[Case], None]


def run_checks(case: Case, checks: Iterable[Check]) -> None:
    """Run checks in order over the rows."""
    for check in checks:
        check(case)
