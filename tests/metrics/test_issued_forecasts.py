"""A forecast that went out is kept once, and judged by what is counted on its day."""

from datetime import date
from typing import Any

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person
from data.ledger import Ledger
from loaders.issuing import issue_forecast
from metrics.counting import DERIVED
from metrics.forecast.issued import read_issued
from tests.data.stories import Row, Sent, day, entry_of, withdrawal


def row_of(due_on: date, middle: float) -> dict[str, Any]:
    return {
        "as_of": day(10),
        "due_on": due_on,
        "quantiles": [middle + (level - 20) * 0.5 for level in range(1, 40)],
        "rate_continued": middle + 6,
        "plans_as_promised": middle + 12,
        "target": 5,
        "method": "1",
    }


@pytest.fixture
def ledger() -> Any:
    opened = Ledger.open(None, derived=DERIVED)
    rows = [Row(code, 6, live=5, maturity=3) for code in "ABC"]
    opened.commit([entry_of(Sent(20, rows))])
    yield opened
    opened.close()


def test_an_issued_forecast_is_judged_once_its_day_has_come(ledger: Ledger) -> None:
    rows = [row_of(day(30), 6), row_of(day(60), 9)]
    entry = issue_forecast(ledger, ledger.reading(), rows, LOCAL_PERSON)
    reading = ledger.reading()
    assert (entry, reading.known) == (2, 2)
    early = read_issued(reading, day(29))
    assert (early.judged, early.waiting) == (0, 2)
    assert early.reason is not None
    judged = read_issued(reading, day(30))
    assert (judged.judged, judged.waiting) == (1, 1)
    assert judged.mean_absolute_error == 3
    assert judged.against_rate == pytest.approx(3 / 9)
    assert judged.band_80_held == 1


def test_the_same_forecast_in_many_papers_is_kept_once(ledger: Ledger) -> None:
    rows = [row_of(day(30), 6)]
    numbers = {issue_forecast(ledger, ledger.reading(), rows, LOCAL_PERSON) for _ in range(3)}
    assert numbers == {2}
    assert ledger.head == 2


def test_issuing_a_forecast_changes_nothing_that_it_is_drawn_from(ledger: Ledger) -> None:
    before = ledger.reading().told_key
    issue_forecast(ledger, ledger.reading(), [row_of(day(30), 6)], LOCAL_PERSON)
    assert ledger.reading().told_key == before
    ledger.commit([withdrawal(1)])
    assert ledger.reading().told_key != before


def test_a_forecast_without_odds_is_not_kept(ledger: Ledger) -> None:
    assert issue_forecast(ledger, ledger.reading(), [], LOCAL_PERSON) is None
    assert ledger.head == 1


def test_who_may_only_look_issues_nothing(ledger: Ledger) -> None:
    guest = Person("guest", "A guest", frozenset())
    with pytest.raises(NotAllowed):
        issue_forecast(ledger, ledger.reading(), [row_of(day(30), 6)], guest)
