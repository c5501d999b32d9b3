"""Narrowing a page to a ministry or an agency, by the address, and the frame that comes first."""

import streamlit as st

from access.roles import Person
from metrics.scope import read_agencies
from widgets import address
from widgets.escaping import escape_markdown
from widgets.filters import pick_one
from widgets.frame import open_page, say_empty
from widgets.headings import escape_title
from widgets.inventory.search import name_place, read_scope
from widgets.language import _
from widgets.naming import shorten_ministry
from widgets.scope import stop_where_unknown
from widgets.view import View, read_view


def open_narrowed(person: Person) -> View:
    """Draw the frame and the filter, and return the view; an empty ledger stops the page."""
    view = read_view(read_scope())
    open_page(view, person, lambda: show_narrowing(view))
    if view.is_empty:
        say_empty(view)
    stop_where_unknown(view)
    return view


def show_narrowing(view: View) -> None:
    """Offer to narrow the page to a ministry or an agency; the label says what is shown."""
    with st.popover(
        escape_markdown(_name_briefly(view)),
        icon=":material/filter_list:",
        type="tertiary",
        key="narrowing",
    ):
        agencies = read_agencies(view.reading)
        ministries = sorted({each.ministry for each in agencies if each.ministry})
        names = {ministry: shorten_ministry(ministry) for ministry in ministries}
        pick_one("ministry", _("Ministry"), names, key="narrow-ministry")
        chosen = view.scope.ministry
        within = {each.code: each.name for each in agencies if chosen in (None, each.ministry)}
        pick_one("agency", _("Agency"), within, key="narrow-agency")
        if not view.scope.is_nation:
            st.button(_("All agencies"), key="narrow-none", on_click=_widen)


def _name_briefly(view: View) -> str:
    """Return the agency by its code: its name would push the day off a phone's screen."""
    scope = view.scope
    if scope.agency:
        return scope.agency
    named = scope.state_department or scope.ministry
    return shorten_ministry(named) if named else _("All agencies")


def _widen() -> None:
    address.write(ministry=None, state_department=None, agency=None)


def show_title(view: View, message: str) -> None:
    """Show the message of the page, begun with the place that it is about."""
    place = shorten_ministry(name_place(view))
    words = escape_title(message)
    st.title(f"{escape_markdown(place)}: {words}" if place else words, anchor=False)


def carry_scope(view: View, **more: object) -> dict[str, str]:
    """Return the parameters of a door: the place and what else narrows what lies behind it."""
    scope = view.scope
    return address.carry(
        ministry=scope.ministry,
        state_department=scope.state_department,
        agency=scope.agency,
        **more,
    )
