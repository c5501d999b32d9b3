"""The work on one sample: links to test and links tested, chosen by the address."""

from typing import Final

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from widgets import address
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.parts import block, note
from widgets.verification.draws import Draw
from widgets.verification.tested import show_tested
from widgets.verification.testing import ask_reviewer, show_many, show_next, split_links
from widgets.view import View

TODO, TESTED, WORKS, FAILS = "todo", "tested", "works", "fails"
SHOW: Final = "show"
CHOICE: Final = "choose-show"


def show_work(view: View, ledger: Ledger, draw: Draw, links: pd.DataFrame, person: Person) -> None:
    """Show the links still to be tested, or those tested: all, those that work, or do not."""
    todo, tested = split_links(links)
    does_work = tested["result"] == "works"
    parts = {TODO: todo, TESTED: tested, WORKS: tested[does_work], FAILS: tested[~does_work]}
    with block("work"):
        shown = _choose({name: len(part) for name, part in parts.items()})
        if shown != TODO:
            show_tested(view, ledger, parts[shown], person)
        elif view.is_past:
            note(_("To record results, go back to now: a past view shows what was known then."))
        elif not person.may(Right.SEND):
            note(_("Only those who may send can record results."))
        else:
            _test(view, ledger, draw, todo, person)


def _choose(counts: dict[str, int]) -> str:
    """Offer the lists that hold a link; return the one that the address asks for."""
    words = {
        TODO: _("To test ({n})"),
        TESTED: _("Tested ({n})"),
        WORKS: _("Work ({n})"),
        FAILS: _("Do not ({n})"),
    }
    names = {name: words[name].format(n=f"{count:,}") for name, count in counts.items() if count}
    if len(names) == 1:
        return next(iter(names))
    asked = address.read(SHOW)
    st.session_state[CHOICE] = asked if asked in names else next(iter(names))
    st.segmented_control(
        _("Links"),
        list(names),
        format_func=lambda value: names[value],
        key=CHOICE,
        label_visibility="collapsed",
        on_change=_take,
    )
    return str(st.session_state[CHOICE] or next(iter(names)))


def _take() -> None:
    # Choosing again what is chosen leaves nothing chosen: the address keeps what it says.
    if chosen := st.session_state[CHOICE]:
        address.write(**{SHOW: chosen})


def _test(view: View, ledger: Ledger, draw: Draw, todo: pd.DataFrame, person: Person) -> None:
    left, right = st.columns([1, 2], gap="large")
    with left:
        ask_reviewer(view, person)
        show_next(todo, ledger, draw, person)
    with right, st.container(key="only-wide-many"):
        words = ngettext("{n} link to test", "{n} links to test", len(todo))
        show_header(words.format(n=f"{len(todo):,}"))
        show_many(todo, ledger, draw, person)
        note(_("Choose results in the table to record several at once."))
