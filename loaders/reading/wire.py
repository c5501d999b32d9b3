"""Frames between the server and its reading child: JSON or bytes, and nothing that can run.

JSON and not pickle, because what the child sends was made from a file nobody vouches for.
"""

import json
import struct
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import IO, Any

from loaders.reading.value import Value

HEAD = struct.Struct(">cQ")
JSON, BYTES = b"J", b"B"
LARGEST_FRAME = 1 << 31
ROWS_PER_FRAME = 4_000
WHOLE_FLOATS = 2.0**53
MARK = "\0"
PLAIN_TYPES = frozenset({str, int, bool, type(None)})
NUMBER_TYPES = PLAIN_TYPES | {float}


class WireBroken(Exception):
    """The other side closed the pipe, or what came is no frame."""


def send_json(pipe: IO[bytes], message: object) -> None:
    """Send one JSON message; raises BrokenPipeError where nobody reads."""
    _send(pipe, JSON, json.dumps(message, separators=(",", ":")).encode("ascii"))


def send_bytes(pipe: IO[bytes], content: bytes) -> None:
    """Send one block of bytes; raises BrokenPipeError where nobody reads."""
    _send(pipe, BYTES, content)


def _send(pipe: IO[bytes], kind: bytes, payload: bytes) -> None:
    pipe.write(HEAD.pack(kind, len(payload)))
    pipe.write(payload)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[bytes, bytes]:
    """Return the next frame as (kind, payload); raises WireBroken at the end of the pipe."""
    head = pipe.read(HEAD.size)
    if len(head) < HEAD.size:
        raise WireBroken
    kind, size = HEAD.unpack(head)
    if kind not in (JSON, BYTES) or size > LARGEST_FRAME:
        raise WireBroken
    payload = pipe.read(size)
    if len(payload) < size:
        raise WireBroken
    return kind, payload


def receive_json(pipe: IO[bytes]) -> dict[str, Any]:
    """Return the next frame, which must be a JSON object; raises WireBroken."""
    kind, payload = receive(pipe)
    return decode_json(kind, payload)


def decode_json(kind: bytes, payload: bytes) -> dict[str, Any]:
    """Return the JSON object of a frame; raises WireBroken where it is none."""
    message = json.loads(payload) if kind == JSON else None
    if not isinstance(message, dict):
        raise WireBroken
    return message


class Marks(dict[Any, str]):
    """Marks for values that JSON does not have, each made once: a date is "\\0ordinal"."""

    def __missing__(self, value: Any) -> str:
        """Return the mark of a date or moment, or the text of a time or duration."""
        self[value] = mark = _mark(value)
        return mark


def _mark(value: date | time | timedelta) -> str:
    if isinstance(value, datetime):
        midnight = value.replace(hour=0, minute=0, second=0, microsecond=0)
        since = (value - midnight) // timedelta(microseconds=1)
        return f"{MARK}{value.toordinal()}" + (f" {since}" if since else "")
    if isinstance(value, date):
        return f"{MARK}{value.toordinal()}"
    if isinstance(value, time):
        return value.isoformat()
    seconds = int(value.total_seconds())
    return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"


def encode_block(rows: Sequence[Sequence[Any]], width: int) -> dict[str, Any]:
    """Return a block of rows, each `width` cells, as the columns that JSON can hold.

    Whole floats become int, empty text None, a date a mark; `dated` are the places of dates.
    Column by column, because most columns hold one type and then need no look at each cell.
    """
    columns: list[Any] = []
    dated: list[int] = []
    for place, column in enumerate(zip(*rows, strict=True)):
        types = set(map(type, column))
        if types <= PLAIN_TYPES:
            columns.append([None if v == "" else v for v in column] if "" in column else column)
            continue
        cells = _encode_mixed(column)
        if not types <= NUMBER_TYPES:
            dated.append(place)
        columns.append(cells)
    return {"columns": columns, "dated": dated, "count": len(rows), "width": width}


def _encode_mixed(column: Sequence[Any]) -> list[Any]:
    marks = Marks()
    return [
        (int(v) if v.is_integer() and -WHOLE_FLOATS <= v <= WHOLE_FLOATS else v)
        if (t := type(v)) is float
        else (v or None)
        if t is str
        else v
        if t is int or t is bool or v is None
        else marks[v]
        for v in column
    ]


def decode_block(block: dict[str, Any]) -> list[tuple[Value, ...]]:
    """Return the rows of a block as `encode_block` was given them."""
    columns = block["columns"]
    for place in block["dated"]:
        columns[place] = _decode_dated(columns[place])
    if not columns:
        return [(None,) * block["width"]] * block["count"]
    return list(zip(*columns, strict=True))


def _decode_dated(column: list[Any]) -> list[Value]:
    known: dict[Any, Value] = {}
    for value in set(column):
        is_mark = type(value) is str and value.startswith(MARK)
        known[value] = _read_mark(value) if is_mark else value
    if True in known or 1 in known or 0 in known:  # True equals 1: told apart cell by cell
        return [known[v] if type(v) is str else v for v in column]
    return list(map(known.__getitem__, column))


def _read_mark(mark: str) -> date:
    """Return the date or moment of a mark; raises ValueError where it is none."""
    ordinal, _, microseconds = mark[1:].partition(" ")
    day = date.fromordinal(int(ordinal))
    if not microseconds:
        return day
    return datetime(day.year, day.month, day.day) + timedelta(microseconds=int(microseconds))
