"""An agency that never reported: nothing of it is known, so no figure is drawn."""

import streamlit as st

from access.roles import Person
from metrics.scope import Agency
from metrics.targets import Target, read_target
from reports.standing import IN_SCOPE
from widgets import address
from widgets.agency.agreed import show_agreed
from widgets.answers import ask
from widgets.language import _, ngettext
from widgets.parts import block, note, open_door
from widgets.titles.wording import full_day
from widgets.view import View


def show_silent(view: View, person: Person, agency: Agency) -> None:
    """Say what to do first, what is agreed all the same, and which concerns are open."""
    left, right = st.columns([2.15, 1], gap="large")
    with left, block("first-workbook"):
        st.header(_("Its figures begin with its first workbook"), anchor=False)
        st.markdown(
            _(
                "Send it as the agency keeps it, or fill in the standard template. Before anything"
                " is stored you see what was read and what needs correcting."
            )
        )
        if said := _say_agreed(ask(view, find_target)):
            note(said)
        words = _("Upload its first workbook")
        open_door("first-workbook", words, address.carry(), "pages/upload.py")
    with right:
        show_agreed(view, person, agency)


def find_target(view: View) -> Target:
    """Return what the agency is held to."""
    return read_target(view.reading, view.as_of, view.scope)


def _say_agreed(target: Target) -> str | None:
    if target.kind == IN_SCOPE or not target.services or target.deadline is None:
        return None
    words = ngettext(
        "{n} service is agreed to be online by {day}.",
        "{n} services are agreed to be online by {day}.",
        target.services,
    )
    return words.format(n=f"{target.services:,}", day=full_day(target.deadline))
