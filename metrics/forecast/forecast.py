"""The one question put to the method: how many by the deadline, how likely, and when."""

from dataclasses import replace
from datetime import date

from metrics.forecast.answer import Draws, Forecast, chance_of, take_quantiles
from metrics.forecast.band import widening
from metrics.forecast.flow import Flow, learn_flow
from metrics.forecast.history import NEVER, History, as_known, count_by_agency, weeks_reported
from metrics.forecast.jumps import part_jumps
from metrics.forecast.method import METHOD, Method
from metrics.forecast.naive import forecast_naively
from metrics.forecast.nowcast import estimate_missing
from metrics.forecast.outlook import Outlook, look_ahead
from metrics.forecast.passed import tell_passed
from metrics.forecast.question import Question
from metrics.forecast.reasons import (
    NO_TARGET,
    NOT_WITHIN_A_YEAR,
    TOO_FAR,
    caution_on_dates,
    say_falls_short,
    say_nothing_left,
    why_no_odds,
)
from metrics.forecast.record import Record, keep_record
from metrics.forecast.telling import (
    tell_agencies,
    tell_dates,
    tell_marks,
    tell_ministries,
    tell_weeks,
)

WEEKS_WITHOUT_DEADLINE = 26.0


def forecast(
    history: History,
    question: Question,
    seed: int,
    record: Record | None = None,
    method: Method = METHOD,
) -> Forecast:
    """Answer a question from what `history` knows, with the record that the method has here.

    Nothing that the history tells of days after the as-of date is used. A `record` made before
    (`record_of`, same history and as-of date) saves its backtests. The same arguments give the
    same answer; agencies' draws add up to every sum of them.
    """
    day = question.as_of.toordinal()
    known = what_is_known(history, day)
    record = record or record_of(history, question.as_of, seed, method)
    answer = _begin(known, question, record)
    members = question.mask(history)
    if question.is_passed():
        return tell_passed(answer, known, members)
    reason = why_no_odds(known, day, members, method)
    if reason:
        return replace(answer, reason=reason)
    flow = learn_flow(known, day, method)
    widen = (record.allowed_misses, widening(weeks_reported(known, day)))
    until = question.weeks_left(method) or WEEKS_WITHOUT_DEADLINE
    outlook = look_ahead(flow, history.agencies, members, until, widen, seed, method)
    if question.per_week is not None:
        outlook = outlook.at_rate(question.per_week, answer.online)
    answer = _add_band(answer, history, question, outlook, flow, method)
    answer = _add_odds(answer, question, outlook, method)
    return replace(
        answer,
        note=_note(answer, known, flow.only(members), method),
        marks=tell_marks(outlook, known, members, question.as_of, question.marked_days(method)),
    )


def _note(answer: Forecast, known: History, flow: Flow, method: Method) -> str | None:
    """Return what a reader must know beside the odds, the gravest first."""
    left = flow.unfinished.sum(axis=(1, 2))
    if not left.any():
        return say_nothing_left(answer.online)
    most = answer.online + round(float(flow.share @ left))
    if answer.target is not None and most < answer.target:
        return say_falls_short(most, answer.target)
    return caution_on_dates(known, answer.as_of.toordinal(), method)


def record_of(history: History, as_of: date, seed: int, method: Method = METHOD) -> Record:
    """Return the method's record on the nation's past weeks, as then known."""
    return keep_record(part_jumps(history), as_of.toordinal(), seed, method)


def what_is_known(history: History, day: int) -> History:
    """Return everything known of what had happened by `day`, jumps parted."""
    return part_jumps(as_known(history, day, NEVER - 1))


def _begin(known: History, question: Question, record: Record) -> Forecast:
    """Return the answer without odds: what stands, the naive forecasts and the record."""
    day = question.as_of.toordinal()
    members = question.mask(known)
    naive = None
    if question.deadline:
        naive = forecast_naively(known, day, question.deadline.toordinal(), members)
    return Forecast(
        as_of=question.as_of,
        online=int(count_by_agency(known, day)[members].sum()),
        target=question.target,
        deadline=question.deadline,
        naive=naive,
        record=record,
        unreported=estimate_missing(known, day, members).missing,
    )


def _add_band(
    answer: Forecast,
    history: History,
    question: Question,
    outlook: Outlook,
    flow: Flow,
    method: Method,
) -> Forecast:
    """Add the weekly band and, where the deadline is within reach, the places' forecasts at it."""
    members = question.mask(history)
    answer = replace(answer, weekly=tell_weeks(outlook, question.as_of))
    if question.weeks_left(method) is None or question.per_week is not None:
        return answer
    draws = Draws(history.agencies, history.ministries, flow.counted, outlook.agencies)
    return replace(
        answer,
        by_agency=tell_agencies(draws, members),
        by_ministry=tell_ministries(draws, members),
        draws=draws,
    )


def _add_odds(answer: Forecast, question: Question, outlook: Outlook, method: Method) -> Forecast:
    """Add what is expected at the deadline, the chance of the target, and its dates."""
    reason: str | None = NO_TARGET if question.deadline is None else TOO_FAR
    if question.weeks_left(method) is not None:
        counts = outlook.path[:, outlook.anchor]
        reason = None
        answer = replace(
            answer, at_deadline=take_quantiles(counts[None])[0], expected=float(counts.mean())
        )
        if question.target is not None:
            answer = replace(answer, p_target=chance_of(counts, question.target))
    if question.target is None:
        return replace(answer, reason=NO_TARGET)
    half, most, dots = tell_dates(outlook, question.target, question.as_of, method.ahead)
    return replace(
        answer,
        date_p50=half,
        date_p85=most,
        date_reason=None if most else NOT_WITHIN_A_YEAR,
        dots=dots,
        reason=reason,
    )
