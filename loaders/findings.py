"""Findings: what a check says about a cell, in sentences that rules.csv gives."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from data.catalogue import open_catalogue
from data.sentence import Sentence
from loaders.reading.book import Note

# Where a finding is read: a remedy names options in a terminal, and what can be chosen on a page.
Place = Literal["page", "terminal"]
RULES: Final = Path(__file__).with_name("rules.csv")
# A value is shown this long at most: it is there to be recognised, not to be read in full.
SHOWN: Final = 80
# What a person is to choose from stands in full, however long.
NEVER_SHORTENED: Final = frozenset({"options"})
MEANT: Final = {"en": ' Did you mean "{}"?', "sw": ' Je, ulimaanisha "{}"?'}
MORE: Final = {"en": " And {} more cells like this.", "sw": " Na visanduku {} zaidi kama hiki."}


class Severity(StrEnum):
    """Errors keep a row out; warnings and notes stop nobody."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of rules.csv: sentence and remedies are templates, by language.

    `remedy` is worded for a terminal and for papers; `page_remedy` for those pages that offer the
    choice themselves, and is the same where the row gives no other. `Finding.remedy_for` chooses.
    """

    name: str
    severity: Severity
    sentence: Mapping[str, str]
    remedy: Mapping[str, str]
    page_remedy: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is remarkable about one cell: where, what, and what to do next.

    `cell` is "F12", or "" where the whole sheet is meant; `values` fill the rule's sentence;
    `count` tells how many cells of the same kind this finding stands for.
    """

    severity: Severity
    rule: str
    sheet: str
    cell: str
    value: str
    message: str
    remedy: str
    proposed: str | None = None
    row_no: int | None = None
    field_name: str | None = None
    count: int = 1
    values: Mapping[str, str] = field(default_factory=dict)

    def remedy_for(self, place: Place, language: str = "en") -> str:
        """Return what to do next, as a page or a terminal words it, in "en" or "sw"."""
        rule = read_rules().get(self.rule)
        if rule is None:
            return self.remedy
        remedy = rule.page_remedy if place == "page" else rule.remedy
        return _fill(remedy, self.values, self.proposed, language)

    def speak(self, language: str) -> tuple[str, str]:
        """Return sentence and remedy in a language, "en" or "sw", as a page words them."""
        rule = read_rules().get(self.rule)
        if rule is None:
            return self.message, self.remedy
        values = {name: _say(value, language) for name, value in self.values.items()}
        sentence = _fill(rule.sentence, values, self.proposed, language)
        more = MORE[language].format(self.count - 1) if self.count > 1 else ""
        return sentence + more, self.remedy_for("page", language)

    def as_json(self) -> dict[str, Any]:
        """Return the finding as the command line answers it."""
        told = {
            "severity": str(self.severity),
            "rule": self.rule,
            "sheet": self.sheet,
            "cell": self.cell,
            "value": self.value,
            "message": self.message,
            "remedy": self.remedy,
        }
        if self.proposed is not None:
            told["proposed"] = self.proposed
        return {**told, "count": self.count} if self.count > 1 else told

    def as_text(self) -> str:
        """Return the finding as one line: `Services!F12: "Livee" is not a stage. ...`."""
        place = "!".join(part for part in (self.sheet, self.cell) if part)
        return (
            f"{place}: {self.message} {self.remedy}" if place else f"{self.message} {self.remedy}"
        )


@cache
def read_rules() -> dict[str, Rule]:
    """Return every rule of rules.csv by its name."""
    with RULES.open(encoding="utf-8", newline="") as lines:
        return {
            row["name"]: Rule(
                row["name"],
                Severity(row["severity"]),
                {"en": row["sentence_en"], "sw": row["sentence_sw"]},
                {"en": row["remedy_en"], "sw": row["remedy_sw"]},
                {
                    "en": row["page_remedy_en"] or row["remedy_en"],
                    "sw": row["page_remedy_sw"] or row["remedy_sw"],
                },
            )
            for row in csv.DictReader(lines)
        }


def make_finding(
    rule_name: str,
    sheet: str = "",
    cell: str = "",
    value: object = "",
    *,
    proposed: str | None = None,
    row_no: int | None = None,
    field_name: str | None = None,
    cells: int = 1,
    **values: object,
) -> Finding:
    """Return a finding of a rule with its sentences filled in; raises KeyError for no such rule."""
    rule = read_rules()[rule_name]
    shown = show_value(value)
    filled = {"value": shown, **{name: _fit(name, one) for name, one in values.items()}}
    more = MORE["en"].format(cells - 1) if cells > 1 else ""
    return Finding(
        severity=rule.severity,
        rule=rule_name,
        sheet=sheet,
        cell=cell,
        value=shown,
        message=_fill(rule.sentence, filled, proposed, "en") + more,
        remedy=_fill(rule.remedy, filled, proposed, "en"),
        proposed=proposed,
        row_no=row_no,
        field_name=field_name,
        count=cells,
        values=filled,
    )


def say_note(note: Note) -> Finding:
    """Return what reading remarked on a file or a sheet as a finding of the rule of its name."""
    sheet = note.sheet or ""
    values: dict[str, Any] = dict(note.values)
    value = sheet or note.values.get("name", "")
    return make_finding(note.name, sheet, "A1" if sheet else "", value, **values)


def _fill(
    templates: Mapping[str, str], values: Mapping[str, str], proposed: str | None, language: str
) -> str:
    meant = MEANT[language].format(proposed) if proposed else ""
    return templates[language].format_map({**values, "proposed": proposed or "", "meant": meant})


def _say(value: str, language: str) -> str:
    return open_catalogue(language).say(value) if isinstance(value, Sentence) else value


def _fit(name: str, value: object) -> str:
    if isinstance(value, Sentence):
        return value
    return str(value) if name in NEVER_SHORTENED else show_value(value)


def show_value(value: object) -> str:
    """Return a value as a sentence shows it: on one line, shortened, empty for none."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def count_by_severity(findings: list[Finding]) -> dict[str, int]:
    """Return how many cells each severity has."""
    counts = dict.fromkeys(map(str, Severity), 0)
    for finding in findings:
        counts[finding.severity] += finding.count
    return counts


def group_by_rule(findings: list[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Yield each rule with its findings, errors first."""
    order = list(Severity)
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: order.index(one.severity)):
        groups.setdefault(finding.rule, []).append(finding)
    yield from groups.items()
