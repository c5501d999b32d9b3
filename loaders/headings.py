"""Which column of a table holds which field: by its heading, and by what stands below it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from data.sentence import phrase
from loaders.column_evidence import judge_column, name_by_values
from loaders.kinds import choose_kind
from loaders.likeness import score_heading
from loaders.mapping_file import LayoutMapping
from loaders.reading.tables import Heading, Table
from loaders.synonyms import KINDS, read_synonyms
from loaders.values import Lists

TRUSTED: Final = 0.72
SAMPLE: Final = 200


@dataclass(frozen=True, slots=True)
class Match:
    """One column taken for one field: how surely (0 to 1) and why."""

    heading: str
    column: str
    column_no: int
    place: int
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Rival:
    """A column that would also do for a field that another column was taken for."""

    field_name: str
    heading: str
    column: str
    confidence: float


@dataclass(slots=True)
class Matching:
    """How a table's columns are read; `kind` is None where the table is of no kind of ours."""

    kind: str | None
    columns: dict[str, Match] = field(default_factory=dict)
    unmatched: list[Heading] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def unmatched_headings(self) -> list[str]:
        """The headings that no field was found for."""
        return [heading.text for heading in self.unmatched if heading.text.strip()]


@dataclass(frozen=True, slots=True)
class _Candidate:
    confidence: float
    place: int
    field_name: str
    reason: str


def match_columns(
    table: Table,
    kind: str | None = None,
    mapping: LayoutMapping | None = None,
    lists: Lists | None = None,
) -> Matching:
    """Return which column holds which field; a field has one column, a column one field.

    Headings that a mapping names win; `kind` None lets headings and titles decide.
    """
    mapping = mapping or LayoutMapping()
    kinds = (kind,) if kind else KINDS
    tried = {name: _match_kind(table, _synonyms_of(name), mapping, lists) for name in kinds}
    found = kind or choose_kind(table, {name: set(one.columns) for name, one in tried.items()})
    if found is None:
        return Matching(None, unmatched=list(table.headings))
    matching = tried[_synonyms_of(found)] if _synonyms_of(found) in tried else tried[found]
    matching.kind = found
    _let_department_stand(matching)
    return matching


def _let_department_stand(matching: Matching) -> None:
    """Take a "Department" that is no state department for the agency, where none is named."""
    found = matching.columns.get("state_department")
    if found is None or "agency" in matching.columns or "state" in found.heading.casefold():
        return
    del matching.columns["state_department"]
    matching.rivals = [one for one in matching.rivals if one.field_name != "state_department"]
    matching.columns["agency"] = replace(
        found,
        confidence=min(found.confidence, 0.85),
        reason=phrase("the department, as no agency is named"),
    )


def is_known_heading(text: str) -> float:
    """Return how surely a text is one of our headings, of any kind of table: 0 to 1."""
    return max(
        (score for kind in KINDS for score, _ in score_heading(kind, text).values()), default=0.0
    )


def _match_kind(table: Table, kind: str, mapping: LayoutMapping, lists: Lists | None) -> Matching:
    matching = Matching(kind)
    _take_mapped(matching, table, kind, mapping)
    taken = {match.place for match in matching.columns.values()}
    candidates = [
        candidate
        for place, heading in enumerate(table.headings)
        if place not in taken
        for candidate in _judge(table, kind, place, heading, lists)
        if candidate.confidence >= TRUSTED and candidate.field_name not in mapping.columns
    ]
    for candidate in sorted(candidates, key=lambda one: (-one.confidence, one.place)):
        heading = table.headings[candidate.place]
        if candidate.place in taken:
            continue
        if candidate.field_name in matching.columns:
            matching.rivals.append(
                Rival(
                    candidate.field_name,
                    heading.text,
                    heading.column_letter,
                    candidate.confidence,
                )
            )
            continue
        taken.add(candidate.place)
        matching.columns[candidate.field_name] = _make_match(
            heading, candidate.place, candidate.confidence, candidate.reason
        )
    matching.rivals = [one for one in matching.rivals if _is_left(one, matching)]
    matching.unmatched = [
        heading for place, heading in enumerate(table.headings) if place not in taken
    ]
    return matching


def _take_mapped(matching: Matching, table: Table, kind: str, mapping: LayoutMapping) -> None:
    fields = set(read_synonyms().headings[kind].values())
    for field_name, wanted in mapping.columns.items():
        if not wanted or field_name not in fields:
            continue
        place = _find_heading(table.headings, wanted)
        if place is None:
            matching.missing.append(field_name)
            continue
        matching.columns[field_name] = _make_match(
            table.headings[place], place, 1.0, phrase("the mapping file says so")
        )


def has_heading(table: Table, wanted: str) -> bool:
    """Tell whether a table has a heading, however its case and spaces are."""
    return _find_heading(table.headings, wanted) is not None


def _find_heading(headings: Sequence[Heading], wanted: str) -> int | None:
    exact = [place for place, one in enumerate(headings) if one.text.strip() == wanted.strip()]
    if exact:
        return exact[0]
    folded = " ".join(wanted.casefold().split())
    like = [
        place
        for place, one in enumerate(headings)
        if " ".join(one.text.casefold().split()) == folded
    ]
    return like[0] if like else None


def _judge(
    table: Table, kind: str, place: int, heading: Heading, lists: Lists | None
) -> Iterable[_Candidate]:
    values = [row[place] for _, row in table.rows[:SAMPLE]]
    scores = dict(score_heading(kind, heading.text))
    for level in heading.levels[-1:]:
        for name, (score, reason) in score_heading(kind, level).items():
            if score * 0.9 > scores.get(name, (0.0, ""))[0]:
                scores[name] = (score * 0.9, reason)
    for name, (score, reason) in scores.items():
        weight, seen = judge_column(name, values, lists)
        told = phrase("{how}, {but}", how=reason, but=seen) if seen else reason
        yield _Candidate(score * weight, place, name, told)
    if not scores:
        named = name_by_values(kind, values, lists)
        if named:
            told = phrase("its values, the heading is not known")
            yield _Candidate(named[1], place, named[0], told)


def _make_match(heading: Heading, place: int, confidence: float, reason: str) -> Match:
    return Match(
        heading.text,
        heading.column_letter,
        heading.column_no,
        place,
        round(min(confidence, 1.0), 3),
        reason,
    )


def _is_left(rival: Rival, matching: Matching) -> bool:
    return all(match.column != rival.column for match in matching.columns.values())


def _synonyms_of(kind: str) -> str:
    return "performance" if kind == "statement" else kind
