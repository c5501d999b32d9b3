"""What leaves as CSV runs in no spreadsheet and says where it comes from."""

import csv
import io
from datetime import date

import pandas as pd
import pytest

from widgets.export import make_safe, write_csv


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@sum", "\t=1", " =1", "\r=1", "\u00a0=1", "＝1+1"]
)
def test_text_that_a_spreadsheet_would_run_is_quoted(cell: str) -> None:
    assert make_safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Berth = booking", "5219e8798444", "0012", ""])
def test_other_text_stays_as_it_is(cell: str) -> None:
    assert make_safe(cell) == cell


def test_numbers_and_dates_stay_what_they_are() -> None:
    assert make_safe(-3) == -3
    assert make_safe(date(2023, 3, 10)) == "2023-03-10"
    assert make_safe(pd.Timestamp("2023-03-10")) == "2023-03-10"


def test_what_is_missing_is_an_empty_cell() -> None:
    assert [make_safe(value) for value in (None, float("nan"), pd.NaT, pd.NA)] == [""] * 4


def test_a_list_is_one_cell_and_safe() -> None:
    assert make_safe(["=a", "b"]) == "'=a; b"


def test_every_row_carries_the_source() -> None:
    frame = pd.DataFrame({"=Service": ["=cmd()", "Berth"], "n": [1, 2]})
    text = write_csv(frame, "As of 10 March 2023. Illustrative: invented figures").decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == ["'=Service", "n", "Source"]
    assert rows[1][0] == "'=cmd()"
    assert all("Illustrative: invented figures" in row[-1] for row in rows[1:])
