"""The papers of agencies: the brief of one with its picture, and all briefs at once."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from access.roles import Person
from metrics.scope import read_agencies
from reports.briefs.making import make_brief
from reports.bundle import make_all, zip_papers
from reports.papers import FORMATS, Paper
from widgets.language import _, ngettext
from widgets.papers import (
    Order,
    offer_paper,
    offer_papers,
    open_paper,
    open_papers,
    show_share,
    take_order,
)
from widgets.view import View

MADE: Final = "papers.bundle"


def show_papers(view: View, person: Person, code: str) -> None:
    """Offer an agency's brief and its picture."""
    open_papers(view, lambda: _show_brief(take_order(view, person), code))


def _show_brief(order: Order, code: str) -> None:
    about = _("One or two pages for a meeting: where it stands, what changed, what to ask.")
    with open_paper("brief", _("Brief of this agency"), about):
        offer_papers(order, "brief", FORMATS, lambda each: _write_brief(order, code, each), code)
    show_share(order, code)


def _write_brief(order: Order, code: str, suffix: str) -> Paper:
    return make_brief(order.view.reading, order.view.as_of, code, suffix, **order.common)


def show_all_papers(view: View, person: Person) -> None:
    """Offer the briefs of all agencies with the bulletin, as one zip."""
    open_papers(view, lambda: show_bundle(take_order(view, person)))


def show_bundle(order: Order) -> None:
    """Offer everything for one meeting, made with its progress in sight."""
    agencies = len(read_agencies(order.view.reading))
    words = ngettext(
        "The brief of {n} agency and the national bulletin, in one zip.",
        "The briefs of {n} agencies and the national bulletin, in one zip.",
        agencies,
    )
    with open_paper("bundle", _("Everything for one meeting"), words.format(n=f"{agencies:,}")):
        is_asked = st.button(_("Make them"), icon=":material/folder_zip:", key="make-bundle")
    if is_asked:
        bundle = _make_bundle(order, _show_progress())
        st.session_state[MADE] = (order.key, bundle)
    key, made = st.session_state.get(MADE, ("", None))
    if made is not None and key == order.key:
        offer_paper(made.name, lambda: made, key="bundle")


def _show_progress() -> Callable[[int, int, str], None]:
    bar = st.progress(0.0)

    def show(done: int, total: int, code: str) -> None:
        words = _("{n} of {all}: {code}")
        if done < total:
            bar.progress(done / total, words.format(n=done, all=total, code=code))
        else:
            bar.empty()

    return show


def _make_bundle(order: Order, progress: Callable[[int, int, str], None]) -> Paper:
    view = order.view
    papers = make_all(view.reading, view.as_of, FORMATS, progress=progress, **order.common)
    bundle = zip_papers(papers, view.as_of, view.known_on)
    order.issue()
    return bundle
