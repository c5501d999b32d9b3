"""What stands around every page: the programme, the time machine, who is here, the way back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import Page

from access.roles import Person
from widgets import address
from widgets.escaping import escape_markdown
from widgets.language import LANGUAGES, _, mark, read_language, read_tongue, remember_language
from widgets.ledger import REAL, SAMPLE, find_home, has_sample, on_switch
from widgets.time_machine import show_banner, show_time_machine
from widgets.view import View

ROOT: Final = Path(__file__).resolve().parents[1]


def open_page(view: View, person: Person, show_beside: Callable[[], None] | None = None) -> None:
    """Draw the context line and, for a past view, the banner that leads back to now.

    `show_beside` draws what belongs to the page itself: a filter, or the agency before and after.
    """
    with st.container(
        key="context",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        gap="xsmall",
    ):
        _show_programme(view)
        with st.container(
            key="context-right",
            horizontal=True,
            vertical_alignment="center",
            width="content",
            gap="small",
        ):
            if show_beside:
                show_beside()
            _show_languages()
            _show_person(person)
            show_time_machine(view)
    show_banner(view)


def _show_programme(view: View) -> None:
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="xsmall"):
        programme = view.settings.get("programme") or {}
        name = escape_markdown(_(str(programme.get("name") or mark("Services online"))))
        badge = f" :gray-badge[{_('Illustrative')}]" if view.is_illustrative else ""
        st.markdown(f":small[**{name}**]{badge}", width="content")
        if view.is_illustrative:
            with st.container(key="invented", width="content"):
                words = _("Invented figures, to practise with.")
                st.markdown(f":gray[:small[{words}]]", width="content")
            st.button(
                _("Start your own"), type="tertiary", key="start-own", on_click=on_switch(REAL)
            )
        elif view.ledger == REAL and has_sample():
            st.button(
                _("Practise in the sample"),
                type="tertiary",
                key="practise",
                on_click=on_switch(SAMPLE),
            )


def _show_languages() -> None:
    """Offer each language that the page is not in, by its own name."""
    for language, name in LANGUAGES.items():
        if language != read_language():
            st.button(
                name,
                key=f"speak-{language}",
                type="tertiary",
                on_click=_speak,
                args=(language,),
            )


def _speak(language: str) -> None:
    address.write(lang=language)
    remember_language(language)


def _show_person(person: Person) -> None:
    popover = st.popover(
        _(person.office), icon=":material/person:", type="tertiary", key="person", on_change="rerun"
    )
    if popover.open:
        popover.markdown(
            _(
                "There is no sign-in yet. Whoever opens this page holds every right; the server"
                " answers this machine only."
            )
        )


def show_phone_navigation(main: Sequence[Page], more: Sequence[Page]) -> None:
    """Show the way to the pages on a phone, where the top navigation hides in a menu."""
    with st.container(
        key="only-phone-nav", horizontal=True, vertical_alignment="center", gap="small"
    ):
        for page in main:
            st.page_link(page, label=page.title, query_params=address.carry())
        popover = st.popover(_("More"), type="tertiary", key="more-pages", on_change="rerun")
        if popover.open:
            for page in more:
                popover.page_link(page, label=page.title, query_params=address.carry())


def say_empty(view: View) -> None:
    """Say what to do next while no inventory has been sent, and stop the page."""
    if view.known_on:
        day = read_tongue().write_full_day(view.known_on)
        st.title(_("No inventory had been sent by {day}").format(day=day), anchor=False)
        st.markdown(_("Turn the day above to a later one, or go back to now."))
        st.stop()
    st.title(_("No service is online yet; upload the first inventory"), anchor=False)
    st.markdown(
        _(
            "Drop in a workbook as your agency keeps it, or fill in the standard template. Before"
            " anything is stored you see what was read, what needs correcting and what will change."
        )
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.page_link(
            "pages/upload.py",
            label=_("Upload the first inventory"),
            icon=":material/upload_file:",
            query_params=address.carry(),
        )
        if view.ledger == REAL and has_sample():
            st.button(
                _("Look round in the sample first"), key="to-sample", on_click=on_switch(SAMPLE)
            )
    st.markdown(f":gray[:small[{_('The ledger is kept in')} {escape_markdown(str(find_home()))}]]")
    st.stop()
