"""Questions are asked where their fact holds, and only there."""

from dataclasses import replace

import pytest

from reports.briefs.facts import read_brief
from reports.briefs.questions import (
    QUESTIONS,
    ask_about_commitment,
    ask_about_concerns,
    ask_about_losses,
    ask_about_maturity,
    ask_about_overdue,
    ask_about_pace,
    ask_about_payment,
    ask_about_plans,
    ask_about_receipts,
    ask_about_shortfall,
    ask_about_silence,
    ask_about_stage,
    ask_about_use,
    list_questions,
)
from tests.data.stories import day
from tests.metrics.programmes import months, read_programme, row, setting, target, told
from tests.reports.programme import AS_OF

STAGES = setting("stages", [{"number": 3, "name": "Configured"}])
AIM = [target(300, -180, "baseline"), target(5000, 180), STAGES]


def brief(*entries, code="KRA", on=AS_OF):
    return read_brief(read_programme(*AIM, *entries), on, code)


def plain(question):
    return question.replace("\u00a0", " ") if question else question


@pytest.fixture(scope="module")
def good():
    """An agency of which nothing needs to be asked: all agreed, all online, all used."""
    live = [row(f"L{n}", 6, -200, fee=10.0, payment_status="settling") for n in range(3)]
    used = [
        {"service": f"L{n}", "month": day(31), "completed_online": 5, "collected": 50.0}
        for n in range(3)
    ]
    return brief(target(3, 180, "commitment", "KRA"), told(60, *live), months(66, *used))


def test_an_agency_that_did_everything_is_asked_nothing(good):
    assert [ask.__name__ for ask in QUESTIONS if ask(good)] == []
    assert list_questions(good) == ()


def test_silence_is_asked_about_after_two_weeks_and_where_nothing_was_ever_heard():
    late = brief(told(50, row("A", 3)))
    assert plain(ask_about_silence(late)) == (
        "It was last heard of on 20 February, 18 days ago. What has changed since?"
    )
    assert ask_about_silence(brief(told(54, row("A", 3)))) is None
    never = brief(code="KPA")
    assert "No workbook has ever named it" in ask_about_silence(never)
    assert len(list_questions(never)) == 1


def test_a_number_is_asked_for_where_none_is_agreed():
    rows = [row("A", 3), row("B", 6, 20)]
    assert ask_about_commitment(brief(told(60, *rows))) == (
        "No number is agreed. How many of its 2 services in scope will it sign for?"
    )
    agreed = brief(target(2, 180, "commitment", "KRA"), told(60, *rows))
    assert ask_about_commitment(agreed) is None


def test_the_shortfall_and_the_pace_are_asked_about_with_their_numbers():
    live = [row(f"L{n}", 6, 5 * n) for n in range(12)]
    one = brief(target(30, 180, "commitment", "KRA"), told(60, *live))
    assert plain(ask_about_shortfall(one)) == (
        "At this pace 24 of 30 come by 30 June. What would bring the other 6?"
    )
    assert ask_about_pace(one) == (
        "In four weeks 0.8 a week came online; 1.1 are needed. What will be different?"
    )


def test_a_shortfall_of_the_forecast_is_said_to_be_expected():
    one = brief(target(30, 180, "commitment", "KRA"), told(60, row("A", 3)))
    foreseen = replace(one.standing, outlook=20, is_forecast=True)
    words = ask_about_shortfall(replace(one, standing=foreseen))
    assert plain(words) == "20 of 30 are expected by 30 June. What would bring the other 10?"
    met = replace(one.standing, outlook=30, is_forecast=True)
    assert ask_about_shortfall(replace(one, standing=met)) is None


def test_losses_are_asked_about_with_the_day_since_when():
    gone = brief(told(30, row("A", 6, 5)), told(60, row("A", 3, since=58)))
    assert plain(ask_about_losses(gone)) == (
        "1 service has left the count since 10 February. Why, and when is it back?"
    )


def test_overdue_services_are_asked_about_by_the_one_that_waits_longest():
    rows = [row("A", 3, planned_live_on=day(50)), row("B", 3, planned_live_on=day(40))]
    words = ask_about_overdue(brief(told(60, *rows)))
    assert words == (
        "2 services are past their planned day, “Service B” by 28 days. What are the new dates?"
    )


def test_a_late_concern_is_asked_of_its_owner(good):
    concerns = good.concerns.reindex([0]).assign(
        concern="Fee not gazetted", owner="head of legal", due_on=day(60), is_past_due=True
    )
    words = plain(ask_about_concerns(replace(good, concerns=concerns)))
    assert words == "Head of legal was to answer “Fee not gazetted” by 2 March. What is the answer?"
    nobody = concerns.assign(owner=None)
    assert "Nobody named was" in ask_about_concerns(replace(good, concerns=nobody))


def test_the_fullest_stage_in_progress_is_asked_about():
    rows = [row(f"S{n}", 3, since=8 + n) for n in range(3)]
    words = ask_about_stage(brief(told(60, *rows)))
    assert words == (
        "3 services wait at Configured, the oldest for 60 days. What do they wait for?"
    )


def test_missing_plans_and_maturity_are_asked_for():
    rows = [
        row("A", 3, planned_live_on=day(100)),
        row("B", 3),
        row("C", 6, 20, maturity=None),
    ]
    one = brief(told(60, *rows))
    assert ask_about_plans(one) == "1 of 2 unfinished services has no planned day. Who sets it?"
    assert ask_about_maturity(one) == (
        "1 live service does not state its maturity and so does not count. Who states it?"
    )


def test_services_that_charge_without_the_gateway_are_asked_about():
    rows = [
        row("A", 6, 20, fee=10.0, payment_status="settling"),
        row("B", 6, 20, fee=10.0, payment_status="none"),
    ]
    words = ask_about_payment(brief(told(60, *rows)))
    assert words == "1 of 2 services that charge take no payment online. Which come next?"


def test_two_words_on_one_month_are_put_side_by_side(good):
    gap = good.provider_gap.reindex([0]).assign(
        month=day(31), provider="M-Pesa", agency_says=1e6, firm_says=1.2e6, gap=-2e5
    )
    words = plain(ask_about_receipts(replace(good, provider_gap=gap)))
    assert words == "For February 2023 M-Pesa says Sh 1.2m, the agency Sh 1m. Which is right?"
    near = gap.assign(agency_says=1.19e6, gap=-1e4)
    assert ask_about_receipts(replace(good, provider_gap=near)) is None


def test_services_that_nobody_uses_are_asked_about():
    live = [row(f"L{n}", 6, -200) for n in range(3)]
    used = months(66, {"service": "L0", "month": day(31), "completed_online": 5})
    words = ask_about_use(brief(told(60, *live), used))
    assert words == "2 services live for 90 days or more were not used in three months. Why?"


def test_at_most_six_are_asked_the_weightiest_first():
    rows = [row(f"S{n}", 3, since=8, planned_live_on=day(40)) for n in range(3)]
    rows += [row("X", 6, -100, fee=1.0, payment_status="none"), row("M", 6, -100, maturity=None)]
    questions = list_questions(brief(told(40, *rows)))
    assert len(questions) == 6
    assert questions[0].startswith("It was last heard of")
