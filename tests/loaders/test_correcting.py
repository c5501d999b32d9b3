"""Cells corrected on the page lie over the workbook; the workbook stays as it was sent."""

from datetime import date

from loaders.correcting import correct_book, describe_corrections, find_correction
from loaders.options import Correction, Options
from loaders.reading.book import Book, SheetCells

DAY = date(2023, 3, 17)


def make_book() -> Book:
    services = SheetCells(
        "Services",
        [("Name", "Stage"), ("Port pass", "Livee"), ("Berth", None)],
        first_row=4,
        first_column=2,
        faults={(6, 3): "#REF!"},
    )
    return Book("kpa.xlsx", "ab" * 32, "xlsx", [services, SheetCells("Notes", [("x",)])])


def test_a_corrected_cell_is_read_in_place_of_the_workbooks_own() -> None:
    book = make_book()
    corrected = correct_book(book, {("Services", "C5"): "Live", ("Services", "C6"): "Testing"})
    assert corrected.sheets[0].rows[1:] == [("Port pass", "Live"), ("Berth", "Testing")]
    assert not corrected.sheets[0].faults
    assert corrected.sha256 == book.sha256


def test_the_workbook_itself_stays_as_it_was_sent() -> None:
    book = make_book()
    corrected = correct_book(book, {("Services", "C5"): "Live"})
    assert book == make_book()
    assert corrected.sheets[1] is book.sheets[1]
    assert correct_book(book, {}) is book


def test_an_empty_correction_empties_the_cell() -> None:
    assert correct_book(make_book(), {("Services", "C5"): ""}).sheets[0].rows[1][1] is None


def test_a_place_that_the_book_does_not_have_changes_nothing() -> None:
    nowhere = {("Services", "A1"): "x", ("Services", "C99"): "x", ("Gone", "C5"): "x"}
    odd = {("Services", "C0"): "x", ("Services", ""): "x", ("Services", "C5:C6"): "x"}
    assert correct_book(make_book(), {**nowhere, **odd}) == make_book()
    assert describe_corrections(make_book(), {**nowhere, **odd}) == ()


def test_what_the_workbook_said_is_kept_with_the_correction() -> None:
    said = {("Services", "C6"): "Testing", ("Services", "C5"): "Live"}
    assert describe_corrections(make_book(), said) == (
        Correction("Services", "C5", "Livee", "Live"),
        Correction("Services", "C6", "#REF!", "Testing"),
    )


def test_what_a_cell_said_before_can_be_asked_of_the_options() -> None:
    told = [{"sheet": "Services", "cell": "C5", "said": "Livee", "used": "Live"}]
    assert find_correction(told, "Services", "C5") == "Livee"
    assert find_correction(told, "Services", "C6") is None


def test_corrections_make_another_sending_and_none_leave_the_digest_as_it_was() -> None:
    plain = Options(DAY)
    corrected = Options(DAY, corrections=(Correction("Services", "C5", "Livee", "Live"),))
    assert plain.hash != corrected.hash
    assert "corrections" not in plain.describe()
    assert '"said": "Livee"' in corrected.describe()
