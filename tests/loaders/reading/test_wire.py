"""What crosses from the child: every value as it was, and nothing that is not a frame."""

import io
import json
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.wire import (
    WireBroken,
    decode_block,
    encode_block,
    receive,
    receive_json,
    send_bytes,
    send_json,
)

CELLS = st.one_of(
    st.none(),
    st.text(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False),
    st.dates(),
    st.datetimes(),
)


@given(st.integers(0, 6).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n))))
def test_rows_come_back_as_they_went(rows: list[list[object]]) -> None:
    width = len(rows[0]) if rows else 0
    block = json.loads(json.dumps(encode_block(rows, width)))
    read = decode_block(block)
    assert len(read) == len(rows)
    for before, after in zip(rows, read, strict=True):
        for old, new in zip(before, after, strict=True):
            if isinstance(old, datetime) and old.time() == time(0):
                assert new == old.date()
            elif isinstance(old, str) and old.startswith("\0"):
                continue  # no cell of a workbook can hold that
            else:
                assert new == (None if old == "" else old)
                assert isinstance(new, bool) == isinstance(old, bool)


def test_whole_floats_become_whole_numbers_and_times_become_text() -> None:
    block = encode_block([[3.0, 2.5, 1e300, time(9, 30), timedelta(hours=30)]], 5)
    assert decode_block(json.loads(json.dumps(block))) == [(3, 2.5, 1e300, "09:30:00", "30:00:00")]


@pytest.mark.parametrize(
    "sent",
    [b"", b"J", b"X" + bytes(8), b"J" + (1 << 40).to_bytes(8, "big"), b"J" + bytes(7) + b"\5ab"],
)
def test_what_is_no_frame_breaks_the_wire(sent: bytes) -> None:
    with pytest.raises(WireBroken):
        receive(io.BytesIO(sent))


def test_bytes_where_json_is_expected_break_the_wire() -> None:
    pipe = io.BytesIO()
    send_bytes(pipe, b"bytes")
    send_json(pipe, [1])
    pipe.seek(0)
    for _ in range(2):
        with pytest.raises(WireBroken):
            receive_json(pipe)
