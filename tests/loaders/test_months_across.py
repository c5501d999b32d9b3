"""Monthly figures with a column a month, read as a row a month, or named where they are not."""

from datetime import date
from typing import Any

import pytest

from loaders.month_headings import split_month

from .conftest import Desk

AGENCY = ["Agency: Kenya Revenue Authority"]
JANUARY, FEBRUARY = date(2023, 1, 1), date(2023, 2, 1)


def read_months(desk: Desk, rows: Any, **options: Any) -> list[tuple[Any, ...]]:
    """Return name, month, completed online and collected of each row that is stored."""
    answer = desk.send(rows, **options)
    assert answer.is_committed, answer.error
    found = desk.ledger.reading().records("select * from performance order by row_no, month")
    return [
        (one["row_no"], one["month"], one["completed_online"], one["collected"]) for one in found
    ]


@pytest.mark.parametrize(
    ("text", "month", "rest"),
    [
        ("Collected > Jan 2023", JANUARY, "collected"),
        ("Jan-23 > Collected", JANUARY, "collected"),
        ("Collected (January 2023)", JANUARY, "collected"),
        ("2023-02", FEBRUARY, ""),
        ("Amount collected in Februari 2023", FEBRUARY, "amount collected"),
        ("2023 > Feb > Settled", FEBRUARY, "settled"),
        ("FY 2022/23 > Feb", FEBRUARY, ""),
        ("FY 2022/23 > Jul", date(2022, 7, 1), ""),
        ("Feb", None, ""),
        ("Service name", None, None),
    ],
)
def test_a_heading_is_parted_into_month_and_figure(text: str, month: Any, rest: str | None):
    assert split_month(text) == (month, rest)


def test_one_figure_in_several_months_gives_a_row_a_month(desk: Desk):
    rows = [
        AGENCY,
        [],
        ["Service code", "Service name", "Collected Jan 2023", "Collected Feb 2023"],
        ["A1", "Tax return", 500, 600],
        ["A2", "Tax card", "1,000", None],
    ]
    assert read_months(desk, {"Months": rows}) == [
        (4, JANUARY, None, 500),
        (4, FEBRUARY, None, 600),
        (5, JANUARY, None, 1000),
    ]


def test_two_figures_a_month_stand_in_one_row(desk: Desk):
    rows = [
        AGENCY,
        [],
        ["Service", "Jan 2023 Transactions", "Jan 2023 Collected"]
        + ["Feb 2023 Transactions", "Feb 2023 Collected", "Total collected"],
        ["Tax return", 5, 500, 6, 600, 1100],
    ]
    assert read_months(desk, {"Months": rows}) == [(4, JANUARY, 5, 500), (4, FEBRUARY, 6, 600)]


def test_the_title_tells_the_figure_and_the_year(desk: Desk):
    rows = [
        AGENCY,
        ["Amount collected per month, FY 2022/23"],
        [],
        ["Service", "Dec", "Jan", "Feb"],
        ["Tax return", 400, 500, 600],
    ]
    found = read_months(desk, {"Months": rows})
    assert [one[1] for one in found] == [date(2022, 12, 1), JANUARY, FEBRUARY]
    assert [one[3] for one in found] == [400, 500, 600]


def test_months_without_a_figure_are_named_and_not_passed_over(desk: Desk):
    rows = [
        ["Service", "Jan 2023", "Feb 2023", "May be late"],
        *[["Tax return", 5, 6, "no"], ["Tax card", 1, 2, "no"]],
    ]
    prepared = desk.prepare({"Sheet": rows}, agency="KRA")
    [found] = [one for one in prepared.findings if one.rule == "months_not_read"]
    assert "Jan 2023 (B), Feb 2023 (C)." in found.message
    assert (found.cell, found.value) == ("B1", "Jan 2023")


def test_an_agencys_name_is_no_figure(desk: Desk):
    title = ["Kenya Revenue Authority: transactions by category"]
    rows = [title, ["Service", "Jan 2023", "Feb 2023"], ["Tax return", 5, 6], ["Tax card", 7, 8]]
    assert read_months(desk, {"Months": rows})[0] == (3, JANUARY, 5, None)


@pytest.mark.parametrize("title", ["KRA collections, 3rd March", "KRA: receipts by service (KES)"])
def test_months_under_a_figure_are_read_beneath_any_title(desk: Desk, title: str):
    rows = [
        *[[title], [], ["Service code", "Service", "Collected", None, "Transactions", None]],
        [None, None, "Jan 2023", "Feb 2023", "Jan 2023", "Feb 2023"],
        *[[f"A{no}", f"Service {no}", 500, 600, 5, None] for no in range(3)],
    ]
    found = read_months(desk, {"Months": rows})
    assert found[:2] == [(5, JANUARY, 5, 500), (5, FEBRUARY, None, 600)]


def test_a_cell_that_speaks_for_several_months_is_told_of_once(desk: Desk):
    rows = [["Service", "Collected Jan 2023", "Collected Feb 2023"], ["Tax return", 5, 6]]
    prepared = desk.prepare({"Months": rows}, agency="KRA")
    assert [one.cell for one in prepared.findings if one.rule == "service_unknown"] == ["A2"]


def test_an_inventory_with_months_beside_gives_services_and_figures(desk: Desk):
    rows = [
        AGENCY,
        [],
        ["Service code", "Service name", "Stage", "Collected Jan 2023", "Collected Feb 2023"],
        ["A1", "Tax return", "Live", 500, 600],
    ]
    assert read_months(desk, rows) == [(4, JANUARY, None, 500), (4, FEBRUARY, None, 600)]
    assert [one["service_name"] for one in desk.inventory()] == ["Tax return"]


def test_a_finding_names_the_cell_of_its_own_month(desk: Desk):
    rows = [
        AGENCY,
        [],
        ["Service", "Collected Jan 2023", "Collected Feb 2023"],
        ["Tax return", 500, "a lot"],
        ["Tax card", -5, 1],
    ]
    prepared = desk.prepare({"Months": rows})
    cells = {one.rule: one.cell for one in prepared.findings if one.row_no}
    assert cells["unreadable_number"] == "C4"
    assert cells["figures_unreadable"] == "C4"
    assert cells["negative_amount"] == "B5"
