"""The illustrative truth: its counts hold by construction, from any seed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from data.agencies import read_agencies
from sample.moments import AFTERWARDS, BASELINE_ON, CONSOLIDATED, DEADLINE, SILENT, TODAY
from sample.programme import Sample, make_sample
from sample.services import LIVE, MERGED
from sample.tally import count_online
from sample.use import MONTHS, RECEIPTS_A_DAY, days_in

REGISTER = read_agencies(Path(__file__).parents[2] / "data" / "reference" / "agencies.csv")[0]


@pytest.fixture(scope="module")
def sample() -> Sample:
    return make_sample(REGISTER)


@pytest.mark.parametrize("seed", [2023, 1, 7])
def test_any_seed_gives_300_at_the_baseline_and_2800_on_10_march(seed: int) -> None:
    sample = make_sample(REGISTER, seed)
    assert count_online(sample.agencies, sample.services, BASELINE_ON) == 300
    assert count_online(sample.agencies, sample.services, TODAY) == 2_800


def test_equal_seeds_give_equal_programmes_and_others_do_not(sample: Sample) -> None:
    again, other = make_sample(REGISTER), make_sample(REGISTER, 5)
    assert again.services == sample.services
    assert again.use == sample.use
    assert again.commitments == sample.commitments
    assert other.services != sample.services


def test_claimed_is_above_distinct_and_distinct_above_end_to_end(sample: Sample) -> None:
    told = [
        (agency.code, service)
        for agency in sample.agencies
        for service in sample.services[agency.code]
        if service.history.is_live_on(agency.reports[-1])
    ]
    counted = ("unit", "stand_in", "copy")
    distinct = {(code, service.unit) for code, service in told if service.role in counted}
    assert 3_400 <= len(told) < 3_500
    assert 2_900 <= len(distinct) < 3_000


def test_more_than_5000_different_services_are_in_scope(sample: Sample) -> None:
    in_scope = {
        (agency.code, service.unit)
        for agency in sample.agencies
        for service in sample.services[agency.code]
        if service.role in ("unit", "stand_in")
        and service.history.stage_on(agency.reports[-1])[0] <= LIVE + 1
    }
    assert len(in_scope) == 5_230


def test_names_are_different_within_an_agency_but_for_copies(sample: Sample) -> None:
    for services in sample.services.values():
        names = [service.name.casefold() for service in services if service.role != "copy"]
        assert len(set(names)) == len(names)
        codes = [service.code for service in services if service.code]
        assert len(set(codes)) == len(codes)


def test_transacting_services_are_fewer_than_those_online(sample: Sample) -> None:
    used = {
        (code, use.service.name)
        for code, rows in sample.use.items()
        for use in rows
        if use.service.is_online and use.month >= len(MONTHS) - 3 and use.completed_online
    }
    assert 1_800 <= len(used) < 2_000


def test_receipts_grow_to_about_80_million_shillings_a_day(sample: Sample) -> None:
    daily = [
        sum(use.collected or 0 for rows in sample.use.values() for use in rows if use.month == n)
        / days_in(n)
        for n in range(len(MONTHS))
    ]
    assert daily == pytest.approx(RECEIPTS_A_DAY, rel=0.01)
    assert daily == sorted(daily)
    assert daily[-1] == pytest.approx(80e6, rel=0.1)


def test_lately_fewer_go_live_each_week_than_are_required(sample: Sample) -> None:
    now = count_online(sample.agencies, sample.services, TODAY)
    before = count_online(sample.agencies, sample.services, TODAY - timedelta(weeks=4))
    required = (5_000 - now) / ((DEADLINE - TODAY).days / 7)
    assert required == pytest.approx(137.5)
    assert 80 <= (now - before) / 4 <= 105


def test_plans_do_not_quite_add_up_to_the_target(sample: Sample) -> None:
    planned = {
        (agency.code, service.unit)
        for agency in sample.agencies
        for service in sample.services[agency.code]
        if service.role in ("unit", "stand_in")
        and service.history.stage_on(agency.reports[-1])[0] < LIVE
        and (day := service.history.plans[-1])
        and TODAY < day <= DEADLINE
    }
    assert 4_500 <= 2_800 + len(planned) < 5_000


def test_most_agencies_commit_and_the_sum_is_not_the_target(sample: Sample) -> None:
    latest = {row["agency_id"]: row for rows in sample.commitments.values() for row in rows}
    assert 60 <= len(latest) < 75
    assert sum(row["services"] for row in latest.values()) != 5_000
    assert all(row["signed_by"] and row["due_on"] == DEADLINE for row in latest.values())


def test_two_agencies_are_silent_and_the_latest_ones_change_nothing(sample: Sample) -> None:
    assert len(sample.agencies) == 75
    assert not {agency.code for agency in sample.agencies} & set(SILENT)
    for agency in sample.agencies:
        if agency.code in AFTERWARDS:
            services = sample.services[agency.code]
            february = CONSOLIDATED[-1].reported_on
            live = [s for s in services if s.history.is_live_on(TODAY)]
            assert all(s.history.live_on <= february for s in live)


def test_histories_run_forward_and_nothing_is_told_before_it_is_so(sample: Sample) -> None:
    for agency in sample.agencies:
        for service in sample.services[agency.code]:
            history = service.history
            days = [*history.entered, history.live_on]
            assert days == sorted(days), service.name
            first = agency.reports[history.first_listed]
            assert history.entered[0] <= first
            if history.left_on and history.left_to != MERGED:
                assert date(2022, 12, 2) < history.left_on <= agency.reports[-1]
