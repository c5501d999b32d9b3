"""Why there are no odds: each reason in one sentence that says what would mend it."""

from datetime import date

import numpy as np

from data.sentence import Sentence, mark, phrase
from metrics.forecast.history import LIVE, Bools, History, weeks_reported
from metrics.forecast.method import Method

MOST_UNTRACKED = 0.2
"""The share of recent gains first seen already Live above which a flow cannot be read."""
MOST_UNDATED = 0.5


def why_no_odds(history: History, as_of: int, members: Bools, method: Method) -> str | None:
    """Return why a history, cut to what was known, bears no odds for these agencies, or None."""
    heard = members[history.reports.agency]
    if not heard.any():
        return mark("No workbook has been sent yet: there is nothing to forecast from.")
    weeks = weeks_reported(history, as_of)
    if weeks < method.least_weeks:
        return phrase(
            "From first to last report, agencies tell of {weeks:.1f} weeks on average;"
            " the odds need at least {least:.0f}.",
            weeks=weeks,
            least=method.least_weeks,
        )
    moves = count_moves(history, as_of, method)
    if moves < method.least_moves:
        return phrase(
            "Only {moves} moves between stages were seen in the last {weeks} weeks;"
            " the odds need at least {least}.",
            moves=moves,
            weeks=method.window,
            least=method.least_moves,
        )
    share = untracked_share(history, as_of, members)
    if share > MOST_UNTRACKED:
        return phrase(
            "{share:.0%} of the services that went live in the last 13 weeks were first listed"
            " already live: list services from stage 0 on, so that the flow can be seen.",
            share=share,
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
    return phrase(
        "{share:.0%} of the moves of the last {weeks} weeks carry no date and stand on"
        " the day of the report that first told them: the pace is seen as coarsely as that.",
        share=share,
        weeks=method.window,
    )


def why_no_record(lag: int) -> Sentence:
    """Return why no past forecast can be judged yet."""
    return phrase(
        "No forecast is old enough to be judged: that takes {weeks} weeks after the first four.",
        weeks=lag,
    )


def say_passed(count: int, target: int, deadline: date) -> Sentence:
    """Return what is a fact once the deadline has passed."""
    return phrase(
        "The deadline has passed: {count:,} of {target:,} were online on {day}.",
        count=count,
        target=target,
        day=deadline,
    )


def say_nothing_left(online: int) -> Sentence:
    """Return what is certain where every service is already finished."""
    return phrase(
        "Nothing listed is unfinished: no gain can be expected beyond the {online:,} online.",
        online=online,
    )


def say_falls_short(most: int, target: int) -> Sentence:
    """Return that even everything listed is too little."""
    return phrase(
        "Even everything listed would bring about {most:,} of {target:,}:"
        " the rest is not in any agency's inventory, or would not count.",
        most=most,
        target=target,
    )


NO_TARGET = mark("No target with a deadline is in force.")
TOO_FAR = mark("The deadline is more than three years away.")
NO_TIME_LEFT = mark("The deadline has come; no path is left.")
NOT_REACHED = mark("The target was not reached by the as-of date.")
NOT_WITHIN_A_YEAR = mark("Not reached within 52 weeks in enough of the draws.")
