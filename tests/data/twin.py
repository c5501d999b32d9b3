"""The central query told slowly in plain Python: submission by submission, service by service."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from data.entries import NewEntry
from data.fields import SAID_BIT
from data.periods import CARRIED

Period = tuple[UUID, int | None, date, date, date | None, dict[str, Any]]


@dataclass
class Word:
    """One kept word of a service, with what its dates and gaps need."""

    row: dict[str, Any]
    said: int
    reported_on: date
    last_on: date | None
    omitted_on: date | None = None
    now: dict[str, Any] = field(default_factory=dict)
    spell_no: int = 0
    left_on: date | None = None
    from_on: date | None = None
    stage_on: date | None = None

    @property
    def spell(self) -> int | None:
        return 6 if self.now["stage"] == 7 else self.now["stage"]


def read_periods(entries: Sequence[NewEntry], known: int) -> list[Period]:
    """Return (service, stage, stage_on, from_on, until_on, carried) of every period."""
    acts = list(enumerate(entries[:known], 1))
    withdrawn = {entry.about for _, entry in acts if entry.act == "withdrawal"}
    standing = [(number, entry) for number, entry in acts if number not in withdrawn]
    ids = _follow([e for _, e in standing if e.act == "link"])
    sent = sorted(
        (
            (e.tables["submissions"][0]["reported_on"], n, e)
            for n, e in standing
            if e.act == "submission"
        ),
        key=lambda item: item[:2],
    )
    found: list[Period] = []
    for words in _hear([entry for _, _, entry in sent], ids).values():
        _carry(words, ids)
        _number_spells(words)
        _date(words)
        found += _speak(words, ids)
    return sorted(found, key=str)


def _follow(links: Sequence[NewEntry]) -> dict[UUID, UUID]:
    step = {row["from_id"]: row["to_id"] for e in links for row in e.tables["service_links"]}
    ends = {}
    for start, end in step.items():
        while end in step:
            end = step[end]
        ends[start] = end
    return ends


def _hear(sent: Sequence[NewEntry], ids: dict[UUID, UUID]) -> dict[UUID, list[Word]]:
    heard: dict[UUID, list[Word]] = {}
    latest: dict[UUID, tuple[int, date]] = {}
    for entry in sent:
        submission = entry.tables["submissions"][0]
        on, said = submission["reported_on"], entry.tables["sheets"][0]["said_fields"]
        rows: dict[UUID, dict[str, Any]] = {}
        for row in sorted(
            entry.tables["service_versions"],
            key=lambda r: (r["service_id"] in ids, str(r["service_id"])),
        ):
            rows.setdefault(ids.get(row["service_id"], row["service_id"]), row)
        spared = {ids.get(r["service_id"], r["service_id"]) for r in entry.tables["refused_rows"]}
        ((agency, lists_services),) = entry.agencies.items()
        if submission["mode"] == "full" and lists_services:
            for one, words in heard.items():
                is_ours = words[-1].row["agency_id"] == agency
                if is_ours and one not in rows and one not in spared:
                    words[-1].omitted_on = words[-1].omitted_on or on
        for one, row in rows.items():
            words = heard.setdefault(one, [])
            last_hash, last_on = latest.get(one, (None, None))
            if not words or words[-1].omitted_on or last_hash != row["said_hash"]:
                words.append(Word(row, said, on, last_on))
            latest[one] = (row["said_hash"], on)
    return heard


def _carry(words: list[Word], ids: dict[UUID, UUID]) -> None:
    now: dict[str, Any] = {"stage": None, "parent_id": None}
    for word in words:
        if word.row.get("stage") is not None:
            now["stage"] = word.row["stage"]
        for name, bit in CARRIED:
            if word.said & bit:
                now[name] = word.row.get(name)
        if word.said & SAID_BIT["parent_service"]:
            parent = ids.get(word.row["parent_id"], word.row["parent_id"])
            own = ids.get(word.row["service_id"], word.row["service_id"])
            now["parent_id"] = None if parent == own else parent
        word.now = dict(now)


def _number_spells(words: list[Word]) -> None:
    seen: set[int | None] = set()
    number, before = 0, None
    for word in words:
        if before is None or before.spell != word.spell or before.omitted_on:
            number += 1
            if before is not None and word.spell is not None and word.spell in seen:
                word.left_on = before.omitted_on or word.last_on
        word.spell_no = number
        seen.add(word.spell)
        before = word


def _date(words: list[Word]) -> None:
    for number in {word.spell_no for word in words}:
        spell = [word for word in words if word.spell_no == number]
        after = spell[0].left_on
        lived = [w.now.get("live_on") for w in spell if w.spell == 6]
        begins_in_use = spell[0].now["stage"] == 7
        since = [
            w.row.get("stage_since")
            for w in spell
            if w.said & SAID_BIT["stage_since"] and (w.now["stage"] == 7) == begins_in_use
        ]
        choices = [lived[-1] if lived else None, since[-1] if since else None]
        told = [d for d in choices if d and (after is None or d > after)]
        stage_on = told[0] if told else min(w.reported_on for w in spell)
        for place, word in enumerate(spell):
            word.stage_on = stage_on
            word.from_on = stage_on if place == 0 else max(stage_on, word.reported_on)


def _speak(words: list[Word], ids: dict[UUID, UUID]) -> list[Period]:
    found: list[Period] = []
    for place, word in enumerate(words):
        later = [w.from_on for w in words[place + 1 :] if w.from_on]
        ends = [d for d in (word.omitted_on, min(later, default=None)) if d]
        until = min(ends, default=None)
        if word.from_on and word.stage_on and (until is None or until > word.from_on):
            own = ids.get(word.row["service_id"], word.row["service_id"])
            carried = {k: v for k, v in word.now.items() if k != "stage"}
            found.append((own, word.now["stage"], word.stage_on, word.from_on, until, carried))
    return found
