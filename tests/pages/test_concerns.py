"""Concerns without a register: blockers in the rows speak, and the page says how to send one."""

from urllib.parse import parse_qs

from tests.pages.conftest import Open
from tests.pages.test_national import words


def test_blockers_speak_where_no_register_was_sent(open_page: Open) -> None:
    app = open_page("concerns")
    assert not app.error
    assert app.title[0].value.startswith("No register of concerns was sent; ")
    assert app.metric[0].value == "–"
    assert "The register is empty" in words(app)


def test_agencies_own_blockers_are_not_named_as_anybody_elses(open_page: Open) -> None:
    app = open_page("concerns")
    metrics = {each.label: each.value for each in app.metric}
    assert metrics["Who else names most?"] == "–"


def test_what_most_wait_for_opens_the_services_that_do(open_page: Open) -> None:
    app = open_page("concerns")
    links = [each.proto for each in app.get("page_link") if each.proto.label == "See the services"]
    assert [parse_qs(link.query_string)["held"] for link in links] == [["not stated"]]


def test_nothing_known_asks_for_a_sheet(open_page: Open) -> None:
    app = open_page("concerns", agency="KRA")
    assert app.title[0].value == (
        "Kenya Revenue Authority: No concern is known; send a sheet of concerns"
    )


def test_every_chart_has_words_for_who_cannot_see_it(open_page: Open) -> None:
    charts = open_page("concerns").get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("concerns", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
