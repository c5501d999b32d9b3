"""Data quality: what is missing, late, doubled or out of proportion."""

from tests.pages.conftest import Open
from tests.pages.test_national import words


def test_the_title_names_the_silent_and_what_is_missing_most(open_page: Open) -> None:
    app = open_page("data_quality")
    assert not app.error
    assert app.title[0].value.startswith("75 of 77 agencies are late or silent; ")


def test_who_never_reported_stands_after_the_late(open_page: Open) -> None:
    late = open_page("data_quality").table[0].value
    assert "National Environment Management Authority" in late["Agency"].iloc[0]
    assert late["Last heard"].iloc[1] == "never"


def test_no_link_and_no_double_say_so(open_page: Open) -> None:
    said = words(open_page("data_quality", agency="KRA"))
    assert "No service states a link" in said
    assert "Nothing looks as if it were listed twice" in said


def test_too_few_agencies_make_no_outlier(open_page: Open) -> None:
    app = open_page("data_quality")
    assert app.metric[4].value == "–"
    assert "Fewer than four agencies list services" in words(app)


def test_an_agency_that_never_reported_has_dashes(open_page: Open) -> None:
    app = open_page("data_quality", agency="KRA")
    assert not app.error
    assert "No service is listed, so nothing can be missing" in words(app)


def test_the_chart_has_words_for_who_cannot_see_it(open_page: Open) -> None:
    charts = open_page("data_quality").get("plotly_chart")
    assert all(chart.proto.alt for chart in charts)
    assert charts


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("data_quality", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
