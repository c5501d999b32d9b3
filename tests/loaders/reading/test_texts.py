"""Text in columns: any table written as csv is read back, whatever delimiter and encoding."""

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from loaders.reading.book import Unreadable
from loaders.reading.kinds import recognise
from loaders.reading.records import parse_records
from loaders.reading.text import choose_delimiter, read_text

WORDS = st.builds(
    lambda first, rest, last: first + rest + last,
    *(st.sampled_from("abcÀé"), st.text("abcÀé0123 .-'", max_size=9), st.sampled_from("xyz.9")),
)
TABLES = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=3, max_size=12)
)


def write(rows: list[list[str]], delimiter: str, line_end: str) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return file.getvalue()


@given(
    rows=TABLES,
    delimiter=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_a_table_is_read_back_in_any_delimiter_line_end_and_encoding(
    rows: list[list[str]], delimiter: str, line_end: str, encoding: str
) -> None:
    content = write(rows, delimiter, line_end).encode(encoding)
    assert recognise(content) == "text"
    read, _ = read_text(content, "table.csv")
    assert read == rows


@given(st.lists(st.lists(st.text('ab,"\n;', max_size=5), min_size=3, max_size=3), min_size=2))
def test_quoted_fields_with_anything_in_them_are_read_back(rows: list[list[str]]) -> None:
    text = write([["code", "service", "stage"], *rows], ",", "\r\n")
    assume(choose_delimiter(text) == ",")
    read, is_mended = parse_records(text, ",")
    stripped = [[field.lstrip(" ") for field in row] for row in rows]
    assert (read[1:], is_mended) == (stripped, False)


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_rows_or_a_refusal(content: bytes) -> None:
    try:
        if recognise(content) == "text":
            read_text(content, "any.csv")
    except Unreadable as refusal:
        assert str(refusal).endswith(".")


@given(st.lists(st.sampled_from([b"\xed\xa0\xbd", b"\xed\xb8\x80", b"\xed\xa0", b"a", b"\xff"])))
def test_halves_of_surrogates_never_stop_the_reading(pieces: list[bytes]) -> None:
    rows, _ = read_text(b"code,service\n1,caf\xc3\xa9 \xc3\xa9" + b"".join(pieces), "any.csv")
    assert len(rows) == 2
    "".join(rows[1]).encode()


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;1,5\nb;2,5\n", ";"),
        ("name;value\na;1,5\nb;2,5\n", ";"),
        ("a\tb, c\nd\te, f\n", "\t"),
        ("a|b\nc|d\n", "|"),
        ("only one column\nof words\n", None),
        ("title\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\nnote\n", ","),
    ],
)
def test_the_delimiter_is_the_one_that_splits_alike(text: str, delimiter: str | None) -> None:
    assert choose_delimiter(text) == delimiter


@pytest.mark.parametrize(
    ("text", "rows", "is_mended"),
    [
        ('a,b,c\n1,"x\ny",3\n', [["a", "b", "c"], ["1", "x\ny", "3"]], False),
        ('a,b,c\n1,"x,3\n4,5,6\n', [["a", "b", "c"], ["1", "x", "3"], ["4", "5", "6"]], True),
        ('a,b,c\n1,"x,3\n4,"5",6\n', [["a", "b", "c"], ["1", "x", "3"], ["4", "5", "6"]], True),
        ('a,b,c\n1,5" pipe,2\n', [["a", "b", "c"], ["1", '5" pipe', "2"]], False),
        ('a,b\n1,"x', [["a", "b"], ["1", "x"]], True),
    ],
)
def test_a_quotation_mark_that_is_not_closed_costs_one_line(
    text: str, rows: list[list[str]], is_mended: bool
) -> None:
    assert parse_records(text, ",") == (rows, is_mended)
