"""The chance of the deadline: how many services will be online, how likely, and by when.

    answer = read_forecast(reading, as_of, scope, target, deadline)
    answer.p_target, answer.at_deadline.p50, answer.date_p85, answer.weekly, answer.dots
    answer.reason           why there are no odds, else None
    answer.record           how the method did on this programme's past weeks
    answer.by_agency        expected counts at the deadline, whose draws add up to the nation's
    answer.draws.chance(members, target)      the chance of any sum of agencies
    read_forecast(..., per_week=137.5)        what another weekly rate would bring
    read_paths(reading, answer, scope)        the fewest agencies, or concerns, that close the gap

Target and deadline may be left out: those in force are taken. The record is worked out once per
reading and as-of date (a second or so in a large programme) and kept.

The method is flow with pace: a life table says how likely a service is to leave its stage in a
week (`life_table`), a curve adds the services up (`curve`), the nation's recent pace against that
is carried forward along a thousand paths (`pace`, `paths`), each agency draws what it gains and
loses (`gains`), and the band is widened or narrowed by how past bands held (`band`, `record`).
It reads arrays alone (`history`); only `from_ledger` and `asking` know the ledger. `simulation`
makes programmes whose end is known, to measure it on.
"""

from metrics.forecast.answer import Forecast
from metrics.forecast.asking import PathsToTarget, read_forecast, read_paths, read_record

__all__ = ["Forecast", "PathsToTarget", "read_forecast", "read_paths", "read_record"]
