"""Texts made to keep patterns busy: cells and tables are read in no time all the same."""

import time

import pytest

from data.fields import Kind
from loaders.cells.column import Evidence, read_column
from loaders.reading.book import SheetCells
from loaders.reading.tables import find_tables

LENGTH = 32_000
HOSTILE = [
    *("1" + " " * LENGTH + "x", "-" * LENGTH + "jumlax", "sign" + " ." * LENGTH + "x"),
    *(" " * LENGTH + "x", "(" * LENGTH, "total" + "(a)" * LENGTH + "b", "1," * LENGTH + "x"),
    *("a:" + " \n" * LENGTH + "x", "as at " * LENGTH, "note" + "\u00a0" * LENGTH, "a;" * LENGTH),
    *("prepared by" + " " * LENGTH + "x", "march " * LENGTH, "\u200b" * LENGTH, "=" * LENGTH),
    *("10/03/2023" + " " * LENGTH + "x", "ksh" * LENGTH, "12 " * LENGTH, "yes" + " -" * LENGTH),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_of_thirty_thousand_signs_takes_no_time(text: str) -> None:
    started = time.process_time()
    for kind in Kind:
        read_column(kind, [text, None, "10/03/2023"], Evidence(heading=text))
    rows = [("Code", "Service", text), ("C1", text, "Live"), (text, None, None), (None, text, 3)]
    find_tables(SheetCells("Services", [*rows, *rows]))
    find_tables(SheetCells("Services", [(text, text), (text, text), ("a", text)]))
    assert time.process_time() - started < 3.0
