"""Random histories of reports: loading twice, taking back, and what was known on a day."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.opening import seed
from loaders.loading import withdraw
from loaders.options import Mode

from .conftest import Desk

START = date(2023, 1, 6)
HEADINGS = [
    "Agency",
    "Service code",
    "Service name",
    "Stage",
    "Go live date",
    "Maturity",
    "Remarks",
]
NAMES = ("Tax return", "Tax card", "Berth", "Crane", "Portal")
SHOWN = ("agency_id", "service_id", "from_on", "until_on", "stage", "stage_on", "live_on")
SHOWN += ("maturity", "remarks", "name_key")
DAYS = [START + timedelta(days=7 * week) for week in range(12)]
DROPPED = st.sets(st.sampled_from(["Go live date", "Maturity", "Remarks"]), max_size=2)


@st.composite
def reports(draw: st.DrawFn) -> tuple[list[list[Any]], date, Mode]:
    """One report: some services in any stage, in a layout that may lack columns."""
    rows: list[list[Any]] = []
    for agency in draw(st.sets(st.sampled_from(["KRA", "KPA"]), min_size=1)):
        for number in draw(st.sets(st.integers(0, 4), min_size=1, max_size=4)):
            has_code = number < 3
            rows.append(
                [
                    agency,
                    f"S{number}" if has_code else None,
                    NAMES[number],
                    draw(st.sampled_from(["Identified", "Testing", "Live", "In use", "Withdrawn"])),
                    draw(st.none() | st.dates(START - timedelta(days=30), START)),
                    draw(st.none() | st.integers(1, 4)),
                    draw(st.sampled_from([None, "x"])),
                ]
            )
    lacking = draw(DROPPED)
    kept = [place for place, name in enumerate(HEADINGS) if name not in lacking]
    table = [[row[place] for place in kept] for row in [HEADINGS, *rows]]
    return table, draw(st.sampled_from(DAYS)), draw(st.sampled_from(list(Mode)))


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    ledger = Ledger.open(None)
    seed(ledger)
    yield Desk(ledger, folder)
    ledger.close()


def send(desk: Desk, report: tuple[list[list[Any]], date, Mode]) -> int:
    rows, on, mode = report
    answer = desk.send(rows, on=on, mode=mode)
    assert answer.submission is not None, answer.error
    return answer.submission


def figures(desk: Desk, known: int | None = None) -> list[tuple[Any, ...]]:
    reading = desk.ledger.reading(known)
    return reading.rows(f"select {', '.join(SHOWN)} from periods order by all")


RANDOM = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])


@RANDOM
@given(history=st.lists(reports(), min_size=1, max_size=3))
def test_loading_the_same_file_twice_changes_nothing(tmp_path: Path, history: list[Any]):
    with opened(tmp_path) as desk:
        for report in history:
            send(desk, report)
        before, head = figures(desk), desk.ledger.head
        for report in history:
            send(desk, report)
        assert (figures(desk), desk.ledger.head) == (before, head)


@RANDOM
@given(history=st.lists(reports(), min_size=3, max_size=3))
def test_taking_back_the_second_of_three_equals_never_loading_it(
    tmp_path: Path, history: list[Any]
):
    with opened(tmp_path) as whole, opened(tmp_path) as without:
        numbers = [send(whole, report) for report in history]
        if len(set(numbers)) < 3:
            return
        withdraw(whole.ledger, numbers[1], "a trial", LOCAL_PERSON)
        send(without, history[0])
        send(without, history[2])
        assert figures(whole) == figures(without)


@RANDOM
@given(history=st.lists(reports(), min_size=2, max_size=4))
def test_what_was_known_stays_as_it_was_after_later_entries(tmp_path: Path, history: list[Any]):
    with opened(tmp_path) as desk:
        known: dict[int, list[Any]] = {}
        for report in history:
            send(desk, report)
            known[desk.ledger.head] = figures(desk)
        number = next(iter(known))
        withdraw(desk.ledger, number, "a trial", LOCAL_PERSON)
        for entry, told in known.items():
            assert figures(desk, entry) == told
