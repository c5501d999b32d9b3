"""The line of services online with everything it is drawn against."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reading import Reading
from metrics.counts import count_by_agency
from metrics.online import read_online_by_day
from metrics.outlook import continue_rate
from metrics.scope import NATION, Scope
from metrics.targets import Plan, Target, choose_target, draw_plan, read_stated, read_targets
from metrics.throughput import throughput_by_agency
from metrics.trajectory import read_agencies_plan


@dataclass(frozen=True, slots=True)
class BurnUp:
    """What a burn-up shows. `online`: day, services; `agencies_plan`: week_on, services.

    `milestones`: (day, services, whether met by its day or, still to come, by now); nation only,
    as is `stated` (stated_on, services, what, source, url, reading, evidenced, gap).
    `rate_continued`: services at the deadline at the last four weeks' rate.
    """

    online: pd.DataFrame
    plan: Plan
    stated: pd.DataFrame
    target: Target
    deadline: date | None
    milestones: tuple[tuple[date, int, bool], ...]
    agencies_plan: pd.DataFrame
    rate_continued: float | None


def read_burn_up(
    reading: Reading, as_of: date, scope: Scope = NATION, since: date | None = None
) -> BurnUp:
    """Return the burn-up of a scope, from its first day or a given one up to the as-of date."""
    counts = count_by_agency(reading, as_of, scope)
    targets = read_targets(reading, as_of)
    target = choose_target(targets, counts, scope)
    online = read_online_by_day(reading, as_of, scope, since)
    net = throughput_by_agency(reading, as_of, scope)["net_4"].sum()
    weeks = target.weeks_left(as_of)
    now = pd.Series([counts["online"].sum()])
    continued = continue_rate(now, pd.Series([net]), weeks)
    stated = read_stated(reading, as_of)
    milestones = targets.milestones if scope.is_nation else ()
    return BurnUp(
        online=online,
        plan=draw_plan(reading, targets, target, scope),
        stated=stated if scope.is_nation else stated.iloc[:0],
        target=target,
        deadline=target.deadline,
        milestones=tuple((on, n, _is_met(online, on, n)) for on, n in milestones),
        agencies_plan=read_agencies_plan(reading, as_of, target.deadline or as_of, scope),
        rate_continued=float(continued.sum()) if weeks is not None else None,
    )


def _is_met(online: pd.DataFrame, on: date, services: int) -> bool:
    """Say whether so many services were online by a day, or by the last day that is known."""
    before = online.loc[online["day"] <= pd.Timestamp(on), "services"]
    return bool(len(before) and before.iloc[-1] >= services)
