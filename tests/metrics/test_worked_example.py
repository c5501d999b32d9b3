"""Every answer on docs/worked-example.md was worked out by hand; the program gives the same."""

from datetime import date
from typing import Any

import pytest

from metrics.bridge import read_bridge
from metrics.definitions import list_definitions
from metrics.figures import read_figures
from metrics.payments import list_backsliders, list_integration
from metrics.plans import list_slipped
from tests.metrics.programmes import read_programme, setting
from tests.metrics.worked_example import promise, read_answers, read_tests, read_workbooks

ON = date(2023, 3, 10)
ANSWERS = read_answers()


@pytest.fixture(scope="module")
def reading() -> Any:
    integrated = setting("payment_integrated", ["settling", "reconciled"])
    return read_programme(*promise(), integrated, *read_workbooks(), *read_tests())


@pytest.fixture(scope="module")
def figures(reading: Any) -> dict[str, Any]:
    return read_figures(reading, ON)


@pytest.mark.parametrize("path", ANSWERS)
def test_the_program_gives_what_was_worked_out_by_hand(path: str, figures: dict[str, Any]):
    found: Any = figures
    for name in path.split("."):
        found = found[int(name)] if isinstance(found, list) else found[name]
    expected = ANSWERS[path]
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


def test_there_are_twelve_services(reading: Any):
    assert reading.rows("select count(distinct service_id) from periods") == [(12,)]


def test_the_bridge_is_the_one_on_the_page(reading: Any):
    bridge = read_bridge(reading, date(2023, 2, 10), ON)
    assert (bridge.start, bridge.end) == (2, 3)
    (row,) = bridge.rows.to_dict("records")
    assert (row["change"], row["code"], row["row_no"]) == ("promoted", "KRA", 3)


def test_the_backslider_is_the_one_on_the_page(reading: Any):
    assert list_backsliders(reading, ON)["service_code"].tolist() == ["K4"]


def test_the_slipped_plan_and_the_providers_are_those_on_the_page(reading: Any):
    (slipped,) = list_slipped(reading, ON).to_dict("records")
    assert (slipped["service_code"], slipped["times"], slipped["days_moved"]) == ("K6", 1, 28)
    named = list_integration(reading, ON)[["service_code", "provider", "is_served"]]
    assert named.values.tolist() == [["P1", "", False], ["K2", "M-Pesa", True]]


def test_every_figure_has_its_example():
    lacking = [one.name for one in list_definitions() if not one.example]
    assert lacking == []
