"""Titles over tables and small charts: ministries, the league, stages, what is overdue."""

from collections.abc import Mapping, Sequence
from typing import Final

from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext
from widgets.titles.wording import begin, count, write_days

HIGH, LOW = 0.9, 0.4
AMBER: Final = {"amber-red": mark("amber-red"), "amber-green": mark("amber-green")}


def title_ministries(shares: Sequence[float], is_forecast: bool) -> str:
    """Return how many ministries stand, or are expected to stand, below 90% and below 40%."""
    below = sum(1 for share in shares if share < HIGH)
    low = sum(1 for share in shares if share < LOW)
    if is_forecast:
        some = ngettext(
            "{n} of {all} ministries is expected to stay under 90%",
            "{n} of {all} ministries are expected to stay under 90%",
            below,
        )
        state = _say(below, _("Every ministry is expected to reach 90%"), some)
    else:
        some = ngettext(
            "{n} of {all} ministries has less than 90% online",
            "{n} of {all} ministries have less than 90% online",
            below,
        )
        state = _say(below, _("Every ministry has at least 90% online"), some)
    end = "; " + _say(low, "", _("{n} under 40%")) if low else ""
    return begin(f"{state}{end}".format(all=f"{len(shares):,}"))


def title_league(grades: list[str], silent: int) -> str:
    """Return how many agencies are red and green; where none is rated, how many never reported."""
    rated = sum(1 for grade in grades if grade != "not rated")
    if not rated:
        words = ngettext("{n} agency", "{n} agencies", len(grades)).format(n=f"{len(grades):,}")
        return words + ("; " + _("{n} never reported").format(n=count(silent)) if silent else "")
    green, red = grades.count("green"), grades.count("red")
    if not green and not red:
        amber = max(AMBER, key=grades.count)
        words = ngettext(
            "{n} of {all} rated agencies is {grade}",
            "{n} of {all} rated agencies are {grade}",
            grades.count(amber),
        )
        told = words.format(n=f"{grades.count(amber):,}", all=f"{rated:,}", grade=_(AMBER[amber]))
        return begin(told)
    state = _say(
        red,
        _("None of {all} rated agencies is red"),
        ngettext("{n} of {all} rated agencies is red", "{n} of {all} rated agencies are red", red),
    )
    end = _say(green, _("none is green"), ngettext("{n} is green", "{n} are green", green))
    return begin(f"{state}; {end}".format(all=f"{rated:,}"))


def _say(number: int, none: str, some: str) -> str:
    return some.replace("{n}", count(number)) if number else none


def title_compared(shares: Mapping[str, float]) -> str:
    """Return who of the compared agencies is furthest, and who least; shares of 0 to 1.

    A share that is not a number is one of an agency that has not reported.
    """
    known = {name: share for name, share in shares.items() if share == share}
    if not known:
        return _("None of these agencies has reported")
    ordered = sorted(known, key=lambda name: known[name])
    last, first = ordered[0], ordered[-1]
    most, least = _write_share(known[first]), _write_share(known[last])
    if most == least:
        words = _("All have {share} online")
        if len(known) < len(shares):
            words = _("All that have reported have {share} online")
        if len(known) == 1:
            words = _("{agency} has {share} online")
        return words.format(agency=escape_markdown(first), share=most)
    words = _("{first} is furthest with {most} online; {last} least far with {least}")
    return words.format(
        first=escape_markdown(first),
        most=most,
        last=escape_markdown(last),
        least=least,
    )


def _write_share(share: float) -> str:
    """Return whole per cents; 100 only where nothing is missing."""
    return f"{min(share, 0.99) if share < 1 else share:.0%}"


def title_stages(stages: Mapping[int, int], names: Mapping[int, str]) -> str:
    """Return where most unfinished services wait; `stages` counts services by stage 0 to 7."""
    waiting = {stage: stages.get(stage, 0) for stage in range(1, 6)}
    most = max(waiting, key=lambda stage: waiting[stage])
    to_do, live = stages.get(0, 0), stages.get(6, 0) + stages.get(7, 0)
    if not waiting[most]:
        words = _("Nothing is in progress: {to_do} to do, {live} live")
        return words.format(to_do=f"{to_do:,}", live=f"{live:,}")
    words = ngettext("{n} service waits at {stage}", "{n} services wait at {stage}", waiting[most])
    return words.format(n=f"{waiting[most]:,}", stage=names.get(most, str(most)))


def title_overdue(overdue: int, planned: int, oldest_days: int) -> str:
    """Return how many are overdue, of those with a plan, and by how much the oldest is."""
    if not planned:
        return _("No planned date is known, so nothing can be overdue")
    if not overdue:
        return _("No service is overdue")
    words = ngettext(
        "{n} service is overdue, by {days}",
        "{n} services are overdue; the oldest by {days}",
        overdue,
    )
    return words.format(n=f"{overdue:,}", days=write_days(oldest_days))
