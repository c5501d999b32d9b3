"""Saved views of the inventory: opened, removed, and the filters of this one saved under a name."""

from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.saving import LONGEST_NAME, remove_view, save_view
from metrics.saved_views import list_saved_views
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.inventory.search import FILTERS
from widgets.language import _, ngettext
from widgets.outcome import attempt
from widgets.parts import note
from widgets.view import View

PAGE: Final = "services"
PLACE: Final = "saved-views"
NAME: Final = "view-name"


def read_saved(view: View) -> list[dict[str, Any]]:
    """Return the views that people saved of this page."""
    return list_saved_views(view.reading, PAGE)


def show_saved(view: View, ledger: Ledger, person: Person) -> None:
    """Offer the saved views, and to save this one; folded away."""
    saved = ask(view, read_saved)
    words = ngettext("{n} saved view", "{n} saved views", len(saved)).format(n=len(saved))
    popover = st.popover(
        words if saved else _("Saved views"), key="saved-views", width="stretch", on_change="rerun"
    )
    if not popover.open:
        return
    with popover:
        may_change = person.may(Right.SEND) and not view.known_on
        for number, row in enumerate(saved):
            _show_one(ledger, person, row, number, may_change=may_change)
        if not saved:
            note(_("None is saved yet. Set filters, then save them here under a name."))
        if may_change:
            _offer_saving(ledger, person)


def _show_one(
    ledger: Ledger, person: Person, row: dict[str, Any], number: int, *, may_change: bool
) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"line-view-{number}"):
        st.page_link(
            "pages/services.py",
            label=escape_markdown(row["name"]),
            query_params=address.carry(**read_filters(row["address"])),
        )
        if may_change:
            st.button(
                "",
                icon=":material/delete:",
                type="tertiary",
                key=f"remove-view-{row['view_id']}",
                help=_("Remove this view"),
                on_click=_remove,
                args=(ledger, person, row),
            )


def read_filters(query: str) -> dict[str, str]:
    """Return the filters of a saved address; what this page does not know is left out."""
    return {name: value for name, value in parse_qsl(query) if name in FILTERS}


def write_filters() -> str:
    """Return the filters of this page as they are saved."""
    return urlencode({name: value for name in FILTERS if (value := address.read(name))})


def _offer_saving(ledger: Ledger, person: Person) -> None:
    if not write_filters():
        return
    st.text_input(_("Save these filters as"), key=NAME, max_chars=LONGEST_NAME)
    st.button(_("Save the view"), key="save-view", on_click=_save, args=(ledger, person))


def _save(ledger: Ledger, person: Person) -> None:
    name = str(st.session_state.get(NAME) or "")

    def write() -> None:
        save_view(ledger, name, PAGE, write_filters(), person)

    if attempt(PLACE, write, _("The view is saved."), AgreedRefused):
        st.session_state[NAME] = ""


def _remove(ledger: Ledger, person: Person, row: dict[str, Any]) -> None:
    attempt(
        PLACE,
        lambda: remove_view(ledger, row["view_id"], person),
        _("The view “{name}” is removed.").format(name=escape_markdown(row["name"])),
        AgreedRefused,
    )
