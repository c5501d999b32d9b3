"""The time machine: the day of a view and the day it was known, and the way back to now."""

import streamlit as st

from data.days import EARLIEST
from widgets import address
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.view import View


def show_time_machine(view: View) -> None:
    """Offer both clocks: as of which day, and known on which."""
    popover = st.popover(
        read_tongue().write_full_day(view.as_of),
        icon=":material/history:",
        type="tertiary",
        key="time-machine",
        on_change="rerun",
    )
    if not popover.open:
        return
    with popover:
        st.date_input(
            _("As of: what was true on that day"),
            value=view.as_of,
            max_value=max(view.now_as_of, view.as_of),
            min_value=EARLIEST,
            key="choose-as-of",
            format="DD/MM/YYYY",
            on_change=_take_dates,
        )
        st.date_input(
            _("Known on: what had been sent by the end of that day"),
            value=view.known_on,
            min_value=EARLIEST,
            key="choose-known-on",
            format="DD/MM/YYYY",
            on_change=_take_dates,
        )
        entry = _("Ledger entry {n} is the last one known here.").format(n=view.reading.known)
        st.markdown(f":gray[:small[{entry}]]")
        if view.is_past:
            st.button(_("Back to now"), key="now-in-machine", on_click=return_to_now)


def _take_dates() -> None:
    chosen = st.session_state
    address.write(as_of=chosen["choose-as-of"], known_on=chosen["choose-known-on"], stocktake=None)


def return_to_now() -> None:
    """Let go of both dates, and of a closed stocktake."""
    address.write(as_of=None, known_on=None, stocktake=None)


def show_banner(view: View) -> None:
    """Say of a past view that it is one, and lead back; or that the address names no day."""
    if view.is_past:
        _say_when(view)
    if strange := address.find_strange_day():
        words = _("“{named}” in the address is not a day that can be shown; it is left out.")
        st.warning(escape_markdown(words.format(named=strange)))


def _say_when(view: View) -> None:
    tongue = read_tongue()
    is_ahead = view.as_of > view.now_as_of
    past, ahead = _("A past view, as of {day}."), _("A view ahead: what is known now, on {day}.")
    words = (ahead if is_ahead else past).format(day=tongue.write_full_day(view.as_of))
    if view.pack:
        words = _("The pack of the stocktake of {day}, as it was closed at ledger entry {n}.")
        day = tongue.write_full_day(view.pack.held_on)
        words = words.format(day=day, n=f"{view.pack.frozen_entry:,}")
    elif view.known_on:
        words += " " + _("Only what had been sent by {day} is known here.").format(
            day=tongue.write_full_day(view.known_on)
        )
    with st.container(key="banner", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{words}**", width="content")
        st.button(_("Back to now"), type="tertiary", key="now-in-banner", on_click=return_to_now)
