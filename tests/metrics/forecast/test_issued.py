"""A forecast is kept as it was issued, and judged when its day has come."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from metrics.forecast.answer import Forecast
from metrics.forecast.forecast import forecast
from metrics.forecast.issued import judge_issued, list_issued
from metrics.forecast.question import Question
from metrics.forecast.record import Record
from metrics.forecast.simulation.kinds import KINDS
from metrics.forecast.simulation.programme import Programme, day_of, simulate

TODAY = date.fromordinal(day_of(40))
DEADLINE = date.fromordinal(day_of(56))


@pytest.fixture(scope="module")
def programme() -> Programme:
    return simulate(KINDS[0], np.random.default_rng(1), 1500)


@pytest.fixture(scope="module")
def answer(programme: Programme) -> Forecast:
    question = Question(TODAY, 900, DEADLINE)
    return forecast(programme.history, question, 5, Record(0, 0.2))


def test_eight_weeks_ahead_and_the_deadline_are_kept(answer: Forecast) -> None:
    rows = list_issued(answer)
    assert [row["due_on"] for row in rows] == [TODAY + timedelta(weeks=8), DEADLINE]
    for row in rows:
        assert len(row["quantiles"]) == 39
        assert row["quantiles"] == sorted(row["quantiles"])
    final = rows[-1]
    assert round(final["quantiles"][3]) == answer.at_deadline.p10
    assert round(final["quantiles"][19]) == answer.at_deadline.p50
    assert final["rate_continued"] == answer.naive.rate_continued
    assert final["plans_as_promised"] == answer.naive.plans_as_promised


def test_what_has_not_come_waits(answer: Forecast) -> None:
    record = judge_issued(list_issued(answer), {})
    assert (record.judged, record.waiting) == (0, 2)
    assert record.reason


def test_what_has_come_is_scored(programme: Programme, answer: Forecast) -> None:
    due = TODAY + timedelta(weeks=8)
    count = programme.true_count(48)
    row = list_issued(answer)[0]
    record = judge_issued(list_issued(answer), {due: count})
    error = abs(row["quantiles"][19] - count)
    assert (record.judged, record.waiting) == (1, 1)
    assert record.mean_absolute_error == pytest.approx(error)
    assert record.against_rate == pytest.approx(error / abs(row["rate_continued"] - count))
    assert record.band_80_held == float(row["quantiles"][3] <= count <= row["quantiles"][35])
    assert record.crps == pytest.approx(2 * record.pinball)


def test_another_rate_and_no_odds_are_not_kept(programme: Programme, answer: Forecast) -> None:
    question = Question(TODAY, 900, DEADLINE, per_week=5.0)
    assert list_issued(forecast(programme.history, question, 5, Record(0, 0.2))) == []
    early = Question(date.fromordinal(day_of(-24)), 900, DEADLINE)
    assert list_issued(forecast(programme.history, early, 5)) == []
    assert list_issued(replace(answer, marks=())) == []
