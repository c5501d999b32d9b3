"""The reader's language outside the run of a page: a file is made when it is downloaded."""

from streamlit.testing.v1 import AppTest

from widgets.language import _, read_language, say_refusal


def test_without_a_reader_everything_is_english() -> None:
    assert read_language() == "en" and _("Source") == "Source"


def test_a_file_is_made_in_the_language_of_the_page_that_offered_it() -> None:
    def page() -> None:
        import streamlit as st

        from widgets.language import _, hold_language

        st.session_state["made"] = hold_language(lambda: _("Source").encode())

    app = AppTest.from_function(page)
    app.query_params["lang"] = "sw"
    assert app.run().session_state["made"]() == b"Chanzo"
    assert _("Source") == "Source"


def test_an_exception_says_its_words_and_one_without_words_its_own() -> None:
    assert say_refusal(KeyError("a word")) == "a word"
    assert say_refusal(ValueError([1, 2])) == "[1, 2]"
