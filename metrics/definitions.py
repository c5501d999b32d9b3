"""What each figure means, read from the header of its SQL or the docstring of its function."""

import importlib
import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, reduce
from pathlib import Path
from typing import Final

from metrics.statements import FOLDER, HEADER

PARTS: Final = ("Formula", "Grain", "Unit", "Left out", "Source")
PART: Final = re.compile(rf"(?:^|\s)({'|'.join(PARTS)}|Meaning|After):\s")
# Figures that are worked out in Python: name, module, function.
IN_PYTHON: Final = (
    ("saturation", "metrics.counts", "Counts.saturation"),
    ("end_to_end_share", "metrics.counts", "Counts.end_to_end_share"),
    ("required_rate", "metrics.run_rate", "find_required_rate"),
    ("trajectory", "metrics.trajectory", "find_trajectory"),
    ("rate", "metrics.outlook", "continue_rate"),
    ("time_in_stage", "metrics.durations", "read_time_in_stage"),
    ("forecast", "metrics.forecast_figures", "tell_forecast"),
    ("path_to_target", "metrics.forecast_figures", "tell_paths"),
    ("rating", "metrics.rating", "rate"),
    ("without_outliers", "metrics.quality", "read_without_outliers"),
    ("concentration", "metrics.concerns", "read_concentration"),
)
TITLES: Final = {
    "counts": "The four counts",
    "rate": "The last rate continued",
    "required_rate": "Required run rate",
    "trajectory": "Trajectory variance and plan adequacy",
    "months_used": "Use, take-up and receipts",
    "service_shares": "Payment coverage, paper and activation",
    "aged_count": "Share in a stage for unusually long",
    "aging": "Age in the stage",
    "held_up": "What holds services up",
    "plans": "Agencies' plans",
    "agencies_plan": "Agencies' plan by week",
    "online_by_day": "Services online by day",
    "online_weekly": "Services online by week",
    "targets_in_force": "Targets and commitments",
    "without_outliers": "With and without outlying agencies",
    "link_quality": "Front-page links",
}
EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "worked-example.md"
SECTION: Final = re.compile(
    r"^## [^\n]+\n<!-- figures: ([^\n]+) -->\n(.*?)(?=^## |\Z)", re.M | re.S
)


@dataclass(frozen=True, slots=True)
class Definition:
    """One figure in words; `sql` is empty where it is worked out in Python.

    `example` is the figure worked out by hand for twelve services, in markdown.
    """

    name: str
    title: str
    meaning: str
    formula: str
    grain: str
    unit: str
    left_out: str
    source: str
    example: str
    sql: str


@cache
def list_definitions() -> tuple[Definition, ...]:
    """Return every figure's definition, by title; queries that only look up are none."""
    examples = _read_examples()
    found = [_read_sql(path, examples) for path in FOLDER.glob("*.sql")]
    figures = [one for one in found if one.formula]
    figures += [_read_docstring(*place, examples) for place in IN_PYTHON]
    return tuple(sorted(figures, key=lambda one: one.title))


@cache
def read_example_programme() -> str:
    """Return in markdown what examples are worked out from: the promise and twelve services."""
    text = EXAMPLES.read_text(encoding="utf-8")
    first = SECTION.search(text)
    return text[: first.start() if first else None].partition("\n")[2].strip()


def _read_examples() -> dict[str, str]:
    text = EXAMPLES.read_text(encoding="utf-8")
    return {
        name: section[2].split("\n| figure |")[0].strip()
        for section in SECTION.finditer(text)
        for name in section[1].split(", ")
    }


def _read_sql(path: Path, examples: dict[str, str]) -> Definition:
    text = path.read_text(encoding="utf-8")
    header = HEADER.match(text)
    lines = (header[0] if header else "").splitlines()
    told = (line.removeprefix("--").strip() for line in lines)
    return _define(path.stem, told, examples, text)


def _read_docstring(name: str, module: str, function: str, examples: dict[str, str]) -> Definition:
    told = reduce(getattr, function.split("."), importlib.import_module(module))
    return _define(name, (inspect.getdoc(told) or "").splitlines(), examples)


def _define(name: str, lines: Iterable[str], examples: dict[str, str], sql: str = "") -> Definition:
    parts: dict[str, str] = {}
    now = "First"
    for line in lines:
        pieces = PART.split(f" {line}") if line else [""]
        parts[now] = f"{parts.get(now, '')} {pieces[0]}".strip()
        for label, words in zip(pieces[1::2], pieces[2::2], strict=True):
            now = label
            parts[now] = f"{parts.get(now, '')} {words}".strip()
    parts = {label: " ".join(words.split()) for label, words in parts.items()}
    meaning = parts.get("Meaning") or parts.get("First", "")
    return Definition(
        name=name,
        title=TITLES.get(name, name.replace("_", " ").capitalize()),
        meaning=meaning[:1].upper() + meaning[1:],
        formula=parts.get("Formula", ""),
        grain=parts.get("Grain", ""),
        unit=parts.get("Unit", ""),
        left_out=parts.get("Left out", ""),
        source=parts.get("Source", ""),
        example=examples.get(name, ""),
        sql=sql,
    )
