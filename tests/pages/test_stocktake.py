"""The stocktake's page: empty, full, and after each thing that is entered on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.opening import place_ledger
from loaders.agreeing import Agreement, agree_action, give_reply
from loaders.noting import set_office
from metrics.counting import DERIVED
from metrics.figures import read_figures
from metrics.scope import Scope
from reports.briefs.facts import read_brief
from tests.pages.conftest import Open
from tests.pages.kept import plain
from tests.pages.programme import AS_OF, report
from tests.pages.writing import headers, open_key, press, read, read_metrics, write

SIGN = "Sign the <b>letter</b>"


def agree(what: str, due_on: date, **more: Any) -> Callable[[Ledger], object]:
    action = Agreement(what, "Legal office", date(2023, 3, 1), due_on, "KPA", **more)
    return lambda ledger: agree_action(ledger, action, LOCAL_PERSON)


def test_nothing_agreed_yet_says_what_to_do(open_page: Open) -> None:
    app = open_page("stocktake")
    assert not app.exception
    title = app.title[0].value
    assert title.startswith("75 agencies have not reported this week; no action is agreed yet; ")
    said = plain(app)
    assert "Agree the first action" in said
    assert "No stocktake has been closed yet" in [each.value for each in app.header]
    assert {each.label: each.value for each in app.metric}["What is late?"] == "–"


def test_the_first_stocktake_asks_every_agency(open_page: Open) -> None:
    app = open_page("stocktake", is_empty=True)
    assert app.title[0].value.startswith("No agency has reported this week; ")
    assert {each.label: each.value for each in app.metric}["Who has not reported?"] == "77 of 77"
    assert "We have not had an inventory" in open_key(app, "ask-AFA").code[0].value


def test_who_has_not_reported_is_asked_through_the_office_named(home: Path, run: Open) -> None:
    agriculture = "Ministry of Agriculture and Livestock Development"
    write(home, lambda one: set_office(one, "PS's office", LOCAL_PERSON, ministry=agriculture))
    app = open_key(run("stocktake"), "ask-AFA")
    assert "ask PS's office" in plain(app) and "ask ICT office, " in plain(app)
    message = "\n".join(each.value for each in app.code).replace("\u00a0", " ")
    assert "We have not had an inventory of services from Agriculture and Food" in message
    assert "Please send the workbook as you keep it, by 10 March 2023." in message
    assert "Illustrative: invented figures" in message


def test_what_was_agreed_stands_by_its_state(home: Path, run: Open) -> None:
    write(
        home,
        agree(SIGN, date(2023, 3, 7)),
        agree("Name an officer", date(2023, 3, 17), is_decision=True),
        agree("List every fee", date(2023, 5, 1)),
        lambda one: give_reply(one, "KPA", "We begin", "ICT office", AS_OF, LOCAL_PERSON),
    )
    app = run("stocktake")
    assert "; one action is late; " in app.title[0].value
    said = plain(app)
    assert "! 3 days late" in said and SIGN in said
    assert "One of three open actions is late" in headers(app)
    assert "One decision is due by 24 March" in headers(app)
    assert any(each.startswith("One of 77 agencies has replied") for each in headers(app))


def test_an_action_is_agreed_on_the_page(run: Open) -> None:
    app = open_key(run("stocktake"), "agree")
    app.text_area(key="agree-what").input(SIGN)
    app.selectbox(key="agree-agency").select("KPA")
    press(app, "agree-save")
    assert "Write the office that acts." in plain(app)
    app.text_area(key="agree-what").input(SIGN)
    app.text_input(key="agree-office").input("Legal office")
    press(app, "agree-save")
    said = plain(app)
    assert "The action is entered." in said and SIGN in said
    assert [each.value for each in app.success] == ["The action is entered."]
    assert "The one action agreed is not done" in headers(app)


def test_what_is_said_leaves_all_else_in_its_place(run: Open) -> None:
    app = open_key(run("stocktake"), "agree")
    before = len(app.main.children)
    press(app, "agree-save")
    assert app.error and len(app.main.children) == before


def test_an_action_is_moved_done_and_taken_back_on_the_page(home: Path, run: Open) -> None:
    action_id = uuid4()
    write(home, agree(SIGN, date(2023, 3, 17), action_id=action_id))
    key = f"action-{action_id}"
    app = open_key(run("stocktake"), key)
    app.radio(key=f"{key}-what").set_value("moved").run()
    app.date_input(key=f"{key}-day").set_value(date(2023, 3, 31))
    press(app, f"{key}-save")
    assert "due 31 March, first due 17 March" in plain(app)
    open_key(app, key).radio(key=f"{key}-what").set_value("moved").run()
    app.date_input(key=f"{key}-day").set_value(date(2023, 3, 31))
    press(app, f"{key}-save")
    assert [each.value for each in app.warning] == ["Choose the new day."]
    app.radio(key=f"{key}-what").set_value("done").run()
    press(app, f"{key}-save")
    assert "The one action agreed is done" in headers(app)
    open_key(app, "agreed-more")
    press(open_key(app, key), f"take-back-{key}")
    assert "The one action agreed is not done" in headers(app)
    assert f"{key}-save" not in [each.key for each in app.button]


def test_a_reply_and_a_note_are_entered_on_the_page(run: Open) -> None:
    app = open_key(run("stocktake"), "reply")
    app.selectbox(key="reply-agency").select("KPA")
    app.text_area(key="reply-words").input("We begin on Monday")
    app.text_input(key="reply-office").input("ICT office")
    press(app, "reply-save")
    assert "“We begin on Monday”" in plain(app)
    press(app, "take-back-reply-KPA")
    assert "It is taken back." in plain(app) and "“We begin on Monday”" not in plain(app)
    open_key(app, "add-note")
    app.text_input(key="note-words").input("Gateway down")
    press(app, "note-save")
    assert "Gateway down" in plain(app)
    assert "One note stands on the chart" in headers(app)


def test_a_closed_pack_gives_the_same_figures_after_later_submissions(
    home: Path, run: Open
) -> None:
    reply = ("KPA", "We begin", "ICT office", AS_OF)
    write(home, agree(SIGN, date(2023, 3, 7)), lambda one: give_reply(one, *reply, LOCAL_PERSON))
    app = run("stocktake")
    title, metrics = app.title[0].value, read_metrics(app)
    app.text_input(key="close-remark").input("Held in Nairobi")
    press(app, "close")
    assert "The stocktake of 10 March 2023 is closed" in headers(app)
    st.cache_resource.clear()
    write(
        home,
        lambda one: one.commit([replace(report("NEMA", AS_OF, 1), entered_at=None)]),
        agree("Agreed later", date(2023, 3, 8)),
    )
    ((entry_no, frozen),) = read(home, "select entry_no, frozen_entry from stocktakes")
    pack = run("stocktake", stocktake=str(entry_no))
    assert (pack.title[0].value, read_metrics(pack)) == (title, metrics)
    said = plain(pack)
    assert "The pack of the stocktake of 10 March 2023, as it was closed" in said
    assert "Held in Nairobi" in said and "Agree an action" not in said
    agency = run("agency", agency="KPA", stocktake=str(entry_no))
    assert "The agency answers: “We begin”" in plain(agency)
    press(pack, "now-in-banner")
    assert (pack.title[0].value, read_metrics(pack)) != (title, metrics)
    _compare_with_papers(home, frozen, read_metrics(agency)["Online"])


def _compare_with_papers(home: Path, frozen: int, online: str) -> None:
    """The brief and `figures --json` of the entry say what the pack says on screen."""
    st.cache_resource.clear()
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    reading = ledger.reading(frozen)
    figures = read_figures(reading, AS_OF, Scope(agency="KPA"))
    brief = read_brief(reading, AS_OF, "KPA")
    ledger.close()
    target = figures["target"]["services"] or figures["in_scope"]
    assert online == f"{figures['services_online']} of {target}"
    assert brief.figures == figures
    assert brief.agreed.reply is not None
    assert [each.words for each in brief.agreed.actions] == [SIGN]


def test_a_pack_that_nobody_closed_shows_now_and_says_so(open_page: Open) -> None:
    app = open_page("stocktake", stocktake="3")
    assert not app.exception
    assert "The pack of" not in plain(app)
    assert app.warning[0].value.startswith("No pack is kept under this address; ")
