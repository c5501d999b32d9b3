"""The larger charts: bridge, ministries, stage bar."""

from datetime import date
from typing import Any

from charts.bridge import Bridge, Change, describe_bridge, draw_bridge, tabulate_bridge
from charts.ministries import (
    Ministry,
    describe_ministries,
    draw_ministries,
    order_ministries,
    tabulate_ministries,
)
from charts.palette import LIGHT
from charts.stage_bar import Stage, add_up_stages, describe_stage_bar, draw_stage_bar

BRIDGE = Bridge("3 March", 2729, [Change("New", 96), Change("Withdrawn", -25)], "10 March")
DAYS = [date(2023, 3, 3), date(2023, 3, 10)]
STAGES = [Stage(number, f"Stage {number}", number + 1) for number in range(8)]


def texts(figure: Any) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_the_bridge_ends_where_its_changes_lead() -> None:
    assert BRIDGE.to_services == 2800
    assert "<b>2,800</b>" in texts(draw_bridge(BRIDGE, LIGHT))
    assert tabulate_bridge(BRIDGE)["Services"].tolist() == [2729, 96, -25, 2800]
    assert "Withdrawn −25" in describe_bridge(BRIDGE)


def test_gains_are_solid_and_losses_outlined() -> None:
    boxes = [each for each in draw_bridge(BRIDGE, LIGHT).layout.shapes if each.type == "rect"]
    assert [box.fillcolor for box in boxes] == [LIGHT.accent, LIGHT.ground]


def test_a_week_without_change_is_two_equal_levels() -> None:
    written = texts(draw_bridge(Bridge("3 March", 2729, [], "10 March"), LIGHT))
    assert written.count("<b>2,729</b>") == 2


def test_ministries_share_one_scale_and_stand_furthest_behind_first() -> None:
    near = Ministry("Health", 8, 10, DAYS, [0.7, 0.8])
    far = Ministry("Energy <x>", 1, 10, DAYS, [0.1, 0.1])
    ordered = order_ministries([near, far])
    assert [each.name for each in ordered] == ["Energy <x>", "Health"]
    figure = draw_ministries(ordered, date(2023, 6, 30), LIGHT, columns=2)
    assert figure.layout.yaxis.range == figure.layout.yaxis2.range == (0, 101)
    assert "Energy &lt;x&gt;" in texts(figure)[0]
    assert "Health 8 of 10" in describe_ministries(ordered)
    assert tabulate_ministries(ordered)["In scope"].tolist() == [10, 10]


def test_the_forecast_stands_at_the_right_of_a_ministry() -> None:
    ministry = Ministry("Health", 8, 10, DAYS, [0.7, 0.8], 0.95, 0.9, 1.0)
    assert "95%" in texts(draw_ministries([ministry], date(2023, 6, 30), LIGHT))


def test_stages_are_rolled_up_for_speech() -> None:
    assert add_up_stages(STAGES) == (1, 20, 15)
    written = texts(draw_stage_bar(STAGES, LIGHT))
    assert written == ["<b>1</b> to do", "<b>20</b> in progress", "<b>15</b> live"]
    assert "Stage 4 5" in describe_stage_bar(STAGES)


def test_a_bar_with_nothing_in_it_can_be_drawn() -> None:
    empty = [stage._replace(services=0) for stage in STAGES]
    assert texts(draw_stage_bar(empty, LIGHT))[0] == "<b>0</b> to do"
