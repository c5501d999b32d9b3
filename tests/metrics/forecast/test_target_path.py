"""The path to the target is short, adds up, and says by how much everything falls short."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from metrics.forecast.target_path import Holder, find_path, hold_by_name

SETS = some.lists(some.sets(some.integers(0, 9), min_size=1, max_size=6), max_size=5)


def hold(*sets: set[int]) -> list[Holder]:
    return [Holder(f"H{n}", np.array(sorted(one), int)) for n, one in enumerate(sets)]


def brought(chosen: list[Holder], everyone: list[Holder], weight: np.ndarray) -> float:
    """Weight of the services that none but the chosen hold up."""
    others = {s for one in everyone if one not in chosen for s in one.services.tolist()}
    mine = {s for one in chosen for s in one.services.tolist()}
    return float(sum(weight[s] for s in mine - others))


def test_the_largest_come_first_until_the_gap_is_closed() -> None:
    path = find_path(4.5, hold({0}, {1, 2, 3}, {4, 5}), np.ones(6))
    assert [(step.name, step.services, step.brings) for step in path.steps] == [
        ("H1", 3, 3.0),
        ("H2", 2, 2.0),
    ]
    assert path.short_by == 0


def test_everything_may_fall_short() -> None:
    path = find_path(10, hold({0}, {1, 2}), np.ones(3))
    assert len(path.steps) == 2
    assert path.short_by == 7


def test_no_gap_takes_no_steps() -> None:
    assert find_path(0, hold({0}), np.ones(1)).steps == ()


def test_a_service_held_twice_comes_with_the_last_of_its_holders() -> None:
    path = find_path(9, hold({0, 1, 2}, {0, 1}), np.ones(3))
    assert [step.brings for step in path.steps] == [1.0, 2.0]


@given(SETS, some.floats(0.1, 12))
def test_the_steps_bring_what_no_other_holder_keeps_back(sets: list[set[int]], gap: float) -> None:
    weight = np.linspace(0.2, 1, 10)
    holders = hold(*sets)
    path = find_path(gap, holders, weight)
    chosen = [one for one in holders if one.name in {step.name for step in path.steps}]
    total = sum(step.brings for step in path.steps)
    assert total == pytest.approx(brought(chosen, holders, weight))
    assert path.short_by == pytest.approx(max(gap - total, 0), abs=1e-9)
    if path.short_by > 1e-9:
        assert len(chosen) == len(holders)


@given(some.lists(some.integers(1, 30), min_size=1, max_size=7), some.floats(0.5, 60))
def test_of_agencies_no_shorter_list_closes_the_gap(sizes: list[int], gap: float) -> None:
    bounds = np.cumsum([0, *sizes])
    holders = hold(*(set(range(a, b)) for a, b in zip(bounds, bounds[1:], strict=False)))
    path = find_path(gap, holders, np.ones(int(bounds[-1])))
    fewer = combinations(sizes, max(len(path.steps) - 1, 0))
    if path.short_by == 0 and len(path.steps) > 0:
        assert all(sum(some_) < gap for some_ in fewer)


def test_rows_of_names_become_holders() -> None:
    holders = hold_by_name(["fees", "law", "fees", "fees"], np.array([3, 1, 2, 3]))
    assert [(one.name, one.services.tolist()) for one in holders] == [
        ("fees", [2, 3]),
        ("law", [1]),
    ]
    assert hold_by_name([], np.array([], int)) == []
