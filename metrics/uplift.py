"""Whether services are used more, and served sooner, than before."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement

NO_YEAR: Final = mark(
    "No service reports both the last whole month and the same month a year before."
)
NO_BEFORE: Final = mark("No service reports months before it went live and months since.")


@dataclass(frozen=True, slots=True)
class Uplift:
    """Completed transactions now over before (1.0: as many); the services that report both."""

    on_year: Share
    year_services: int
    since_live: Share
    live_services: int


@dataclass(frozen=True, slots=True)
class DaysToServe:
    """Mean days promised and taken; `kept`: services served within the promise, out of all."""

    promised: float | None
    achieved: float | None
    kept: Share


def read_uplift(reading: Reading, as_of: date, scope: Scope = NATION) -> Uplift:
    """Return uplift against the year before and against the months before going live."""
    (row,) = reading.records(read_statement("uplift"), as_of=as_of, **scope.parameters)
    return Uplift(
        on_year=divide(row["this_year"], row["last_year"], NO_YEAR),
        year_services=row["year_services"],
        since_live=divide(row["now_live"], row["before_live"], NO_BEFORE),
        live_services=row["live_services"],
    )


def read_days_to_serve(reading: Reading, as_of: date, scope: Scope = NATION) -> DaysToServe:
    """Return days to serve, promised against achieved, of services that state both."""
    (row,) = reading.records(read_statement("days_to_serve"), as_of=as_of, **scope.parameters)
    reason = mark("No service states both the days promised and the days taken.")
    return DaysToServe(
        row["promised"], row["achieved"], divide(row["kept"], row["services"], reason)
    )
