"""Why there are no odds: each reason in one sentence that says what would mend it."""

from datetime import date

import numpy as np

from metrics.forecast.history import LIVE, Bools, History, weeks_reported
from metrics.forecast.method import Method

MOST_UNTRACKED = 0.2
"""The share of recent gains first seen already Live above which a flow cannot be read."""
MOST_UNDATED = 0.5


def why_no_odds(history: History, as_of: int, members: Bools, method: Method) -> str | None:
    """Return why a history, cut to what was known, bears no odds for these agencies, or None."""
    heard = members[history.reports.agency]
    if not heard.any():
        return "No workbook has been sent yet: there is nothing to forecast from."
    weeks = weeks_reported(history, as_of)
    if weeks < method.least_weeks:
        return (
            f"From first to last report, agencies tell of {weeks:.1f} weeks on average;"
            f" the odds need at least {method.least_weeks:.0f}."
        )
    moves = count_moves(history, as_of, method)
    if moves < method.least_moves:
        return (
            f"Only {moves} moves between stages were seen in the last {method.window} weeks;"
            f" the odds need at least {method.least_moves}."
        )
    share = untracked_share(history, as_of, members)
    if share > MOST_UNTRACKED:
        return (
            f"{share:.0%} of the services that went live in the last 13 weeks were first listed"
            " already live: list services from stage 0 on, so that the flow can be seen."
        )
    return None


def count_moves(history: History, as_of: int, method: Method) -> int:
    """Return the moves forward seen in the window, those of every agency together."""
    moves = history.moves
    same = moves.service[1:] == moves.service[:-1]
    forward = (moves.to_stage[1:] > moves.to_stage[:-1]) & (moves.to_stage[1:] <= LIVE)
    recent = moves.event_day[1:] > as_of - 7 * method.window
    return int(np.count_nonzero(same & forward & recent))


def untracked_share(history: History, as_of: int, members: Bools) -> float:
    """Return the share of the last 13 weeks' go-lives that were first listed already live.

    Those of an agency's first list are where it began, no gain, and are left out.
    """
    moves, agency = history.moves, history.service_agency
    first_report = np.full(len(history.agencies), as_of)
    np.minimum.at(first_report, history.reports.agency, history.reports.day)
    joined_later = history.listed_day > first_report[agency]
    is_first = np.append(True, moves.service[1:] != moves.service[:-1])
    gained = (moves.to_stage == LIVE) & (moves.event_day > as_of - 91)
    gained &= members[agency[moves.service]] & (~is_first | joined_later[moves.service])
    return float(is_first[gained].mean()) if gained.any() else 0.0


def caution_on_dates(history: History, as_of: int, method: Method) -> str | None:
    """Return a sentence where most recent moves have no date of their own, or None."""
    moves = history.moves
    recent = moves.event_day > as_of - 7 * method.window
    share = float(moves.is_inferred[recent].mean()) if recent.any() else 0.0
    if share <= MOST_UNDATED:
        return None
    return (
        f"{share:.0%} of the moves of the last {method.window} weeks carry no date and stand on"
        " the day of the report that first told them: the pace is seen as coarsely as that."
    )


def why_no_record(lag: int) -> str:
    """Return why no past forecast can be judged yet."""
    return f"No forecast is old enough to be judged: that takes {lag} weeks after the first four."


def say_passed(count: int, target: int, deadline: date) -> str:
    """Return what is a fact once the deadline has passed."""
    return (
        f"The deadline has passed: {count:,} of {target:,} were online on"
        f" {deadline.day} {deadline:%B %Y}."
    )


def say_nothing_left(online: int) -> str:
    """Return what is certain where every service is already finished."""
    return f"Nothing listed is unfinished: no gain can be expected beyond the {online:,} online."


def say_falls_short(most: int, target: int) -> str:
    """Return that even everything listed is too little."""
    return (
        f"Even everything listed would bring about {most:,} of {target:,}:"
        " the rest is not in any agency's inventory, or would not count."
    )


NO_TARGET = "No target with a deadline is in force."
TOO_FAR = "The deadline is more than three years away."
NOT_REACHED = "The target was not reached by the as-of date."
NOT_WITHIN_A_YEAR = "Not reached within 52 weeks in enough of the draws."
