import json
from dataclasses import replace

from data.fields import encode_said
from metrics.inventory import search_services
from metrics.provenance import list_words, trace_service
from metrics.service import read_service
from metrics.submissions import list_submissions, read_submission
from tests.data.stories import day, link, service, withdrawal
from tests.metrics.programmes import month, months, read_programme, row, told

COLUMNS = {"service_name": "C", "stage": "F", "live_on": "G", "maturity": {"constant": 3}}


def in_columns(entry, columns=COLUMNS):
    (sheet,) = entry.tables["sheets"]
    tables = {**entry.tables, "sheets": [{**sheet, "columns": json.dumps(columns)}]}
    return replace(entry, tables=tables)


def traced(reading, on, name, code="A"):
    return next(
        told for told in trace_service(reading, day(on), service(code)) if told.field == name
    )


def test_a_value_leads_to_its_cell():
    reading = read_programme(in_columns(told(20, row("X", 3), row("A", 6, 5))))
    found = traced(reading, 20, "live_on")
    assert (found.value, found.cell, found.sheet) == (day(5), "G3", "Services")
    assert (found.entry_no, found.file_name) == (3, "story.xlsx")
    constant = traced(reading, 20, "maturity")
    assert (constant.value, constant.cell, constant.is_constant) == (3, None, True)


def test_a_field_that_the_sheet_lacks_leads_to_an_older_word():
    lacking = frozenset({"stage", "live_on"})
    later = told(30, row("A", 7, 5))
    later = replace(later, tables={**later.tables, "sheets": [
        {**later.tables["sheets"][0], "columns": json.dumps({"stage": "B"}),
         "said_fields": encode_said(set(lacking))}]})  # fmt: skip
    reading = read_programme(in_columns(told(20, row("A", 6, 5))), later)
    assert (traced(reading, 30, "maturity").entry_no, traced(reading, 30, "stage").cell) == (
        3,
        "B2",
    )
    assert traced(reading, 25, "stage").entry_no == 3


def test_equal_words_confirm_the_first():
    reading = read_programme(told(20, row("A", 6, 5)), told(27, row("A", 6, 5)))
    found = traced(reading, 30, "live_on")
    assert (found.reported_on, found.confirmed_on) == (day(20), day(27))


def test_a_service_not_listed_on_the_day_has_no_cells():
    reading = read_programme(told(20, row("A", 3)), told(30, row("B", 3), mode="full"))
    assert trace_service(reading, day(10), service("A")) == []
    assert trace_service(reading, day(30), service("A")) == []
    assert read_service(reading, day(30), service("A")) is None


def test_history_tells_what_each_word_changed_whatever_the_service_was_called():
    reading = read_programme(
        told(20, row("A", 4, since=18)), told(30, row("B", 6, 28)), link("A", "B", "code")
    )
    latest, first = list_words(reading, service("B"))
    assert latest.changes["stage"] == (4, 6)
    assert (first.is_linked, first.changes) == (True, {})


def test_a_service_says_why_it_does_not_count():
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=2), row("B", 3, since=1), row("C", 6, 5)),
        months(99, {"service": "C", "month": month(3), "completed_online": 1, "provider": "card"}),
    )
    left = read_service(reading, day(100), service("A"))
    assert (left.left_out, left.levels[-1], left.is_online) == ("maturity_below", "distinct", False)
    assert "maturity" in left.why_not_counted
    assert read_service(reading, day(100), service("B")).why_not_counted == "It is not live yet."
    counted = read_service(reading, day(100), service("C"))
    assert (counted.levels[-1], counted.why_not_counted) == ("transacting", None)
    assert counted.monthly["provider"].tolist() == ["card"]


def test_search_finds_by_words_stage_level_and_page():
    reading = read_programme(
        told(20, row("A", 6, 5, name="Passport rénewal"), row("B", 3, name="Passport of goods")),
        told(20, row("C", 6, 5, maturity=1, name="Port pass"), agency="KPA"),
    )
    assert search_services(reading, day(20), text="renewal PASSPORT").total == 1
    assert search_services(reading, day(20), stages=[3]).rows["service_code"].tolist() == ["B"]
    assert search_services(reading, day(20), level="end_to_end").total == 1
    assert search_services(reading, day(20), left_out="maturity_below").total == 1
    page = search_services(reading, day(20), page=2, page_size=2)
    assert (page.total, len(page.rows)) == (3, 1)
    assert search_services(reading, day(20), text="nothing like it").total == 0


def test_submissions_are_listed_with_those_taken_back():
    reading = read_programme(told(20, row("A", 6, 5)), withdrawal(3))
    listed = list_submissions(reading)
    assert listed[["entry_no", "taken_back_by", "taken_back_why"]].values.tolist() == [
        [3, 4, "a mistake"]
    ]
    assert read_submission(reading, 3).sheets[0]["sheet_name"] == "Services"
