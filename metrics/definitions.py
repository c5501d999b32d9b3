"""What each figure means, read from the header of its SQL or the docstring of its function."""

import importlib
import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from metrics.counting import FOLDER as DERIVED_FOLDER
from metrics.counting import STEPS
from metrics.statements import FOLDER, HEADER

PARTS: Final = ("Formula", "Grain", "Unit", "Left out", "Source")
IN_PYTHON: Final = (
    ("metrics.run_rate", "find_required_rate"),
    ("metrics.trajectory", "find_trajectory"),
    ("metrics.trajectory", "find_overdue"),
    ("metrics.outlook", "continue_rate"),
    ("metrics.rating", "rate"),
)
PART: Final = re.compile(rf"(?:^|\s)({'|'.join(PARTS)}|Meaning|After|Grain):\s")


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure in words; `sql` is empty where it is worked out in Python."""

    name: str
    title: str
    meaning: str
    formula: str
    grain: str
    unit: str
    left_out: str
    source: str
    sql: str


def list_definitions() -> list[Definition]:
    """Return every figure's definition: the figures, then the tables that they read."""
    figures = [_read_sql(path) for path in sorted(FOLDER.glob("*.sql"))]
    derived = [_read_sql(DERIVED_FOLDER / f"{table}.sql") for table in STEPS]
    return [*figures, *(_read_docstring(*place) for place in IN_PYTHON), *derived]


def _read_sql(path: Path) -> Definition:
    text = path.read_text(encoding="utf-8")
    header = HEADER.match(text)
    lines = (header[0] if header else "").splitlines()
    return _define(path.stem, (line.removeprefix("--").strip() for line in lines), text)


def _read_docstring(module: str, function: str) -> Definition:
    told = inspect.getdoc(getattr(importlib.import_module(module), function)) or ""
    name = function.removeprefix("find_").removeprefix("continue_")
    return _define("rating" if name == "rate" and "rating" in module else name, told.splitlines())


def _define(name: str, lines: Iterable[str], sql: str = "") -> Definition:
    parts: dict[str, str] = {}
    now = "Meaning"
    for line in lines:
        pieces = PART.split(f" {line}") if line else [""]
        parts[now] = f"{parts.get(now, '')} {pieces[0]}".strip()
        for label, words in zip(pieces[1::2], pieces[2::2], strict=True):
            now = label
            parts[now] = words if label == "Meaning" else f"{parts.get(now, '')} {words}".strip()
    return Definition(
        name=name,
        title=name.replace("_", " ").capitalize(),
        meaning=parts.get("Meaning", ""),
        formula=parts.get("Formula", ""),
        grain=parts.get("Grain", ""),
        unit=parts.get("Unit", ""),
        left_out=parts.get("Left out", ""),
        source=parts.get("Source", ""),
        sql=sql,
    )
