"""Services: a figure's door shows exactly its services; the address is the view."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from tests.pages.kept import list_labels, plain
from tests.pages.programme import HOSTILE


def count_rows(app: AppTest) -> int:
    return 0 if not app.dataframe else len(app.dataframe[0].value)


@pytest.mark.parametrize(
    ("level", "services"),
    [("claimed", 14), ("distinct", 14), ("end_to_end", 14), ("in_scope", 20), ("transacting", 0)],
)
def test_a_count_opens_exactly_its_services(open_page: Open, level: str, services: int) -> None:
    app = open_page("services", count=level, agency="KPA")
    assert not app.error
    assert count_rows(app) == services


def test_the_title_says_how_many_and_whose(open_page: Open) -> None:
    app = open_page("services", count="end_to_end", agency="KPA")
    assert plain(app).startswith("Kenya Ports Authority: 14 services can be had online end to end")


def test_a_search_finds_by_name_and_code(open_page: Open) -> None:
    app = open_page("services", q="kpa-7")
    assert count_rows(app) == 1
    assert plain(app).startswith("One service is listed and matches “kpa-7”")
    assert count_rows(open_page("services", q="tsc service 12")) == 1


def test_stages_in_the_address_narrow_the_rows(open_page: Open) -> None:
    table = open_page("services", stage="4", agency="KPA").dataframe[0].value
    assert set(table["Stage"]) == {"Integrated"}
    assert len(table) == 6


def test_only_overdue_services_are_shown_when_asked(open_page: Open) -> None:
    app = open_page("services", overdue="1", stage="4", agency="KPA")
    assert count_rows(app) == 2
    assert "two services are overdue at Integrated" in plain(app)


def test_what_is_chosen_stands_in_the_address(open_page: Open) -> None:
    app = open_page("services", page="2")
    app.selectbox(key="services-count").select("claimed").run()
    assert app.query_params["count"] == "claimed"
    assert "page" not in app.query_params


def test_long_results_come_fifty_at_a_time(open_page: Open) -> None:
    app = open_page("services")
    assert count_rows(app) == 50
    app.button(key="services-after").click().run()
    assert app.query_params["page"] == "2"
    assert count_rows(app) == 10
    assert "51 to 60 of 60" in plain(app)


def test_a_search_without_an_answer_leads_back(open_page: Open) -> None:
    app = open_page("services", q="zzz", stage="3")
    assert "No services are listed" in app.title[0].value
    app.button(key="clear-filters").click().run()
    assert "q" not in app.query_params
    assert count_rows(app) == 50


def test_an_unknown_agency_finds_nothing_and_raises_nothing(open_page: Open) -> None:
    app = open_page("services", agency="XYZ", page="7", count="nonsense")
    assert not app.error
    assert not app.exception


def test_a_past_day_shows_what_was_live_then(open_page: Open) -> None:
    then = open_page("services", count="claimed", agency="KPA", as_of="2022-09-10")
    assert count_rows(then) == 1


def test_names_of_markup_are_shown_letter_by_letter(open_page: Open) -> None:
    app = open_page("services", q="Berth", agency="KPA")
    assert app.dataframe[0].value["Service"].iloc[0] == HOSTILE
    assert all("![x](http" not in label for label in list_labels(app, "page_link"))


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("services", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
