"""Definitions are printed from the figures' own headers."""

from tests.pages.conftest import Open
from tests.pages.test_national import words


def test_every_figure_is_defined(open_page: Open) -> None:
    app = open_page("definitions")
    assert not app.error
    assert len(app.header) > 10
    assert "Grain" in words(app)


def test_a_search_narrows_them(open_page: Open) -> None:
    everything = len(open_page("definitions").header)
    found = open_page("definitions", q="overdue")
    assert 0 < len(found.header) < everything


def test_a_word_that_none_has_is_answered(open_page: Open) -> None:
    assert "No definition has this word" in words(open_page("definitions", q="zzzz"))


def test_a_figure_is_worked_out_by_hand_for_twelve_services(open_page: Open) -> None:
    app = open_page("definitions", q="four counts")
    app.session_state["sql-counts"] = True
    app.session_state["twelve"] = True
    app.run()
    assert "P5 is exempt. P2 is a variant" in words(app)
    assert "Tax compliance certificate" in words(app)
    assert "select" in app.code[0].value
