"""The matrix and the columns of months."""

from datetime import date
from typing import Any

from charts.matrix import (
    Cell,
    Line,
    choose_shade,
    describe_matrix,
    draw_matrix,
    tabulate_matrix,
)
from charts.monthly import Month, describe_monthly, draw_monthly, tabulate_monthly
from charts.palette import DARK, LIGHT, Palette
from tests.charts.seeing import contrast

LINES = [Line("Ports <x>", [Cell(8, 10), Cell(0, 0)]), Line("Revenue", [Cell(0, 4), Cell(2, 2)])]
COLUMNS = ["M-Pesa", "T-Kash"]
MONTHS = [Month(date(2023, 1, 1), 79e6, "Sh 79m"), Month(date(2023, 2, 1), 84e6, "Sh 84m")]


def texts(figure: Any) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_a_cell_holds_its_two_numbers_and_an_empty_one_a_dot() -> None:
    figure = draw_matrix(LINES, COLUMNS, LIGHT)
    assert list(figure.data[0].text) == ["8/10", "·", "0/4", "2/2"]
    assert texts(figure) == ["M-Pesa", "T-Kash", "Ports &lt;x&gt;", "Revenue"]
    assert len(figure.layout.shapes) == 3


def test_the_words_of_every_shade_can_be_read() -> None:
    def worst(palette: Palette) -> float:
        return min(contrast(*choose_shade(share / 20, palette)) for share in range(21))

    assert worst(LIGHT) >= 4.5
    assert worst(DARK) >= 4.5


def test_a_long_name_is_wrapped_so_that_the_cells_keep_their_room() -> None:
    name = "Authority for the registration of " * 6
    figure = draw_matrix([Line(name, LINES[0].cells)], COLUMNS, LIGHT)
    assert figure.layout.margin.l < 500
    assert texts(figure)[-1].count("<br>") == 3
    assert figure.layout.height > draw_matrix(LINES[:1], COLUMNS, LIGHT).layout.height


def test_no_line_draws_an_empty_matrix() -> None:
    assert draw_matrix([], COLUMNS, LIGHT).layout.height > 0
    assert draw_matrix([], [], LIGHT).layout.height > 0


def test_words_add_up_and_the_table_has_every_cell() -> None:
    assert describe_matrix(LINES, COLUMNS, "Taken") == "Taken: M-Pesa 8 of 14; T-Kash 2 of 2"
    table = tabulate_matrix(LINES, COLUMNS, "Agency", "{name}, of")
    assert table["M-Pesa, of"].tolist() == [10, 4]


def test_months_begin_at_zero_and_stress_the_latest() -> None:
    figure = draw_monthly(MONTHS, LIGHT)
    assert list(figure.data[0].marker.color) == [LIGHT.resting, LIGHT.accent]
    assert "<b>Sh 84m</b>" in texts(figure)
    assert figure.layout.shapes[0].y0 == 0


def test_many_months_keep_room_for_their_words_and_the_latest_always() -> None:
    many = [Month(date(2021 + at // 12, 1 + at % 12, 1), at, f"{at}") for at in range(20)]
    written = texts(draw_monthly(many, LIGHT))
    assert "<b>19</b>" in written
    assert len(written) <= 14


def test_no_month_says_so() -> None:
    assert not texts(draw_monthly([], LIGHT))
    assert describe_monthly([], "Receipts") == "Receipts: no month to show yet"
    assert "Sh 84m" in describe_monthly(MONTHS, "Receipts")
    assert tabulate_monthly(MONTHS, "KES")["KES"].tolist() == [79e6, 84e6]
