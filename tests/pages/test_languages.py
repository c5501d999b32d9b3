"""Every page speaks Kiswahili when the address says so, and leads on in it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from commands.terminal.place import ROOT
from data.catalogue import read_messages
from tests.pages.conftest import Open
from tests.pages.test_national import words

PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
LABELS = ("selectbox", "multiselect", "text_input", "date_input", "button", "checkbox", "radio")


def read_plain() -> set[str]:
    """Return our English sentences that Kiswahili says otherwise, those without values."""
    told = {each.id: each.string for each in read_messages("sw") if isinstance(each.id, str)}
    return {
        english
        for english, kiswahili in told.items()
        if english.count(" ") > 1 and english != kiswahili and not re.search("{", english)
    }


PLAIN = read_plain()


def read_all(app: AppTest) -> str:
    """Return everything in words on the page, labels and placeholders among them."""
    parts = [words(app), *(each.proto.label for each in app.get("page_link"))]
    for kind in LABELS:
        for each in getattr(app, kind):
            parts += [str(each.label), str(getattr(each, "placeholder", ""))]
    return "\n".join(parts)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_kiswahili_has_no_english_sentence_of_ours(open_page: Open, page: str) -> None:
    app = open_page(page, lang="sw")
    shown = read_all(app)
    assert not app.exception and not app.error
    assert "English" in [button.label for button in app.button]
    assert not [english for english in PLAIN if english in shown]


def test_titles_days_and_charts_follow_the_address(open_page: Open) -> None:
    app = open_page("national", lang="sw")
    assert app.title[0].value.startswith("38 kati ya 5,000 ziko mtandaoni; kwa kasi hii")
    assert app.metric[0].label == "Tumefika wapi?"
    said = "\n".join(chart.proto.alt for chart in app.get("plotly_chart"))
    assert "Lengo: 5,000 kufikia 30\u00a0Juni\u00a02023" in said


def test_the_language_is_chosen_at_the_top_and_goes_into_the_address(open_page: Open) -> None:
    app = open_page("national")
    app.button(key="speak-sw").click().run()
    assert app.query_params["lang"] == "sw"
    assert app.metric[0].label == "Tumefika wapi?"
    app.button(key="speak-en").click().run()
    assert app.query_params["lang"] == "en"
    assert app.metric[0].label == "How far are we?"


def test_a_language_that_nobody_wrote_is_answered_in_english(open_page: Open) -> None:
    assert open_page("national", lang="xx").metric[0].label == "How far are we?"


def test_an_empty_ledger_says_in_kiswahili_what_to_do_next(open_page: Open) -> None:
    app = open_page("national", is_empty=True, lang="sw")
    assert app.title[0].value == "Bado hakuna huduma iliyo mtandaoni; pakia orodha ya kwanza"
