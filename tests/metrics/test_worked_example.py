"""Every answer on docs/worked-example.md was worked out by hand; the program gives the same."""

from datetime import date
from typing import Any

import pytest

from metrics.bridge import read_bridge
from metrics.definitions import list_definitions
from metrics.figures import read_figures
from metrics.payments import list_backsliders
from tests.metrics.programmes import read_programme, setting
from tests.metrics.worked_example import promise, read_answers, read_workbooks

ON = date(2023, 3, 10)
ANSWERS = read_answers()


@pytest.fixture(scope="module")
def reading() -> Any:
    return read_programme(
        *promise(), setting("payment_integrated", ["settling", "reconciled"]), *read_workbooks()
    )


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


def test_every_figure_has_its_example():
    lacking = [one.name for one in list_definitions() if not one.example]
    assert lacking == []
