"""National: the five answers, what changed, and the way on."""

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
    assert "No agency is known under ministry Ministry of Magic" in words(app)


def test_the_table_behind_a_chart_opens_from_the_address(open_page: Open) -> None:
    app = open_page("national", table="far")
    assert not app.error
    tables = [frame.value for frame in app.dataframe]
    assert any(list(table.columns) == ["Count", "Services"] for table in tables)


def test_a_table_that_the_page_has_not_is_passed_over(open_page: Open) -> None:
    assert not open_page("national", table="moon").error


def test_user_text_never_becomes_markup(open_page: Open) -> None:
    assert "![x](http" not in words(open_page("national"))
