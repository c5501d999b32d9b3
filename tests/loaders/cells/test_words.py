"""Yes and no, codes, lists, months and text."""

from datetime import date

import pytest

from data.fields import Kind
from loaders.cells.column import Evidence, Fault, read_column
from loaders.cells.text import clean_text, fold_text

REPORTED = Evidence(reported_on=date(2023, 3, 10))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (True, ["Yes", "YES.", "y", "True", True, 1, "1", "\u2713", "Ndiyo", "ndio", "Yes, fully"]),
        (
            False,
            ["No", "n", "FALSE", False, 0, "0", "\u2717", "Hapana", "la", "no - manual", "bado"],
        ),
        (None, [None, "", "N/A", "-", "unknown", "tbd"]),
    ],
)
def test_yes_and_no_are_read_in_many_spellings(answer: bool | None, words: list[object]) -> None:
    for word in words:
        column = read_column(Kind.YES_NO, [word, None])
        assert (column.values[0], column.faults) == (answer, {}), word


def test_what_is_neither_yes_nor_no_is_a_fault() -> None:
    column = read_column(Kind.YES_NO, ["partially", 2, "maybe", date(2023, 3, 10)])
    assert column.values == [None] * 4
    assert {fault.why for fault in column.faults.values()} == {"not_yes_no"}


def test_a_cross_says_yes_alone_and_no_beside_other_marks() -> None:
    assert read_column(Kind.YES_NO, ["x", None, "X"]).values == [True, None, True]
    column = read_column(Kind.YES_NO, ["x", "\u2713"])
    assert (column.values, column.doubts) == ([False, True], {0: Fault("cross_for_yes")})


def test_codes_stay_text_and_are_never_numbers() -> None:
    values = ["5219e8798444", "0012", "94e331142388", 2104.0, 12, " A 1 ", "697e45359637", None]
    column = read_column(Kind.CODE, values)
    assert column.values == [
        *("5219e8798444", "0012", "94e331142388", "2104", "12", "A 1", "697e45359637", None)
    ]
    assert not column.doubts


def test_codes_that_a_spreadsheet_has_damaged_are_doubted() -> None:
    column = read_column(Kind.CODE, ["5.22E+12", 5219000000000000.0, date(2023, 3, 10), True])
    assert column.values == ["5.22E+12", "5219000000000000", "2023-03-10", "TRUE"]
    assert [column.doubts[place].why for place in range(3)] == [
        *("code_lost_digits", "code_lost_digits", "code_became_date")
    ]


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("M-Pesa; Airtel Money", ["M-Pesa", "Airtel Money"]),
        ("M-Pesa, Airtel Money and cards", ["M-Pesa", "Airtel Money", "cards"]),
        ("M-Pesa/Cards", ["M-Pesa", "Cards"]),
        ("M-Pesa na T-Kash", ["M-Pesa", "T-Kash"]),
        ("Citizens<>Businesses", ["Citizens", "Businesses"]),
        ("1. M-Pesa\n2. Bank, by transfer", ["M-Pesa", "Bank, by transfer"]),
        ("Registration of births and deaths", ["Registration of births and deaths"]),
        ("M-Pesa, M-Pesa,", ["M-Pesa"]),
        (12, ["12"]),
        (" ", None),
        (None, None),
    ],
)
def test_lists_are_split_at_the_strongest_separator(cell: object, pieces: object) -> None:
    assert read_column(Kind.LIST, [cell]).values == [pieces]


@pytest.mark.parametrize(
    "value",
    ["March 2023", "Mar-23", "Mar 2023", "Machi 2023", "2023-03", "03/2023", "202303", 202303]
    + [date(2023, 3, 15), "2023 March", "10 March 2023", 44995],
)
def test_a_month_is_the_first_of_its_days(value: object) -> None:
    column = read_column(Kind.MONTH, [value], REPORTED)
    assert (column.values, column.faults) == ([date(2023, 3, 1)], {})


def test_a_month_without_a_year_is_the_latest_one() -> None:
    column = read_column(Kind.MONTH, ["March", "April", 12], REPORTED)
    assert column.values == [date(2023, 3, 1), date(2022, 4, 1), date(2022, 12, 1)]
    assert len(column.doubts) == 3


def test_a_quarter_or_a_word_is_no_month() -> None:
    column = read_column(Kind.MONTH, ["Q1 2023", "2023", "soon", "FY2022/23"], REPORTED)
    assert column.values == [None] * 4
    assert {fault.why for fault in column.faults.values()} == {"not_a_month"}


def test_text_is_cleaned_and_other_values_are_shown_as_text() -> None:
    values = [" a\u00a0 b ", "c\u200bd", "e\r\n\r\nf", 12, 12.5, date(2023, 3, 10), "NA", "", None]
    assert read_column(Kind.TEXT, values).values == [
        *("a b", "cd", "e\nf", "12", "12.5", "2023-03-10", "NA", None, None)
    ]


@pytest.mark.parametrize(
    ("text", "cleaned", "folded"),
    [
        ("Plain text", "Plain text", "plain text"),
        ("\ud800half", "\ufffdhalf", "\ufffdhalf"),
        ("\ud83d\ude00", "\U0001f600", "\U0001f600"),
        ("L\u0456ve \u2014 now", "L\u0456ve \u2014 now", "live - now"),
        ("\u041f\u0440\u0438\u0432\u0435\u0442", "\u041f\u0440\u0438\u0432\u0435\u0442", "привет"),
        ("ＬＩＶＥ", "ＬＩＶＥ", "live"),
        ("it\u2019s\tnew", "it\u2019s new", "it's new"),
        ("bell\x07\x00", "bell", "bell"),
        ("\u202ereversed\u202c", "reversed", "reversed"),
    ],
)
def test_text_is_made_safe_for_storing_and_folded_for_comparing(
    text: str, cleaned: str, folded: str
) -> None:
    assert clean_text(text) == cleaned
    assert fold_text(text) == folded
    cleaned.encode()
