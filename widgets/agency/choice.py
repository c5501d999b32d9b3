"""Choosing among agencies: filters in the address, and the agency before and after."""

from typing import Final, Literal, NamedTuple

import pandas as pd
import streamlit as st

from metrics.scope import read_agencies
from widgets import address
from widgets.escaping import escape_markdown
from widgets.filters import clear_filters, pick_one, type_words
from widgets.language import _, mark
from widgets.league import AGENCY_PAGE, list_league
from widgets.naming import shorten_ministry
from widgets.parts import note
from widgets.view import View
from widgets.words import GRADES, word

FILTERS: Final = ("q", "ministry", "rating")
FIRST_ORDER: Final = mark("Largest gap first")
# The word in the address: what the reader reads, the column, and whether the least comes first.
ORDERS: Final = {
    "name": (mark("By name"), "name", True),
    "share": (mark("Least online first"), "share", True),
    "expected": (mark("Least expected first"), "expected_share", True),
    "overdue": (mark("Most overdue first"), "overdue", False),
    "heard": (mark("Longest silent first"), "days_since", False),
}


class Filters(NamedTuple):
    """What the reader narrows the league by; None or no words mean no filter."""

    ministry: str | None
    rating: str | None
    text: str


def show_filters(league: pd.DataFrame) -> Filters:
    """Offer a search, two filters and an order; what the address names and nobody has is none."""
    with st.container(key="filters-agencies"):
        search, ministry, rating, order = st.columns([1.4, 1.4, 1, 1], gap="medium")
    with search:
        text = type_words("q", _("Search"), _("Name or code"), key="search-agencies")
    ministries = sorted(league["ministry"].dropna().unique())
    with ministry:
        names = {name: shorten_ministry(name) for name in ministries}
        chosen_ministry = pick_one("ministry", _("Ministry"), names, key="filter-ministry")
    with rating:
        grades = {grade: word(GRADES, grade) for grade in GRADES}
        chosen_rating = pick_one("rating", _("Rating"), grades, key="filter-rating")
    with order:
        orders = {name: _(words) for name, (words, *_rest) in ORDERS.items()}
        pick_one("sort", _("Order"), orders, key="order-agencies", placeholder=_(FIRST_ORDER))
    return Filters(chosen_ministry, chosen_rating, text)


def filter_league(league: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows that fit all filters that are given; text is sought in name and code."""
    fits = pd.Series(True, index=league.index)
    if filters.ministry:
        fits &= league["ministry"] == filters.ministry
    if filters.rating:
        fits &= league["grade"] == filters.rating
    if sought := " ".join(filters.text.split()).casefold():
        names = league["name"].str.casefold().str.contains(sought, regex=False)
        fits &= names | league["code"].str.casefold().str.contains(sought, regex=False)
    return league[fits]


def offer_widening() -> None:
    """Say what to do where no agency fits, and offer to do it."""
    note(_("No agency fits these filters; take one of them away."))
    st.button(_("Clear all filters"), key="clear-filters", on_click=lambda: clear_filters(FILTERS))


def order_league(league: pd.DataFrame, order: str | None) -> pd.DataFrame:
    """Return the league in an order of ORDERS; as it stands, most still to come first, for none."""
    if order not in ORDERS:
        return league
    _words, column, is_ascending = ORDERS[order]
    return league.sort_values([column, "name"], ascending=[is_ascending, True])


class Neighbours(NamedTuple):
    """The codes and names before and after an agency, by name; the list is a ring."""

    previous: tuple[str, str]
    following: tuple[str, str]


def find_neighbours(view: View, code: str) -> Neighbours | None:
    """Return the agencies before and after one, by name; None where it is the only one."""
    league = list_league(view).sort_values("name")
    codes, names = league["code"].tolist(), league["name"].tolist()
    if code not in codes or len(codes) < 2:
        return None
    place = codes.index(code)
    before, after = (place - 1) % len(codes), (place + 1) % len(codes)
    return Neighbours((codes[before], names[before]), (codes[after], names[after]))


def show_neighbours(neighbours: Neighbours | None) -> None:
    """Lead to the agency before and the one after; their names show when pointed at."""
    if neighbours is None:
        return
    _lead_to(neighbours.previous, _("Previous"), ":material/arrow_back:", "left")
    _lead_to(neighbours.following, _("Next"), ":material/arrow_forward:", "right")


def _lead_to(
    agency: tuple[str, str], label: str, icon: str, side: Literal["left", "right"]
) -> None:
    code, name = agency
    st.page_link(
        AGENCY_PAGE,
        label=label,
        icon=icon,
        icon_position=side,
        help=escape_markdown(name),
        query_params=address.carry(agency=code),
    )


def offer_choice(view: View) -> None:
    """Ask which agency to open."""
    st.title(_("Which agency?"), anchor=False)
    names = {agency.code: agency.name for agency in read_agencies(view.reading)}
    words = _("Choose one")
    pick_one("agency", _("Agency"), names, key="choose-agency", placeholder=words)
