"""A list of services or agencies as a plain table: escaped, linked, three columns on a phone."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from widgets import address
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.parts import note

NOTHING = "–"
LONGEST_NAME = 90


def write(text: object) -> str:
    """Return a user's text made harmless; a dash where there is none."""
    return escape_markdown(text) if isinstance(text, str) and text else NOTHING


def write_number(number: Any) -> str:
    """Return a number in whole; a dash where it is not known."""
    return NOTHING if number is None or pd.isna(number) else f"{number:,.0f}"


def write_day(on: Any) -> str:
    """Return a day as "30 June 2023"; a dash where it is not known."""
    return NOTHING if pd.isna(on) else read_tongue().write_full_day(pd.Timestamp(on).date())


def write_month(on: Any) -> str:
    """Return a month as "Jan ’23"; a dash where it is not known."""
    return NOTHING if pd.isna(on) else read_tongue().write_month(pd.Timestamp(on).date())


def write_share(share: Any) -> str:
    """Return a share of 0 to 1 in whole per cents; a dash where it is not known."""
    return NOTHING if share is None or pd.isna(share) else f"{share:.0%}"


def link_service(row: Any) -> str:
    """Return a service's name that opens its page; `row` holds service_name and service_id."""
    return _link(row["service_name"], "service", id=row["service_id"])


def link_agency(name: object, code: object) -> str:
    """Return an agency's name that opens its page; a dash where there is no agency."""
    return _link(name, "agency", agency=code) if isinstance(code, str) and code else NOTHING


def link_services(words: object, **filters: object) -> str:
    """Return words that open the services behind them, with the filters given."""
    return _link(words, "services", **filters)


def _link(words: object, page: str, **parameters: object) -> str:
    text = words if isinstance(words, str) and words else NOTHING
    short = text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"
    return f"[{escape_markdown(short)}]({page}?{urlencode(address.carry(**parameters))})"


def show_list(
    name: str, rows: Sequence[dict[str, str]], alt: str, *, is_narrow: bool = False
) -> None:
    """Show rows of safe markdown; on a phone three columns stay, or all of a narrow table."""
    with st.container(key=f"list-{name}" if is_narrow else f"three-columns-{name}"):
        st.table(pd.DataFrame(list(rows)), border="horizontal", hide_index=True, alt=alt)


def say_shown(shown: int, total: int) -> None:
    """Say how many of all rows a list shows, where it does not show them all."""
    if shown < total:
        words = _("These are {n} of {all}; the download holds them all.")
        note(words.format(n=f"{shown:,}", all=f"{total:,}"))
