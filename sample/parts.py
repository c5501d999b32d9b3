"""The parts that an agency's services play, each with the history that goes with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from sample.agencies import Agency
from sample.calendars import pick_day, pick_old_day
from sample.histories import leave, live_history, unfinished_history
from sample.moments import CONSOLIDATED, WEEKLY, pick_weekday
from sample.services import MERGED, TESTING, WITHDRAWN, History

OLD_SHARE: Final = 0.12


@dataclass(frozen=True, slots=True)
class Part:
    """A role (see Service), its history, and what a live one falls short of."""

    role: str
    history: History
    short: str | None = None
    is_online: bool = False


def cast_parts(agency: Agency, weeks: list[int], rng: Random) -> list[Part]:
    """Return the parts of an agency's services; `weeks` holds its go-lives that count, by week."""
    return [
        *_cast_online(agency, weeks, rng),
        *_cast_short(agency, rng),
        *_cast_unfinished(agency, rng),
        *_cast_exempt(agency, rng),
        *_cast_gone(agency, rng),
    ]


def _cast_online(agency: Agency, weeks: list[int], rng: Random) -> Iterator[Part]:
    quota, last_on = agency.quota, agency.last_go_live
    for _ in range(quota.online_at_baseline):
        history = live_history(pick_old_day(rng), agency.pace, rng)
        yield Part("unit", history, is_online=True)
    # The earliest to go live are the ones that are lost again, so that December has seen them.
    lost_to = [WITHDRAWN] * quota.withdrawn + [TESTING] * quota.gone_back
    days = [pick_day(week, last_on, rng) for week, count in enumerate(weeks) for _ in range(count)]
    for place, day in enumerate(days):
        history = live_history(day, agency.pace, rng)
        if place < len(lost_to):
            leave(history, lost_to[place], last_on, rng)
        yield Part("unit", history, is_online=place >= len(lost_to))


def _cast_short(agency: Agency, rng: Random) -> Iterator[Part]:
    for short in agency.quota.short:
        yield Part("unit", live_history(_pick_live_day(agency, rng), agency.pace, rng), short)


def _cast_unfinished(agency: Agency, rng: Random) -> Iterator[Part]:
    quota = agency.quota
    for _ in range(quota.units - quota.online - len(quota.short) - quota.gone_back):
        yield Part("unit", unfinished_history(agency.reports[-1], agency.pace, rng))


def _cast_exempt(agency: Agency, rng: Random) -> Iterator[Part]:
    for _ in range(agency.exempt_count):
        if rng.random() < 0.66:
            history = live_history(_pick_live_day(agency, rng), agency.pace, rng)
        else:
            history = unfinished_history(agency.reports[-1], agency.pace, rng)
        yield Part("exempt", history)


def _cast_gone(agency: Agency, rng: Random) -> Iterator[Part]:
    first = CONSOLIDATED[0].reported_on
    for _ in range(agency.gone_count):
        history = unfinished_history(agency.reports[-1], agency.pace, rng)
        days = rng.randint(3, (agency.reports[-1] - first).days)
        history.left_on = pick_weekday(first + timedelta(days=days))
        history.left_to = rng.choice((WITHDRAWN, MERGED))
        history.entered = (min(history.entered[0], first), *history.entered[1:])
        yield Part("gone", history)


def _pick_live_day(agency: Agency, rng: Random) -> date:
    if rng.random() < OLD_SHARE:
        return pick_old_day(rng)
    day = agency.last_go_live + timedelta(days=1)
    while day > agency.last_go_live:
        week = rng.choices(range(len(WEEKLY)), WEEKLY)[0]
        day = pick_day(week, agency.last_go_live, rng)
    return day
