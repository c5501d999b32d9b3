"""The history read from a ledger is what the ledger's own figures say, and bears a forecast."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid5

import pytest
from hypothesis import given

from data.entries import NewEntry
from data.identity import NAMESPACE, identify_agency
from data.ledger import Ledger
from data.reading import Reading
from metrics.counts import NO_MINISTRY, read_counts
from metrics.forecast import read_forecast, read_paths, read_record
from metrics.forecast.from_ledger import FLOW, read_history
from metrics.forecast.history import GONE, NEVER, as_known, count_by_agency
from metrics.scope import Scope, ScopeUnknown
from metrics.stages import count_stages
from metrics.statements import read_statement
from tests.data.stories import DAY_ZERO, day
from tests.metrics.forecast.weekly_programme import (
    DEADLINE,
    TODAY,
    entered,
)
from tests.metrics.histories import PATIENT, histories
from tests.metrics.programmes import open_programme, told
from tests.metrics.random_ledgers import open_history


@PATIENT
@given(histories())
def test_counts_and_stages_of_every_day_are_the_ledger_s(entries: list[NewEntry]) -> None:
    ledger = open_history(entries)
    reading = ledger.reading()
    history = read_history(reading)
    for number in range(0, 130, 15):
        on = day(number)
        known = as_known(history, on.toordinal(), NEVER - 1)
        assert count_by_agency(known, on.toordinal()).sum() == read_counts(reading, on).online
        stages = count_stages(reading, on)
        expected = Counter[int]()
        for stage, services in zip(stages["stage"], stages["services"], strict=True):
            expected[min(int(stage), 6)] += int(services)
        now = {}
        for service, stage in zip(known.moves.service, known.moves.to_stage, strict=True):
            now[int(service)] = int(stage)
        assert Counter(stage for stage in now.values() if stage != GONE) == +expected
    ledger.close()


def test_a_reading_answers_with_the_target_in_force(reading: Reading) -> None:
    answer = read_forecast(reading, day(TODAY))
    assert (answer.target, answer.deadline) == (120, day(DEADLINE))
    assert answer.online == read_counts(reading, day(TODAY)).online
    assert answer.reason is None
    assert answer.online < answer.at_deadline.p10 <= answer.at_deadline.p90 <= 180
    assert [place.name for place in answer.by_agency] == ["JUD", "KPA", "KRA"]
    names = {place.name for place in answer.by_ministry}
    assert names == {"Transport", "Treasury", NO_MINISTRY}
    assert sum(place.online for place in answer.by_ministry) == answer.online
    expected = sum(place.expected for place in answer.by_ministry)
    assert expected == pytest.approx(answer.expected)


def test_asked_again_or_of_another_reading_of_the_same_it_answers_the_same(
    ledger: Ledger, reading: Reading
) -> None:
    answers = [read_forecast(one, day(TODAY)) for one in (reading, ledger.reading(ledger.head))]
    assert answers[0].weekly == answers[1].weekly
    assert answers[0].p_target == answers[1].p_target


def test_an_agency_is_the_same_alone_as_in_the_nation(reading: Reading) -> None:
    nation = read_forecast(reading, day(TODAY))
    alone = read_forecast(reading, day(TODAY), Scope(agency="KPA"), 60, day(DEADLINE))
    assert [alone.by_agency[0]] == [one for one in nation.by_agency if one.name == "KPA"]
    with pytest.raises(ScopeUnknown):
        read_forecast(reading, day(TODAY), Scope(agency="NONE"))


def test_what_was_known_in_the_past_is_what_was_forecast_then(ledger: Ledger) -> None:
    then = ledger.reading(ledger.known_entry(day(200)))
    answer = read_forecast(then, day(200))
    assert answer.as_of == day(200)
    assert answer.online == read_counts(then, day(200)).online
    assert answer.weekly[0].day == day(200)


def test_the_record_judges_weeks_as_then_known(reading: Reading) -> None:
    record = read_record(reading, day(TODAY))
    assert record.weeks > 10
    assert 0 <= record.band_80_held <= 1
    assert record.mean_absolute_error < 20
    assert read_record(reading, day(TODAY)) is record


def test_paths_to_target_name_agencies_and_concerns(reading: Reading) -> None:
    answer = read_forecast(reading, day(TODAY), target=170, deadline=day(DEADLINE))
    paths = read_paths(reading, answer)
    assert paths.reason is None
    assert {step.name for step in paths.by_agency.steps} <= {"KRA", "KPA", "JUD"}
    assert {step.name for step in paths.by_concern.steps} <= {"fees", "staff"}
    for path in (paths.by_agency, paths.by_concern):
        brought = sum(step.brings for step in path.steps)
        assert path.shortfall == pytest.approx(170 - answer.expected)
        assert path.short_by == pytest.approx(max(path.shortfall - brought, 0))
    assert sum(step.services for step in paths.by_agency.steps) <= 180 - answer.online


def test_a_target_within_reach_needs_no_path(reading: Reading) -> None:
    answer = read_forecast(
        reading, day(TODAY), target=answer_online(reading), deadline=day(DEADLINE)
    )
    paths = read_paths(reading, answer)
    assert paths.by_agency is None
    assert "without more" in paths.reason


def test_once_the_deadline_has_come_no_path_is_left(reading: Reading) -> None:
    answer = read_forecast(reading, day(TODAY), target=170, deadline=day(TODAY))
    paths = read_paths(reading, answer)
    assert (paths.by_agency, paths.by_concern) == (None, None)
    assert "deadline" in paths.reason


def answer_online(reading: Reading) -> int:
    return read_forecast(reading, day(TODAY)).online


def tell_concern(kind: str | None, services: list[str], closed_on: date | None) -> NewEntry:
    """The Treasury's concern with services of KRA, in a workbook that lists none itself."""
    sent = told(TODAY, lists_services=False)
    concern = {
        "sheet_no": 1,
        "row_no": 2,
        "concern_id": uuid5(NAMESPACE, str((kind, services))),
        "agency_id": identify_agency("KRA"),
        "raised_by": "Treasury",
        "kind": kind,
        "concern": "The gazette notice is awaited",
        "services": services,
        "closed_on": closed_on,
    }
    entry = entered(TODAY, sent)
    return replace(entry, tables={**entry.tables, "concerns": [concern]})


def test_open_concerns_hold_the_services_that_they_name(ledger: Ledger) -> None:
    open_units = ledger.reading().rows(
        "select service_code from unit_lines join periods using (service_id, entry_no, row_no)"
        " join known_agencies on unit_lines.agency_id = known_agencies.agency_id"
        " where unit_lines.until_on is null and unit_lines.stage <= 5 and code = 'KRA'"
    )
    codes = sorted(code for (code,) in open_units)[:3]
    preview = ledger.preview(
        [
            tell_concern("law", [codes[0].lower(), f"service {codes[1].lower()}"], None),
            tell_concern(None, [codes[2]], day(TODAY + 9)),
            tell_concern("fees and levies", codes, day(TODAY - 9)),
        ]
    )
    statement = read_statement("holds", FLOW)
    held = Counter(name for _, name in preview.rows(statement, as_of=day(TODAY)))
    assert held["law"] == 2
    assert held["The gazette notice is awaited"] == 1
    assert held["fees and levies"] == 0
    assert held["fees"] > held["staff"] > 0


def test_an_empty_ledger_answers_with_a_reason() -> None:
    empty = open_programme([])
    answer = read_forecast(empty.reading(), date(2023, 3, 10))
    assert answer.reason
    assert (answer.online, answer.p_target, answer.by_agency) == (0, None, ())
    empty.close()


def test_plans_as_promised_are_those_in_force(reading: Reading) -> None:
    answer = read_forecast(reading, day(TODAY))
    due = reading.rows(
        "select count(*) from unit_lines where until_on is null and stage <= 5"
        " and planned_live_on > $today and planned_live_on <= $deadline",
        today=day(TODAY),
        deadline=day(DEADLINE),
    )
    assert answer.naive.plans_as_promised == answer.online + due[0][0]
    assert DAY_ZERO + timedelta(days=TODAY) == answer.as_of
