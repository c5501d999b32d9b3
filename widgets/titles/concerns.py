"""Titles of the concerns page: what is open, what holds up most, on how few the rest stands."""

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count


def title_concerns(
    every: int, still_open: int, past_due: int, kind: str | None, held: int, tied: int = 1
) -> str:
    """Return how many concerns are open and past due, and the kind that holds up most.

    `kind` is None where nothing is held up, empty where it is not stated; `held` are the unfinished
    services that wait for it, and `tied` the kinds that hold up as many, itself among them.
    """
    if not every:
        if kind is None:
            return _("No concern is known; send a sheet of concerns")
        state = _("No register of concerns was sent")
    elif not still_open:
        state = ngettext("The one concern is closed", "All {all} concerns are closed", every)
    else:
        state = ngettext(
            "{n} of {all} concerns is open", "{n} of {all} concerns are open", still_open
        )
        state += ", " + (_("{past} past due") if past_due else _("none past due"))
    state = state.format(n=f"{still_open:,}", all=f"{every:,}", past=f"{past_due:,}")
    if kind is None:
        return state
    if tied > 1:
        words = ngettext(
            "{kinds} kinds hold up {n} service each",
            "{kinds} kinds hold up {n} services each",
            held,
        )
        return state + "; " + words.format(kinds=count(tied), n=f"{held:,}")
    if not kind:
        words = ngettext(
            "{n} service waits for what is not stated",
            "{n} services wait for what is not stated",
            held,
        )
        return state + "; " + words.format(n=f"{held:,}")
    return state + "; " + _("most services wait for {kind}: {n}").format(kind=kind, n=f"{held:,}")


def title_held_by(name: str | None, services: int, agencies: int) -> str:
    """Return who or what holds up most services; None where nothing is held up."""
    if name is None:
        return _("No unfinished service is held up")
    words = ngettext(
        "{name}: {n} service, at {agencies}", "{name}: {n} services, at {agencies}", services
    )
    places = ngettext("{n} agency", "{n} agencies", agencies).format(n=f"{agencies:,}")
    return words.format(name=begin(name), n=f"{services:,}", agencies=places)


def title_concentration(holders: int, agencies: int, missing: int) -> str:
    """Return on how few agencies half of what is missing rests."""
    if not missing:
        return _("No agency misses any service")
    if agencies == 1:
        words = ngettext("{n} service is still to come", "{n} services are still to come", missing)
        return words.format(n=f"{missing:,}")
    words = ngettext(
        "{n} of {all} agencies holds half of the {missing} still to come",
        "{n} of {all} agencies hold half of the {missing} still to come",
        holders,
    )
    return begin(words.format(n=count(holders), all=count(agencies), missing=f"{missing:,}"))


def title_register(shown: int, every: int) -> str:
    """Return how many concerns of the register are shown."""
    if not every:
        return _("The register is empty")
    if shown == every:
        words = ngettext("{n} concern in the register", "{n} concerns in the register", every)
        return words.format(n=f"{every:,}")
    words = ngettext(
        "{n} of {all} concerns fits the filters", "{n} of {all} concerns fit the filters", shown
    )
    return words.format(n=f"{shown:,}", all=f"{every:,}")
