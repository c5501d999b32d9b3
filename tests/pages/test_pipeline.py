"""Pipeline: where services wait, for how long, and what is late."""

from urllib.parse import parse_qsl

from tests.pages.conftest import Open
from tests.pages.test_national import words


def test_the_title_names_the_bottleneck(open_page: Open) -> None:
    app = open_page("pipeline")
    assert not app.error
    assert app.title[0].value == "22 services wait at Integrated; 4 fewer than four weeks ago"


def test_five_questions_are_answered(open_page: Open) -> None:
    metrics = {each.label: each.value for each in open_page("pipeline").metric}
    assert metrics["Where do most wait?"] == "Integrated"
    assert metrics["What is overdue?"] == "6 of 6"


def test_a_tiles_door_opens_as_many_services_as_the_tile_counts(open_page: Open) -> None:
    doors = {
        each.proto.label: dict(parse_qsl(each.proto.query_string))
        for each in open_page("pipeline").get("page_link")
    }
    waiting = open_page("services", **doors["See the services there"])
    assert waiting.title[0].value.startswith("22 services are in scope at Integrated")
    overdue = open_page("services", **doors["See the overdue services"])
    assert len(overdue.dataframe[0].value) == 6


def test_what_is_unusually_old_or_has_moved_can_be_opened(open_page: Open) -> None:
    old = open_page("services", figure="old")
    assert "longer in their stage than usual" in old.title[0].value
    assert not old.dataframe, "no stage has been completed often enough to say"
    assert "planned day that moved" in open_page("services", figure="moved").title[0].value


def test_what_cannot_be_said_is_a_dash_with_its_reason(open_page: Open) -> None:
    app = open_page("pipeline")
    metrics = {each.label: each.value for each in app.metric}
    assert metrics["How long from start to live?"] == "–"
    assert "No finished service has both a start and a go-live date." in words(app)


def test_every_chart_has_words_for_who_cannot_see_it(open_page: Open) -> None:
    charts = open_page("pipeline").get("plotly_chart")
    assert len(charts) == 2
    assert all(chart.proto.alt for chart in charts)


def test_an_agency_in_the_address_narrows_the_page(open_page: Open) -> None:
    app = open_page("pipeline", agency="KPA")
    assert app.title[0].value.startswith("Kenya Ports Authority: ")
    assert app.selectbox(key="narrow-agency").value == "KPA"


def test_an_agency_that_never_reported_has_nothing_in_progress(open_page: Open) -> None:
    app = open_page("pipeline", agency="KRA")
    assert not app.error
    assert app.title[0].value == "Kenya Revenue Authority: No service is in scope yet"
    assert {each.value for each in app.metric} == {"–"}


def test_an_unknown_agency_is_named(open_page: Open) -> None:
    app = open_page("pipeline", agency="kpaa")
    assert app.title[0].value == "No agency is known under agency kpaa"
    assert app.button(key="like-0").label == "Kenya Ports Authority \\(KPA\\)"
    app.button(key="like-0").click().run()
    assert app.query_params["agency"] == "KPA"


def test_a_choice_stands_in_the_address(open_page: Open) -> None:
    app = open_page("pipeline")
    app.selectbox(key="narrow-agency").select("TSC").run()
    assert app.query_params["agency"] == "TSC"
    app.button(key="narrow-none").click().run()
    assert "agency" not in app.query_params


def test_a_past_day_says_so(open_page: Open) -> None:
    assert "A past view, as of 3 February 2023" in words(open_page("pipeline", as_of="2023-02-03"))


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("pipeline", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"


def test_text_from_a_workbook_is_shown_letter_by_letter(open_page: Open) -> None:
    tables = [table.value.to_string() for table in open_page("pipeline").table]
    assert any("Paybill \\<settlement\\>" in table for table in tables)
