"""Whatever was sent: the bridge from any view to any other sums exactly, one cause a difference."""

from hypothesis import given
from hypothesis import strategies as st

from metrics.bridge import CHANGES, read_bridge
from metrics.counts import read_counts
from metrics.scope import NATION, Scope
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.random_ledgers import open_history

DAYS = st.integers(-5, 130)
CAUSES = {"submission", "taking back", "link", "setting", "passing day"}


@PATIENT
@given(histories(rules=True), DAYS, DAYS, st.data())
def test_the_bridge_sums_exactly_from_any_view_to_any_other(entries, first, last, data):
    ledger = open_history(entries)
    earlier = ledger.reading(data.draw(st.integers(0, ledger.head)))
    reading = ledger.reading(data.draw(st.integers(earlier.known, ledger.head)))
    for scope in (NATION, Scope(ministry="Treasury"), Scope(agency="KPA")):
        bridge = read_bridge(reading, day(first), day(last), scope, earlier=earlier)
        assert bridge.start == read_counts(earlier, day(first), scope).online
        assert bridge.end == read_counts(reading, day(last), scope).online
        assert bridge.start + bridge.rows["delta"].sum() == bridge.end
        assert set(bridge.rows["delta"]) <= {1, -1}
        assert set(bridge.rows["change"]) <= set(CHANGES)
        assert set(bridge.rows["cause"]) <= CAUSES
        assert bridge.summary()["delta"].sum() == bridge.end - bridge.start
        assert bridge.by_agency()["delta"].sum() == bridge.end - bridge.start
    ledger.close()


@PATIENT
@given(histories(), DAYS, DAYS)
def test_a_difference_that_a_submission_made_names_a_standing_one(entries, first, last):
    ledger = open_history(entries)
    reading = ledger.reading()
    standing = {row[0] for row in reading.rows("select entry_no from standing_submissions")}
    rows = read_bridge(reading, day(first), day(last)).rows
    named = rows.loc[rows["cause"] == "submission", "entry_no"]
    assert set(named) <= standing
    assert not rows.duplicated(["agency_id", "unit_id"]).any()
    ledger.close()
