"""The scope that the address asks for, and the filter that sets it."""

from difflib import get_close_matches
from typing import Final

import streamlit as st

from metrics.scope import Scope, ScopeUnknown, read_agencies
from widgets import address
from widgets.escaping import escape_markdown
from widgets.filters import pick_one
from widgets.headings import escape_title
from widgets.language import _, say_refusal
from widgets.naming import shorten_ministry
from widgets.view import View

LIKE: Final = 3


def choose_scope() -> Scope:
    """Return the nation, or the ministry or state department named in the address."""
    return Scope(address.read("ministry"), address.read("state_department"))


def name_scope(scope: Scope) -> str | None:
    """Return the name that a title begins with; None for the nation."""
    if scope.state_department:
        return scope.state_department
    return shorten_ministry(scope.ministry) if scope.ministry else None


def stop_where_unknown(view: View) -> None:
    """Stop with a sentence where nobody belongs to the scope that the address names.

    Offered are the names that are like it, and the whole nation.
    """
    if view.scope.is_nation:
        return
    try:
        read_agencies(view.reading, view.scope)
    except ScopeUnknown as unknown:
        st.title(escape_title(say_refusal(unknown).rstrip(".")), anchor=False)
        for place, (name, value, words) in enumerate(_list_like(view)):
            key = f"like-{place}"
            st.button(escape_markdown(words), key=key, on_click=_narrow, args=(name, value))
        st.button(_("Show the whole nation"), key="like-nation", on_click=_narrow)
        st.stop()


def _list_like(view: View) -> list[tuple[str, str, str]]:
    """Return what the reader may have meant: the filter, its value, and the words to show."""
    agencies = read_agencies(view.reading)
    if code := view.scope.agency:
        known = {each.code: f"{each.name} ({each.code})" for each in agencies}
        return [("agency", each, known[each]) for each in _find_like(code, list(known))]
    for name in ("state_department", "ministry"):
        if word := getattr(view.scope, name):
            known = {value: value for each in agencies if (value := getattr(each, name))}
            return [(name, each, each) for each in _find_like(word, list(known))]
    return []


def _find_like(word: str, known: list[str]) -> list[str]:
    """Return the known words that hold this one, else those spelt nearly so; at most three."""
    folded = {each.casefold(): each for each in known}
    asked = word.casefold()
    holding = [each for each in folded if asked in each]
    return [folded[each] for each in (holding or get_close_matches(asked, folded))[:LIKE]]


def _narrow(name: str | None = None, value: str | None = None) -> None:
    nothing = dict.fromkeys(("ministry", "state_department", "agency"))
    address.write(**(nothing | ({name: value} if name else {})))


def show_scope_filter(view: View) -> None:
    """Offer to narrow the page to a ministry; its label says what is shown."""
    popover = st.popover(
        name_scope(view.scope) or _("All ministries"),
        icon=":material/filter_list:",
        type="tertiary",
        key="scope",
        on_change="rerun",
    )
    if not popover.open:
        return
    with popover:
        named = {agency.ministry for agency in read_agencies(view.reading) if agency.ministry}
        names = {ministry: shorten_ministry(ministry) for ministry in sorted(named)}
        pick_one("ministry", _("Ministry"), names, key="choose-ministry")
        if view.scope.state_department:
            st.button(_("All state departments"), key="all-departments", on_click=_widen)


def _widen() -> None:
    address.write(state_department=None)
