"""What a person says about the files they send: the day, the mode, the agency, fixed values."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum

from loaders.mapping_file import FIELD_NAMES, LayoutMapping


class Mode(StrEnum):
    """What becomes of services that a submission does not mention: they stay, or are withdrawn."""

    UPDATE = "update"
    FULL = "full"


class OptionWrong(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """An option cannot be meant: one sentence."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell corrected on the page: what the workbook says there, and what is read instead."""

    sheet: str
    cell: str
    said: str
    used: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the service of a row went back to an earlier stage; no words: none was given."""

    sheet: str
    row_no: int
    words: str


@dataclass(frozen=True, slots=True)
class Options:
    """How files are to be read and stored.

    `agency` is a code, for workbooks that name none; `constants` holds one value for a field that
    the sheet does not have; `entered_at` (UTC) only for what is entered later than it happened;
    `corrections` are the cells that a person corrected without touching the workbook, `reasons`
    why services went back.
    """

    reported_on: date
    mode: Mode = Mode.UPDATE
    agency: str | None = None
    mapping: LayoutMapping = field(default_factory=LayoutMapping)
    constants: Mapping[str, str] = field(default_factory=dict)
    register_agencies: bool = False
    accept_valid_rows: bool = False
    entered_at: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def fixed(self) -> dict[str, object]:
        """The constants of the mapping and of the command; the command's go before."""
        return {**self.mapping.constants, **self.constants}

    def describe(self) -> str:
        """Return as JSON what shapes the reading of a file, beside its bytes, date and mode."""
        said: dict[str, object] = {
            "agency": self.agency,
            "constants": {name: str(value) for name, value in self.constants.items()},
            "mapping": json.loads(self.mapping.as_json()),
        }
        # Named only where there are any, so that what was sent before keeps its digest.
        if self.corrections:
            said["corrections"] = [asdict(one) for one in self.corrections]
        if self.reasons:
            said["reasons"] = [asdict(one) for one in self.reasons]
        return json.dumps(said, sort_keys=True, ensure_ascii=False)

    @property
    def hash(self) -> str:
        """The digest of `describe`: equal options, equal digest."""
        return hashlib.sha256(self.describe().encode()).hexdigest()


def parse_constant(text: str) -> tuple[str, str]:
    """Split "stage=live" into field and value; raises OptionWrong."""
    name, sign, value = text.partition("=")
    name = name.strip()
    if not sign:
        raise OptionWrong(f'"{text}" is not FIELD=VALUE, for example stage=live.')
    if name not in FIELD_NAMES:
        raise OptionWrong(f'"{name}" is not a field. Fields are: {", ".join(sorted(FIELD_NAMES))}.')
    return name, value.strip()
