"""The share that works in a sentence, and three tiles: what works, what does not, how far it is."""

import pandas as pd
import streamlit as st

from metrics.scope import NATION, Scope
from metrics.verification import VerifiedShare, read_verified_share
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown, hold_together
from widgets.language import _, ngettext
from widgets.parts import describe_share
from widgets.tile import Door, show_tile
from widgets.verification.draws import Draw
from widgets.verification.words import RESULTS
from widgets.verification.work import FAILS, TESTED, TODO, WORKS
from widgets.view import View


def say_share(view: View, draw: Draw) -> None:
    """Say in a sentence how many that count end to end work, as far as the samples can tell."""
    share = ask(view, read_share, draw.code)
    if share.share is None:
        return
    whose = draw.agency or _("all agencies")
    st.markdown(escape_markdown(word_share(share, whose)))


def read_share(view: View, code: str | None) -> VerifiedShare:
    """Return the verified share of one agency, or of all."""
    return read_verified_share(view.reading, view.as_of, Scope(agency=code) if code else NATION)


def word_share(share: VerifiedShare, whose: str) -> str:
    """Return the verified share with its interval, its two numbers and what it speaks of."""
    known = {
        "n": f"{share.population:,}",
        "whose": whose,
        "works": f"{share.works:,}",
        "tested": f"{share.tested:,}",
        "share": f"{share.share or 0:.0%}",
        "low": f"{share.low or 0:.0%}",
        "high": f"{share.high or 0:.0%}",
    }
    if share.tested >= share.population:
        words = _(
            "All {n} links of services that count end to end ({whose}) are tested: {works} work,"
            " {share}."
        )
    else:
        words = _(
            "Of the {n} services that count end to end and give a link ({whose}), between {low} and"
            " {high} work: {works} of the {tested} drawn and tested do, {share}. In 95 of 100 such"
            " samples the true share lies in that range."
        )
    return words.format(**known)


def show_tiles(view: View, draw: Draw, links: pd.DataFrame) -> None:
    """Show the tiles of one sample, on a phone in pairs."""
    with st.container(key="tiles-verification"):
        columns = st.columns(3, gap="medium")
    with columns[0]:
        _show_works(view, draw)
    with columns[1]:
        _show_found(view, draw, links)
    with columns[2]:
        _show_left(view, draw)


def _show_works(view: View, draw: Draw) -> None:
    question = _("How many work?")
    if not draw.tested:
        show_tile("works", question, "–", view, notes=[_("None of this sample is tested yet.")])
        return
    answer, notes = describe_share(draw.works, draw.tested), [_("links tested in this sample")]
    doors = _open_list(draw, WORKS, draw.works) + _open_list(draw, TESTED, draw.tested)
    show_tile("works", question, answer, view, notes=notes, doors=doors)


def _open_list(draw: Draw, shown: str, count: int) -> list[Door]:
    """Return the way to one list of the sample on this page; none to an empty one."""
    words = {WORKS: _("See those that work: {n}"), FAILS: _("See them: {n}")}
    words |= {TESTED: _("See all tested: {n}"), TODO: _("See what is left: {n}")}
    parameters = address.carry(draw=draw.draw_id, show=shown)
    label = words[shown].format(n=f"{count:,}")
    return [Door(label, parameters, "pages/verification.py")] if count else []


def _show_found(view: View, draw: Draw, links: pd.DataFrame) -> None:
    found = links["result"].dropna().value_counts()
    others = [name for name in RESULTS if name != "works" and found.get(name, 0)]
    count = sum(int(found[name]) for name in others)
    notes = [hold_together(f"{_(RESULTS[name])}: {int(found[name]):,}") for name in others]
    answer = f"{count:,}" if len(found) else "–"
    doors = _open_list(draw, FAILS, count)
    show_tile("found", _("How many do not?"), answer, view, notes=notes, doors=doors)


def _show_left(view: View, draw: Draw) -> None:
    left = draw.drawn - draw.tested
    words = ngettext("{n} link to go", "{n} links to go", left).format(n=f"{left:,}")
    answer = describe_share(draw.tested, draw.drawn)
    notes = [words if left else _("The sample is tested whole.")]
    doors = _open_list(draw, TODO, left)
    show_tile("left", _("How far is the sample?"), answer, view, notes=notes, doors=doors)
