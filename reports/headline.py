"""The sentence over a paper and the one over its trajectory; the screen says the same."""

from datetime import date, timedelta
from typing import Final

from reports.standing import Standing
from reports.tongue import _, ngettext, write_day
from reports.wording import begin, count, write_rate

FLAT_WEEKS: Final = 2


def write_headline(standing: Standing) -> str:
    """Return how far a scope is, with the consequence; never good news that the outlook belies."""
    if not standing.has_inventory:
        return _("No service is online yet; upload the first inventory")
    if standing.target is None:
        words = ngettext(
            "{n} service is online; no target is set",
            "{n} services are online; no target is set",
            standing.online,
        )
        return words.format(n=f"{standing.online:,}")
    words = _("{online} of {target} online")
    if standing.is_of_in_scope:
        words = _("{online} of {target} in scope online")
    state = words.format(online=f"{standing.online:,}", target=f"{standing.target:,}")
    return state + _say_consequence(standing)


def _say_consequence(standing: Standing) -> str:
    if standing.is_met:
        # "12 of 12 in scope" has said it already.
        return "" if standing.is_of_in_scope else "; " + _say_met(standing)
    if days := standing.days_over:
        words = ngettext("the deadline passed yesterday", "the deadline passed {n} days ago", days)
        return "; " + words.format(n=f"{days:,}")
    if standing.week_ago is not None and standing.week_ago > standing.online:
        fewer = standing.week_ago - standing.online
        return ", " + _("{n} fewer than last week").format(n=f"{fewer:,}")
    if standing.unchanged_weeks >= FLAT_WEEKS:
        words = _("unchanged for {weeks} weeks")
        return ", " + words.format(weeks=count(standing.unchanged_weeks)) + _say_needed(standing)
    return _say_outlook(standing)


def _say_met(standing: Standing) -> str:
    if standing.is_of_in_scope:
        return _("everything in scope is online")
    if standing.met_on is None:
        return _("the target is met")
    late = (standing.met_on - standing.deadline).days if standing.deadline else 0
    if late > 0:
        words = ngettext(
            "the target was met a day after the deadline",
            "the target was met {n} days after the deadline",
            late,
        )
        return words.format(n=f"{late:,}")
    words = _("the target was met on {day}")
    return words.format(day=write_day(standing.met_on, standing.as_of))


def _say_needed(standing: Standing) -> str:
    if standing.needed is None:
        return ""
    return "; " + _("{rate} a week are needed").format(rate=write_rate(standing.needed))


def _say_outlook(standing: Standing) -> str:
    if standing.outlook is None or standing.deadline is None:
        return _say_needed(standing)
    words = _("{n} expected by {day}") if standing.is_forecast else _("at this pace {n} by {day}")
    by = write_day(standing.deadline, standing.as_of)
    return "; " + words.format(n=f"{standing.outlook:,}", day=by)


def write_trajectory(standing: Standing) -> str:
    """Return where a scope stands against the plan, and where that leads."""
    if standing.is_met:
        return begin(_say_met(standing))
    if standing.days_over or standing.target is None or standing.deadline is None:
        return _say_past(standing)
    planned = standing.planned
    if planned is None:
        return begin(_say_short(standing)) or _("Services online, day by day")
    lead = round(standing.online - planned)
    short = _say_short(standing)
    if lead < 0:
        state = _("{n} behind plan today").format(n=f"{-lead:,}")
        return f"{state}; {short}" if short else state
    return _say_ahead(standing, lead, short)


def _say_past(standing: Standing) -> str:
    if standing.target is None or standing.online_at_deadline is None:
        return _("Services online, day by day")
    short = standing.target - standing.online_at_deadline
    if short <= 0:
        return _("The target was met by the deadline, and has been lost since")
    return _("{n} short of the target on the day of the deadline").format(n=f"{short:,}")


def _say_short(standing: Standing) -> str:
    """Say by how much the outlook misses the target, or that it does not."""
    if standing.outlook is None or standing.target is None or standing.deadline is None:
        return ""
    by = write_day(standing.deadline, standing.as_of)
    short = standing.target - standing.outlook
    if short <= 0:
        reached = _("the target is expected to be reached by {day}")
        at_pace = _("at this pace the target is reached by {day}")
        return (reached if standing.is_forecast else at_pace).format(day=by)
    expected, at_pace = _("{n} short by {day} is expected"), _("at this pace {n} short by {day}")
    words = expected if standing.is_forecast else at_pace
    return words.format(n=f"{short:,}", day=by)


def _say_ahead(standing: Standing, lead: int, short: str) -> str:
    if not short:
        return _("{n} ahead of plan today").format(n=f"{lead:,}") if lead else _("On plan today")
    if standing.outlook is not None and standing.outlook >= (standing.target or 0):
        return f"{_('Ahead of plan')}; {short}"
    until = find_crossing(standing)
    if until is None:
        return begin(short)
    words = _("ahead of plan until {day}")
    return begin(f"{short}; " + words.format(day=write_day(until, standing.as_of)))


def find_crossing(standing: Standing) -> date | None:
    """Return the last day on which the outlook, drawn straight, is not below the plan.

    None where there is no outlook, where it is below already, or where it never falls below.
    """
    plan, deadline, outlook = standing.line.plan, standing.deadline, standing.outlook
    if outlook is None or deadline is None or not plan.points:
        return None
    days, ahead_until = (deadline - standing.as_of).days, None
    for passed in range(days + 1):
        on = standing.as_of + timedelta(days=passed)
        planned = plan.planned(on)
        gained = (outlook - standing.online) * passed / max(1, days)
        if planned is not None and standing.online + gained < planned:
            return ahead_until
        ahead_until = on
    return None
