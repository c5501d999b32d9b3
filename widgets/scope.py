"""The scope that the address asks for, and the filter that sets it."""

import streamlit as st

from metrics.scope import Scope, ScopeUnknown, read_agencies
from widgets import address
from widgets.escaping import escape_markdown
from widgets.filters import pick_one
from widgets.language import _, say_refusal
from widgets.naming import shorten_ministry
from widgets.view import View


def choose_scope() -> Scope:
    """Return the nation, or the ministry or state department named in the address."""
    return Scope(address.read("ministry"), address.read("state_department"))


def name_scope(scope: Scope) -> str | None:
    """Return the name that a title begins with; None for the nation."""
    if scope.state_department:
        return scope.state_department
    return shorten_ministry(scope.ministry) if scope.ministry else None


def stop_where_unknown(view: View) -> None:
    """Stop with a sentence where nobody belongs to the scope that the address names."""
    if view.scope.is_nation:
        return
    try:
        read_agencies(view.reading, view.scope)
    except ScopeUnknown as unknown:
        st.error(escape_markdown(say_refusal(unknown)))
        st.stop()


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
