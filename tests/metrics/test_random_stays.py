"""Whatever was sent: stays in a stage, ages, ways back and overdue plans are the slow twin's."""

from collections import Counter, defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.durations import list_aging, read_time_in_stage
from metrics.losses import list_regressions
from metrics.plans import list_overdue
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.random_ledgers import open_history
from tests.metrics.test_durations import survive_slowly
from tests.metrics.twin import identities, speaker, units_on


def list_stays(periods):
    """Each unit's stays in time's order: stage, first day, end, where next, whether undated."""
    known = identities(periods)
    borders = sorted({p["from_on"] for p in periods} | {p["until_on"] for p in periods} - {None})
    stays = defaultdict(list)
    for place, border in enumerate(borders):
        until = borders[place + 1] if place + 1 < len(borders) else None
        for key, services in units_on(periods, border)[0].items():
            speaks, mine = speaker(services), stays[known[key]]
            stage = min(speaks["stage"], 6)
            touches = bool(mine) and mine[-1]["until"] == border
            if touches and mine[-1]["stage"] == stage:
                mine[-1]["until"] = until
                continue
            if touches:
                mine[-1]["next"] = stage
            inferred = speaks["is_inferred_on"]
            stay = {"stage": stage, "from": border, "until": until, "next": None}
            mine.append({**stay, "is_undated": inferred and not mine})
    return stays


@settings(PATIENT, max_examples=10)
@given(histories(), st.integers(0, 130))
def test_stays_ages_and_ways_back_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    periods = reading.records("from periods")
    stays = [one for mine in list_stays(periods).values() for one in mine if one["from"] <= as_of]
    back = [
        one["until"] for one in stays
        if one["next"] is not None and one["next"] < one["stage"] and one["until"] <= as_of
    ]  # fmt: skip
    told = list_regressions(reading, as_of)
    assert Counter(one.date() for one in told["on_day"]) == Counter(back)
    waiting = [
        (as_of - one["from"]).days for one in stays
        if one["stage"] <= 5 and (one["until"] is None or one["until"] > as_of)
    ]  # fmt: skip
    assert sorted(list_aging(reading, as_of)["age"]) == sorted(waiting)
    check_times(read_time_in_stage(reading, as_of), stays, as_of)
    lines = [speaker(services) for services in units_on(periods, as_of)[0].values()]
    late = [
        (as_of - one["planned_live_on"]).days for one in lines
        if one["stage"] <= 5 and one["planned_live_on"] and one["planned_live_on"] < as_of
    ]  # fmt: skip
    assert list_overdue(reading, as_of)["days_overdue"].tolist() == sorted(late, reverse=True)
    ledger.close()


def check_times(told, stays, as_of):
    """Days in each stage: how many moved on, how many are there, and when half had moved on."""
    for row in told.to_dict("records"):
        mine = [s for s in stays if s["stage"] == row["stage"] and not s["is_undated"]]
        ended = [s for s in mine if s["until"] is not None and s["until"] <= as_of]
        moved = [s for s in ended if s["next"] is not None]
        assert (row["completed"], row["still_there"]) == (len(moved), len(mine) - len(ended))
        days = [((min(s["until"] or as_of, as_of) - s["from"]).days, s in moved) for s in mine]
        lengths = sorted({length for length, is_moved in days if is_moved})
        half = [n for n in lengths if survive_slowly(days, n) <= 0.5 + 1e-12]
        assert row["p50"] == half[0] if half else row["p50"] != row["p50"] or row["p50"] is None
