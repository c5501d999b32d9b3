"""What is online already and not yet told: the chain ladder against its twin."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from metrics.forecast.history import NEVER, Counted
from metrics.forecast.nowcast import estimate_missing
from tests.metrics.forecast.programmes import DAY, make_history, whole

EVERYONE = np.array([True])
EVENTS = some.lists(some.tuples(some.integers(0, 39), some.integers(0, 20)), max_size=60)


def history_of(events: list[tuple[int, int]]):
    """Spells that began so many weeks before day 700, told so many weeks after."""
    history = make_history([0], [(0, 0, -9000)], [(0, -9000)])
    begun = [DAY + 700 - 7 * age for age, _ in events]
    told = [day + 7 * delay for day, (_, delay) in zip(begun, events, strict=True)]
    never = [NEVER] * len(events)
    counted = Counted(
        whole(*[0] * len(events)), whole(*begun), whole(*never), whole(*told), whole(*never)
    )
    vars(history)["counted"] = counted
    return history


@given(EVENTS)
def test_the_missing_are_those_of_the_twin(events: list[tuple[int, int]]) -> None:
    from tests.metrics.forecast.twins import missing_by_chain_ladder

    seen = [(age, delay) for age, delay in events if delay <= age]
    ours = estimate_missing(history_of(seen), DAY + 700, EVERYONE).missing
    assert ours == pytest.approx(missing_by_chain_ladder(seen))


def test_where_all_is_told_at_once_nothing_is_missing() -> None:
    events = [(age, 0) for age in range(39)]
    assert estimate_missing(history_of(events), DAY + 700, EVERYONE).missing == 0


def test_half_told_a_week_late_leaves_half_of_the_last_week_missing() -> None:
    events = [(age, age % 2) for age in range(1, 39) for _ in range(4)] + [(0, 0)] * 2
    missing = estimate_missing(history_of(events), DAY + 700, EVERYONE).missing
    assert missing == pytest.approx(2, abs=0.3)


def test_what_was_live_before_the_first_report_is_no_delay() -> None:
    history = history_of([(30, 20)])
    vars(history)["reports"] = make_history([0], [(0, 0, 0)], [(0, 650)]).reports
    assert estimate_missing(history, DAY + 700, EVERYONE).missing == 0
