"""Reads a table of a TOML file: each value by name and kind, each fault noted, none raised."""

from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, Final, TypeVar

from data.faults import Fault

Value = TypeVar("Value", str, int, float, date)

EXAMPLES: Final[dict[type, tuple[str, str]]] = {
    str: ("text", 'Write it in quotes, like "e-Citizen".'),
    int: ("a whole number", "Write it without quotes, like 5000."),
    float: ("a number", "Write it without quotes, like 0.9."),
    date: ("a date", "Write it without quotes, like 2023-06-30."),
}


class Table:
    """One table of the file, with the faults found in it.

    Every `take_` returns the value, or notes a fault and returns the kind's empty value (None
    for dates); `close` notes the names that nobody took, so that no misspelt name is passed over.
    """

    def __init__(self, where: str, values: object, faults: list[Fault]) -> None:
        """Wrap the values standing at a place; faults are added to the list given."""
        self.where = where
        self.faults = faults
        self.values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        self.taken: set[str] = set()
        if not isinstance(values, dict):
            what = "is missing" if values is None else "is not a table"
            self.note("", what, "Write it as a table, under its name in brackets.")

    def note(self, name: str, what: str, remedy: str) -> None:
        """Add a fault at a name of this table, or at the table itself where the name is empty."""
        self.faults.append(Fault(self._place(name), what, remedy))

    def take(self, name: str, kind: type[Value]) -> Value | None:
        """Return the value of this kind that must stand under the name; None after a fault."""
        if self.values and name not in self.values:
            self.note(name, "is missing", EXAMPLES[kind][1])
        return self.take_if_there(name, kind)

    def take_if_there(self, name: str, kind: type[Value]) -> Value | None:
        """Return the value of this kind, or None where the name is absent."""
        self.taken.add(name)
        value = self.values.get(name)
        if value is None or (_is_of(value, kind) and value != ""):
            return value
        said = "is empty" if value == "" else f"is {value!r}, not {EXAMPLES[kind][0]}"
        self.note(name, said, EXAMPLES[kind][1])
        return None

    def take_texts(self, name: str) -> list[str]:
        """Return the list of different texts that must stand under the name."""
        self.taken.add(name)
        value = self.values.get(name)
        is_list = isinstance(value, list) and all(isinstance(v, str) and v for v in value)
        if is_list and value and len(set(value)) == len(value):
            return list(value)
        if self.values:
            remedy = 'Write different texts in brackets, like ["M-Pesa", "card"].'
            self.note(name, "is not a list of different texts", remedy)
        return []

    def take_table(self, name: str) -> "Table":
        """Return the table that must stand under the name."""
        self.taken.add(name)
        return Table(self._place(name), self.values.get(name), self.faults)

    def take_tables(self, name: str) -> list["Table"]:
        """Return the tables of a list ([[name]]), at least one."""
        self.taken.add(name)
        value = self.values.get(name)
        if not isinstance(value, list) or not value:
            self.note(name, "is missing", f"Write one or more tables [[{name}]].")
            return []
        places = enumerate(value, start=1)
        return [Table(f"{self._place(name)} {n}", item, self.faults) for n, item in places]

    def close(self) -> None:
        """Note every name that was never taken."""
        for name in self.values:
            if name not in self.taken:
                near = get_close_matches(name, self.taken - set(self.values), n=1)
                remedy = f'Did you mean "{near[0]}"?' if near else "Remove it."
                self.note(name, "is not known here", remedy)

    def _place(self, name: str) -> str:
        joint = "." if name and not self.where.endswith(", ") else ""
        return f"{self.where}{joint}{name}"


def _is_of(value: object, kind: type) -> bool:
    if kind is float and type(value) is int:
        return True
    return isinstance(value, kind) and not isinstance(value, bool | datetime)
