"""Seeds, dates, naive forecasts, thinning, sampling and losses."""

from datetime import date

import numpy as np
import pytest

from metrics.forecast.dates import NOT_WITHIN, equally_likely_weeks, first_weeks, week_by_chance
from metrics.forecast.history import GONE, as_known
from metrics.forecast.losses import loss_rate
from metrics.forecast.method import METHOD
from metrics.forecast.naive import forecast_naively
from metrics.forecast.sampling import follow_some
from metrics.forecast.seed import make_seed, spawn
from metrics.forecast.thinning import counted_share
from tests.metrics.forecast.programmes import DAY, draw_history, make_history

MARCH = date(2023, 3, 10)
BOTH = np.array([True, True])


def test_the_same_question_has_the_same_seed_and_any_other_another() -> None:
    assert make_seed("80", MARCH) == make_seed("80", MARCH)
    others = [
        make_seed("81", MARCH),
        make_seed("80", date(2023, 3, 11)),
        make_seed("80", MARCH, "2"),
    ]
    assert len({make_seed("80", MARCH), *others}) == 4
    assert make_seed("80", MARCH) < 2**64


def test_each_agency_has_a_stream_of_its_own() -> None:
    first, again, other = (spawn(7, code).random() for code in ("KRA", "KRA", "KPA"))
    assert first == again != other


def test_the_first_week_at_the_target_counts_and_none_is_never() -> None:
    path = np.array([[1, 2, 5, 4], [1, 1, 1, 1], [5, 5, 5, 5]], dtype=float)
    assert first_weeks(path, 5).tolist() == [2, NOT_WITHIN, 0]


def test_dates_by_chance_are_ranks_of_the_paths() -> None:
    weeks = np.array([3, 1, NOT_WITHIN, 2])
    assert week_by_chance(weeks, 0.5) == 2
    assert week_by_chance(weeks, 0.75) == 3
    assert week_by_chance(weeks, 0.85) == NOT_WITHIN
    assert equally_likely_weeks(weeks, 4) == [1, 2, 3, NOT_WITHIN]


def test_naive_forecasts_go_on_at_four_weeks_rate_and_keep_every_plan() -> None:
    moves = [(0, 6, 0), (1, 6, 90), (2, 6, 95), (3, 3, 0), (4, 3, 0), (5, 3, 0), (6, 6, 1)]
    plans = [(2, 120), (3, 120), (4, 90), (5, 300)]
    history = make_history([0, 0, 0, 0, 1, 1, 1], moves, [(0, 100), (1, 100)], plans=plans)
    known = as_known(history, DAY + 100)
    naive = forecast_naively(known, DAY + 100, DAY + 156, BOTH)
    # Four online, two of them in the last four weeks; service 3 alone is planned in the window.
    assert naive.rate_continued == 4 + 2 / 4 * 8
    assert naive.plans_as_promised == 5
    mine = forecast_naively(known, DAY + 100, DAY + 156, np.array([False, True]))
    assert (mine.rate_continued, mine.plans_as_promised) == (1, 1)


def test_an_emptied_plan_is_no_plan() -> None:
    history = make_history([0], [(0, 3, 0)], [(0, 100)], plans=[(0, -DAY)])
    naive = forecast_naively(history, DAY + 100, DAY + 156, np.array([True]))
    assert naive.plans_as_promised == 0


def test_the_share_that_counts_is_drawn_to_the_nation_s() -> None:
    share = counted_share(np.array([80, 0, 0]), np.array([100, 60, 0]), METHOD)
    assert share == pytest.approx([(80 + 10) / 120, 10 / 80, 0.5])
    assert counted_share(np.zeros(2, int), np.zeros(2, int), METHOD).tolist() == [1, 1]


def test_losses_are_per_counted_unit_and_week_of_the_window() -> None:
    moves = [(0, 6, 0), (0, GONE, 150), (1, 6, 0), (1, 5, 10), (2, 6, 0), (3, 6, 0)]
    known = as_known(make_history([0] * 4, moves, [(0, 182)]), DAY + 192)
    assert loss_rate(known, DAY + 192, METHOD) == pytest.approx(1 / 26 / 2)
    assert loss_rate(as_known(known, DAY - 1), DAY - 1, METHOD) == 0


def test_some_services_are_followed_in_place_of_all() -> None:
    history = draw_history(np.random.default_rng(1), 95)
    some, times = follow_some(history, 30)
    assert times == 4
    assert len(some.service_agency) == 24
    order = np.argsort(history.service_agency, kind="stable")[::4]
    kept = np.isin(history.moves.service, order)
    assert some.moves.event_day.tolist() == history.moves.event_day[kept].tolist()
    assert set(some.moves.service.tolist()) == set(range(24))
    assert follow_some(history, 95) == (history, 1)
