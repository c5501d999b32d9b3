"""What was agreed on an agency's page and on National, and concerns entered on their page."""

from datetime import date
from pathlib import Path

from access.roles import LOCAL_PERSON
from loaders.agreeing import Agreement, agree_action
from loaders.noting import note
from tests.pages.conftest import Open
from tests.pages.kept import plain
from tests.pages.writing import headers, open_key, press, write

DECISION = Agreement(
    "Settle the fee <b>",
    "The National Treasury",
    date(2023, 3, 1),
    date(2023, 3, 8),
    "KPA",
    is_decision=True,
)


def test_an_agency_replies_and_takes_its_reply_back(run: Open) -> None:
    app = run("agency", agency="KPA")
    assert "The agency has not replied yet." in plain(app)
    open_key(app, "reply")
    app.text_area(key="reply-words").input("We begin on Monday")
    app.text_input(key="reply-office").input("ICT office")
    press(app, "reply-save")
    assert "The agency answers: “We begin on Monday”" in plain(app)
    press(open_key(app, "reply"), "take-back-own-reply")
    assert "The agency has not replied yet." in plain(app)


def test_an_agencys_page_has_what_was_agreed_with_it_and_its_notes(home: Path, run: Open) -> None:
    write(
        home,
        lambda one: agree_action(one, DECISION, LOCAL_PERSON),
        lambda one: note(one, date(2023, 2, 1), "Gateway down", "KPA", LOCAL_PERSON),
    )
    app = run("agency", agency="KPA")
    said = plain(app)
    assert "The one action agreed is not done; one late" in headers(app)
    assert "Settle the fee <b>" in said and "! 2 days late" in said
    assert "Gateway down, 1 February" in said
    charts = [each.proto.alt for each in app.get("plotly_chart")]
    assert any("Gateway down" in alt for alt in charts)


def test_national_heads_each_decision_by_who_must_act(home: Path, run: Open) -> None:
    write(home, lambda one: agree_action(one, DECISION, LOCAL_PERSON))
    app = run("national")
    assert "One decision is due by 24 March; one late" in headers(app)
    assert "**The National Treasury**" in plain(app)


def test_nothing_to_decide_says_where_decisions_are_entered(open_page: Open) -> None:
    app = open_page("national")
    assert "No decision is due by 24 March" in headers(app)
    assert "it is entered at the stocktake" in plain(app)


def test_a_concern_is_raised_answered_and_closed_on_the_page(run: Open) -> None:
    app = open_key(run("concerns"), "raise")
    press(app, "raise-save")
    assert "Write what holds services up." in plain(app)
    app.text_area(key="raise-what").input("No fee is set")
    app.selectbox(key="raise-agency").select("KPA")
    app.text_input(key="raise-by").input("Treasury")
    app.text_area(key="raise-services").input("KPA service 18\n\nKPA-19")
    press(app, "raise-save")
    assert "The concern stands in the register." in plain(app)
    assert "1 concern in the register" in headers(app)
    open_key(app, "answer")
    concern = app.selectbox(key="answer-concern").options[0]
    assert concern == "KPA: No fee is set"
    app.selectbox(key="answer-concern").select_index(0).run()
    answer = next(each for each in app.text_area if each.label == "Answer")
    answer.input("The fee is gazetted")
    next(each for each in app.checkbox if each.label == "This closes it").check()
    press(app, "answer-save")
    assert "The concern is closed." in plain(app)
    assert app.title[0].value.startswith("The one concern is closed")


def test_nothing_is_entered_into_a_past_view(open_page: Open) -> None:
    app = open_key(open_page("concerns", as_of="2023-02-10"), "raise")
    assert "raise-save" not in [each.key for each in app.button]
    assert "Raise the first concern above" not in plain(app)
