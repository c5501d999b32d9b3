"""Titles over tables and small charts: ministries, the league, stages, what is overdue."""

from collections.abc import Mapping, Sequence

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count

HIGH, LOW = 0.9, 0.4


def title_ministries(shares: Sequence[float], is_forecast: bool) -> str:
    """Return how many ministries stand, or are expected to stand, high and low."""
    high = sum(1 for share in shares if share >= HIGH)
    low = sum(1 for share in shares if share < LOW)
    if is_forecast:
        words = ngettext(
            "{high} ministry is on course for 90%; {low} stay under 40%",
            "{high} ministries are on course for 90%; {low} stay under 40%",
            high,
        )
    else:
        words = ngettext(
            "{high} of {all} ministries has 90% online; {low} have less than 40%",
            "{high} of {all} ministries have 90% online; {low} have less than 40%",
            high,
        )
    return begin(words.format(high=count(high), low=count(low), all=count(len(shares))))


def title_league(grades: Sequence[str], silent: int) -> str:
    """Return how many agencies are green and red; where none is rated, how many never reported."""
    rated = sum(1 for grade in grades if grade != "not rated")
    if not rated:
        words = ngettext(
            "{all} agency; {silent} never reported",
            "{all} agencies; {silent} never reported",
            len(grades),
        )
        return begin(words.format(all=f"{len(grades):,}", silent=count(silent)))
    green, red = (sum(1 for grade in grades if grade == name) for name in ("green", "red"))
    words = ngettext(
        "{red} of {rated} rated agencies is red; {green} are green",
        "{red} of {rated} rated agencies are red; {green} are green",
        red,
    )
    return begin(words.format(green=count(green), red=count(red), rated=f"{rated:,}"))


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
        "{n} service is overdue, by {days} days",
        "{n} services are overdue; the oldest by {days} days",
        overdue,
    )
    return words.format(n=f"{overdue:,}", days=f"{oldest_days:,}")
