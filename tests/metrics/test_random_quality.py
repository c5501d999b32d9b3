"""Whatever was sent: completeness, links, doubles, blockers and what is missing are the twin's."""

import re
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.concerns import count_held_up, read_concentration
from metrics.counts import count_by_agency
from metrics.quality import (
    OF_LIVE,
    OF_UNFINISHED,
    list_suspected_duplicates,
    read_completeness,
    read_front_page_links,
    read_without_outliers,
)
from metrics.trajectory import read_trajectory
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.programmes import target
from tests.metrics.random_ledgers import open_history
from tests.metrics.twin import listed_on, speaker, units_on

SMALL_WORDS = {"a", "an", "the", "of", "for", "and"}


@settings(PATIENT, max_examples=10)
@given(histories(), st.integers(0, 130))
def test_the_quality_of_the_data_is_that_of_the_twin(entries, number):
    ledger = open_history([*entries, target(7, 150), target(4, 150, "commitment", "KPA")])
    reading, as_of = ledger.reading(), day(number)
    periods = reading.records("from periods")
    listed = listed_on(periods, as_of)
    whose = {"live": lambda s: s["stage"] >= 6, "unfinished": lambda s: s["stage"] < 6}
    for row in read_completeness(reading, as_of).to_dict("records"):
        kind = {**dict.fromkeys(OF_LIVE, "live"), **dict.fromkeys(OF_UNFINISHED, "unfinished")}
        asked = [s for s in listed if whose.get(kind.get(row["field"]), lambda _: True)(s)]
        filled = sum(s[row["field"]] is not None for s in asked)
        assert (row["filled"], row["services"]) == (filled, len(asked)), row["field"]
    links = [s["url"] for s in listed if s["url"]]
    share = read_front_page_links(reading, as_of)
    assert share.denominator == len(links)
    assert share.numerator == sum(link.endswith("/") for link in links)
    doubled = defaultdict(list)
    for one in listed:
        words = set(re.findall(r"[a-z0-9]+", one["name_key"])) - SMALL_WORDS
        doubled[one["agency_id"], frozenset(words)].append(one["name_key"])
    sizes = [len(names) for names in doubled.values() if len(set(names)) > 1]
    assert sorted(list_suspected_duplicates(reading, as_of)["services"]) == sorted(sizes)
    check_units(reading, as_of, units_on(periods, as_of)[0])
    ledger.close()


def check_units(reading, as_of, units):
    """What holds units up, who misses most, and the plan against the target."""
    open_lines = [one for one in map(speaker, units.values()) if one["stage"] <= 5]
    held = defaultdict(int)
    for one in open_lines:
        if one["blocker_kind"]:
            held[one["blocker_kind"]] += 1
    told = count_held_up(reading, as_of).set_index("held_by")["services"].to_dict()
    assert told == dict(held)
    counts = count_by_agency(reading, as_of).to_dict("records")
    goal = {one["code"]: 4 if one["code"] == "KPA" else one["in_scope"] for one in counts}
    missing = sorted(
        (max(goal[one["code"]] - one["online"], 0) for one in counts if not one["is_independent"]),
        reverse=True,
    )
    found = read_concentration(reading, as_of)
    assert found.missing == sum(missing)
    if found.missing:
        assert 2 * sum(missing[: found.holders]) >= sum(missing)
        assert 2 * sum(missing[: found.holders - 1]) < sum(missing)
        assert found.held == sum(missing[: found.holders])
    online = sum(one["online"] for one in counts)
    due = [s for s in open_lines if s["planned_live_on"] and s["planned_live_on"] > as_of]
    inside = sum(s["planned_live_on"] <= day(150) for s in due)
    trajectory = read_trajectory(reading, as_of, online)
    assert trajectory.agencies_plan_at_deadline == online + inside
    assert trajectory.plan_adequacy == (online + inside) / 7
    outliers = read_without_outliers(reading, as_of)
    assert outliers.agencies.empty, "two agencies are too few to tell an outlier"
