"""Dates in every form that workbooks hold, and the order of day and month."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.fields import Kind
from loaders.cells.column import ColumnRead, Evidence, Fault, read_column

TEN_MARCH = date(2023, 3, 10)
REPORTED = Evidence(reported_on=TEN_MARCH)


def read(values: list[object], evidence: Evidence = REPORTED) -> ColumnRead:
    return read_column(Kind.DATE, values, evidence)


@pytest.mark.parametrize(
    "value",
    [
        *(date(2023, 3, 10), datetime(2023, 3, 10, 14, 30), 44995, 44995.6, 20230310),
        *("2023-03-10", "2023/03/10", "2023.3.10", "20230310", "2023-03-10T14:30:00Z"),
        *("2023-03-10 00:00:00", "10th March 2023", "10 Mar 2023", "10-Mar-23", "10/Mar/2023"),
        *("March 10, 2023", "Mar 10th 2023", "10 Machi 2023", "tarehe 10 machi 2023"),
        *("Friday, 10th March 2023", "Fri 10 Mar 2023", "Ijumaa, 10 Machi 2023"),
        *(
            "by 10th March, 2023",
            "w.e.f. 10 March 2023",
            "As at 10 March 2023",
            "10th of March 2023",
        ),
        *(
            "\u00a010\u00a0March\u00a02023 ",
            "10\u2013Mar\u20132023",
            "１０ March 2023",
            "10MAR2023",
        ),
    ],
)
def test_the_tenth_of_march_is_read_without_a_doubt(value: object) -> None:
    column = read([value])
    assert (column.values, column.faults, column.doubts) == ([TEN_MARCH], {}, {})


@pytest.mark.parametrize("value", [None, "", " ", "-", "N/A", "tbd", "TBC", "hakuna", "not yet"])
def test_what_says_nothing_is_no_date_and_no_fault(value: object) -> None:
    column = read([value, "10 March 2023"])
    assert (column.values, column.faults, column.doubts) == ([None, TEN_MARCH], {}, {})


@pytest.mark.parametrize(
    ("value", "why", "proposed"),
    [
        ("soon", "not_a_date", None),
        (True, "not_a_date", None),
        (12, "not_a_date", None),
        (2023, "year_only", None),
        ("2023", "year_only", None),
        ("31/02/2023", "impossible_date", date(2023, 2, 28)),
        ("30 February 2024", "impossible_date", date(2024, 2, 29)),
        ("45/13/2023", "impossible_date", None),
        ("live since 2023-03-10, see memo", "not_a_date", TEN_MARCH),
    ],
)
def test_what_cannot_be_a_date_is_a_fault_with_a_proposal_where_one_is_clear(
    value: object, why: str, proposed: date | None
) -> None:
    column = read([value])
    assert column.values == [None]
    assert column.faults == {0: Fault(why, proposed)}


def test_figures_without_evidence_are_read_day_first_and_said_to_be_ambiguous() -> None:
    column = read(["10/03/2023", "05.05.2023", "7-1-23"])
    assert column.values == [TEN_MARCH, date(2023, 5, 5), date(2023, 1, 7)]
    assert column.doubts == {
        0: Fault("ambiguous_date", date(2023, 10, 3)),
        2: Fault("ambiguous_date", date(2023, 7, 1)),
    }
    assert column.day_first is None


def test_one_date_above_twelve_decides_for_its_whole_column() -> None:
    assert read(["10/03/2023", "25/03/2023"]).values[0] == TEN_MARCH
    column = read(["10/03/2023", "03/25/2023"])
    assert column.values == [date(2023, 10, 3), date(2023, 3, 25)]
    assert (column.doubts, column.day_first) == ({}, False)


def test_a_column_that_contradicts_itself_decides_nothing() -> None:
    column = read(["10/03/2023", "03/25/2023", "25/03/2023"])
    assert column.values == [TEN_MARCH, date(2023, 3, 25), date(2023, 3, 25)]
    assert list(column.doubts) == [0]


def test_an_order_that_is_given_leaves_no_doubt() -> None:
    column = read(["10/03/2023"], Evidence(day_first=False))
    assert (column.values, column.doubts) == ([date(2023, 10, 3)], {})


def test_real_dates_that_excel_may_have_swapped_are_doubted() -> None:
    texts = ["25/03/2023", "13/03/2023", "14/03/2023"]
    column = read([*texts, date(2023, 5, 3), date(2023, 1, 2), date(2023, 4, 4)])
    assert column.values[3] == date(2023, 5, 3)
    assert column.doubts == {
        3: Fault("swapped_date", date(2023, 3, 5)),
        4: Fault("swapped_date", date(2023, 2, 1)),
    }
    assert not read([*texts, date(2023, 5, 3), date(2023, 1, 25), date(2023, 4, 4)]).doubts


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("March 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("Mar-23", date(2023, 3, 1), date(2023, 3, 31)),
        ("Machi 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("2023-03", date(2023, 3, 1), date(2023, 3, 31)),
        ("June", date(2023, 6, 1), date(2023, 6, 30)),
        ("Q3 FY2022/23", date(2023, 1, 1), date(2023, 3, 31)),
        ("Q1 FY 2022/2023", date(2022, 7, 1), date(2022, 9, 30)),
        ("3rd Quarter 2022/23", date(2023, 1, 1), date(2023, 3, 31)),
        ("Q2 2023", date(2023, 4, 1), date(2023, 6, 30)),
        ("FY 2022/23", date(2022, 7, 1), date(2023, 6, 30)),
        ("H1 2023", date(2023, 1, 1), date(2023, 6, 30)),
    ],
)
def test_a_period_stands_for_its_first_day_or_where_it_is_planned_for_its_last(
    value: str, first: date, last: date
) -> None:
    past = read([value])
    assert past.values == [first]
    assert past.doubts == {0: Fault("period_for_date", last)}
    planned = read([value], Evidence(heading="Planned go-live", reported_on=TEN_MARCH))
    assert planned.values == [last]


def test_the_end_of_a_month_is_its_last_day() -> None:
    assert read(["end of June 2023", "mid March 2023", "early May 2023"]).values == [
        date(2023, 6, 30),
        date(2023, 3, 16),
        date(2023, 5, 1),
    ]


def test_a_day_without_a_year_is_the_one_nearest_to_the_report() -> None:
    column = read(["30th June", "28 December"])
    assert column.values == [date(2023, 6, 30), date(2022, 12, 28)]
    assert {fault.why for fault in column.doubts.values()} == {"no_year"}
    assert read(["30th June"], Evidence()).faults == {0: Fault("no_year")}


def test_serial_numbers_follow_the_calendar_of_their_workbook() -> None:
    assert read([44995], Evidence(is_1904=True)).values == [date(2027, 3, 11)]
    assert read(["44995"]).doubts == {0: Fault("number_for_date")}


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_any_day_is_read_back_from_any_usual_form(day: date) -> None:
    forms = ["%Y-%m-%d", "%d %B %Y", "%d-%b-%Y", "%B %d, %Y", "%A, %d %B %Y", "%Y%m%d"]
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    column = read([*(day.strftime(form) for form in forms), serial])
    assert set(column.values) == {day}
    assert not column.faults


@given(st.lists(st.one_of(st.text(), st.integers(), st.floats(), st.dates(), st.booleans())))
def test_nothing_that_stands_in_a_cell_raises(values: list[object]) -> None:
    for kind in Kind:
        column = read_column(kind, values, REPORTED)
        assert len(column.values) == len(values)
        assert not column.faults.keys() & column.doubts.keys()
        assert all(column.values[place] is None for place in column.faults)
