"""The days of the illustrative programme: when was reported, entered and gone live."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

BASELINE_ON: Final = date(2022, 6, 30)
TODAY: Final = date(2023, 3, 10)
DEADLINE: Final = date(2023, 6, 30)
SEEDED_ON: Final = date(2022, 11, 28)
COMMITTED_ON: Final = date(2023, 1, 27)
RECOMMITTED_ON: Final = date(2023, 3, 10)


@dataclass(frozen=True, slots=True)
class Moment:
    """A workbook's reporting date, and the day on which it was entered."""

    reported_on: date
    entered_on: date


CONSOLIDATED: Final = (
    Moment(date(2022, 12, 2), date(2022, 12, 5)),
    Moment(date(2023, 1, 13), date(2023, 1, 16)),
    Moment(date(2023, 2, 10), date(2023, 2, 13)),
)

SILENT: Final = ("NEA", "KEFS")
JOINED_IN_JANUARY: Final = ("KNQA", "ODPC")
# Whose workbooks tell of a day long past when they come.
STALE: Final = ("EACC", "KERRA", "KNBS", "NHC", "IRA", "KDB", "PCPB")
# Whose workbooks come after the meeting; they hold no go-live that was not told in February.
AFTERWARDS: Final = ("ODPP", "KICD", "ROM", "KNLS")

USUAL: Final = (
    Moment(date(2023, 3, 3), date(2023, 3, 3)),
    Moment(date(2023, 3, 3), date(2023, 3, 6)),
    Moment(date(2023, 3, 8), date(2023, 3, 8)),
    Moment(date(2023, 3, 9), date(2023, 3, 9)),
    Moment(date(2023, 3, 10), date(2023, 3, 10)),
    Moment(date(2023, 3, 10), date(2023, 3, 10)),
    Moment(date(2023, 3, 10), date(2023, 3, 10)),
)

# Go-lives a week from July 2022 on, weeks ending on Fridays: a slow start, a quiet Christmas, and
# fewer of late.
WEEKLY: Final = (
    (20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 60, 66)
    + (70, 74, 78, 82, 84, 86, 88, 90, 92, 94, 96, 92)
    + (70, 28, 45, 88, 100, 105, 106, 103, 100, 97, 94, 92)
)


def choose_moments(agencies: list[str]) -> Mapping[str, Moment]:
    """Return when each agency that is not silent reports in March 2023."""
    moments = {}
    for place, agency in enumerate(agencies):
        if agency in STALE:
            reported_on = date(2023, 2, 17 if STALE.index(agency) % 2 else 20)
            moments[agency] = Moment(reported_on, date(2023, 3, 1))
        elif agency in AFTERWARDS:
            late_on = TODAY + timedelta(days=4 if AFTERWARDS.index(agency) < 2 else 7)
            moments[agency] = Moment(TODAY, late_on)
        else:
            moments[agency] = USUAL[place % len(USUAL)]
    return moments


def last_go_live(agency: str, moment: Moment) -> date:
    """Return the last day on which one of its services goes live before April."""
    return CONSOLIDATED[-1].reported_on if agency in AFTERWARDS else moment.reported_on


def week_of(number: int) -> tuple[date, date]:
    """Return the first and last day of a week of WEEKLY, counted from 0."""
    last_on = TODAY - timedelta(days=7 * (len(WEEKLY) - 1 - number))
    first_on = last_on - timedelta(days=6)
    return (BASELINE_ON + timedelta(days=1) if number == 0 else first_on), last_on


def pick_weekday(day: date) -> date:
    """Return the day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
