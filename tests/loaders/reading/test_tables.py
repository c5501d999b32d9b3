"""Finding tables: what a vocabulary decides, what is hidden, and every line accounted for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.book import Area, SheetCells
from loaders.reading.table import Reason
from loaders.reading.tables import account_rows, find_tables, read_cover
from loaders.reading.value import Value

Rows = list[list[Value]]


def make_sheet(rows: Rows, **about: object) -> SheetCells:
    width = max(map(len, rows), default=0)
    padded: list[tuple[Value, ...]] = [(*row, *[None] * (width - len(row))) for row in rows]
    return SheetCells("Services", padded, **about)  # type: ignore[arg-type]  # the fields by name


VALUES = st.one_of(
    st.none(),
    st.sampled_from(["Total", "No", "Service", "Stage", "Note:", "Live", "Jumla", "Agency:", " "]),
    st.text(max_size=12),
    st.integers(-5, 3000),
    st.floats(allow_nan=False),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.booleans(),
)
AREAS = st.builds(
    lambda row, column, down, across: Area(row, column, row + down, column + across),
    *(st.integers(1, 12), st.integers(1, 6), st.integers(0, 3), st.integers(0, 3)),
)


@given(
    rows=st.lists(st.lists(VALUES, max_size=7), max_size=25),
    merged=st.lists(AREAS, max_size=4),
    first_column=st.integers(1, 5),
)
def test_any_sheet_at_all_is_accounted_for_line_by_line(
    rows: Rows, merged: list[Area], first_column: int
) -> None:
    sheet = make_sheet(rows, merged=merged, first_column=first_column)
    tables = find_tables(sheet)
    in_tables = {row_no for table in tables for row_no, _ in table.rows}
    left_out = [left.row_no for left in account_rows(sheet, tables)]
    assert sorted([*in_tables, *left_out]) == list(range(1, len(rows) + 1))
    for table in tables:
        assert all(len(values) == len(table.headings) for _, values in table.rows)
        numbers = table.row_numbers
        assert numbers == sorted(set(numbers))


@given(count=st.integers(2, 40), start=st.integers(0, 40))
def test_a_plain_table_is_found_whole_wherever_it_begins(count: int, start: int) -> None:
    rows: Rows = [[f"Paragraph {n} of the covering letter."] for n in range(start)]
    rows += [[], ["Code", "Service", "Stage", "Fee"]]
    rows += [[f"C-{n}", f"Service number {n}", "Live", n] for n in range(count)]
    (table,) = find_tables(make_sheet(rows))
    assert table.header_row == start + 2
    assert [heading.text for heading in table.headings] == ["Code", "Service", "Stage", "Fee"]
    assert table.row_numbers == list(range(start + 3, start + 3 + count))


def test_a_heading_below_row_sixty_is_looked_for_no_more() -> None:
    rows: Rows = [[f"{n}. paragraph"] for n in range(61)]
    rows += [["Code", "Service"], ["C1", "Search"], ["C2", "Copy"]]
    assert find_tables(make_sheet(rows)) == []


def test_known_headings_win_over_a_row_that_only_looks_like_them() -> None:
    rows: Rows = [
        ["Directorate", "Officer", "Telephone", "Room"],
        ["Jina la huduma", "Hatua", "Ada", "Njia"],
        ["Pasipoti", "Hai", "4550", "e-Citizen"],
        ["Visa", "Hai", "5000", "e-Citizen"],
    ]
    known = {"jina la huduma", "hatua", "ada", "njia"}
    (table,) = find_tables(make_sheet(rows), lambda text: float(text.lower() in known))
    assert table.header_row == 2
    assert len(table.rows) == 2


def test_known_headings_begin_a_new_table_without_any_other_sign() -> None:
    rows: Rows = [
        ["Service", "Stage", "Channel"],
        ["Visa", "Live", "portal"],
        [],
        ["Concern", "Owner", "Answer"],
        ["Law", "Legal", "drafted"],
    ]
    known = {"concern", "owner", "answer", "service", "stage", "channel"}
    tables = find_tables(make_sheet(rows), lambda text: float(text.lower() in known))
    assert [table.header_row for table in tables] == [1, 4]


def test_hidden_columns_and_sheets_are_marked() -> None:
    rows: Rows = [["Code", "Service", "Stage"], ["C1", "Search", "Live"]]
    sheet = make_sheet(rows, hidden_columns=frozenset({3}), is_hidden=True, first_column=2)
    (table,) = find_tables(sheet)
    assert [(h.column_letter, h.is_hidden) for h in table.headings] == [
        *(("B", False), ("C", True), ("D", False))
    ]
    assert table.is_hidden


def test_a_row_that_holds_only_an_error_value_is_a_row() -> None:
    rows: Rows = [["Code", "Service", "Stage"], ["C1", "Search", "Live"], [None, None, None]]
    (table,) = find_tables(make_sheet(rows, faults={(3, 2): "#REF!"}))
    assert table.row_numbers == [2, 3]


def test_a_cover_sheet_gives_its_constants() -> None:
    sheet = make_sheet(
        [["Agency:", "KNLS"], ["Reporting date:", date(2023, 3, 10)], ["Officer:", "Head of ICT"]]
    )
    assert find_tables(sheet) == []
    assert [(t.cell, t.label, t.value) for t in read_cover(sheet)] == [
        ("B1", "Agency", "KNLS"),
        ("B2", "Reporting date", date(2023, 3, 10)),
        ("B3", "Officer", "Head of ICT"),
    ]
    assert {left.reason for left in account_rows(sheet, [])} == {Reason.NO_TABLE}


@pytest.mark.parametrize(
    "name",
    ["Source of the Nile permit", "Total quality audit", "Sign board licence", "Approved map"],
)
def test_a_service_whose_name_begins_like_a_note_or_total_stays_a_row(name: str) -> None:
    rows: Rows = [["Code", "Service", "Stage", "Fee"], ["C1", "Search", "Live", 5]]
    rows += [["C2", name, "Live", 7], ["C3", "Copy", "Live", 9]]
    (table,) = find_tables(make_sheet(rows))
    assert table.row_numbers == [2, 3, 4]


def test_a_service_of_which_only_the_name_is_known_stays_a_row() -> None:
    rows: Rows = [["Service", "Stage", "Fee", "Channel"], ["Search", "Live", 5, "e-Citizen"]]
    rows += [["Copy of a deed"], ["Seal", "Live", 9, "e-Citizen"], ["Map"]]
    (table,) = find_tables(make_sheet(rows))
    assert table.row_numbers == [2, 3, 4, 5]
