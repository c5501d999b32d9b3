"""The first sentence of National and of an agency, and the title of their burn-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count, day_near, rate

FLAT_WEEKS = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """What the titles are made from; None where a figure cannot be had.

    `outlook` is the number online by the deadline: the forecast's, else the last rate continued.
    `plan` are the programme's points, linear between them.
    """

    as_of: date
    online: int
    target: int | None = None
    deadline: date | None = None
    week_ago: int | None = None
    unchanged_weeks: int = 0
    needed: float | None = None
    outlook: int | None = None
    is_forecast: bool = False
    met_on: date | None = None
    online_at_deadline: int | None = None
    plan: Sequence[tuple[date, float]] = ()
    has_inventory: bool = True
    is_of_in_scope: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the target is reached on the day."""
        return self.target is not None and self.online >= self.target > 0

    @property
    def days_over(self) -> int:
        """Days since the deadline; 0 while it has not passed."""
        return max(0, (self.as_of - self.deadline).days) if self.deadline else 0

    @property
    def planned(self) -> float | None:
        """The plan for the day."""
        return find_planned(self.plan, self.as_of)


def find_planned(plan: Sequence[tuple[date, float]], on: date) -> float | None:
    """Return the plan for a day, linear between its points; None outside them."""
    for (left, low), (right, high) in zip(plan, plan[1:], strict=False):
        if left <= on <= right:
            return low + (high - low) * (on - left).days / max(1, (right - left).days)
    return None


def find_crossing(standing: Standing) -> date | None:
    """Return the last day on which the outlook, drawn straight, is not below the plan.

    None where there is no outlook, where it is below already, or where it never falls below.
    """
    if standing.outlook is None or standing.deadline is None or not standing.plan:
        return None
    days = (standing.deadline - standing.as_of).days
    ahead_until = None
    for passed in range(days + 1):
        on = standing.as_of + timedelta(days=passed)
        planned = find_planned(standing.plan, on)
        gained = (standing.outlook - standing.online) * passed / max(1, days)
        if planned is not None and standing.online + gained < planned:
            return ahead_until
        ahead_until = on
    return None


def title_progress(standing: Standing) -> str:
    """Return the sentence that answers "how far are we", with its consequence."""
    if not standing.has_inventory:
        return _("No service is online yet; upload the first inventory")
    if standing.target is None:
        return ngettext(
            "{n} service is online; no target is set",
            "{n} services are online; no target is set",
            standing.online,
        ).format(n=f"{standing.online:,}")
    state = _("{online} of {target} online").format(
        online=f"{standing.online:,}", target=f"{standing.target:,}"
    )
    if standing.is_of_in_scope:
        state = _("{online} of {target} in scope online").format(
            online=f"{standing.online:,}", target=f"{standing.target:,}"
        )
    return state + _say_consequence(standing)


def _say_consequence(standing: Standing) -> str:
    if standing.is_met:
        return "; " + _say_met(standing)
    if standing.days_over:
        days = standing.days_over
        words = ngettext("the deadline passed yesterday", "the deadline passed {n} days ago", days)
        return "; " + words.format(n=f"{days:,}")
    if standing.week_ago is not None and standing.week_ago > standing.online:
        fewer = standing.week_ago - standing.online
        return ", " + _("{n} fewer than last week").format(n=f"{fewer:,}")
    if standing.unchanged_weeks >= FLAT_WEEKS:
        words = _("unchanged for {weeks} weeks").format(weeks=count(standing.unchanged_weeks))
        return ", " + words + _say_needed(standing)
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
    return words.format(day=day_near(standing.met_on, standing.as_of))


def _say_needed(standing: Standing) -> str:
    if standing.needed is None:
        return ""
    return "; " + _("{rate} a week are needed").format(rate=rate(standing.needed))


def _say_outlook(standing: Standing) -> str:
    if standing.outlook is None or standing.deadline is None:
        return _say_needed(standing)
    words = _("{n} expected by {day}") if standing.is_forecast else _("at this pace {n} by {day}")
    by = day_near(standing.deadline, standing.as_of)
    return "; " + words.format(n=f"{standing.outlook:,}", day=by)


def title_burn_up(standing: Standing) -> str:
    """Return the sentence over the burn-up: against the plan, and where that leads."""
    if standing.is_met:
        return begin(_say_met(standing))
    if standing.days_over or standing.target is None or standing.deadline is None:
        return _say_past(standing)
    planned = standing.planned
    if planned is None:
        return begin(_say_short(standing)) or _("Services online, day by day")
    lead = round(standing.online - planned)
    if lead < 0:
        state = _("{n} behind plan today").format(n=f"{-lead:,}")
        short = _say_short(standing)
        return f"{state}; {short}" if short else state
    return _say_ahead(standing, lead)


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
    by = day_near(standing.deadline, standing.as_of)
    short = standing.target - standing.outlook
    if short <= 0:
        words = (
            _("the target is expected to be reached by {day}")
            if standing.is_forecast
            else _("at this pace the target is reached by {day}")
        )
        return words.format(day=by)
    words = (
        _("{n} short by {day} is expected")
        if standing.is_forecast
        else _("at this pace {n} short by {day}")
    )
    return words.format(n=f"{short:,}", day=by)


def _say_ahead(standing: Standing, lead: int) -> str:
    short = _say_short(standing)
    if not short:
        return _("{n} ahead of plan today").format(n=f"{lead:,}") if lead else _("On plan today")
    if standing.outlook is not None and standing.outlook >= (standing.target or 0):
        return f"{_('Ahead of plan')}; {short}"
    crossing = find_crossing(standing)
    if crossing is None:
        return begin(short)
    until = day_near(crossing, standing.as_of)
    return begin(f"{short}; " + _("ahead of plan until {day}").format(day=until))
