"""The cells to correct as they stood when the step was opened: rows that stay where they are.

A grid whose rows went away beneath the hand would lose what is typed while the page runs anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from loaders.findings import Finding, Severity, group_by_rule

SHOWN: Final = 200

# Sheet and cell: ("Services", "F12").
Place: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One cell of a grid; `first` is what was found when it came in, `finding` what is now."""

    first: Finding
    finding: Finding
    is_open: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one rule, `found` those that are open; `rows` what its grid shows.

    `most` is how many cells were open when the step was opened.
    """

    rule: str
    severity: Severity
    found: Sequence[Finding]
    rows: Sequence[Row]
    most: int

    @property
    def cells(self) -> int:
        """How many cells are still open."""
        return sum(one.count for one in self.found)


@dataclass(slots=True)
class Roster:
    """What a visit to the step has shown: cells by rule, and the edits of each grid taken so far.

    `of` tells the reading of the file that it belongs to; `turn` makes grids begin anew.
    """

    of: str = ""
    turn: int = 0
    rules: dict[str, dict[Place, Finding]] = field(default_factory=dict)
    edits: dict[str, dict[int, Any]] = field(default_factory=dict)
    most: dict[str, int] = field(default_factory=dict)

    def begin(self, of: str) -> None:
        """Begin anew where the file is read in another way than before."""
        if of != self.of:
            self.of = of
            self.clear()

    def clear(self) -> None:
        """Let every row go: the next visit shows what is open then."""
        self.rules.clear()
        self.edits.clear()
        self.most.clear()
        self.turn += 1

    def call(self, findings: Sequence[Finding]) -> list[Group]:
        """Return the findings by rule, errors first, with those that were settled meanwhile."""
        open_now = dict(group_by_rule(list(findings)))
        groups = []
        for rule in dict.fromkeys([*self.rules, *open_now]):
            found = open_now.get(rule, [])
            rows = list(self._list_rows(rule, found))
            if rows or found:
                severity = (found or [one.finding for one in rows])[0].severity
                count = sum(one.count for one in found)
                most = self.most[rule] = max(self.most.get(rule, 0), count)
                groups.append(Group(rule, severity, found, rows, most))
        order = list(Severity)
        return sorted(groups, key=lambda group: order.index(group.severity))

    def _list_rows(self, rule: str, found: Sequence[Finding]) -> Iterator[Row]:
        by_place = {(one.sheet, one.cell): one for one in found if one.cell}
        known = self.rules.setdefault(rule, {})
        if not any(place in by_place for place in known) and len(known) >= SHOWN:
            known.clear()
        room = SHOWN - len(known)
        for place, one in by_place.items():
            if room > 0 and place not in known:
                known[place] = one
                room -= 1
        for place, first in known.items():
            yield Row(first, by_place.get(place, first), place in by_place)
