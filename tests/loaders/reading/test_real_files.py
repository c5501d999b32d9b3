"""Every real file beside the project: rows or one sentence, every line accounted for."""

from collections import Counter
from pathlib import Path

import pytest

from loaders.reading.book import Book
from loaders.reading.files import Opened, read_many
from loaders.reading.tables import account_rows, find_tables


@pytest.fixture(scope="module")
def opened(shared_data: Path) -> list[tuple[str, Opened]]:
    """Each file of the folder with what it gave."""
    results = []
    for path in sorted(path for path in shared_data.rglob("*") if path.is_file()):
        name = str(path.relative_to(shared_data))
        for one in read_many([(path.name, path)]):
            results.append((name, one))
    return results


def book_of(opened: list[tuple[str, Opened]], name: str) -> Book:
    book = next(one.book for path, one in opened if path == name)
    assert book is not None
    return book


def test_each_gives_rows_or_one_sentence(opened: list[tuple[str, Opened]]) -> None:
    for name, one in opened:
        if one.book is None:
            assert one.refusal is not None, name
            assert str(one.refusal).endswith("."), name
        else:
            assert any(sheet.is_filled() for sheet in one.book.sheets), name
    refused = Counter(one.refusal.name for _, one in opened if one.refusal)
    assert refused["password"] == 7
    assert refused["stopped_reader"] == refused["too_slow"] == 0


def test_rows_and_what_is_left_out_add_up_to_what_stands_in_the_sheet(
    opened: list[tuple[str, Opened]],
) -> None:
    for name, one in opened:
        for sheet in one.book.sheets if one.book else []:
            tables = find_tables(sheet)
            rows = [row_no for table in tables for row_no, _ in table.rows]
            left_out = [left.row_no for left in account_rows(sheet, tables)]
            together = sorted({*rows, *left_out})
            assert together == list(range(1, len(sheet.rows) + 1)), f"{name} {sheet.name}"
            assert len(set(rows)) + len(left_out) == len(sheet.rows), f"{name} {sheet.name}"


def test_the_national_inventory_is_one_table_and_no_code_is_damaged(
    opened: list[tuple[str, Opened]],
) -> None:
    book = book_of(opened, "kenya-ecitizen/workbooks/national.xlsx")
    (table,) = find_tables(book.sheets[0])
    assert (table.header_row, len(table.rows)) == (1, 5489)
    codes = table.column([h.text for h in table.headings].index("Service Code"))
    assert all(isinstance(code, str) and len(code) == 12 for code in codes)
    names = table.column([h.text for h in table.headings].index("Service Name"))
    assert sum("<" in str(name) for name in names) == 70


def test_the_agency_workbooks_hold_the_same_services_below_their_title_rows(
    opened: list[tuple[str, Opened]],
) -> None:
    count = 0
    for name, one in opened:
        if "workbooks/agencies/" in name:
            assert one.book is not None, name
            (table,) = find_tables(one.book.sheets[0])
            assert table.header_row == 3, name
            assert len(table.titles) == 1, name
            count += len(table.rows)
    assert count == 5489


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("canada/titan_extract_FY2019-20.xlsx", [1231, 1784]),
        ("canada/2016-2017_services.csv", [347]),
        ("canada/2017-2018_services.csv", [336]),
        ("canada/2019-2020_services.csv", [1231]),
        ("canada/si_2024.csv", [1752]),
        ("uk/government-service.tsv", [133]),
        ("uk/DERIVED_govuk-services_2022-07.csv", [366]),
        ("kenya-ecitizen/services.csv", [5489]),
        ("kenya-reference/kenya-county-codes.xlsx", [47]),
    ],
)
def test_a_file_of_known_size_gives_that_many_rows(
    opened: list[tuple[str, Opened]], name: str, counts: list[int]
) -> None:
    tables = [find_tables(sheet) for sheet in book_of(opened, name).sheets]
    assert [len(table.rows) for found in tables for table in found] == counts
    assert {table.header_row for found in tables for table in found} == {1}


def test_headings_of_two_levels_are_read_in_all_twenty_sheets(
    opened: list[tuple[str, Opened]],
) -> None:
    book = book_of(opened, "india-egov-templates/sample-configuration-data-ulb-portal_v1.xls")
    texts = [
        heading.text
        for sheet in book.sheets
        for table in find_tables(sheet)
        for heading in table.headings
    ]
    assert sum(text.endswith(" > In English") for text in texts) >= 38
    assert not any(text == "In English" for text in texts)
