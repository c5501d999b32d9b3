"""The register of agencies: the list, and names in workbooks that it lacks."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from metrics.register import list_register, list_unknown
from widgets import address
from widgets.administration.agency import NAME, ask_new, show_agency
from widgets.administration.rows import offer_form
from widgets.administration.sections import open_form
from widgets.answers import ask
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.filters import type_words
from widgets.language import _, ngettext
from widgets.pager import PAGE_SIZE, read_page, show_pager
from widgets.parts import block, note, offer_csv
from widgets.view import View

AGENCY: Final = "agency"
NEW: Final = "new-agency"


def read_register(view: View) -> pd.DataFrame:
    """Return the agencies that stand, by name."""
    return list_register(view.reading, view.as_of)


def read_unknown(view: View) -> pd.DataFrame:
    """Return names in workbooks that no agency goes by."""
    return list_unknown(view.reading)


def title_agencies(view: View) -> str:
    """Return how many agencies are registered, and how many of them are independent."""
    rows = ask(view, read_register)
    words = ngettext("{n} agency is registered", "{n} agencies are registered", len(rows))
    alone = int(rows["is_independent"].sum())
    rest = ngettext("{n} is independent", "{n} are independent", alone)
    return f"{words.format(n=f'{len(rows):,}')}; {rest.format(n=f'{alone:,}')}"


def show_agencies(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show the register, or the one agency that the address names."""
    may = can_change and person.may(Right.REGISTER)
    rows = ask(view, read_register)
    chosen = rows[rows["code"] == address.read(AGENCY)]
    if len(chosen):
        st.button(
            _("All agencies"),
            icon=":material/arrow_back:",
            type="tertiary",
            key="all-agencies",
            on_click=lambda: address.write(agency=None, change=None),
        )
        row: dict[Any, Any] = chosen.iloc[0].to_dict()
        show_agency(view, ledger, person, row, can_change=may)
        return
    with block("register"):
        if offer_form(NEW, _("Register an agency"), can_change=may):
            ask_new(view, ledger, person)
        sought = type_words("q", _("Search"), _("Name, code or other name"), key="register-q")
        found = filter_register(rows, sought)
        if found.empty:
            note(_("No agency fits. Search for fewer words, or register it."))
            return
        page = read_page(len(found))
        note(_("Choose an agency to see it whole, or to change it."))
        _show_list(view, found.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE], page)
        show_pager(len(found), page, key="register")
        offer_csv(frame_register(found), "agencies", view)
    _show_unknown(view, can_change=may)


def filter_register(rows: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the agencies in whose code, names or ministry every word stands."""
    words = text.casefold().split()
    said = [
        " ".join(
            str(one or "")
            for one in (row["code"], row["name"], row["ministry"], *row["other_names"])
        ).casefold()
        for row in rows.to_dict("records")
    ]
    return rows[[all(word in one for word in words) for one in said]]


def frame_register(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the register under screen words."""
    return pd.DataFrame(
        {
            _("Agency"): rows["name"],
            _("Code"): rows["code"],
            _("Ministry"): [
                _("Independent") if alone else ministry
                for alone, ministry in zip(rows["is_independent"], rows["ministry"], strict=True)
            ],
            _("Other names"): ["; ".join(names) for names in rows["other_names"]],
            _("Services"): rows["services"],
        }
    )


def _show_list(view: View, rows: pd.DataFrame, page: int) -> None:
    config = st.column_config
    chosen = choose_row(
        frame_register(rows),
        {
            _("Agency"): config.TextColumn(width=250),
            _("Code"): config.TextColumn(width=100),
            _("Ministry"): config.TextColumn(width=300),
            _("Other names"): config.TextColumn(width=270),
            _("Services"): config.NumberColumn(format="localized", width=80),
        },
        key=f"register-{view.reading.known}-{page}-{hash(tuple(rows['code']))}",
        alt=_("Agencies, one a row; choose a cell to change one"),
    )
    if chosen is not None:
        address.write(agency=rows["code"].iloc[chosen], change=None, page=None)
        st.rerun()


def _show_unknown(view: View, *, can_change: bool) -> None:
    """Show names that workbooks used and the register lacks: a new agency, or one more name."""
    rows = ask(view, read_unknown)
    if rows.empty:
        return
    with block("unknown"):
        words = ngettext(
            "{n} name in workbooks is not in the register",
            "{n} names in workbooks are not in the register",
            len(rows),
        )
        st.header(words.format(n=f"{len(rows):,}"), anchor=False)
        note(_("Register it as a new agency, or open the agency meant and add the name to it."))
        for number, row in enumerate(rows.head(PAGE_SIZE).to_dict("records")):
            name, times = str(row["name"]), int(row["times"])
            where = ngettext("in {n} row", "in {n} rows", times).format(n=f"{times:,}")
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(f"**{escape_markdown(name)}** {where}", width="content")
                if can_change:
                    st.button(
                        f":blue[{_('Register an agency')}]",
                        type="tertiary",
                        key=f"take-in-{number}",
                        on_click=_take_in,
                        args=(name,),
                    )


def _take_in(name: str) -> None:
    """Open the form of a new agency with the name filled in."""
    st.session_state[NAME] = name
    open_form(NEW)
