"""Titles of the pipeline: where services wait, how long, and what went back."""

from widgets.language import _, ngettext
from widgets.titles.wording import write_days


def title_pipeline(
    stage: str | None, waiting: int, before: int | None, to_do: int, live: int
) -> str:
    """Return the stage in progress where most wait, and how that moved in four weeks.

    `stage` is None where nothing is in progress; `before` is None where it is not known.
    """
    if stage is None:
        if not to_do and not live:
            return _("No service is in scope yet")
        words = _("Nothing is in progress: {to_do} to do, {live} live")
        return words.format(to_do=f"{to_do:,}", live=f"{live:,}")
    state = ngettext("{n} service waits at {stage}", "{n} services wait at {stage}", waiting)
    state = state.format(n=f"{waiting:,}", stage=stage)
    return f"{state}; {_say_move(waiting, before)}" if before is not None else state


def _say_move(waiting: int, before: int) -> str:
    step = abs(waiting - before)
    if waiting > before:
        return _("{n} more than four weeks ago").format(n=f"{step:,}")
    if waiting < before:
        return _("{n} fewer than four weeks ago").format(n=f"{step:,}")
    return _("as many as four weeks ago")


def title_flow(live: int, live_before: int, listed: int, listed_before: int) -> str:
    """Return how many more or fewer are live than at the start, against those added to scope."""
    if not listed_before:
        words = _("Nothing was listed half a year ago; {n} are in scope now")
        return words.format(n=f"{listed:,}")
    gained, added = live - live_before, listed - listed_before
    if not gained:
        return _("As many are live as half a year ago")
    words = _("{n} more are live than half a year ago")
    if gained < 0:
        words = _("{n} fewer are live than half a year ago")
    state = words.format(n=f"{abs(gained):,}")
    if added > 0:
        state += "; " + _("{n} more are in scope").format(n=f"{added:,}")
    return state


def title_stage_times(stage: str | None, days: float | None) -> str:
    """Return the stage that takes longest; None where too few have moved on to say."""
    if stage is None or days is None:
        return _("Too few services have moved on to say how long a stage takes")
    words = ngettext("{stage} takes longest: {n} day", "{stage} takes longest: {n} days", int(days))
    return words.format(stage=stage, n=f"{days:,.0f}")


def title_oldest(flagged: int, oldest_days: int) -> str:
    """Return how many in progress wait unusually long in their stage, and the longest of them."""
    if not flagged:
        return _("No service in progress waits unusually long")
    words = ngettext(
        "{n} service in progress waits unusually long, for {days}",
        "{n} services in progress wait unusually long; the oldest for {days}",
        flagged,
    )
    return words.format(n=f"{flagged:,}", days=write_days(oldest_days))


def title_losses(back: int, gone: int) -> str:
    """Return how many services went back to an earlier stage and how many left."""
    if not back and not gone:
        return _("No service has gone back or left")
    parts = []
    if back:
        words = ngettext("{n} service went back", "{n} services went back", back)
        parts.append(words.format(n=f"{back:,}"))
    if gone:
        words = (
            ngettext("{n} left the inventory", "{n} left the inventory", gone)
            if back
            else ngettext("{n} service left the inventory", "{n} services left the inventory", gone)
        )
        parts.append(words.format(n=f"{gone:,}"))
    return "; ".join(parts)


def title_slipped(services: int, repeatedly: int) -> str:
    """Return how many services moved their planned day, and how many of them more than once."""
    if not services:
        return _("No planned day has moved")
    words = ngettext("{n} service moved its plan", "{n} services moved their plans", services)
    state = words.format(n=f"{services:,}")
    if not repeatedly:
        return state + ", " + _("none of them twice")
    more = ngettext("{n} more than once", "{n} more than once", repeatedly)
    return state + "; " + more.format(n=f"{repeatedly:,}")
