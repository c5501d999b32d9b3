"""Pages over a ledger that a test may write: what is entered, pressed and read there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.testing.v1 import AppTest

from data.ledger import Ledger
from data.opening import place_ledger
from metrics.counting import DERIVED


def write(home: Path, *writes: Callable[[Ledger], object]) -> None:
    """Enter something beside the page, as another person would."""
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    for each in writes:
        each(ledger)
    ledger.close()


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def read(home: Path, sql: str) -> list[tuple[Any, ...]]:
    """Ask the ledger once the pages have let go of it."""
    st.cache_resource.clear()
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    rows = ledger.reading().rows(sql)
    ledger.close()
    return rows


def read_metrics(app: AppTest) -> dict[str, str]:
    return {each.label: str(each.value) for each in app.metric}


def headers(app: AppTest) -> list[str]:
    return [each.value.replace("\u00a0", " ").replace("\\", "") for each in app.header]


def open_key(app: AppTest, key: str) -> AppTest:
    """Open a popover or an expander, which draw what is in them only then."""
    app.session_state[key] = True
    return app.run()
