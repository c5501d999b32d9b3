"""Who was heard of when, and who is late by the reporting calendar."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.kept import keep_table
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

RECENT_DAYS: Final = 14
WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many agencies of a scope reported lately, are late, or never reported."""

    agencies: int
    reported_14_days: int
    late: int
    never: int
    last_reported_on: date | None

    def as_dict(self) -> dict[str, Any]:
        """Return freshness as `figures --json` shows it."""
        last = self.last_reported_on
        reason = None if last else mark("No agency of this scope has reported yet.")
        return {
            **asdict(self),
            "last_reported_on": last.isoformat() if last else None,
            "reason": reason,
        }


@keep_table
def list_freshness(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row an agency: reported_on, days_since, state (on time, late, never), due_on."""
    calendar = reading.settings(as_of).get("reporting_calendar", {})
    found = reading.frame(
        read_statement("freshness"),
        as_of=as_of,
        late_after_days=calendar.get("late_after_days", RECENT_DAYS),
        **scope.parameters,
    )
    found["due_on"] = find_cutoff(as_of, calendar.get("cutoff_weekday", "friday"))
    return found


def find_cutoff(as_of: date, weekday: str) -> date:
    """Return the next day, from a day on, by which the reporting calendar asks for workbooks."""
    return as_of + timedelta(days=(WEEKDAYS.index(weekday.lower()) - as_of.weekday()) % 7)


def read_freshness(reading: Reading, as_of: date, scope: Scope = NATION) -> Freshness:
    """Return how many agencies of a scope reported lately, are late, or never reported."""
    return sum_freshness(list_freshness(reading, as_of, scope))


def sum_freshness(by_agency: pd.DataFrame) -> Freshness:
    """Return the sum of `list_freshness`'s rows."""
    latest = by_agency["reported_on"].max()
    return Freshness(
        agencies=len(by_agency),
        reported_14_days=int((by_agency["days_since"] <= RECENT_DAYS).sum()),
        late=int((by_agency["state"] == "late").sum()),
        never=int((by_agency["state"] == "never").sum()),
        last_reported_on=None if pd.isna(latest) else pd.Timestamp(latest).date(),
    )
