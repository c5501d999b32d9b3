"""Administration: each section says what stands; a change is seen, then saved, then taken back."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from access.roles import Person, Right
from data.faults import Fault
from data.ledger import Ledger
from data.opening import place_ledger
from loaders.administering import ODDS
from metrics.counting import DERIVED
from tests.data.stories import Row, Sent, entry_of
from tests.pages.conftest import Open
from tests.pages.kept import list_labels, plain, run_page
from tests.pages.programme import build_programme
from widgets import gate
from widgets.administration.commitments import title_commitments
from widgets.administration.faults import STARTS, WORDS, word_fault

SECTIONS = {
    "promise": "5,000 services are promised by 30 June 2023",
    "rules": "Online means end to end, from maturity 3",
    "agencies": "agencies are registered",
    "offices": "No agency has an office to ask; name the first",
    "entries": "8 entries were made; none was taken back",
    "keeping": "No backup of this ledger has been made here yet",
}


@pytest.fixture
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose sample's ledger a test may change."""
    build_programme(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    return home


def say_error(app: AppTest) -> str:
    """Return what the page refuses, without the strokes that keep markdown off."""
    return app.error[0].value.replace("\\", "")


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_opens_with_what_stands(open_page: Open, section: str) -> None:
    app = open_page("administration", section=section)
    assert not app.exception
    assert not app.error
    assert SECTIONS[section] in app.title[0].value.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_opens_on_an_empty_ledger(open_page: Open, section: str) -> None:
    app = open_page("administration", is_empty=True, section=section)
    assert not app.exception
    assert not app.error


def test_who_may_not_administer_is_told_so(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Person("r", "Reader", frozenset({Right.VIEW}))
    monkeypatch.setattr(gate, "find_person", lambda: reader)
    app = open_page("administration")
    assert 'it needs the right "administer"' in app.error[0].value
    assert not app.title


def test_a_rule_is_changed_after_its_effect_was_seen(own_home: Path) -> None:
    app = run_page("administration", section="rules", change="counting_rule")
    app.selectbox(key="counting-maturity").select(4)
    app.button(key="look-at-change").click().run()
    assert "Say in a few words why it changes." in say_error(app)
    app.text_input(key="counting_rule-why").input("Decided").run()
    app.button(key="look-at-change").click().run()
    assert "The national count goes from" in plain(app)
    assert "earlier days stay as they are" in plain(app)
    app.button(key="save-change").click().run()
    assert "Saved as entry 9" in app.success[0].value
    assert app.title[0].value == "Online means end to end, from maturity 4"
    before = run_page("administration", section="rules", as_of="2023-03-09")
    assert before.title[0].value == "Online means end to end, from maturity 3"


def test_inputs_changed_after_looking_are_looked_at_again(own_home: Path) -> None:
    app = run_page("administration", section="rules", change="reporting_calendar")
    app.text_input(key="reporting_calendar-why").input("Decided").run()
    app.number_input(key="calendar-late").set_value(60).run()
    app.button(key="look-at-change").click().run()
    assert "save-change" in [one.key for one in app.button]
    app.number_input(key="calendar-late").set_value(3).run()
    assert "save-change" not in [one.key for one in app.button]
    app.button(key="look-at-change").click().run()
    assert "An agency cannot be late before its next workbook" in say_error(app)


def test_a_target_is_changed_and_its_effect_on_the_pace_shown(own_home: Path) -> None:
    app = run_page("administration", change="target-2023-06-30")
    app.number_input(key="goal-target-2023-06-30-services").set_value(6000)
    app.text_input(key="goal-target-2023-06-30-why").input("Decided").run()
    app.button(key="look-at-change").click().run()
    table = app.table[0].value
    assert list(table.iloc[0]) == ["Target", "5,000", "**6,000**"]
    app.button(key="save-change").click().run()
    assert app.title[0].value.startswith("6,000 services")


def test_an_agency_is_registered_and_then_renamed(own_home: Path) -> None:
    app = run_page("administration", section="agencies", change="new-agency")
    app.button(key="save-agency").click().run()
    assert "Code: is empty" in say_error(app)
    app.text_input(key="agency-code").input("NEWA")
    app.text_input(key="agency-name").input("New Agency")
    app.text_input(key="agency-ministry").input("Ministry of Health")
    app.button(key="save-agency").click().run()
    assert app.query_params["agency"] == "NEWA"
    app.button(key="open-describe-agency").click().run()
    app.text_input(key="agency-name").input("Newer Agency")
    app.button(key="save-agency").click().run()
    assert "Newer Agency (NEWA)" in plain(app)
    assert "New Agency" in plain(app)


def test_an_office_is_named_and_removed(own_home: Path) -> None:
    app = run_page("administration", section="offices", change="new-office")
    app.button(key="save-office").click().run()
    assert "Name an agency or a ministry" in app.error[0].value
    app.selectbox(key="office-agency").select("KPA")
    app.text_input(key="office-name").input("Director, ICT")
    app.button(key="save-office").click().run()
    assert "1 of" in app.title[0].value
    assert list(app.dataframe[0].value["Office"]) == ["Director, ICT"]


def test_the_trail_is_filtered_by_the_address(open_page: Open) -> None:
    assert len(open_page("administration", section="entries").dataframe[0].value) == 8
    found = open_page("administration", section="entries", q="kpa").dataframe[0].value
    assert set(found["Agency"]) == {"KPA"}
    dated = open_page("administration", section="entries", **{"from": "2023-03-01"})
    assert len(dated.dataframe[0].value) == 4
    none = open_page("administration", section="entries", q="zzz")
    assert "No entry fits" in plain(none)


def test_a_backup_is_made_while_the_ledger_is_open(own_home: Path) -> None:
    app = run_page("administration", section="keeping")
    app.button(key="back-up").click().run()
    assert "The backup is made" in app.success[0].value
    assert app.title[0].value.startswith("The latest backup was made on")
    (place,) = (own_home / "backups").glob("sample-*.zip")
    assert {"manifest.json", "ledger.duckdb"} <= set(ZipFile(place).namelist())


def test_the_sample_is_removed_only_when_that_is_sure(own_home: Path) -> None:
    app = run_page("administration", section="keeping")
    assert app.button(key="clear-sample").disabled
    app.checkbox(key="sure-to-clear").check().run()
    app.button(key="clear-sample").click().run()
    assert not (own_home / "sample.duckdb").exists()
    assert app.query_params["ledger"] == "real"
    assert "The sample is removed" in app.success[0].value


def test_a_past_view_changes_nothing(open_page: Open) -> None:
    app = open_page("administration", known_on="2023-03-05")
    assert not [key for key in (one.key or "" for one in app.button) if key.startswith("change-")]
    assert "go back to now" in plain(app)
    assert "Download as CSV" not in list_labels(app, "page_link")


def test_titles_and_faults_are_sentences() -> None:
    assert title_commitments(0, 77, 0) == "No agency has committed itself yet"
    assert title_commitments(1, 1, 40) == "1 agency has committed itself to 40 services"
    assert title_commitments(66, 77, 4047).endswith("to 4,047 services; 11 have not")
    for where in (*WORDS, *STARTS, "milestones, by day the 1.", "promise.words", "elsewhere"):
        assert word_fault(Fault(where, "is wrong", "Write it right.")).endswith(".")


def test_who_sees_the_odds_is_changed(own_home: Path) -> None:
    app = run_page("administration", section="rules", change=ODDS)
    app.radio(key="odds-right").set_value("administer")
    app.text_input(key=f"{ODDS}-why").input("Decided").run()
    app.button(key="look-at-change").click().run()
    app.button(key="save-change").click().run()
    assert "Administrators" in plain(app)


def test_a_name_that_nobody_goes_by_is_registered_from_the_list(own_home: Path) -> None:
    ledger = Ledger.open(place_ledger(own_home, is_sample=True), DERIVED)
    finding = {"severity": "error", "rule": "unknown_agency", "sheet": "A", "cell": "A5"}
    words = {"value": "Kenya Sugar Board", "message": "Unknown.", "remedy": "Register it."}
    sent = entry_of(Sent(60, [Row("A")]))
    ledger.commit([replace(sent, tables={**sent.tables, "findings": [finding | words]})])
    ledger.close()
    app = run_page("administration", section="agencies")
    assert "Kenya Sugar Board" in plain(app)
    app.button(key="take-in-0").click().run()
    assert app.text_input(key="agency-name").value == "Kenya Sugar Board"
    app.text_input(key="agency-code").input("KSB")
    app.text_input(key="agency-ministry").input("Ministry of Agriculture")
    app.button(key="save-agency").click().run()
    assert "Kenya Sugar Board (KSB)" in plain(app)
