"""The histories of services: back from the day they go live, through the stages before it."""

from datetime import date, timedelta
from random import Random
from typing import Final

from sample.moments import BASELINE_ON, CONSOLIDATED, DEADLINE, TODAY, pick_weekday
from sample.services import LIVE, History

# Mean days in the stages 1 to 5, for an agency of usual speed.
STAGE_DAYS: Final = (17, 24, 28, 24, 18)
# Most unfinished services go live within these weeks, about 100 a week; the others long after.
WEEKS_AHEAD: Final = 17
SOON_SHARE: Final = 0.79
WEEKS_AFTER: Final = 20
DAY: Final = timedelta(days=1)


def live_history(live_on: date, pace: float, rng: Random) -> History:
    """Return the history of a service that goes live on a day."""
    entered = [live_on]
    for mean in reversed(STAGE_DAYS):
        days = 1 + rng.gammavariate(2.2, mean * pace / 2.2)
        entered.append(entered[-1] - timedelta(days=round(days)))
    identified_on = entered[-1] - timedelta(days=rng.randint(10, 150))
    return History((identified_on, *entered[:0:-1]), live_on)


def unfinished_history(last_on: date, pace: float, rng: Random) -> History:
    """Return the history of a service that is not live by an agency's last day before April."""
    is_soon = rng.random() < SOON_SHARE
    weeks = rng.uniform(0, WEEKS_AHEAD) if is_soon else WEEKS_AHEAD
    weeks += 0 if is_soon else rng.expovariate(1 / WEEKS_AFTER)
    # From the next Monday on, so that moving a weekend's day to Friday keeps it after.
    next_monday = last_on + timedelta(days=7 - last_on.weekday())
    history = live_history(pick_weekday(next_monday + timedelta(days=int(7 * weeks))), pace, rng)
    if history.stage_on(last_on)[0] == 0:
        # Not begun: known for a while, or identified since December.
        known_on = BASELINE_ON + timedelta(days=rng.randint(-200, 240))
        first = min(known_on, history.entered[0], last_on - 3 * DAY)
        history.entered = (first, *history.entered[1:])
    return history


def leave(history: History, left_to: int, last_on: date, rng: Random) -> None:
    """Let a service that went live before December cease to be so before an agency's last day."""
    first = max(history.live_on, CONSOLIDATED[0].reported_on) + 8 * DAY
    history.left_on = pick_weekday(first + timedelta(days=rng.randint(2, (last_on - first).days)))
    history.left_to = left_to


def plan(history: History, reports: list[date], ambition: float, rng: Random) -> None:
    """Give the history the go-live planned at each report: hopeful, and put off once passed."""
    has_plan = rng.random() < (0.96 if history.stage_on(TODAY)[0] else 0.82)
    hope = timedelta(days=int(rng.expovariate(1 / 35)))
    planned = _round_up(pick_weekday(history.live_on - hope), rng)
    plans: list[date | None] = []
    for reported_on in reports:
        is_open = history.stage_on(reported_on)[0] < LIVE
        if is_open and planned <= reported_on and rng.random() < 0.72:
            planned = _round_up(reported_on + timedelta(days=rng.randint(15, 75)), rng)
        if is_open and planned > DEADLINE and rng.random() < ambition:
            planned = _round_up(DEADLINE - timedelta(days=rng.randint(0, 60)), rng)
        plans.append(planned if has_plan else None)
    history.plans = tuple(plans)


def _round_up(day: date, rng: Random) -> date:
    """Move a day to the end of its month, every other time, as plans are written."""
    if rng.random() < 0.5:
        return day
    next_month = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return pick_weekday(next_month - DAY)
