"""The illustrative workbooks: in many layouts, each marked, the same bytes from the same seed."""

from collections import Counter
from datetime import date
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from data.agencies import read_agencies
from sample.layouts import illustrative_mark, list_words, read_layouts
from sample.moments import AFTERWARDS, CONSOLIDATED, STALE, TODAY
from sample.printing import print_day
from sample.programme import make_sample
from sample.workbooks import Written, write_workbooks

REGISTER = read_agencies(Path(__file__).parents[2] / "data" / "reference" / "agencies.csv")[0]


def write_into(folder: Path) -> list[Written]:
    folder.mkdir()
    return write_workbooks(make_sample(REGISTER), folder, lambda _done, _of, _words: None)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Written]:
    return write_into(tmp_path_factory.mktemp("sample") / "workbooks")


def read_text(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with ZipFile(path) as book:
        return book.read("xl/sharedStrings.xml").decode()


def test_there_are_three_workbooks_of_all_agencies_and_75_of_one(written: list[Written]) -> None:
    months = [one.moment.reported_on for one in written[:3]]
    assert months == [moment.reported_on for moment in CONSOLIDATED]
    assert len(written) == 78
    assert len({one.path.name for one in written}) == 78
    assert all(one.moment.entered_on.month == 3 for one in written[3:])


def test_agencies_send_at_least_eight_layouts_some_of_them_text_files(
    written: list[Written],
) -> None:
    layouts = Counter(one.layout for one in written[3:])
    assert len(layouts) >= 8
    assert {".xlsx", ".csv", ".tsv"} == {one.path.suffix for one in written}
    assert min(layouts.values()) >= 5


def test_the_layouts_differ_as_those_of_real_agencies_do() -> None:
    layouts = read_layouts("agency").values()
    services = [layout.services for layout in layouts]
    assert any(sheet.header_row == 4 and sheet.titles for sheet in services)
    assert any(column.group for sheet in services for column in sheet.columns)
    assert any(sheet.merged_down for sheet in services)
    assert any(sheet.sections and sheet.totals for sheet in services)
    assert any(sheet.notes for sheet in services)
    assert any(layout.cover for layout in layouts)
    assert {"real", "iso", "long", "slashes", "dots"} == {sheet.dates for sheet in services}
    assert len({tuple(list_words(sheet.words)["stage"]) for sheet in services}) >= 4


def test_every_workbook_says_that_its_figures_are_invented(written: list[Written]) -> None:
    assert illustrative_mark() == "Illustrative: invented figures"
    unmarked = [one.path.name for one in written if illustrative_mark() not in read_text(one.path)]
    assert not unmarked


def test_the_same_seed_gives_the_same_bytes(written: list[Written], tmp_path: Path) -> None:
    again = write_into(tmp_path / "again")
    assert [one.path.name for one in again] == [one.path.name for one in written]
    assert [sha256(one.path.read_bytes()).digest() for one in again] == [
        sha256(one.path.read_bytes()).digest() for one in written
    ]


def test_some_report_late_and_some_of_a_day_long_past(written: list[Written]) -> None:
    late = [one for one in written if one.moment.entered_on > TODAY]
    stale = [one for one in written[3:] if (TODAY - one.moment.reported_on).days > 14]
    assert len(late) == len(AFTERWARDS)
    assert len(stale) == len(STALE)
    assert all(one.moment.entered_on >= one.moment.reported_on for one in written)
    entered = [one.moment.entered_on for one in written]
    assert entered == sorted(entered)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2023, 3, 10), "10th March 2023"),
        (date(2023, 3, 1), "1st March 2023"),
        (date(2023, 3, 12), "12th March 2023"),
        (date(2023, 3, 23), "23rd March 2023"),
    ],
)
def test_days_are_written_as_in_titles(day: date, words: str) -> None:
    assert print_day(day) == words
