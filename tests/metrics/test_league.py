from metrics.freshness import find_cutoff, list_freshness, read_freshness
from metrics.league import read_league
from metrics.ministries import read_ministries
from metrics.rating import Facts, rate
from tests.data.stories import day, withdrawal
from tests.metrics.programmes import months, read_programme, row, setting, target, told

FINE = {"is_forecast": True, "plan_adequacy": 1.0, "overdue_share": 0.0, "days_since": 3}


def graded(expected, goal=100, **facts):
    return rate(Facts(expected, goal, **{**FINE, **facts})).grade


def test_grades_begin_from_what_is_expected_of_the_target():
    assert [graded(n) for n in (100, 99, 90, 89, 70, 69)] == [
        "green", "amber-green", "amber-green", "amber-red", "amber-red", "red",
    ]  # fmt: skip


def test_poor_plans_or_overdue_work_cost_one_step_and_silence_another():
    assert graded(100, plan_adequacy=0.89) == "amber-green"
    assert graded(100, plan_adequacy=0.89, overdue_share=0.16) == "amber-green"
    assert graded(100, overdue_share=0.15) == "green"
    assert graded(100, days_since=21) == "green"
    assert graded(100, days_since=22) == "amber-green"
    assert graded(100, overdue_share=0.5, days_since=30) == "amber-red"
    assert graded(50, overdue_share=0.5, days_since=30) == "red"


def test_the_sentence_names_the_facts_that_decided():
    words = rate(Facts(90, 100, False, 0.5, 0.4, 30)).because
    assert "90 of 100 by the deadline at the rate of the last four weeks (90.0%)" in words
    assert "plans reach 50% of the target and 40% of planned services are overdue" in words
    assert "not heard of for 30 days" in words


def test_independent_institutions_and_silent_agencies_are_not_rated():
    assert rate(Facts(1, 1, **FINE, is_independent=True)).grade == "not rated"
    never = rate(Facts(1, 1, **FINE, has_reported=False))
    assert (never.grade, never.because) == ("not rated", "Never reported.")
    assert graded(None) == graded(5, goal=0) == "not rated"


def test_once_the_deadline_has_passed_it_is_what_is_online_that_counts():
    reading = read_programme(target(1, 50), told(60, row("A", 6, 55)))
    assert read_league(reading, day(68)).set_index("code").loc["KRA", "grade"] == "green"
    words = rate(Facts(3, 4, **FINE, is_past=True)).because
    assert words == "3 of 4 online; the deadline has passed (75.0%)."


def test_thresholds_are_settings_of_the_programme():
    strict = rate(Facts(100, 100, **FINE), {"green_from": 1.1})
    assert strict.grade == "amber-green"


def test_the_league_has_every_agency_with_its_weeks_and_rating():
    reading = read_programme(
        target(10, 180),
        setting("rating_thresholds", {"silent_days_over": 5}),
        told(60, row("A", 6, 5), row("B", 3, planned_live_on=day(50))),
    )
    league = read_league(reading, day(68)).set_index("code")
    assert league["online"].to_dict() == {"JUD": 0, "KPA": 0, "KRA": 1}
    kra = league.loc["KRA"]
    assert (kra["target"], kra["target_kind"], kra["share"]) == (2, "in scope", 0.5)
    assert list(kra["online_weekly"])[-10:] == [1] * 10
    assert len(kra["online_weekly"]) == 12
    assert (kra["overdue"], kra["days_since"], kra["grade"]) == (1, 8, "red")
    assert league.loc["JUD", "because"].startswith("Independent")
    assert league.loc["KPA", "because"] == "Never reported."


def test_ministries_are_summed_from_their_agencies():
    reading = read_programme(told(60, row("A", 6, 5)), told(60, row("A", 6, 55), agency="KPA"))
    found = read_ministries(reading, day(68)).set_index("ministry")
    assert found["online"].to_dict() == {
        "Independent institutions": 0, "Transport": 1, "Treasury": 1,
    }  # fmt: skip
    assert found.loc["Transport", "change_4_weeks"] == 1
    assert found.loc["Transport", "online_weekly"][-3:] == [0, 1, 1]
    assert len(found.loc["Transport", "online_weekly"]) == 26


def test_an_agency_is_late_by_the_reporting_calendar():
    reading = read_programme(
        setting("reporting_calendar", {"late_after_days": 10, "cutoff_weekday": "friday"}),
        told(20, row("A", 3)),
        told(40, row("A", 3), agency="KPA"),
        told(45, row("A", 3)),
        withdrawal(6),
    )
    states = list_freshness(reading, day(50)).set_index("code")
    assert states["state"].to_dict() == {"JUD": "never", "KPA": "on time", "KRA": "late"}
    assert states.loc["KRA", "days_since"] == 30
    found = read_freshness(reading, day(50))
    assert (found.agencies, found.reported_14_days, found.late, found.never) == (3, 1, 1, 1)
    assert read_freshness(reading, day(30)).never == 2, "nothing of KPA was reported by then"


def test_a_payment_firms_statement_is_not_the_agencys_word():
    reading = read_programme(
        months(40, {"service": "A", "month": day(0), "collected": 1.0}, kind="statement")
    )
    assert read_freshness(reading, day(50)).never == 3


def test_the_next_cutoff_is_the_day_itself_or_the_next_of_its_kind():
    assert find_cutoff(day(68), "friday") == day(68)
    assert find_cutoff(day(69), "friday") == day(75)
