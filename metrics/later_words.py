"""What was learnt after an entry about one day: corrections, takings back, links and rules."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np

from data.reading import Reading
from metrics.scope import Scope
from metrics.statements import read_statement

Row = dict[str, Any]
ACTS = {
    "submission": "corrected later",
    "withdrawal": "taken back",
    "link": "link",
}
CAUSES = {
    "corrected later": "submission",
    "taken back": "taking back",
    "link": "link",
    "rule": "setting",
}


def explain_later_words(
    first: Reading, second: Reading, as_of: date, scope: Scope
) -> Sequence[Row]:
    """Return the units online on a day in one of two readings only, each with its one cause.

    A unit that only goes by another identity in the second reading is no difference.
    """
    if first.known == second.known:
        return []
    lost, gained = _find_differences(first, second, as_of, scope)
    if not lost and not gained:
        return []
    lost, gained = _pair_off(lost, gained, _read_links(second))
    then, now = (_read_words(reading, [*lost, *gained], as_of) for reading in (first, second))
    entries = second.records(read_statement("entries_between"), after=first.known)
    told = [*((row, -1) for row in lost), *((row, 1) for row in gained)]
    return [
        _explain(
            row, delta, then.get(row["service_id"], {}), now.get(row["service_id"], {}), entries
        )
        | {"on_day": as_of}
        for row, delta in told
    ]


def _read_words(reading: Reading, rows: Sequence[Row], as_of: date) -> dict[UUID, Row]:
    services = [str(row["service_id"]) for row in rows]
    words = reading.records(read_statement("service_words"), services=services, as_of=as_of)
    return {word["service_id"]: word for word in words}


def _find_differences(
    first: Reading, second: Reading, as_of: date, scope: Scope
) -> tuple[list[Row], list[Row]]:
    """Return the words behind units online only in the first reading, and only in the second."""
    keys = [
        reading.arrow(read_statement("online_keys"), as_of=as_of, **scope.parameters)
        .column("unit_key")
        .to_numpy()
        for reading in (first, second)
    ]
    found = []
    for reading, mine, others in ((first, *keys), (second, *reversed(keys))):
        own = np.setdiff1d(mine, others)
        found.append(
            reading.records(
                read_statement("online_words"),
                as_of=as_of,
                unit_keys=own.tolist(),
                **scope.parameters,
            )
            if len(own)
            else []
        )
    return found[0], found[1]


def _read_links(reading: Reading) -> dict[UUID, UUID]:
    rows = reading.rows("select from_id, to_id from followed_links")
    return dict(rows)


def _pair_off(
    lost: list[Row], gained: list[Row], links: Mapping[UUID, UUID]
) -> tuple[list[Row], list[Row]]:
    """Leave out pairs of one service and agency that merely go by two identities."""
    waiting = {(row["agency_id"], row["service_id"]): row for row in gained}
    left = []
    for row in lost:
        service = links.get(row["service_id"], row["service_id"])
        if waiting.pop((row["agency_id"], service), None) is None:
            left.append(row)
    return left, list(waiting.values())


def _explain(row: Row, delta: int, then: Row, now: Row, entries: Sequence[Row]) -> Row:
    entry = _find_cause(row, then, now, entries)
    change = "rule" if entry["is_rule"] else ACTS.get(entry["act"], "rule")
    is_word = entry["entry_no"] == now.get("entry_no")
    return {
        **{name: row[name] for name in ("agency_id", "code", "name", "service_id", "unit_id")},
        "change": change,
        "cause": CAUSES[change],
        "delta": delta,
        "entry_no": entry["entry_no"],
        "sheet_no": now.get("sheet_no") if is_word else None,
        "row_no": now.get("row_no") if is_word else None,
    }


def _find_cause(row: Row, then: Row, now: Row, entries: Sequence[Row]) -> Row:
    """Return the one entry that made the difference, the surest evidence first.

    A word taken back; a word or a list that came since; a link of the service; a rule where the
    word is the same; else the last entry that touches the agency (a parent, a second copy).
    """
    by_number = {entry["entry_no"]: entry for entry in entries}
    taken_back = {e["about"]: e for e in entries if e["act"] == "withdrawal"}
    for spoken in (then.get("entry_no"), then.get("omitted_by")):
        if spoken in taken_back:
            return taken_back[spoken]
    came = now.get("entry_no") or now.get("omitted_by")
    if came in by_number:
        return by_number[came]
    links = [e for e in entries if row["service_id"] in e["linked"]]
    rules = [e for e in entries if e["is_rule"]]
    if rules and _say_same(then, now) and not links:
        return rules[-1]
    touching = [e for e in entries if row["agency_id"] in e["agencies"]]
    return (links or touching or rules or list(entries))[-1]


def _say_same(then: Row, now: Row) -> bool:
    names = ("entry_no", "sheet_no", "row_no")
    return bool(then and now) and all(then[name] == now[name] for name in names)
