"""Searching the inventory: filters in the address, the rows found, the way into a service."""

from collections.abc import Callable
from typing import Any, Final

import pandas as pd
import streamlit as st

from metrics.counts import read_counts
from metrics.inventory import Found, search_services
from metrics.narrowing import Narrowing, narrow
from metrics.scope import NATION, Agency, Scope, read_agencies
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.filters import clear_filters, pick_many, pick_one, type_words
from widgets.inventory.asked import Search
from widgets.inventory.finer import (
    FINER,
    choose_days,
    choose_finer,
    choose_missing,
    choose_provider,
    say_finer,
)
from widgets.language import _, mark
from widgets.pager import PAGE_SIZE, read_page
from widgets.stages import name_stages
from widgets.titles.services import Shown, title_services
from widgets.view import View
from widgets.words import LEFT_OUT

FILTERS: Final = (
    "q",
    "ministry",
    "state_department",
    "agency",
    "stage",
    "count",
    "left_out",
    "overdue",
    *FINER,
)
LEVELS: Final = {
    "in_scope": mark("In scope"),
    "claimed": mark("Claimed"),
    "distinct": mark("Distinct"),
    "end_to_end": mark("End to end"),
    "transacting": mark("Transacting"),
    "online": mark("Online by the rule"),
}

FOLDED: Final = ("ministry", "stage", "left_out", "overdue", *FINER)
# Every stage but withdrawn and merged, of which quality is asked.
STANDING: Final = frozenset(range(8))
FOLDED_WIDTH: Final = 560
OVERDUE: Final = "1"
# Doors of other pages may call the count by the name that the figures give it.
LEVEL: Final = "level"


def read_scope() -> Scope:
    """Return the part of the programme that the address asks for."""
    return Scope(
        ministry=address.read("ministry"),
        state_department=address.read("state_department"),
        agency=address.read("agency"),
    )


def list_agencies(view: View) -> list[Agency]:
    """Return every agency that stands, whatever the view's scope."""
    return read_agencies(view.reading, NATION)


def find_services(view: View, search: Search) -> Found:
    """Return one page of what is found."""
    return search_services(
        view.reading,
        view.as_of,
        view.scope,
        **search.parameters,
        narrowing=find_narrowing(view, search),
        page=search.page,
        page_size=PAGE_SIZE,
    )


def find_all(view: View, search: Search) -> pd.DataFrame:
    """Return everything that is found, for a download."""
    found = search_services(
        view.reading,
        view.as_of,
        view.scope,
        **search.parameters,
        narrowing=find_narrowing(view, search),
        page_size=1_000_000,
    )
    return found.rows


def find_narrowing(view: View, search: Search) -> Narrowing:
    """Return what concerns, use and tests narrow a search to."""
    return ask(view, _narrow, **search.narrowed_by)


def _narrow(view: View, /, **asked: Any) -> Narrowing:
    return narrow(view.reading, view.as_of, view.scope, **asked)


def choose_search(view: View, show_beside: Callable[[], None] | None = None) -> Search:
    """Draw the filters and return what they ask for; `show_beside` draws what stands beside."""
    if level := address.read(LEVEL):
        address.write(count=level, level=None)
    left, middle, right, rest = st.columns(
        [2, 1.5, 1.1, 1.6], gap="small", vertical_alignment="bottom"
    )
    with left:
        text = type_words("q", _("Search"), _("Name, code or link"), key="services-q")
    with middle:
        _choose_agency(view)
    with right:
        level = pick_one("count", _("Count"), _say(LEVELS), key="services-count")
    with rest, st.container(horizontal=True, gap="small", key="finding"):
        # Folded away, so that on a phone the services begin on the first screen.
        folded = st.popover(_name_rest(), key="more-filters", width="stretch")
        if show_beside:
            show_beside()
    with folded, st.container(width=FOLDED_WIDTH):
        return Search(text, level=level, **_choose_folded(view), page=read_page())


def _choose_folded(view: View) -> dict[str, Any]:
    """Draw the folded filters; return what they ask for by the names of `Search`."""
    one, other = st.columns(2, gap="small")
    with one:
        _choose_ministry(view)
        stages = pick_many("stage", _("Stage"), _list_stages(view), key="services-stage")
        left_out = pick_one(
            "left_out", _("Not counted, because"), _say(LEFT_OUT), key="services-left-out"
        )
        overdue = pick_one("overdue", _("Plan"), {OVERDUE: _("Overdue")}, key="services-overdue")
        days = choose_days()
        provider, missing = choose_provider(view), choose_missing()
    with other:
        finer = choose_finer(view)
    return {
        "stages": tuple(map(int, stages)),
        "left_out": left_out,
        "is_overdue": True if overdue else None,
        "longer_than": days,
        "provider": provider,
        "missing": missing,
        **finer,
    }


def _name_rest() -> str:
    """Return the name of the folded filters, with how many of them are set."""
    count = sum(1 for name in FOLDED if address.read(name))
    return _("More filters ({n})").format(n=count) if count else _("More filters")


def _choose_ministry(view: View) -> None:
    ministries = sorted({one.ministry for one in list_agencies(view) if one.ministry})
    options = {one: one for one in ministries}
    pick_one("ministry", _("Ministry"), options, key="services-ministry")


def _choose_agency(view: View) -> None:
    ministry = address.read("ministry")
    agencies = {
        one.code: one.name for one in list_agencies(view) if ministry in (None, one.ministry)
    }
    pick_one("agency", _("Agency"), agencies, key="services-agency")


def _list_stages(view: View) -> dict[str, str]:
    return {str(number): name for number, name in name_stages(view).items()}


def _say(words: dict[str, str]) -> dict[str, str]:
    return {key: _(shown) for key, shown in words.items()}


def name_place(view: View) -> str:
    """Return the agency, state department or ministry in view; empty for the nation."""
    scope = view.scope
    if scope.agency:
        names = {one.code: one.name for one in list_agencies(view)}
        return names.get(scope.agency, scope.agency)
    return scope.state_department or scope.ministry or ""


def write_title(view: View, search: Search, total: int) -> str:
    """Return the message of the page, safe for markdown."""
    names = name_stages(view)
    is_whole = search == Search(page=search.page)
    also, is_standing = say_finer(search.finer), set(search.stages) == STANDING
    shown = Shown(
        total=total,
        place=name_place(view),
        level=search.level,
        left_out=search.left_out,
        stages=[] if is_standing else [names.get(one, str(one)) for one in search.stages],
        is_overdue=bool(search.is_overdue),
        text=search.text,
        also=(*also, _("neither withdrawn nor merged")) if is_standing else also,
        online=ask(view, read_online) if is_whole else None,
    )
    return escape_markdown(title_services(shown))


def read_online(view: View) -> int:
    """Return how many services of the view count as online by the rule."""
    return read_counts(view.reading, view.as_of, view.scope).online


def offer_widening() -> None:
    """Say what to do where nothing was found."""
    st.markdown(_("Take a filter off, or search for fewer words."))
    st.button(_("Clear all filters"), key="clear-filters", on_click=lambda: clear_filters(FILTERS))
