"""The forecast and the path to the target, asked of a reading of the ledger."""

from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import numpy as np

from data.reading import Reading
from data.sentence import mark
from metrics.forecast.answer import Forecast
from metrics.forecast.chances import chance_by_service
from metrics.forecast.flow import learn_flow
from metrics.forecast.forecast import forecast, record_of, what_is_known
from metrics.forecast.from_ledger import FLOW, read_history
from metrics.forecast.history import Bools, Floats, History
from metrics.forecast.method import METHOD
from metrics.forecast.paths import draw_paths
from metrics.forecast.question import Question
from metrics.forecast.reasons import NO_TIME_LEFT
from metrics.forecast.record import Record
from metrics.forecast.seed import make_seed, spawn
from metrics.forecast.target_path import Holder, TargetPath, find_path, hold_by_name
from metrics.scope import NATION, Scope, read_agencies
from metrics.statements import read_statement
from metrics.targets import read_target

_RECORDS: WeakKeyDictionary[Reading, dict[date, Record]] = WeakKeyDictionary()


@dataclass(frozen=True)
class PathsToTarget:
    """The shortest list of agencies, and that of concerns; null with the reason where none is."""

    by_agency: TargetPath | None
    by_concern: TargetPath | None
    reason: str | None


def read_forecast(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    target: int | None = None,
    deadline: date | None = None,
    per_week: float | None = None,
) -> Forecast:
    """Return the forecast of a scope; without a target, of the one in force.

    `per_week` asks what another mean weekly rate would bring. Raises ScopeUnknown.
    """
    history = read_history(reading)
    members = _choose(reading, history, scope)
    if target is None or deadline is None:
        own = read_target(reading, as_of, scope)
        target, deadline = target or own.services, deadline or own.deadline
    question = Question(as_of, target, deadline, members, per_week)
    seed = make_seed(reading.told_key, as_of)
    return forecast(history, question, seed, read_record(reading, as_of))


def read_record(reading: Reading, as_of: date) -> Record:
    """Return the method's record on this programme's past weeks; kept while the reading lives."""
    kept = _RECORDS.setdefault(reading, {})
    if as_of not in kept:
        kept[as_of] = record_of(read_history(reading), as_of, make_seed(reading.told_key, as_of))
    return kept[as_of]


def read_paths(reading: Reading, answer: Forecast, scope: Scope = NATION) -> PathsToTarget:
    """Return the paths that close the gap between a forecast's target and what it expects."""
    if answer.expected is None or answer.target is None or answer.deadline is None:
        return PathsToTarget(None, None, answer.reason)
    if answer.deadline <= answer.as_of:
        return PathsToTarget(None, None, NO_TIME_LEFT)
    shortfall = answer.target - answer.expected
    if shortfall <= 0:
        return PathsToTarget(None, None, mark("The target is expected to be reached without more."))
    history, day = read_history(reading), answer.as_of.toordinal()
    members = _choose(reading, history, scope)
    known = what_is_known(history, day)
    flow = learn_flow(known, day, METHOD)
    weeks = (answer.deadline - answer.as_of).days / 7
    rng = spawn(make_seed(reading.told_key, answer.as_of), "pace")
    work = draw_paths(flow.pace, int(np.ceil(weeks)), METHOD, rng).mean(axis=0)
    worked = float(np.interp(weeks, np.arange(len(work)), work))
    _, weight = chance_by_service(known, day, flow, worked, METHOD)
    weight = np.where(members[known.service_agency], weight, 0.0)
    held = reading.arrow(read_statement("holds", FLOW), as_of=answer.as_of)
    concerns = hold_by_name(held["held_by"].to_pylist(), held["service"].to_numpy())
    return PathsToTarget(
        find_path(shortfall, _hold_by_agency(known, weight), weight),
        find_path(shortfall, _keep_open(concerns, weight), weight),
        None,
    )


def _hold_by_agency(known: History, weight: Floats) -> list[Holder]:
    """Return each agency with the services that it has yet to deliver."""
    still_open = np.flatnonzero(weight > 0)
    agency = known.service_agency[still_open]
    return [
        Holder(known.agencies[number], still_open[agency == number])
        for number in np.unique(agency).tolist()
    ]


def _keep_open(holders: list[Holder], weight: Floats) -> list[Holder]:
    """Return the holders of services in scope that are unfinished, with those alone."""
    mine = [Holder(one.name, one.services[weight[one.services] > 0]) for one in holders]
    return [one for one in mine if len(one.services)]


def _choose(reading: Reading, history: History, scope: Scope) -> Bools:
    """Return, by agency of the history, whether it is in scope."""
    codes = {agency.code for agency in read_agencies(reading, scope)}
    return np.array([code in codes for code in history.agencies], dtype=bool)
