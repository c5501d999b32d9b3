"""A paper's forecast is kept where it was made before its day, and never with hindsight."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from commands.terminal.issuing import keep_issued
from data.ledger import Ledger
from metrics.counting import DERIVED
from tests.data.stories import Row, Sent, day, entry_of


@pytest.fixture(scope="module")
def ledger():
    opened = Ledger.open(None, derived=DERIVED)
    for week in range(20):
        rows = [
            Row(str(n), min(6, max(0, week - n // 8)), since=7 * week, maturity=3)
            for n in range(120)
        ]
        entry = entry_of(Sent(7 * week, rows))
        moment = datetime.combine(day(7 * week), datetime.min.time()) + timedelta(hours=12)
        opened.commit([replace(entry, entered_at=moment)])
    yield opened
    opened.close()


def test_a_view_of_the_past_is_no_forecast(ledger):
    head = ledger.head
    assert keep_issued(ledger, ledger.reading(), day(7 * 19 - 1)) is None
    assert keep_issued(ledger, ledger.reading(head - 1), day(7 * 19)) is None
    assert ledger.head == head


def test_an_empty_ledger_has_no_forecast_to_keep():
    empty = Ledger.open(None, derived=DERIVED)
    assert keep_issued(empty, empty.reading(), date(2023, 3, 10)) is None
    empty.close()
