"""Titles of the stocktake: who has not reported, what is late, who turned red, what was closed."""

from datetime import date

from reports.agreed import write_agreed
from widgets.language import _, ngettext
from widgets.titles.wording import begin, count, day_near, tell_reader

title_agreed = tell_reader(write_agreed)


def title_stocktake(silent: int, agencies: int, agreed: int, late: int, red: int) -> str:
    """Return the state of the week.

    `silent` of the agencies have not reported since the cut-off; of the actions and decisions
    agreed some are late.
    """
    if not silent:
        parts = [_("every agency has reported this week")]
    elif silent == agencies:
        parts = [_("no agency has reported this week")]
    else:
        words = ngettext(
            "{n} agency has not reported this week",
            "{n} agencies have not reported this week",
            silent,
        )
        parts = [words.format(n=count(silent))]
    if late:
        parts.append(
            ngettext("{n} action is late", "{n} actions are late", late).format(n=count(late))
        )
    else:
        parts.append(_("no action is late") if agreed else _("no action is agreed yet"))
    parts.append(_("{n} turned red").format(n=count(red)) if red else _("none turned red"))
    return begin("; ".join(parts))


def title_silent(silent: int, agencies: int, since: date, as_of: date) -> str:
    """Return how many agencies have not reported since the cut-off."""
    since_day = day_near(since, as_of)
    if not silent:
        return _("Every agency has reported since {day}").format(day=since_day)
    if silent == agencies:
        return _("No agency has reported since {day}").format(day=since_day)
    words = ngettext(
        "{n} of {all} agencies has not reported since {day}",
        "{n} of {all} agencies have not reported since {day}",
        silent,
    )
    return begin(words.format(n=count(silent), all=count(agencies), day=since_day))


def title_red(turned: int, red: int, since: date, as_of: date) -> str:
    """Return how many agencies turned red since a day, of those that are red."""
    since_day = day_near(since, as_of)
    if not turned:
        return _("No agency turned red since {day}").format(day=since_day)
    words = ngettext(
        "{n} agency turned red since {day}", "{n} agencies turned red since {day}", turned
    )
    state = begin(words.format(n=count(turned), day=since_day))
    return state if turned == red else f"{state}; {_('{n} are red').format(n=count(red))}"


def title_late(late: int, still_open: int) -> str:
    """Return how many of the open actions are late."""
    if not still_open:
        return _("No action is open")
    if not late:
        words = ngettext(
            "{n} action is open, and not late", "{n} actions are open, none late", still_open
        )
        return begin(words.format(n=count(still_open)))
    if late == still_open:
        words = ngettext("The one open action is late", "All {n} open actions are late", late)
        return words.format(n=count(late))
    words = ngettext(
        "{n} of {all} open actions is late", "{n} of {all} open actions are late", late
    )
    return begin(words.format(n=count(late), all=count(still_open)))


def title_decisions(due: int, late: int, by: date, as_of: date, others: int = 0) -> str:
    """Return how many decisions are due by a day, and how many of them are late.

    `others` stand elsewhere on the page, so that these are so many more.
    """
    by_day = day_near(by, as_of)
    if not due:
        no_other = _("No other decision is due by {day}")
        return (no_other if others else _("No decision is due by {day}")).format(day=by_day)
    if others:
        words = ngettext(
            "{n} more decision is due by {day}", "{n} more decisions are due by {day}", due
        )
    else:
        words = ngettext("{n} decision is due by {day}", "{n} decisions are due by {day}", due)
    state = begin(words.format(n=count(due), day=by_day))
    return state + ("; " + _("{n} late").format(n=count(late)) if late else "")


def title_own_concerns(still_open: int, late: int) -> str:
    """Return how many concerns about an agency are open, and how many of them past due."""
    if not still_open:
        return _("No concern is open")
    words = ngettext("{n} concern is open", "{n} concerns are open", still_open)
    state = begin(words.format(n=count(still_open)))
    return state + ("; " + _("{n} past due").format(n=count(late)) if late else "")


def title_replies(replied: int, agencies: int, since: date, as_of: date) -> str:
    """Return how many agencies replied since the cut-off."""
    since_day = day_near(since, as_of)
    if not replied:
        return _("No agency has replied since {day}").format(day=since_day)
    words = ngettext(
        "{n} of {all} agencies has replied since {day}",
        "{n} of {all} agencies have replied since {day}",
        replied,
    )
    return begin(words.format(n=count(replied), all=count(agencies), day=since_day))


def title_packs(packs: int) -> str:
    """Return how many stocktakes were closed."""
    if not packs:
        return _("No stocktake has been closed yet")
    words = ngettext("{n} stocktake was closed", "{n} stocktakes were closed", packs)
    return begin(words.format(n=count(packs)))


def title_notes(notes: int) -> str:
    """Return how many notes stand on the chart."""
    if not notes:
        return _("No note stands on the chart")
    words = ngettext("{n} note stands on the chart", "{n} notes stand on the chart", notes)
    return begin(words.format(n=count(notes)))
