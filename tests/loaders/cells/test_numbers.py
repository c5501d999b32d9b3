"""Figures and money as people write them."""

from datetime import date

import pytest

from data.fields import Kind
from loaders.cells.column import Evidence, Fault, read_column


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        *(("1200", 1200), ("1,200", 1200), ("1,200.50", 1200.5), ("1 200", 1200), ("1'200", 1200)),
        *(("1\u00a0200", 1200), ("12,34,567", 1234567), ("0.5", 0.5), (".5", 0.5), ("２３", 23)),
        *(("Ksh 1,200/=", 1200), ("KES1,000.00", 1000), ("Kshs. 50", 50), ("KSh.50/-", 50)),
        *(("Sh 80m", 80_000_000), ("1.2M", 1_200_000), ("KSh1.5 million", 1_500_000)),
        *(("2.5bn", 2_500_000_000), ("3k", 3000), ("milioni", None), ("5 laki", 500_000)),
        *(("1,000 shillings", 1000), ("50 only", 50)),
        *(
            ("(350)", -350),
            ("(Ksh 1,000)", -1000),
            ("-5", -5),
            ("- 5", -5),
            ("5-", -5),
            ("\u22125", -5),
        ),
        *(("1.5e3", 1500), ("+7", 7), ("1.20", 1.2)),
        *(("Free", 0), ("FREE OF CHARGE", 0), ("Nil", 0), ("Bure", 0), ("No fee", 0), ("0/=", 0)),
        *(("N/A", None), ("-", None), ("\u2013", None), ("TBD", None), ("", None), (" ", None)),
        *(("not applicable", None), ("hakuna", None), ("none", None), ("...", None)),
    ],
)
def test_a_figure_in_words_is_read(text: str, figure: float | None) -> None:
    column = read_column(Kind.NUMBER, [text])
    assert column.values == [figure]
    assert (column.faults == {}) or (text == "milioni")


@pytest.mark.parametrize(
    ("value", "why", "proposed"),
    [
        ("five", "not_a_number", None),
        ("1OO", "not_a_number", 100),
        ("50 per page", "words_with_number", 50),
        ("From KES 1,500", "words_with_number", 1500),
        ("500 - 1,000", "several_numbers", None),
        ("1,2,3", "separators_odd", 123),
        (True, "not_a_number", None),
        (date(2023, 3, 10), "date_for_number", 44995),
    ],
)
def test_what_is_no_figure_is_a_fault_with_a_proposal_where_one_is_clear(
    value: object, why: str, proposed: float | None
) -> None:
    column = read_column(Kind.NUMBER, [value])
    assert (column.values, column.faults) == ([None], {0: Fault(why, proposed)})


@pytest.mark.parametrize(
    ("text", "figure", "why"),
    [("1.200.000", 1_200_000, "dots_for_thousands"), ("12,5", 12.5, "comma_for_decimals")],
)
def test_separators_of_other_countries_are_read_with_a_doubt(
    text: str, figure: float, why: str
) -> None:
    column = read_column(Kind.NUMBER, [text])
    assert (column.values, column.doubts) == ([figure], {0: Fault(why)})


def test_under_a_heading_of_time_units_are_turned_into_days() -> None:
    texts = [
        "15 days",
        "10 working days",
        "3 weeks",
        "1 month",
        "12 hours",
        "same day",
        "siku 3",
        7,
    ]
    column = read_column(Kind.NUMBER, texts, Evidence(heading="Days to serve"))
    assert column.values == [15, 10, 21, 30, 0.5, 0, None, 7]
    assert sorted(column.doubts) == [2, 3, 4, 5]
    assert column.faults == {6: Fault("words_with_number", 3)}
    assert read_column(Kind.NUMBER, ["3 weeks"], Evidence(heading="Fee")).faults


def test_whole_numbers_lose_their_point_and_broken_ones_are_faults() -> None:
    column = read_column(Kind.WHOLE, [12.0, "12.0", "1,200", 12.5, None, "Ksh 3"])
    assert column.values == [12, 12, 1200, None, None, 3]
    assert [type(value) for value in column.values[:3]] == [int, int, int]
    assert column.faults == {3: Fault("not_whole", 12)}


def test_figures_that_are_figures_pass_as_they_are() -> None:
    values = [1, 2.5, None, 0, -3]
    assert read_column(Kind.NUMBER, values).values == values
