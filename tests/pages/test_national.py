"""National: the five answers, what changed, and the way on."""

import re
from datetime import date

import pytest

from tests.pages.conftest import Open


def words(app: object) -> str:
    """Return everything in words on the page."""
    kinds = ("title", "header", "subheader", "markdown", "metric", "error")
    parts: list[str] = []
    for kind in kinds:
        for each in getattr(app, kind):
            parts += [str(each.value), str(getattr(each, "label", ""))]
    return "\n".join(parts).replace("\u00a0", " ")


def test_the_first_sentence_is_the_answer(open_page: Open) -> None:
    app = open_page("national")
    assert not app.error
    assert app.title[0].value.replace("\u00a0", " ").startswith("38 of 5,000 online; at this pace")


def test_the_five_questions_are_answered(open_page: Open) -> None:
    app = open_page("national")
    questions = [metric.label for metric in app.metric]
    assert questions == [
        "How far are we?",
        "How fast?",
        "Will we make it?",
        "Where is the gap?",
        "Is it paid for?",
    ]
    assert app.metric[0].value == "38 of 5,000"


def test_every_chart_has_words_for_who_cannot_see_it(open_page: Open) -> None:
    charts = open_page("national").get("plotly_chart")
    assert len(charts) >= 6
    assert all(chart.proto.alt for chart in charts)


def test_invented_figures_say_so_and_lead_to_ones_own(open_page: Open) -> None:
    app = open_page("national")
    assert "Illustrative" in words(app)
    app.button(key="start-own").click().run()
    assert app.query_params["ledger"] == "real"
    assert app.title[0].value == "No service is online yet; upload the first inventory"
    assert "Illustrative" not in words(app)


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("national", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
    assert not app.metric


def test_a_past_day_shows_the_figures_of_that_day_and_the_way_back(open_page: Open) -> None:
    app = open_page("national", as_of="2023-02-03")
    assert "A past view, as of 3 February 2023" in words(app)
    past = app.metric[0].value
    assert past != "38 of 5,000"
    app.button(key="now-in-banner").click().run()
    assert "as_of" not in app.query_params
    assert app.metric[0].value == "38 of 5,000"


def test_known_on_leaves_out_what_was_sent_later(open_page: Open) -> None:
    app = open_page("national", as_of="2023-03-10", known_on="2023-02-10")
    assert "Only what had been sent by 10 February 2023 is known here" in words(app)
    assert app.metric[0].value == "30 of 5,000"


def test_a_date_that_is_none_is_passed_over(open_page: Open) -> None:
    app = open_page("national", as_of="soon")
    assert not app.error
    assert app.metric[0].value == "38 of 5,000"


def test_a_ministry_in_the_address_narrows_the_page(open_page: Open) -> None:
    app = open_page("national", ministry="Ministry of Roads and Transport")
    assert not app.error
    assert app.title[0].value.startswith("Roads and Transport: 14 of")


def test_an_unknown_ministry_is_answered_in_a_sentence(open_page: Open) -> None:
    app = open_page("national", ministry="Ministry of Magic")
    assert app.title[0].value == "No agency is known under ministry Ministry of Magic"
    app.button(key="like-nation").click().run()
    assert "ministry" not in app.query_params
    assert "of 5,000 online" in app.title[0].value


def test_part_of_a_ministrys_name_leads_to_it(open_page: Open) -> None:
    app = open_page("national", ministry="transport")
    app.button(key="like-0").click().run()
    assert app.query_params["ministry"] == "Ministry of Roads and Transport"
    assert app.title[0].value.startswith("Roads and Transport: ")


def test_the_table_behind_a_chart_opens_from_the_address(open_page: Open) -> None:
    app = open_page("national", table="far")
    assert not app.error
    tables = [frame.value for frame in app.dataframe]
    assert any(list(table.columns) == ["Count", "Services"] for table in tables)


def test_a_table_that_the_page_has_not_is_passed_over(open_page: Open) -> None:
    assert not open_page("national", table="moon").error


def test_user_text_never_becomes_markup(open_page: Open) -> None:
    assert "![x](http" not in words(open_page("national"))


def test_the_paper_and_the_screen_give_the_same_answers(open_page: Open) -> None:
    said = words(open_page("national"))
    assert "0 verified" in said
    assert "Sh 80m at the start; the aim is Sh 1bn" in said
    assert "the rule is end to end" in said


def test_the_bridge_begins_on_the_day_that_the_address_names(open_page: Open) -> None:
    app = open_page("national", since="2023-02-10")
    headers = [header.value.replace("\u00a0", " ") for header in app.header]
    assert any("10 February" in header for header in headers)
    app.date_input(key="choose-since").set_value(date(2023, 3, 3)).run()
    assert "since" not in app.query_params
    app.date_input(key="choose-since").set_value(date(2023, 1, 6)).run()
    assert app.query_params["since"] == "2023-01-06"


def test_a_day_after_the_view_is_no_beginning(open_page: Open) -> None:
    app = open_page("national", since="2024-01-01")
    assert not app.error
    assert app.date_input(key="choose-since").value == date(2023, 3, 3)


def test_what_is_secondary_is_folded_until_it_is_asked_for(open_page: Open) -> None:
    app = open_page("national")
    drawn = len(app.get("plotly_chart"))
    app.session_state["fold-bridge"] = True
    app.run()
    assert len(app.get("plotly_chart")) == drawn + 1


def test_every_answer_is_a_door(open_page: Open) -> None:
    links = [link.proto for link in open_page("national").get("page_link")]
    doors = {(link.label, link.page) for link in links}
    for way in (
        ("Services online", "services"),
        ("Where services wait", "pipeline"),
        ("Agencies", "agencies"),
        ("Payments", "payments"),
    ):
        assert any(way[0] == label and page.endswith(way[1]) for label, page in doors), way


def test_independent_institutions_are_judged_in_no_language(open_page: Open) -> None:
    def find(lang: str) -> set[str]:
        headers = [each.value for each in open_page("national", lang=lang).header]
        return {number for each in headers if "90%" in each for number in re.findall(r"\d+", each)}

    assert find("sw") == find("en") != set()


@pytest.mark.parametrize("day", ["1800-01-01", "9999-12-31", "2023-02-30", "yesterday"])
@pytest.mark.parametrize("name", ["as_of", "known_on"])
def test_a_day_that_cannot_be_shown_is_named_and_left_out(
    open_page: Open, name: str, day: str
) -> None:
    app = open_page("national", **{name: day})
    assert not app.error
    assert [each.value.replace("\\", "") for each in app.warning] == [
        f"“{day}” in the address is not a day that can be shown; it is left out."
    ]
    assert app.title[0].value == open_page("national").title[0].value


@pytest.mark.parametrize("day", ["2000-01-01", "2099-12-31"])
def test_the_first_and_the_last_day_that_can_be_asked_for_are_answered(
    open_page: Open, day: str
) -> None:
    app = open_page("national", as_of=day, since="1800-01-01")
    assert not app.error
    assert not app.warning


def test_a_day_to_come_is_not_called_past(open_page: Open) -> None:
    said = words(open_page("national", as_of="2023-05-01"))
    assert "A view ahead: what is known now, on 1 May 2023." in said
    assert "A past view" not in said
