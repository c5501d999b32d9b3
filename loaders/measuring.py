"""How well headings are matched, measured on headings that stand in no list of synonyms."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loaders.folding import fold_heading
from loaders.headings import TRUSTED
from loaders.likeness import score_heading
from loaders.synonyms import read_synonyms

# Written down from memory of agencies' sheets, with what each means; empty: no field of ours.
# Those that `was_seen` were looked at while the matching was tuned, the others only measured.
HEADINGS: Final = Path(__file__).with_name("headings_apart.csv")


@dataclass(frozen=True, slots=True)
class Measured:
    """Of `count` headings: how many matches were right, how many of those due were made.

    `worst` is the highest confidence of a wrong match, 0 to 1; `wrong` lists them.
    """

    count: int
    precision: float | None
    recall: float | None
    worst: float
    wrong: tuple[str, ...]


def measure_matching(was_seen: bool = False) -> Measured:
    """Measure on headings of services sheets, by their words alone, without any values below."""
    known = read_synonyms().headings["services"]
    right = due = 0
    wrong: dict[str, float] = {}
    with HEADINGS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if (row["was_seen"] == "yes") is was_seen]
    for row in rows:
        field, confidence = _match(row["heading"])
        due += bool(row["field"])
        if field and field == row["field"]:
            right += 1
        elif field:
            wrong[row["heading"]] = confidence
    if any(fold_heading(row["heading"])[0] in known for row in rows):
        raise ValueError("A heading set apart stands in the synonyms.")
    made = right + len(wrong)
    return Measured(
        len(rows),
        right / made if made else None,
        right / due if due else None,
        max(wrong.values(), default=0.0),
        tuple(wrong),
    )


def _match(heading: str) -> tuple[str, float]:
    scores = score_heading("services", heading)
    if not scores:
        return "", 0.0
    field, (confidence, _) = max(scores.items(), key=lambda one: one[1][0])
    return (field, confidence) if confidence >= TRUSTED else ("", confidence)
