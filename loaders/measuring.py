"""How well headings are matched, measured on headings that stand in no list of synonyms."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from data.fields import Kind
from loaders.column_evidence import KIND_OF_FIELD, judge_column
from loaders.folding import fold_heading
from loaders.headings import TRUSTED
from loaders.likeness import score_by, score_heading
from loaders.synonyms import LIST_OF_FIELD, read_synonyms
from loaders.values import Lists
from loaders.vocabulary import build_vocabulary

# Headings with the field that each means; empty: no field of ours. `holds` is what stands below
# a column of no field; what stands below the others follows from the field.
HEADINGS: Final = Path(__file__).with_name("headings_apart.csv")
HOW_CHOSEN: Final = {
    "apart": "written down from memory of agencies' sheets before the matching was changed, "
    "none of them in the synonyms; only measured",
    "seen": "written down in the same way, and looked at while the matching was tuned",
    "left_out": "each known heading in turn, matched by the others alone: nobody chose them",
}
BELOW: Final[Mapping[str, Sequence[object]]] = {
    "dates": (date(2023, 1, 12), "3/2/2023", "Feb 2023", None, date(2022, 11, 30)),
    "figures": (120, 4_500, None, "1,200", 722_000_111),
    "words": ("as the law says", "Nairobi", "see the annex", None, "by appointment"),
    "links": ("https://a.ecitizen.go.ke/permits", "www.kra.go.ke/pin", None, "kpa.co.ke/berths"),
    "answers": ("Yes", "no", "Yes", None, "Y"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """Of `count` headings: how many matches were right, how many of those due were made.

    `worst` is the highest confidence of a wrong match, 0 to 1, and `surest_wrong` what it was:
    "heading: field"; `wrong` lists the headings matched wrongly.
    """

    count: int
    due: int
    precision: float | None
    recall: float | None
    worst: float
    surest_wrong: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Tried:
    heading: str
    field: str
    found: str
    confidence: float


def measure_matching(was_seen: bool = False, lists: Lists | None = None) -> Measured:
    """Measure on headings of services sheets: by their words, and with `lists` by values too."""
    known = read_synonyms().headings["services"]
    with HEADINGS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if (row["was_seen"] == "yes") is was_seen]
    if any(fold_heading(row["heading"])[0] in known for row in rows):
        raise ValueError("A heading set apart stands in the synonyms.")
    tried = []
    for row in rows:
        scores = {name: one for name, (one, _) in score_heading("services", row["heading"]).items()}
        if lists is not None:
            below = _list_below(row["field"], row["holds"], lists)
            scores = {
                name: score * judge_column(name, below, lists)[0] for name, score in scores.items()
            }
        tried.append(_try(row["heading"], row["field"], scores))
    return _sum_up(tried)


def measure_left_out() -> Measured:
    """Measure on every known heading of services sheets, matched by all the others."""
    known = read_synonyms().headings["services"]
    tried = []
    for text, field in known.items():
        # A field's own name is what the template writes; it is never a stranger.
        if text != field.replace("_", " "):
            others = build_vocabulary({one: of for one, of in known.items() if one != text})
            scores = {name: score for name, (score, _) in score_by(others, text).items()}
            tried.append(_try(text, field, scores))
    return _sum_up(tried)


def describe_matching(lists: Lists) -> dict[str, Any]:
    """Return every measure, with how its headings were chosen, as the benchmark tells them."""
    measures = {
        "apart": measure_matching(),
        "apart_with_values": measure_matching(lists=lists),
        "seen": measure_matching(was_seen=True),
        "left_out": measure_left_out(),
    }
    told: dict[str, Any] = {
        name: {**_round(one), "chosen": HOW_CHOSEN[name.removesuffix("_with_values")]}
        for name, one in measures.items()
    }
    return {**told, "counted_as_a_match_from": TRUSTED}


def _round(measured: Measured) -> dict[str, Any]:
    told = asdict(measured)
    told["wrong"] = len(measured.wrong)
    return {name: round(one, 3) if isinstance(one, float) else one for name, one in told.items()}


def _try(heading: str, field: str, scores: Mapping[str, float]) -> _Tried:
    found, confidence = max(scores.items(), key=lambda one: one[1], default=("", 0.0))
    return _Tried(heading, field, found if confidence >= TRUSTED else "", confidence)


def _sum_up(tried: Iterable[_Tried]) -> Measured:
    tried = list(tried)
    made = [one for one in tried if one.found]
    wrong = sorted((one for one in made if one.found != one.field), key=lambda one: -one.confidence)
    due = sum(bool(one.field) for one in tried)
    right = len(made) - len(wrong)
    return Measured(
        len(tried),
        due,
        right / len(made) if made else None,
        right / due if due else None,
        wrong[0].confidence if wrong else 0.0,
        f"{wrong[0].heading}: {wrong[0].found}" if wrong else "",
        tuple(one.heading for one in wrong),
    )


def _list_below(field: str, holds: str, lists: Lists) -> Sequence[object]:
    """Return values as a column of this field, or one of no field, holds them."""
    if field in LIST_OF_FIELD:
        return lists.options(field)[:5]
    kind = KIND_OF_FIELD[field] if field else None
    if field == "url":
        return BELOW["links"]
    names = {Kind.DATE: "dates", Kind.NUMBER: "figures", Kind.WHOLE: "figures"}
    names[Kind.YES_NO] = "answers"
    return BELOW[holds or (names.get(kind, "words") if kind else "words")]
