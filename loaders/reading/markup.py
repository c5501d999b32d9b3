"""What a workbook says beside its cells' values, and calamine does not pass on."""

from dataclasses import dataclass, field

MOST_FAULTS = 50_000  # of one sheet; beyond that the addresses help nobody
NO_VALUE = "formula without value"
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@dataclass(slots=True)
class SheetMarkup:
    """What was found in one sheet; rows and columns count from 1.

    `faults` are cells without an honest value, `padded` codes as their number format shows them,
    `merged` areas as (first row, first column, last row, last column).
    """

    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    padded: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Markup:
    """What a workbook says about each of its sheets, in order, and about its calendar."""

    sheets: list[tuple[str, SheetMarkup]] = field(default_factory=list)
    is_1904: bool = False

    def of_sheet(self, place: int, name: str) -> SheetMarkup:
        """Return what was found for a sheet; nothing where no sheet has its name."""
        if place < len(self.sheets) and self.sheets[place][0] == name:
            return self.sheets[place][1]
        return next((found for own, found in self.sheets if own == name), SheetMarkup())
