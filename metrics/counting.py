"""The tables that every count reads, derived from the ledger's periods and refreshed by agency."""

from pathlib import Path
from typing import Final

from data.entries import Derived

FOLDER: Final = Path(__file__).parent / "counting"
LEVELS: Final = ("claimed", "distinct", "end_to_end", "transacting")

# Each table with the steps that lead to it, in order: one file a step.
STEPS: Final = {
    "monthly": ("monthly",),
    "unit_periods": ("withdrawn", "rules", "listed", "parents", "pieces", "shared", "unit_periods"),
    "unit_lines": ("crowded", "segments", "unit_lines"),
    "stage_spells": ("stage_spells",),
    "plan_moves": ("plan_moves",),
    "spells": ("withdrawn", "rules", "runs", "reached", "active", "levels", "spells"),
}


def compose(table: str) -> str:
    """Return the select that makes a derived table; it takes `$known` and `$agencies`."""
    steps = ",\n".join(f"{name} as (\n{read_step(name)})" for name in STEPS[table])
    return f"with {steps}\nselect * from {STEPS[table][-1]}"


def read_step(name: str) -> str:
    """Return the SQL of one step."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


DERIVED: Final = tuple(Derived(table, compose(table)) for table in STEPS)
