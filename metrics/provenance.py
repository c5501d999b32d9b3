"""Where every value of a service comes from: submission, workbook, sheet and cell."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from data.fields import SAID_BIT, SERVICE_FIELDS
from data.reading import Reading
from metrics.statements import read_statement

TOLD: Final = tuple(field.name for field in SERVICE_FIELDS)


@dataclass(frozen=True, slots=True)
class Told:
    """One field's value and the cell that reported it.

    `cell` is None where the value was one constant for the whole sheet, or nothing says it.
    `confirmed_on`: the latest reporting date that said the same.
    """

    field: str
    value: Any
    entry_no: int | None
    file_name: str | None
    file_sha256: str | None
    sheet: str | None
    cell: str | None
    row_no: int | None
    reported_on: date | None
    confirmed_on: date | None
    is_constant: bool


@dataclass(frozen=True, slots=True)
class Word:
    """One row of a workbook on a service: what it said, and what that changed from the row before.

    `changes`: field -> (before, after). `fields`: only those that the sheet has.
    """

    entry_no: int
    file_name: str
    file_sha256: str
    sheet: str
    row_no: int
    reported_on: date
    is_linked: bool
    fields: dict[str, Any]
    changes: dict[str, tuple[Any, Any]]


def trace_service(reading: Reading, as_of: date, service_id: UUID) -> list[Told]:
    """Return every field's value on a day with the cell that reported it, in the fields' order.

    A field that the day's own sheet lacks carries the last standing value said before; an empty
    cell clears. Empty where the service is not listed on the day.
    """
    spoken = reading.records(
        read_statement("service_words"), services=[str(service_id)], as_of=as_of
    )
    if not spoken or spoken[0]["entry_no"] is None:
        return []
    place = (spoken[0]["entry_no"], spoken[0]["sheet_no"], spoken[0]["row_no"])
    history = _read_history(reading, service_id)
    places = [(word["entry_no"], word["sheet_no"], word["row_no"]) for word in history]
    speaking = places.index(place)
    after = [word for word in history[speaking + 1 :] if word["reported_on"] <= as_of]
    return [_trace(name, history[: speaking + 1], after) for name in TOLD]


def list_words(reading: Reading, service_id: UUID) -> list[Word]:
    """Return the history of a service, the latest word first."""
    now: dict[str, Any] = {}
    words: list[Word] = []
    for row in _read_history(reading, service_id):
        fields = {name: row[name] for name in TOLD if _says(row, name)}
        changes = {
            name: (now.get(name), value)
            for name, value in fields.items()
            if words and now.get(name) != value
        }
        now |= fields
        words.append(
            Word(
                entry_no=row["entry_no"],
                file_name=row["file_name"],
                file_sha256=row["file_sha256"],
                sheet=row["sheet_name"],
                row_no=row["row_no"],
                reported_on=row["reported_on"],
                is_linked=row["is_linked"],
                fields=fields,
                changes=changes,
            )
        )
    return words[::-1]


def _read_history(reading: Reading, service_id: UUID) -> list[dict[str, Any]]:
    return reading.records(read_statement("service_history"), service=str(service_id))


def _says(row: dict[str, Any], name: str) -> bool:
    """Say whether a row speaks of a field; a stage is never cleared by an empty cell."""
    is_there = bool(row["said_fields"] & SAID_BIT[name])
    return is_there and (name != "stage" or row["stage"] is not None)


def _trace(name: str, before: list[dict[str, Any]], after: Iterable[dict[str, Any]]) -> Told:
    said = [row for row in before if _says(row, name)]
    if not said:
        return Told(name, None, None, None, None, None, None, None, None, None, False)
    last = said[-1]
    column = json.loads(last["columns"]).get(name)
    is_constant = isinstance(column, dict)
    confirmed = last["reported_on"]
    for row in after:
        if _says(row, name):
            if row[name] != last[name]:
                break
            confirmed = row["reported_on"]
    return Told(
        field=name,
        value=last[name],
        entry_no=last["entry_no"],
        file_name=last["file_name"],
        file_sha256=last["file_sha256"],
        sheet=last["sheet_name"],
        cell=f"{column}{last['row_no']}" if isinstance(column, str) else None,
        row_no=last["row_no"],
        reported_on=last["reported_on"],
        confirmed_on=confirmed,
        is_constant=is_constant,
    )
