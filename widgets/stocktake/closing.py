"""Closing a stocktake, the packs of those that were closed, and the way into each."""

import streamlit as st

from access.roles import Person, Right
from loaders.agreeing import close_stocktake
from metrics.stocktake import Stocktake
from widgets import address
from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.language import _
from widgets.parts import block, note
from widgets.stocktake.read import PLACE, Sitting
from widgets.stocktake.writing import LONGEST, can_write, do, offer_take_back, read_input
from widgets.titles.stocktake import title_packs
from widgets.titles.wording import full_day
from widgets.view import View

REMARK = "close-remark"
PAGE = "pages/stocktake.py"


def show_closing(view: View, sitting: Sitting, person: Person) -> None:
    """Offer to close today's stocktake; say of a pack, or of a closed day, what it holds."""
    closed = next((pack for pack in sitting.packs if pack.held_on == view.as_of), None)
    day = full_day(view.as_of)
    with block("closing"):
        if view.pack:
            show_header(_("This is the pack of {day}, as it was closed").format(day=day))
            _say_pack(view.pack)
            note(_("Nothing entered since has changed it."))
        elif closed:
            show_header(_("The stocktake of {day} is closed").format(day=day))
            _say_pack(closed)
            _link(closed, _("Open its pack"), "closed")
            offer_take_back(view, person, closed.entry_no, f"pack-{closed.entry_no}")
        elif can_write(view, person, Right.ADMINISTER):
            show_header(_("Close the stocktake of {day}").format(day=day))
            _ask(view, person)
        else:
            show_header(_("The stocktake of {day} is not closed").format(day=day))
            note(_("To close a stocktake, go back to now; it needs the right to administer."))


def _say_pack(pack: Stocktake) -> None:
    if pack.remark:
        st.markdown(escape_markdown(pack.remark))
    words = _("Its figures are those known at ledger entry {n}; it was closed on {day}.")
    note(words.format(n=f"{pack.frozen_entry:,}", day=full_day(pack.closed_on)))


def _ask(view: View, person: Person) -> None:
    words = _(
        "Closing keeps the pack as it is now, at ledger entry {n}. What is sent later does not"
        " change it, and it can be opened again as it was."
    )
    note(words.format(n=f"{view.reading.known:,}"))
    st.text_input(_("Remark (may stay empty)"), key=REMARK, max_chars=LONGEST)
    st.button(
        _("Close and keep the pack"),
        type="primary",
        icon=":material/lock:",
        key="close",
        on_click=_close,
        args=(view, person),
    )


def _close(view: View, person: Person) -> None:
    remark = str(read_input(REMARK))
    do(
        PLACE,
        lambda ledger: close_stocktake(ledger, view.reading.known, view.as_of, remark, person),
        _("The stocktake is closed, and its pack is kept."),
        REMARK,
    )


def show_packs(view: View, sitting: Sitting) -> None:
    """List the stocktakes closed so far, each opening its pack."""
    with block("packs"):
        show_header(title_packs(len(sitting.packs)))
        if not sitting.packs:
            note(_("Each stocktake that is closed can be opened here again, as it was."))
        for pack in sitting.packs:
            _link(pack, full_day(pack.held_on), str(pack.entry_no))
            remark = f"{escape_markdown(pack.remark)}\n" if pack.remark else ""
            note(remark + _("ledger entry {n}").format(n=f"{pack.frozen_entry:,}"))


def _link(pack: Stocktake, label: str, name: str) -> None:
    kept = {k: v for k, v in address.carry().items() if k not in ("as_of", "known_on")}
    with st.container(key=f"door-pack-{name}"):
        st.page_link(PAGE, label=label, query_params={**kept, "stocktake": str(pack.entry_no)})
