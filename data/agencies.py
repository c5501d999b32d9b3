"""The register of agencies that an empty ledger starts with, read from reference/agencies.csv."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from data.faults import Fault
from data.identity import identify_agency, name_key

HEADINGS: Final = (
    "code",
    "name",
    "other_names",
    "ministry",
    "state_department",
    "is_independent",
)


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency; `is_independent` agencies have neither ministry nor state department."""

    code: str
    name: str
    other_names: tuple[str, ...]
    ministry: str | None
    state_department: str | None
    is_independent: bool

    def row(self, effective_on: date) -> dict[str, Any]:
        """Return the agency as a row of the table `agencies`, without its entry."""
        return {
            "agency_id": identify_agency(self.code),
            "code": self.code,
            "name": self.name,
            "ministry": self.ministry,
            "state_department": self.state_department,
            "is_independent": self.is_independent,
            "effective_on": effective_on,
        }

    def name_rows(self) -> list[dict[str, Any]]:
        """Return the other names as rows of the table `agency_names`, without their entry."""
        agency_id = identify_agency(self.code)
        return [{"agency_id": agency_id, "name": name} for name in self.other_names]


def read_agencies(path: Path) -> tuple[list[Agency], list[Fault]]:
    """Return the agencies of the file and everything found wrong with it; raises nothing."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return [], [Fault(path.name, f"cannot be read ({error})", "Restore the file, as UTF-8.")]
    if not lines or tuple(lines[0]) != HEADINGS:
        wanted = ", ".join(HEADINGS)
        return [], [Fault(f"{path.name}, line 1", "has other headings", f"Write: {wanted}.")]
    agencies: dict[int, Agency] = {}
    faults: list[Fault] = []
    for number, cells in enumerate(lines[1:], start=2):
        where = f"{path.name}, line {number}"
        if len(cells) != len(HEADINGS):
            what = f"has {len(cells)} cells"
            faults.append(Fault(where, what, f"Give it {len(HEADINGS)}, like the headings."))
            continue
        code, name, others, ministry, department, independent = (cell.strip() for cell in cells)
        faults.extend(_check_row(where, code, name, ministry, department, independent))
        agencies[number] = Agency(
            code,
            name,
            tuple(part.strip() for part in others.split(";") if part.strip()),
            ministry or None,
            department or None,
            independent == "yes",
        )
    if not agencies:
        faults.append(Fault(path.name, "names no agency", "List at least one."))
    faults.extend(_find_shared_names(path.name, agencies))
    return list(agencies.values()), faults


def _check_row(
    where: str, code: str, name: str, ministry: str, department: str, independent: str
) -> Iterator[Fault]:
    if not code:
        yield Fault(where, "has no code", "Give the agency a short code of its own.")
    if not name:
        yield Fault(where, "has no name", "Write the agency's name.")
    if independent not in ("yes", "no"):
        what = f'is_independent is "{independent}"'
        yield Fault(where, what, "Write yes or no.")
    if independent == "yes" and (ministry or department):
        what = f'{code or name} is independent, yet under "{ministry or department}"'
        yield Fault(where, what, "Empty ministry and state_department, or write no.")
    if independent == "no" and not ministry:
        what = f"{code or name} has no ministry"
        yield Fault(where, what, "Name its ministry, or write yes under is_independent.")


def _find_shared_names(file_name: str, agencies: dict[int, Agency]) -> Iterator[Fault]:
    """Find codes and names that would lead to two agencies."""
    owners: dict[str, int] = {}
    for number, agency in agencies.items():
        for name in (agency.code, agency.name, *agency.other_names):
            first = owners.setdefault(name_key(name), number)
            if first != number and name:
                what = f'"{name}" stands for two agencies'
                where = f"{file_name}, lines {first} and {number}"
                yield Fault(where, what, "Keep it with one of them.")
