"""Moves that no workbook dated are spread over the days on which they may have happened."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some

from metrics.forecast.history import LIVE, History
from metrics.forecast.jumps import part_jumps
from tests.metrics.forecast.programmes import DAY, draw_history, make_history


def moves_of(history: History) -> list[tuple[int, int, int]]:
    moves = history.moves
    days = (moves.event_day - DAY).tolist()
    return list(zip(moves.service.tolist(), moves.to_stage.tolist(), days, strict=True))


def test_a_jump_is_spread_from_the_last_report_to_its_own_day() -> None:
    history = make_history([0], [(0, 1, 0), (0, 4, 40)], [(0, 0), (0, 10), (0, 50)])
    assert moves_of(part_jumps(history)) == [(0, 1, 0), (0, 2, 20), (0, 3, 30), (0, 4, 40)]


def test_a_jump_begins_no_earlier_than_the_stage_before_it() -> None:
    history = make_history([0], [(0, 1, 20), (0, 3, 40)], [(0, 0), (0, 50)])
    assert moves_of(part_jumps(history)) == [(0, 1, 20), (0, 2, 30), (0, 3, 40)]


def test_another_agency_s_reports_do_not_count() -> None:
    history = make_history([0], [(0, 1, 0), (0, 3, 40)], [(0, 0), (0, 50), (1, 30)])
    assert moves_of(part_jumps(history))[1] == (0, 2, 20)


def test_single_steps_first_listings_and_ways_back_stay_as_they_are() -> None:
    told = [(0, 5, 0), (0, 6, 10), (0, 2, 20), (1, 4, 0), (1, 7, 30)]
    history = make_history([0, 0], told, [(0, 0)])
    assert moves_of(part_jumps(history)) == told


def test_undated_moves_do_not_all_fall_on_the_reporting_day() -> None:
    told = [(service, stage, day) for service in range(50) for stage, day in ((1, 0), (2, 70))]
    undated = frozenset(move for move in told if move[1] == 2)
    history = make_history([0] * 50, told, [(0, 0), (0, 70)], inferred=undated)
    days = [day for _, stage, day in moves_of(part_jumps(history)) if stage == 2]
    assert min(days) > 0
    assert max(days) <= 70
    by_fortnight = np.histogram(days, [1, 15, 29, 43, 57, 71])[0]
    assert set(by_fortnight.tolist()) <= {9, 10, 11}


@settings(max_examples=40, deadline=None)
@given(some.integers(0, 2**32))
def test_afterwards_no_service_passes_two_stages_at_once(seed: int) -> None:
    history = draw_history(np.random.default_rng(seed))
    parted = part_jumps(history)
    after = moves_of(parted)
    for (service, stage, day), (next_one, next_stage, next_day) in zip(
        after, after[1:], strict=False
    ):
        if service == next_one:
            assert day <= next_day
            assert next_stage > LIVE or next_stage - stage <= 1
    assert set(moves_of(history)) <= set(after)
    assert part_jumps(parted).moves.service.tolist() == parted.moves.service.tolist()
