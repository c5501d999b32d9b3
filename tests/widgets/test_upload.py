"""Pieces of the walk to the ledger that need no page: titles, columns, cells, words."""

from dataclasses import replace
from datetime import date

import pytest

from loaders.headings import match_columns
from loaders.mapping_file import OUT_OF_SCOPE, LayoutMapping
from loaders.parts import Found
from loaders.reading.book import SheetCells
from loaders.reading.tables import find_tables
from loaders.rows import Part
from widgets.cells import frame_neighbourhood, split_cell, word_raw
from widgets.effect import word_step
from widgets.titles.upload import Sending, title_receipt, title_sending
from widgets.upload.columns import frame_columns
from widgets.upload.layouts import change_column, list_nameless, name_sheets_alike
from widgets.upload.unknown_words import add_words

SHEET = SheetCells(
    "Services",
    [
        ("Kenya Ports Authority", None, None),
        ("Code", "Service", "Status"),
        ("A", "Berth <b>", "Livee"),
        ("B", "Pilot", "Live"),
    ],
)


@pytest.mark.parametrize(
    ("sending", "title"),
    [
        (Sending(198, 212, 14), "198 of 212 rows can be sent now; 14 cells need correcting"),
        (Sending(1, 1, 0), "One row can be sent now; nothing needs correcting"),
        (Sending(0, 9, 9, questions=1), "Nothing can be sent yet; one answer is needed"),
        (Sending(0, 9, 9), "Nothing can be sent yet; nine cells need correcting"),
        (Sending(0, 0, 1), "Nothing can be sent yet; no table of services was recognised"),
        (Sending(0, 0, 0, unreadable=2, files=2), "The files cannot be read; send others"),
        (
            Sending(20, 20, 0, unreadable=1, files=3),
            "20 of 20 rows can be sent now; one file cannot be read",
        ),
    ],
)
def test_the_title_says_what_can_be_sent_and_what_stands_in_the_way(
    sending: Sending, title: str
) -> None:
    assert title_sending(sending) == title


@pytest.mark.parametrize(
    ("gained", "title"),
    [
        (3, "212 rows are sent; three more services are online"),
        (0, "212 rows are sent; the number online stays"),
        (-1, "212 rows are sent; one service fewer is online"),
    ],
)
def test_the_receipt_says_what_it_did_to_the_count(gained: int, title: str) -> None:
    assert title_receipt(212, gained) == title


def test_a_step_names_both_numbers_and_their_difference() -> None:
    assert word_step(2800, 2812) == "2,800 → **2,812** (+12)"
    assert word_step(3, 1) == "3 → **1** (−2)"
    assert word_step(5, 5) == "5"


def test_an_address_is_a_row_and_a_column() -> None:
    assert split_cell("AB12") == (12, 28)
    assert [split_cell(text) for text in ("", "12", "AB", "é1", "A1B")] == [None] * 5


def test_a_cell_is_shown_among_its_neighbours_with_its_heading() -> None:
    table = frame_neighbourhood(SHEET, 3, 3, 2, also=[2])
    assert table[" "].tolist() == ["2", "3", "4"]
    assert table["C"].tolist() == ["Status", ":blue-badge[**Livee**]", "Live"]
    assert table["B"].tolist() == ["Service", "Berth \\<b\\>", "Pilot"]


def test_a_raw_cell_is_written_as_the_sheet_has_it() -> None:
    assert word_raw(3.0) == "3"
    assert word_raw(date(2023, 3, 1)) == "2023-03-01"
    assert len(word_raw("x" * 500)) == 60


def make_part(mapping: LayoutMapping) -> Part:
    [table] = find_tables(SHEET)
    return Part(1, table, "services", match_columns(table, "services", mapping))


def test_a_column_changed_by_hand_is_read_as_what_was_chosen() -> None:
    part = make_part(LayoutMapping())
    changed = make_part(change_column(LayoutMapping(), part, 2, "Remarks"))
    assert frame_columns(part).set_index("Heading").loc["Status", "Read as"] == "Stage"
    told = frame_columns(changed).set_index("Heading").loc["Status"]
    assert (told["Read as"], told["Why"]) == ("Remarks", "chosen by a person")


def test_a_column_that_is_not_to_be_read_stays_unread() -> None:
    part = make_part(LayoutMapping())
    changed = make_part(change_column(LayoutMapping(), part, 2, "Not read"))
    assert "stage" not in changed.matching.columns


def test_words_said_once_are_added_to_those_said_before() -> None:
    first = add_words(LayoutMapping(), {"stage": {"Livee": "Live"}})
    both = add_words(first, {"stage": {"n/a": OUT_OF_SCOPE}, "channel": {"web": ""}})
    assert both.values == {
        "stage": {"Livee": "Live", "n/a": OUT_OF_SCOPE},
        "channel": {"web": ""},
    }


def test_what_is_said_of_a_column_holds_for_the_sheets_with_those_headings() -> None:
    part = make_part(LayoutMapping())
    [other] = find_tables(
        SheetCells("Other", [("Code", "What", "Where"), ("A", "Berth", "x"), ("B", "Pilot", "y")])
    )
    again = replace(part.table, sheet_name="Again")
    alike = Found(parts=[part], unread=[(again, part.matching)])
    mixed = Found(parts=[part], unread=[(other, part.matching), (again, part.matching)])
    assert name_sheets_alike(alike, part.table) == ()
    assert name_sheets_alike(mixed, part.table) == ("Services", "Again")
    mapping = change_column(LayoutMapping(), part, 2, "Remarks", ["Services", "Again"])
    mapping = change_column(mapping, part, 0, "Not read", ["Services"])
    assert mapping.of_sheet("Services").columns == {
        "stage": "",
        "remarks": "Status",
        "service_code": "",
    }
    assert mapping.of_sheet("Again").columns == {"stage": "", "remarks": "Status"}
    assert not mapping.of_sheet("Other").columns


def test_a_column_without_a_heading_of_its_own_cannot_be_chosen() -> None:
    sheet = SheetCells(
        "Services",
        [("Service", "Status", "Status", None), ("A", "Live", "x", "y"), ("B", "Live", "z", "y")],
    )
    [table] = find_tables(sheet)
    part = Part(1, table, "services", match_columns(table, "services"))
    assert [one.column_letter for one in list_nameless(table)] == ["C", "D"]
    assert change_column(LayoutMapping(), part, 2, "Remarks") == LayoutMapping()
