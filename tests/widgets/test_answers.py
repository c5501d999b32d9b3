"""Answers are worked out once per ledger entry, day, scope and arguments."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
import streamlit as st

from data.entries import NewEntry
from data.ledger import Ledger
from metrics.scope import Scope
from widgets.answers import ask
from widgets.view import View

AS_OF = date(2023, 3, 10)


@pytest.fixture
def view() -> Iterator[View]:
    ledger = Ledger.open(None)
    yield View("real", ledger.reading(), AS_OF, AS_OF, None, {})
    st.cache_resource.clear()


def make_list(view: View, *words: str) -> list[str]:
    return list(words)


def test_the_same_question_has_the_same_answer(view: View) -> None:
    assert ask(view, make_list, "a") is ask(view, make_list, "a")


def test_another_argument_day_or_scope_is_another_question(view: View) -> None:
    first = ask(view, make_list, "a")
    assert ask(view, make_list, "b") is not first
    assert ask(replace(view, as_of=date(2023, 3, 9)), make_list, "a") is not first
    assert ask(replace(view, scope=Scope(agency="KPA")), make_list, "a") is not first


def test_a_new_entry_asks_everything_anew() -> None:
    ledger = Ledger.open(None)
    before = View("real", ledger.reading(), AS_OF, AS_OF, None, {})
    first = ask(before, make_list, "a")
    setting = {"name": "currency", "value": '"KES"', "effective_on": AS_OF}
    ledger.commit([NewEntry("setting", {"settings": [setting]})])
    after = replace(before, reading=ledger.reading())
    assert ask(after, make_list, "a") is not first


def test_a_past_view_knows_itself(view: View) -> None:
    assert not view.is_past
    assert replace(view, as_of=date(2023, 3, 9)).is_past
    assert replace(view, known_on=AS_OF).is_past
