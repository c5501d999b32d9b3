"""The small charts: rows, pace, arrival, sparkline."""

from datetime import date, timedelta
from typing import Any

from charts.arrival import Arrival, describe_arrival, draw_arrival, tabulate_arrival
from charts.pace import Week, describe_pace, draw_pace, tabulate_pace
from charts.palette import LIGHT
from charts.rows import Row, describe_rows, draw_rows, find_height, tabulate_rows

DEADLINE = date(2023, 6, 30)
COUNTS = [Row("Claimed", 3412), Row("End to end", 2800, True)]
WEEKS = [Week(date(2023, 2, 24), 96), Week(date(2023, 3, 3), 84), Week(date(2023, 3, 10), 71)]


def texts(figure: Any) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_rows_begin_at_zero_and_stress_the_one_that_counts() -> None:
    figure = draw_rows(COUNTS, LIGHT)
    assert figure.layout.xaxis.range[0] == 0
    assert list(figure.data[0].marker.color) == [LIGHT.resting, LIGHT.accent]
    assert "<b>2,800</b>" in texts(figure)


def test_a_name_in_a_row_is_escaped() -> None:
    figure = draw_rows([Row("<b>x</b>", 1)], LIGHT)
    assert "&lt;b&gt;x&lt;/b&gt;" in texts(figure)


def test_no_rows_make_an_empty_strip() -> None:
    assert draw_rows([], LIGHT).layout.height == 96
    assert describe_rows(COUNTS, "Counts") == "Counts: Claimed 3,412; End to end 2,800"
    assert tabulate_rows(COUNTS, "Count", "Services")["Services"].tolist() == [3412, 2800]


def test_pace_names_what_is_needed_and_the_last_week() -> None:
    figure = draw_pace(WEEKS, 137.5, LIGHT, rate_weeks=2)
    assert texts(figure) == ["<b>71</b> last week", "<b>137.5</b> needed"]
    assert list(figure.data[0].marker.color) == [LIGHT.resting, LIGHT.accent, LIGHT.accent]


def test_pace_without_a_deadline_needs_nothing() -> None:
    assert texts(draw_pace(WEEKS, None, LIGHT)) == ["<b>71</b> last week"]
    assert "needed" not in describe_pace(WEEKS, None)
    assert "96" in describe_pace(WEEKS, 137.5)
    assert draw_pace([], None, LIGHT).layout.height == 96
    assert describe_pace([], None) == "No week to show yet."
    assert len(tabulate_pace(WEEKS)) == 3


def test_dots_are_solid_only_up_to_the_deadline() -> None:
    dates = [DEADLINE - timedelta(3), DEADLINE, DEADLINE + timedelta(1), None]
    figure = draw_arrival(Arrival(DEADLINE, dates), LIGHT)
    colors = list(figure.data[0].marker.color)
    assert colors == [LIGHT.accent, LIGHT.accent, LIGHT.ground, LIGHT.ground]


def test_no_dot_after_the_deadline_is_drawn_before_it() -> None:
    dates = [DEADLINE + timedelta(days) for days in range(-20, 200, 7)]
    figure = draw_arrival(Arrival(DEADLINE, dates), LIGHT)
    for asked, drawn in zip(dates, figure.data[0].x, strict=True):
        assert (asked <= DEADLINE) == (drawn < DEADLINE)


def test_the_odds_are_labelled_and_counted() -> None:
    arrival = Arrival(
        DEADLINE, [DEADLINE, DEADLINE + timedelta(60)], date(2023, 8, 22), date(2023, 10, 10)
    )
    written = texts(draw_arrival(arrival, LIGHT))
    assert "<b>22\u00a0Aug</b> even" in written
    assert "<b>10\u00a0Oct</b> 85%" in written
    assert "1 of 2" in describe_arrival(arrival).replace("are by", "").replace("2 are", "2")
    assert tabulate_arrival(arrival)["Chance"].tolist() == [0.25, 0.75]


def test_a_long_name_is_wrapped_and_never_cut_and_its_row_is_higher() -> None:
    long = "Directorate of e-Citizen Integration and Payments"
    rows = [Row("Fees", 4), Row(long, 3)]
    assert find_height(rows[:1], 26) == 26
    assert find_height(rows, 26) == 2 * 34
    written = [
        note.text for note in draw_rows(rows, LIGHT, find_height(rows, 26)).layout.annotations
    ]
    assert "Directorate of e-Citizen<br>Integration and Payments" in written
