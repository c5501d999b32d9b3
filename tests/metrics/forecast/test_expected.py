"""One number is expected at the deadline: figures, ratings, screens and papers say the same."""

from types import SimpleNamespace
from typing import Any

import pytest

from commands.figures import write_figures
from data.reading import Reading
from metrics.expected import keep_forecast
from metrics.figures import read_figures
from metrics.league import read_league
from metrics.scope import NATION, Scope
from reports.standing import find_outlook
from reports.trajectory import list_band
from tests.data.stories import day
from tests.metrics.forecast.weekly_programme import DEADLINE, TODAY
from widgets.outlook import read_outlook

ON = day(TODAY)


@pytest.mark.parametrize("scope", [NATION, Scope(ministry="Treasury"), Scope(agency="KRA")])
def test_the_same_number_is_expected_everywhere(reading: Reading, scope: Scope) -> None:
    answer = keep_forecast(reading, ON, scope)
    figures = read_figures(reading, ON, scope)
    number = round(answer.expected)
    assert figures["forecast"]["expected"] == answer.expected
    assert f"{number} of {answer.target} expected by the deadline" in figures["rating"]["because"]
    assert f"; {number} expected (" in write_figures(figures)
    view: Any = SimpleNamespace(reading=reading, as_of=ON, scope=scope, settings={})
    outlook = read_outlook(view)
    assert (outlook.middle, find_outlook(answer)) == (number, number)
    at_deadline = [band.middle for band in outlook.weekly if band.on == day(DEADLINE)]
    assert at_deadline == [pytest.approx(answer.expected)]
    assert list_band(answer, ON, answer.deadline)[-1].middle == pytest.approx(answer.expected)


def test_what_is_expected_of_agencies_adds_up_to_ministries_and_the_nation(
    reading: Reading,
) -> None:
    answer = keep_forecast(reading, ON)
    assert sum(each.expected for each in answer.by_ministry) == pytest.approx(answer.expected)
    league = read_league(reading, ON)
    assert league["expected"].sum() == pytest.approx(answer.expected)
