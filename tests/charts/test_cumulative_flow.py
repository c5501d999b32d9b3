"""Cumulative flow: stages stacked from the last up, each named at its right end."""

from datetime import date, timedelta
from typing import Any

from charts.cumulative_flow import (
    Band,
    describe_cumulative_flow,
    draw_cumulative_flow,
    tabulate_cumulative_flow,
)
from charts.palette import LIGHT

DAYS = [date(2023, 3, 10) - timedelta(7 * week) for week in (2, 1, 0)]
BANDS = [
    Band(0, "Identified", [9, 8, 7]),
    Band(4, "<b>Tied</b>", [1, 2, 3]),
    Band(6, "Live", [0, 4, 6]),
]


def texts(figure: Any) -> list[str]:
    return [note.text for note in figure.layout.annotations if note.yref != "paper"]


def test_finished_services_lie_at_the_bottom() -> None:
    figure = draw_cumulative_flow(DAYS, BANDS, LIGHT)
    assert [trace.name for trace in figure.data] == [
        "Live",
        "&lt;b&gt;Tied&lt;/b&gt;",
        "Identified",
    ]
    assert list(figure.data[0].y) == [0, 4, 6]


def test_each_stage_is_named_with_its_number_and_escaped() -> None:
    written = texts(draw_cumulative_flow(DAYS, BANDS, LIGHT))
    assert {each for each in written if not each.isdigit()} == {
        "<b>6</b> Live",
        "<b>3</b> &lt;b&gt;Tied&lt;/b&gt;",
        "<b>7</b> Identified",
    }


def test_labels_keep_apart_and_inside() -> None:
    thin = [Band(stage, f"Stage {stage}", [0, 0, 1]) for stage in range(7)]
    figure = draw_cumulative_flow(DAYS, thin, LIGHT)
    heights = sorted(note.y for note in figure.layout.annotations if note.yref != "paper")
    top = figure.layout.yaxis.range[1]
    assert all(after > before for before, after in zip(heights, heights[1:], strict=False))
    assert heights[-1] < top


def test_the_first_day_hangs_inwards_so_that_nothing_cuts_it() -> None:
    days = [date(2022, 9, 9), date(2022, 12, 9), date(2023, 3, 10)]
    figure = draw_cumulative_flow(days, BANDS, LIGHT)
    said = {note.text: note.xanchor for note in figure.layout.annotations if note.yref == "paper"}
    assert list(said.values()) == ["left", "center", "center"]
    assert list(said)[0].replace("\u00a0", " ") == "Sept ’22"


def test_no_week_draws_an_empty_picture_and_says_so() -> None:
    assert not draw_cumulative_flow([], [], LIGHT).data
    assert describe_cumulative_flow([], []) == "No week to show yet."


def test_words_and_table_hold_the_same_numbers() -> None:
    assert "Identified from 9 to 7" in describe_cumulative_flow(DAYS, BANDS)
    table = tabulate_cumulative_flow(DAYS, BANDS)
    assert table["Live"].tolist() == [0, 4, 6]
    assert table["Week to"].tolist() == DAYS


def test_the_numbers_of_the_axis_are_readable_over_the_bands() -> None:
    figure = draw_cumulative_flow(DAYS, BANDS, LIGHT)
    steps = [each for each in figure.layout.annotations if each.text.isdigit()]
    assert [each.text for each in steps] == ["5", "10", "15"]
    assert {each.bgcolor for each in steps} == {LIGHT.ground}
    assert figure.layout.yaxis.showticklabels is False
