"""What lies ahead: the forecast where there is one, else the last rate continued, and why."""

from dataclasses import dataclass
from datetime import date

from charts.progress import Outlook as Band
from metrics.expected import keep_forecast
from widgets.odds import KEPT_BACK, sees_odds
from widgets.view import View


@dataclass(frozen=True, slots=True)
class Outlook:
    """Services online by the deadline. `middle` is None where no forecast can be made.

    `reason` says why, `date_reason` why a date is missing; `rate_continued` and `plans` stand
    beside the forecast without odds. `dates` are twenty equally likely days on which the target is
    reached, None where that is too far off. `note` is a sentence to stand beside the odds.
    """

    chance: float | None = None
    middle: int | None = None
    weekly: tuple[Band, ...] = ()
    dates: tuple[date | None, ...] = ()
    even_on: date | None = None
    likely_on: date | None = None
    reason: str | None = None
    date_reason: str | None = None
    note: str | None = None
    rate_continued: int | None = None
    plans: int | None = None

    @property
    def is_forecast(self) -> bool:
        """Whether the forecast speaks, rather than the rate."""
        return self.middle is not None

    @property
    def services(self) -> int | None:
        """The one number that titles use."""
        return self.rate_continued if self.middle is None else self.middle


def read_outlook(view: View) -> Outlook:
    """Return the outlook of a view's scope."""
    found = keep_forecast(view.reading, view.as_of, view.scope)
    naive = found.naive
    rate = round(naive.rate_continued) if naive else None
    plans = round(naive.plans_as_promised) if naive else None
    if not sees_odds(view.settings):
        return Outlook(reason=KEPT_BACK, rate_continued=rate, plans=plans)
    return Outlook(
        chance=found.p_target,
        middle=None if found.expected is None else round(found.expected),
        weekly=tuple(Band(each.day, each.p10, each.expected, each.p90) for each in found.weekly),
        dates=found.dots,
        even_on=found.date_p50,
        likely_on=found.date_p85,
        reason=found.reason,
        date_reason=found.date_reason,
        note=found.note,
        rate_continued=rate,
        plans=plans,
    )
