"""Titles of the data quality page: who is silent, what is missing, what may stand twice."""

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count


def title_quality(silent: int, agencies: int, field: str | None, missing: int) -> str:
    """Return how many agencies are late or silent, and what is missing most.

    `field` is the screen word of the field stated least; None where nothing is asked yet.
    """
    if silent:
        state = ngettext(
            "{n} of {all} agencies is late or silent",
            "{n} of {all} agencies are late or silent",
            silent,
        )
    else:
        state = ngettext(
            "The one agency reported in time", "All {all} agencies reported in time", agencies
        )
    state = state.format(n=count(silent), all=f"{agencies:,}")
    if field is None:
        return begin(state)
    if not missing:
        return begin(state) + "; " + _("no field is missing")
    words = ngettext(
        "{n} service does not state “{field}”", "{n} services do not state “{field}”", missing
    )
    return begin(state) + "; " + words.format(n=f"{missing:,}", field=field)


def title_completeness(below: int, fields: int) -> str:
    """Return how many fields are stated by fewer than nine services in ten."""
    if not fields:
        return _("No service is listed, so nothing can be missing")
    if not below:
        return _("Every field is stated by nine services in ten")
    words = ngettext(
        "{n} of {all} fields is stated by fewer than nine services in ten",
        "{n} of {all} fields are stated by fewer than nine services in ten",
        below,
    )
    return begin(words.format(n=count(below), all=f"{fields:,}"))


def title_freshness(late: int, never: int) -> str:
    """Return how many agencies are late and how many never reported."""
    if not late and not never:
        return _("No agency is late")
    parts = []
    if late:
        parts.append(ngettext("{n} agency is late", "{n} agencies are late", late))
    if never:
        words = ngettext("{n} agency never reported", "{n} agencies never reported", never)
        parts.append(_("{n} never reported") if late else words)
    numbers = [number for number in (late, never) if number]
    said = [part.format(n=count(n)) for part, n in zip(parts, numbers, strict=True)]
    return begin("; ".join(said))


def title_links(front_page: int, linked: int) -> str:
    """Return how many links lead only to a site's front page."""
    if not linked:
        return _("No service states a link")
    if not front_page:
        return _("Every link leads to its service")
    words = ngettext(
        "{n} of {all} links leads only to a front page",
        "{n} of {all} links lead only to a front page",
        front_page,
    )
    return words.format(n=f"{front_page:,}", all=f"{linked:,}")


def title_doubles(variants: int, duplicates: int, pairs: int) -> str:
    """Return how many groups may be one service listed more than once."""
    groups = variants + duplicates + pairs
    if not groups:
        return _("Nothing looks as if it were listed twice")
    words = ngettext(
        "{n} group may be one service, listed more than once",
        "{n} groups may be one service each, listed more than once",
        groups,
    )
    return words.format(n=f"{groups:,}")


def title_outliers(outliers: int, in_scope: int, without: int) -> str:
    """Return what is left in scope without agencies that list out of proportion."""
    if not outliers:
        return _("No agency lists out of proportion")
    words = ngettext(
        "Without {n} agency that lists out of proportion {without} of {all} are in scope",
        "Without {n} agencies that list out of proportion {without} of {all} are in scope",
        outliers,
    )
    return words.format(n=count(outliers), without=f"{without:,}", all=f"{in_scope:,}")
