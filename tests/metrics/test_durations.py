import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.durations import list_aging, read_aged, read_cycle_time, read_time_in_stage
from metrics.survival import estimate_survival, find_percentile
from tests.data.stories import day
from tests.metrics.programmes import read_programme, row, told

STAYS = st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=30)


def survive_slowly(stays, limit):
    """The product-limit estimate, stay by stay."""
    share = 1.0
    for length in sorted({days for days, ended in stays if ended and days <= limit}):
        at_risk = sum(days >= length for days, _ in stays)
        share *= 1 - sum(ended and days == length for days, ended in stays) / at_risk
    return share


@given(STAYS)
def test_the_estimate_is_that_of_the_slow_twin(stays):
    days = np.array(sorted({length for length, _ in stays}))
    ended, censored = (
        np.array([sum(stay == (length, kind) for stay in stays) for length in days.tolist()])
        for kind in (True, False)
    )
    events, survival = estimate_survival(days, ended, censored)
    assert survival.tolist() == pytest.approx([survive_slowly(stays, d) for d in events.tolist()])
    half = find_percentile(events, survival, 0.5)
    reached = [d for d in range(10) if survive_slowly(stays, d) <= 0.5 + 1e-12]
    assert half == (reached[0] if reached else None)


def test_a_stay_still_going_on_is_not_dropped():
    reading = read_programme(
        told(0, row("A", 3, since=0), row("B", 3, since=0), row("C", 3, since=0)),
        told(10, row("A", 4, since=10)),
        told(30, row("B", 4, since=30)),
    )
    stage = read_time_in_stage(reading, day(40)).set_index("stage").loc[3]
    assert (stage["completed"], stage["still_there"]) == (2, 1)
    assert stage["p50"] == 30, "at 10 days two thirds are left, at 30 one third"
    assert stage["p85"] is None or np.isnan(stage["p85"])


def test_leaving_the_inventory_is_not_moving_on():
    reading = read_programme(
        told(0, row("A", 3, since=0), row("B", 3, since=0)), told(10, row("A", 8))
    )
    stage = read_time_in_stage(reading, day(40)).set_index("stage").loc[3]
    assert (stage["completed"], stage["left"], stage["still_there"]) == (0, 1, 1)


def test_cycle_time_is_of_finished_services_with_both_dates():
    reading = read_programme(
        told(
            100,
            row("A", 6, 60, started_on=day(50)),
            row("B", 6, 60, started_on=day(40)),
            row("C", 6, 60),
            row("D", 6, started_on=day(1)),
            row("E", 6, 60, started_on=day(61)),
            row("F", 4, since=60, started_on=day(1)),
        )
    )
    time = read_cycle_time(reading, day(100))
    assert (time.finished, time.p50, time.p85) == (2, 15.0, pytest.approx(18.5))
    assert (time.without_start, time.inferred, time.backwards) == (1, 1, 1)
    assert read_cycle_time(reading, day(1)).reason


def test_age_is_flagged_only_where_twenty_have_moved_on():
    names = [f"S{n:02d}" for n in range(21)]
    first = told(0, *(row(name, 3, since=0) for name in names))
    few = told(50, *(row(name, 4, since=10) for name in names[:19]))
    assert read_aged(read_programme(first, few), day(50)).value is None
    many = told(50, *(row(name, 4, since=10) for name in names[:20]))
    reading = read_programme(first, many)
    aging = list_aging(reading, day(50), is_flagged_only=True)
    assert aging[["age", "threshold", "completed"]].values.tolist() == [[50, 10, 20]]
    aged = read_aged(reading, day(50))
    assert (aged.numerator, aged.denominator) == (1, 1)
