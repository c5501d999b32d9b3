"""How fast services come online: gross, net, and week by week."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.kept import keep_table
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


@dataclass(frozen=True, slots=True)
class Throughput:
    """Services a week; `inferred_last_4_weeks` of them are dated by their reporting date only."""

    last_4_weeks: float
    last_8_weeks: float
    net_last_4_weeks: float
    inferred_last_4_weeks: float


def read_throughput(reading: Reading, as_of: date, scope: Scope = NATION) -> Throughput:
    """Return the scope's services a week over the last four and eight weeks."""
    return sum_throughput(throughput_by_agency(reading, as_of, scope))


@keep_table
def throughput_by_agency(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row an agency: entered_4, entered_8, inferred_4, net_4, in services."""
    return reading.frame(read_statement("throughput"), as_of=as_of, **scope.parameters)


def sum_throughput(by_agency: pd.DataFrame) -> Throughput:
    """Return the sum of `throughput_by_agency`'s rows, a week."""
    total = by_agency[["entered_4", "entered_8", "net_4", "inferred_4"]].sum()
    return Throughput(
        float(total["entered_4"] / 4),
        float(total["entered_8"] / 8),
        float(total["net_4"] / 4),
        float(total["inferred_4"] / 4),
    )


def read_weekly_throughput(
    reading: Reading, as_of: date, scope: Scope = NATION, weeks: int = 26
) -> pd.DataFrame:
    """Return week_on, entered, returned, by_rule, lost, net for the last weeks, the latest last."""
    return reading.frame(
        read_statement("weekly_throughput"), as_of=as_of, weeks=weeks, **scope.parameters
    )
