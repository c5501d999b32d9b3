"""One question to the method: the same answer each time, sums that hold, reasons in words."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from metrics.forecast.answer import Forecast
from metrics.forecast.forecast import forecast, record_of
from metrics.forecast.history import History
from metrics.forecast.question import Question
from metrics.forecast.record import Record
from metrics.forecast.simulation.kinds import KINDS, LAST_WEEK
from metrics.forecast.simulation.programme import day_of, simulate
from tests.metrics.forecast.programmes import DAY, draw_history, make_history

DEADLINE = date.fromordinal(day_of(LAST_WEEK))
NO_RECORD = Record(0, 0.2)


@pytest.fixture(scope="module")
def history() -> History:
    return simulate(KINDS[5], np.random.default_rng(13), 3000).history


def ask(history: History, week: int, target: int | None = 2000, **more) -> Forecast:
    question = Question(date.fromordinal(day_of(week)), target, DEADLINE, **more)
    return forecast(history, question, 11, NO_RECORD)


@pytest.fixture(scope="module")
def answer(history: History) -> Forecast:
    return ask(history, 52)


def test_the_same_question_has_the_same_answer(history: History, answer: Forecast) -> None:
    again = ask(history, 52)
    assert replace(again, draws=None) == replace(answer, draws=None)
    assert (again.draws.counts == answer.draws.counts).all()


def test_agencies_add_up_to_ministries_and_the_nation(answer: Forecast) -> None:
    assert sum(one.online for one in answer.by_agency) == answer.online
    assert sum(one.online for one in answer.by_ministry) == answer.online
    for places in (answer.by_agency, answer.by_ministry):
        assert sum(one.expected for one in places) == pytest.approx(answer.expected)
    total = answer.draws.counts.sum(axis=0)
    assert (total >= 1999.5).mean() == answer.p_target
    assert answer.draws.chance(np.ones(77, bool), 2000) == answer.p_target


def test_a_ministry_asked_alone_is_the_ministry_of_the_nation(
    history: History, answer: Forecast
) -> None:
    members = np.array([name == "Ministry 3" for name in history.ministries])
    alone = ask(history, 52, 40, members=members)
    among = next(one for one in answer.by_ministry if one.name == "Ministry 3")
    assert (alone.online, alone.at_deadline) == (among.online, among.at_deadline)
    assert alone.expected == pytest.approx(among.expected)
    assert [one.name for one in alone.by_agency] == ["A03", "A23", "A43", "A63"]


def test_quantiles_bands_and_dates_are_in_order(answer: Forecast) -> None:
    for band in [answer.at_deadline, *answer.weekly]:
        assert band.p10 <= band.p50 <= band.p90
    days = [point.day for point in answer.weekly]
    assert days == sorted(set(days))
    assert days[0] == answer.as_of
    assert DEADLINE in days
    assert len(answer.dots) == 20
    reached = [day for day in answer.dots if day]
    assert reached == sorted(reached)
    assert answer.date_p50 <= answer.date_p85


def test_a_higher_target_is_never_likelier_nor_sooner(history: History) -> None:
    answers = [ask(history, 52, target) for target in (1500, 2000, 2200, 2500)]
    chances = [one.p_target for one in answers]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[-1]


def test_what_comes_after_the_day_does_not_change_the_answer(history: History) -> None:
    day = day_of(52)
    past = replace(
        history,
        moves=_before(history.moves, history.moves.known_day <= day),
        reports=_before(history.reports, history.reports.known_day <= day),
        counted=_before(history.counted, history.counted.from_known <= day),
        plans=_before(history.plans, history.plans.known_day <= day),
    )
    later = replace(past, reports=history.reports)
    question = Question(date.fromordinal(day), 2000, DEADLINE)
    assert forecast(past, question, 11, NO_RECORD).online <= ask(history, 52).online
    # Reports past the day vouch for more days, so only they may change it.
    assert forecast(later, question, 11, NO_RECORD).p_target is not None


def _before(table, mask):
    return type(table)(**{name: column[mask] for name, column in vars(table).items()})


def test_the_deadline_passed_is_a_fact(history: History) -> None:
    passed = ask(history, LAST_WEEK, 1000)
    count = passed.online
    assert (passed.p_target, passed.at_deadline.p50) == (1.0, count)
    assert passed.date_p50 == passed.date_p85 < DEADLINE
    assert f"{count:,} of 1,000 were online" in passed.note
    missed = ask(history, LAST_WEEK, 3000)
    assert (missed.p_target, missed.date_p50) == (0.0, None)
    assert missed.date_reason


def test_without_a_target_the_band_stands_and_the_odds_have_a_reason(history: History) -> None:
    none = ask(history, 52, None)
    assert none.p_target is None
    assert none.reason
    assert none.at_deadline.p50 > none.online
    question = Question(date.fromordinal(day_of(52)), 2000, None)
    endless = forecast(history, question, 11, NO_RECORD)
    assert endless.p_target is None
    assert endless.date_p50
    far = Question(date.fromordinal(day_of(52)), 2000, date(2040, 1, 1))
    assert "three years" in forecast(history, far, 11, NO_RECORD).reason


def test_what_cannot_be_reached_says_how_far_everything_listed_goes(history: History) -> None:
    beyond = ask(history, 52, 4000)
    assert beyond.p_target == 0
    assert "Even everything listed would bring about" in beyond.note
    assert set(beyond.dots) == {None}
    assert beyond.date_reason


def test_another_weekly_rate_moves_the_chance(history: History) -> None:
    slow, fast = ask(history, 52, 2000, per_week=1.0), ask(history, 52, 2000, per_week=80.0)
    assert slow.p_target < 0.05
    assert fast.p_target > 0.95
    assert fast.expected == pytest.approx(fast.online + 80 * 16)


def test_too_little_history_has_no_odds(history: History) -> None:
    early = ask(history, -23)
    assert early.p_target is None
    assert "weeks on average" in early.reason
    assert early.naive.rate_continued is not None
    few = make_history([0] * 3, [(0, 1, 0), (1, 1, 0), (2, 1, 50)], [(0, 0), (0, 100)])
    question = Question(date.fromordinal(DAY + 100), 5, date.fromordinal(DAY + 200))
    assert forecast(few, question, 1, NO_RECORD).reason.startswith("Only 0 moves")


def test_no_workbook_at_all_has_no_odds_and_no_error() -> None:
    empty = make_history([], [], [], agencies=3)
    question = Question(date.fromordinal(DAY), 5, date.fromordinal(DAY + 90))
    answer = forecast(empty, question, 1)
    assert answer.reason.startswith("No workbook")
    assert (answer.online, answer.p_target, answer.record.weeks) == (0, None, 0)


def test_agencies_that_list_only_live_services_have_no_odds() -> None:
    tracked = draw_history(np.random.default_rng(5), 300)
    moves = [(service, 6, 150) for service in range(300)]
    bare = make_history([0] * 300, moves, [(0, 10), (0, 190)])
    listed = replace(
        tracked,
        **{name: getattr(bare, name) for name in ("moves", "counted")},
        listed_day=np.full(300, DAY + 150),
        service_agency=np.zeros(300, int),
        reports=bare.reports,
    )
    question = Question(date.fromordinal(DAY + 190), 500, date.fromordinal(DAY + 290))
    answer = forecast(listed, question, 1, NO_RECORD)
    assert answer.p_target is None
    assert answer.reason


def test_nothing_unfinished_gains_nothing() -> None:
    moves = [(n, stage, 10 * stage) for n in range(40) for stage in range(7)]
    done = make_history([0] * 40, moves, [(0, day) for day in range(0, 190, 7)])
    question = Question(date.fromordinal(DAY + 189), 50, date.fromordinal(DAY + 289))
    answer = forecast(done, question, 1)
    assert answer.at_deadline.p90 == answer.online == 40
    assert answer.p_target == 0
    assert answer.note.startswith("Nothing listed is unfinished")


def test_the_record_stands_beside_the_forecast(history: History) -> None:
    record = record_of(history, date.fromordinal(day_of(52)), 11)
    assert record.weeks == 52
    assert 0 < record.mean_absolute_error < 200
    assert record.against_rate < 1
    assert 0.5 <= record.band_80_held <= 1
    assert record.crps == pytest.approx(2 * record.pinball)
    assert record_of(history, date.fromordinal(day_of(-20)), 11).reason
