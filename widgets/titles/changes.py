"""Titles over what changed: the bridge and the movers."""

from collections.abc import Sequence
from datetime import date

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count, day_near


def title_bridge(gained: int, lost: int, since: date, as_of: date) -> str:
    """Return how many more or fewer than on the day before, and what made it."""
    net, on = gained - lost, day_near(since, as_of)
    if not gained and not lost:
        return _("Nothing has changed since {day}").format(day=on)
    if net > 0:
        state = _("{n} more than on {day}").format(n=f"{net:,}", day=on)
    elif net < 0:
        state = _("{n} fewer than on {day}").format(n=f"{-net:,}", day=on)
    else:
        state = _("As many as on {day}").format(day=on)
    if not gained or not lost:
        return state
    return (
        state
        + ": "
        + _("{gained} gained, {lost} lost").format(gained=f"{gained:,}", lost=f"{lost:,}")
    )


def title_movers(gains: Sequence[int]) -> str:
    """Return how few agencies made half of the gain; `gains` are those above zero."""
    whole, made = sum(gains), 0
    if not whole:
        return _("No agency gained a service")
    if len(gains) == 1:
        return _("One agency made all of the gain")
    for place, gain in enumerate(sorted(gains, reverse=True), start=1):
        made += gain
        if made * 2 >= whole:
            words = ngettext(
                "{n} agency made half of the gain", "{n} agencies made half of the gain", place
            )
            return begin(words.format(n=count(place)))
    raise AssertionError("half of a sum is reached by its parts")
