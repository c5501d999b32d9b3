"""Whose figures are asked for: the nation's, a ministry's, a state department's or an agency's."""

from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID

from data.reading import Reading
from data.sentence import Sentence, mark, phrase
from metrics.statements import read_statement


class ScopeUnknown(Exception):
    """No agency that stands belongs to the scope: one sentence says which word was not known."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the programme; with nothing given, the nation. `agency` is a code."""

    ministry: str | None = None
    state_department: str | None = None
    agency: str | None = None

    @property
    def is_nation(self) -> bool:
        """Say whether the scope is the whole programme."""
        return not (self.ministry or self.state_department or self.agency)

    @property
    def parameters(self) -> dict[str, str | None]:
        """Return the scope as the parameters that the step `chosen` takes."""
        return asdict(self)


NATION: Final = Scope()
NAMED: Final = {
    "ministry": mark("ministry {name}"),
    "state_department": mark("state department {name}"),
    "agency": mark("agency {name}"),
}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency that stands, with its place in government."""

    agency_id: UUID
    code: str
    name: str
    ministry: str | None
    state_department: str | None
    is_independent: bool


def read_agencies(reading: Reading, scope: Scope = NATION) -> list[Agency]:
    """Return the agencies in scope, by name; raises ScopeUnknown where there is none."""
    rows = reading.records(read_statement("agencies"), **scope.parameters)
    if not rows and not scope.is_nation:
        raise ScopeUnknown(phrase("No agency is known under {named}.", named=_name(scope)))
    return [Agency(**row) for row in rows]


def _name(scope: Scope) -> Sentence:
    """Return every word of a scope with what it names."""
    named = {name: word for name, word in asdict(scope).items() if word}
    words = [phrase(NAMED[name], name=word) for name, word in named.items()]
    first, *others = words
    for other in others:
        first = phrase("{first} and {second}", first=first, second=other)
    return first
