"""Three tiles: the share that works with its interval, what was found instead, how far it is."""

import pandas as pd
import streamlit as st

from widgets.language import _, ngettext
from widgets.parts import describe_share
from widgets.tile import show_tile
from widgets.verification.draws import Draw
from widgets.verification.words import RESULTS
from widgets.view import View


def show_tiles(view: View, draw: Draw, links: pd.DataFrame) -> None:
    """Show the tiles of one sample, on a phone in pairs."""
    with st.container(key="tiles-verification"):
        columns = st.columns(3, gap="medium")
    with columns[0]:
        _show_works(view, draw)
    with columns[1]:
        _show_found(view, links)
    with columns[2]:
        _show_left(view, draw)


def _show_works(view: View, draw: Draw) -> None:
    question = _("How many work?")
    if not draw.tested:
        show_tile("works", question, "–", view, notes=[_("None of this sample is tested yet.")])
        return
    answer = describe_share(draw.works, draw.tested)
    show_tile("works", question, answer, view, notes=[_("links tested in this sample")])


def _show_found(view: View, links: pd.DataFrame) -> None:
    found = links["result"].dropna().value_counts()
    others = [name for name in RESULTS if name != "works" and found.get(name, 0)]
    count = sum(int(found[name]) for name in others)
    notes = [f"{_(RESULTS[name])}: {int(found[name]):,}" for name in others]
    answer = f"{count:,}" if len(found) else "–"
    show_tile("found", _("How many do not?"), answer, view, notes=[" · ".join(notes)])


def _show_left(view: View, draw: Draw) -> None:
    left = draw.drawn - draw.tested
    words = ngettext("{n} link to go", "{n} links to go", left).format(n=f"{left:,}")
    answer = describe_share(draw.tested, draw.drawn)
    notes = [words if left else _("The sample is tested whole.")]
    show_tile("left", _("How far is the sample?"), answer, view, notes=notes)
