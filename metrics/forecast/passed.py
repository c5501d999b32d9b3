"""What stands instead of odds once the deadline has passed: the fact."""

from dataclasses import replace
from datetime import date

import numpy as np

from metrics.forecast.answer import Forecast, Quantiles
from metrics.forecast.history import Bools, History, count_by_agency
from metrics.forecast.reasons import NO_TARGET, NOT_REACHED, say_passed


def tell_passed(answer: Forecast, known: History, members: Bools) -> Forecast:
    """Return the answer with what was counted on the deadline, by the history as known."""
    deadline = answer.deadline
    if deadline is None:
        return answer
    count = int(count_by_agency(known, deadline.toordinal())[members].sum())
    answer = replace(answer, at_deadline=Quantiles(count, count, count), expected=float(count))
    if answer.target is None:
        return replace(answer, reason=NO_TARGET)
    reached = first_reached(known, members, answer.target, answer.as_of)
    return replace(
        answer,
        p_target=float(count >= answer.target),
        date_p50=reached,
        date_p85=reached,
        date_reason=None if reached else NOT_REACHED,
        note=say_passed(count, answer.target, deadline),
    )


def first_reached(known: History, members: Bools, target: int, as_of: date) -> date | None:
    """Return the first day by the as-of date on which the members' count stood at the target."""
    spells = known.counted
    mine = members[spells.agency]
    days = np.concatenate([spells.from_day[mine], spells.until_day[mine]])
    steps = np.repeat([1, -1], int(mine.sum()))
    past = days <= as_of.toordinal()
    days, steps = days[past], steps[past]
    order = np.argsort(days, kind="stable")
    days, count = days[order], np.cumsum(steps[order])
    is_last_of_day = np.append(days[1:] != days[:-1], True)[: len(days)]
    reached = days[is_last_of_day & (count >= target)]
    return date.fromordinal(int(reached[0])) if len(reached) else None
