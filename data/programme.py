"""The programme as its files give it: read, checked, and turned into a ledger's first rows."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from data.agencies import Agency, read_agencies
from data.faults import Fault, ProgrammeInvalid
from data.programme_checks import check_across
from data.programme_parts import (
    read_promises,
    read_settings,
    read_stated_totals,
    read_targets,
)
from data.tables import Table

__all__ = ["Programme", "ProgrammeInvalid", "read_programme"]

FILE_NAME: Final = "programme.toml"


@dataclass(frozen=True, slots=True)
class Programme:
    """The promise tracked and the rules it is counted by; rows lack only their entry.

    `settings` maps a name to its value as JSON can hold it; all hold from `applies_from`.
    """

    applies_from: date
    settings: Mapping[str, Any]
    targets: tuple[dict[str, Any], ...]
    promises: tuple[dict[str, Any], ...]
    stated_totals: tuple[dict[str, Any], ...]
    agencies: tuple[Agency, ...]

    def seed_tables(self, is_illustrative: bool = False) -> dict[str, list[dict[str, Any]]]:
        """Return the rows of the seed entry, by ledger table, without `entry_no`."""
        settings = {**self.settings, "illustrative": is_illustrative}
        return {
            "agencies": [agency.row(self.applies_from) for agency in self.agencies],
            "agency_names": [row for agency in self.agencies for row in agency.name_rows()],
            "targets": [dict(row) for row in self.targets],
            "promises": [dict(row) for row in self.promises],
            "stated_totals": [dict(row) for row in self.stated_totals],
            "settings": [
                {
                    "name": name,
                    "value": json.dumps(value, ensure_ascii=False),
                    "effective_on": self.applies_from,
                }
                for name, value in settings.items()
            ],
        }


def read_programme(folder: Path) -> Programme:
    """Read `programme.toml` and `reference/agencies.csv` in the folder `data/`.

    Raises ProgrammeInvalid with every fault of both files.
    """
    agencies, agency_faults = read_agencies(folder / "reference" / "agencies.csv")
    faults: list[Fault] = []
    try:
        values = tomllib.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(FILE_NAME, f"cannot be read ({error})", "Restore it, as UTF-8."))
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault(FILE_NAME, f"is not TOML: {error}", "Mend that line."))
    if faults:
        raise ProgrammeInvalid(faults + agency_faults)
    file = Table(f"{FILE_NAME}, ", values, faults)
    settings, applies_from = read_settings(file)
    programme = Programme(
        applies_from or date.min,
        settings,
        tuple(read_targets(file)),
        tuple(read_promises(file)),
        tuple(read_stated_totals(file)),
        tuple(agencies),
    )
    file.close()
    if not faults:
        faults = check_across(FILE_NAME, settings, programme.targets)
    if faults or agency_faults:
        raise ProgrammeInvalid(faults + agency_faults)
    return programme
