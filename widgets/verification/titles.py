"""The title over verification: how many of the links tested work, and how many are to come."""

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count


def title_verification(drawn: int, tested: int, works: int, is_past: bool = False) -> str:
    """Return what testing a sample has shown so far; `drawn` is 0 where there is no sample."""
    if not drawn and is_past:
        return _("No sample of links had been drawn by then")
    if not drawn:
        return _("No link has been tested yet; draw a sample")
    if not tested:
        words = ngettext(
            "{n} link is drawn; it is not tested yet",
            "{n} links are drawn; none is tested yet",
            drawn,
        )
        return begin(words.format(n=count(drawn)))
    left = drawn - tested
    state = ngettext(
        "{works} of {tested} link tested works",
        "{works} of {tested} links tested work",
        tested,
    ).format(works=f"{works:,}", tested=f"{tested:,}")
    if not left:
        return state
    rest = ngettext("{n} is still to be tested", "{n} are still to be tested", left)
    return f"{state}; {rest.format(n=f'{left:,}')}"
