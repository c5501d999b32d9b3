"""Payments: what takes payment, what comes in, and who waits for whom."""

from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from tests.pages.kept import run_page
from tests.pages.paying import build_paying
from tests.pages.test_national import words


@pytest.fixture(scope="module")
def paying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("paying")
    build_paying(home)
    return home


@pytest.fixture(autouse=True)
def _paying_home(paying: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_HOME", str(paying))
    monkeypatch.setenv("TRACKER_LEDGER", "sample")


def tables(name: str, **query: str) -> str:
    return "\n".join(table.value.to_string() for table in run_page(name, **query).table)


def test_the_title_opens_with_what_is_not_on_the_gateway() -> None:
    app = run_page("payments")
    assert not app.error
    assert app.title[0].value.replace("\u00a0", " ").replace("\\", "") == (
        "2 of 4 paid services online are not on the gateway; Sh 93.8k a day comes in"
    )


def test_eight_questions_are_answered() -> None:
    app = run_page("payments")
    answers = [each.value.replace("\u00a0", " ") for each in app.metric]
    assert answers[:2] == ["2 of 4", "Sh 93.8k a day"]
    assert "the stated aim is Sh 1bn a day" in words(app)


def read_doors(app: AppTest) -> dict[str, dict[str, str]]:
    """Return the doors of a page that say a number, each with the address that it opens."""
    links = [each.proto for each in app.get("page_link") if ": " in each.proto.label]
    return {link.label: dict(parse_qsl(link.query_string)) for link in links}


def test_every_figure_opens_as_many_services_as_its_door_says() -> None:
    doors = read_doors(run_page("payments", provider="M-Pesa"))
    opened = {
        words: len(run_page("services", **query).dataframe[0].value)
        for words, query in doors.items()
    }
    assert opened == {words: int(words.rpartition(": ")[2]) for words in doors}
    assert opened["See those that do not: 2"] == 2, "as the title says"
    assert len(opened) >= 8
    assert all(query.keys() & {"figure", "idle"} for query in doors.values())


def test_a_number_of_a_provider_opens_the_services_of_the_agency() -> None:
    shown = tables("payments", provider="M-Pesa")
    assert "agency=KPA&count=online&figure=off_gateway&provider=M-Pesa" in shown


def test_receipts_are_told_against_the_month_before() -> None:
    assert "Sh 80k a day in Feb ’23, down from Sh 100k" in words(run_page("payments"))


def test_a_provider_sees_what_it_serves_and_what_waits() -> None:
    said = words(run_page("payments", provider="M-Pesa")).replace("\\", "")
    assert "M-Pesa serves 2 services of 1 agency; 1 waits for it" in said


def test_choosing_a_provider_stands_in_the_address() -> None:
    app = run_page("payments")
    app.selectbox(key="choose-provider").select("T-Kash").run()
    assert app.query_params["provider"] == "T-Kash"
    assert "T-Kash serves 1 services of 1 agency; none waits" in words(app).replace("\\", "")


def test_an_unknown_provider_in_the_address_is_passed_over() -> None:
    assert run_page("payments", provider="Z").selectbox(key="choose-provider").value == "M-Pesa"


def test_agency_and_firm_stand_side_by_side() -> None:
    app = run_page("payments")
    assert "1 of 2 statements differs from the agency’s figure" in words(app)
    shown = "\n".join(table.value.to_string() for table in app.table).replace("\u00a0", " ")
    assert "Sh 3.1m" in shown
    assert "Sh 3m" in shown


def test_services_that_nobody_used_are_listed_letter_by_letter() -> None:
    assert "3 of 4 services live for 90 days were not used" in words(run_page("payments"))
    assert "![x](http" not in tables("payments")


def test_without_receipts_every_figure_is_a_dash_with_its_reason(open_page: Open) -> None:
    app = open_page("payments")
    assert not app.error
    assert app.title[0].value == "No service online is known to charge a fee"
    assert app.metric[0].value == "–"
    assert "No receipts are reported" in words(app)
    assert "No payment firm has sent a statement" in words(app)


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("payments", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"


def test_data_quality_tells_doubles_and_front_pages_of_the_same_workbook() -> None:
    app = run_page("data_quality")
    assert not app.error
    said = words(app)
    assert "1 of 4 links leads only to a front page" in said
    assert "2 groups may be one service each" in said
    shown = "\n".join(table.value.to_string() for table in app.table)
    assert "Mooring of ships" in shown
    assert "only numbers differ" in shown


def test_what_is_missing_most_opens_the_services_that_do_not_state_it() -> None:
    app = run_page("data_quality")
    ((label, query),) = [
        each for each in read_doors(app).items() if each[0].startswith("See those without")
    ]
    opened = run_page("services", **query)
    assert label == f"See those without: {len(opened.dataframe[0].value)}"
    assert "where it is asked" in opened.title[0].value
    front = run_page("services", link="front_page", stage="0,1,2,3,4,5,6,7")
    assert front.title[0].value.endswith("only to a front page, neither withdrawn nor merged")
    assert len(front.dataframe[0].value) == 1, "as the page says: 1 of 4 links"


def test_concerns_tell_what_is_open_and_what_waits() -> None:
    app = run_page("concerns")
    assert not app.error
    assert app.title[0].value.startswith("2 of 3 concerns are open, 1 past due")
    assert app.metric[1].value == "1 of 2"
    assert "![x](http" not in "\n".join(table.value.to_string() for table in app.table)


def test_filters_narrow_the_register() -> None:
    assert "2 of 3 concerns fit the filters" in words(run_page("concerns", kind="fees"))
    assert "1 of 3 concerns fits the filters" in words(run_page("concerns", state="late"))
    assert "1 of 3 concerns fits the filters" in words(run_page("concerns", state="closed"))
    none = run_page("concerns", raised_by="Safaricom", state="closed")
    assert "No concern fits these filters" in words(none)
