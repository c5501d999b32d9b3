"""What lies ahead: the forecast where there is one, else the last rate continued, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from widgets.answers import ask
from widgets.figures import read_all
from widgets.view import View


@dataclass(frozen=True, slots=True)
class Outlook:
    """Services online by the deadline. `middle` is None where no forecast can be made.

    `reason` says why; `rate_continued` and `plans` stand beside the forecast without odds.
    `dates` are twenty equally likely days on which the target is reached.
    """

    chance: float | None = None
    low: float | None = None
    middle: float | None = None
    high: float | None = None
    even_on: date | None = None
    likely_on: date | None = None
    reason: str | None = None
    rate_continued: int | None = None
    plans: int | None = None
    dates: tuple[date | None, ...] = ()

    @property
    def is_forecast(self) -> bool:
        """Whether the forecast speaks, rather than the rate."""
        return self.middle is not None

    @property
    def services(self) -> int | None:
        """The one number that titles use."""
        return self.rate_continued if self.middle is None else round(self.middle)


def read_outlook(view: View) -> Outlook:
    """Return the outlook of a view's scope."""
    forecast: dict[str, Any] = ask(view, read_all).get("forecast") or {}
    ends: dict[str, Any] = forecast.get("at_deadline") or {}
    naive: dict[str, Any] = forecast.get("naive") or {}
    return Outlook(
        chance=forecast.get("p_target"),
        low=ends.get("p10"),
        middle=ends.get("p50"),
        high=ends.get("p90"),
        even_on=_read_date(forecast.get("date_p50")),
        likely_on=_read_date(forecast.get("date_p85")),
        reason=forecast.get("reason"),
        rate_continued=_round(naive.get("rate_continued")),
        plans=_round(naive.get("plans_as_promised")),
        dates=tuple(_read_date(each) for each in forecast.get("dates") or ()),
    )


def _round(services: float | None) -> int | None:
    return None if services is None else round(services)


def _read_date(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
