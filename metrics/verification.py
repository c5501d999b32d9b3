"""What reviewers' tests of links say: how many services had end to end work, with its interval."""

import math
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

Z_95: Final = 1.959964
NOTHING_DRAWN: Final = mark("No link drawn at random has been tested yet.")


@dataclass(frozen=True, slots=True)
class VerifiedShare:
    """The share of services that work, by sample: `low` and `high` are its 95 per cent interval.

    `tested` services of `population` (end to end, with a link) were drawn and tested. Share
    and interval are None, with a reason, where none was.
    """

    tested: int
    works: int
    population: int
    share: float | None
    low: float | None
    high: float | None
    reason: str | None

    def as_dict(self) -> dict[str, Any]:
        """Return the share as `figures --json` shows it."""
        return asdict(self)


def read_verified_share(reading: Reading, as_of: date, scope: Scope = NATION) -> VerifiedShare:
    """Return the share of a scope's services that work, by the samples that were tested."""
    (row,) = reading.records(read_statement("verified_share"), as_of=as_of, **scope.parameters)
    tested, works, population = row["tested"], row["works"], row["population"]
    if not tested:
        return VerifiedShare(0, 0, population, None, None, None, NOTHING_DRAWN)
    low, high = find_interval(works, tested, population)
    return VerifiedShare(tested, works, population, works / tested, low, high, None)


def find_interval(works: int, tested: int, population: int) -> tuple[float, float]:
    """Return the ends of the 95 per cent interval of a share seen in a sample.

    Wilson's score interval (Wilson 1927, Journal of the American Statistical Association 22,
    209-212). The sample is drawn without replacement from a finite population: it is worth
    n (N - 1) / (N - n) draws with replacement (Cochran 1977, Sampling Techniques, 2.6), so that
    the interval closes on the share itself once all N are tested. Raises ZeroDivisionError
    where none was tested.
    """
    share = works / tested
    if tested >= population:
        return share, share
    worth = tested * (population - 1) / (population - tested)
    spread = Z_95**2 / worth
    middle = share + spread / 2
    half = Z_95 * math.sqrt(share * (1 - share) / worth + spread / (4 * worth))
    # At 0 and 1 the interval ends there; rounding may leave it a hair beyond.
    low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
    return min(max(low, 0.0), share), max(min(high, 1.0), share)


def list_tests(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return every test of a scope's services up to a day, the latest first.

    Columns: verification_id, draw_id (null: not of a sample), entry_no, tested_on, result, office,
    remark, url, service_id, agency_id, code, agency, service_code, service_name, is_counted (its
    service counts end to end), is_latest (of its service).
    """
    return reading.frame(read_statement("verification_tests"), as_of=as_of, **scope.parameters)
