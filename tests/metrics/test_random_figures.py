"""Whatever was sent: use, receipts, durations, plans and silence are those of the slow twin."""

from collections import defaultdict
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.durations import read_cycle_time
from metrics.freshness import list_freshness
from metrics.payments import list_integration, read_use
from metrics.plans import list_slipped, read_slips
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.random_ledgers import open_history, seeded
from tests.metrics.twin import (
    identities,
    latest_months,
    live,
    monthly_words,
    online_units,
    speaker,
    standing,
    units_on,
)

AS_OF = st.integers(0, 130)


@PATIENT
@given(histories(), AS_OF)
def test_use_and_receipts_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    words = [
        word
        for word in monthly_words(seeded(entries), reading.known)
        if word[2] in latest_months(as_of)
    ]
    own = [word[-1] for word in words if not word[4]]
    both = [r for r in own if None not in (r["completed_online"], r["completed_all"])]
    use = read_use(reading, as_of)
    share = use.shares["take_up"]
    if both:
        assert share.numerator == sum(r["completed_online"] for r in both)
        assert share.denominator == sum(r["completed_all"] for r in both)
    else:
        assert share.value is None
    told = {(w[0], w[2]) for w in words if not w[4] and w[-1]["collected"] is not None}
    counted = [w for w in words if not w[4] or (w[0], w[2]) not in told]
    receipts = [(w[2], w[-1]["collected"]) for w in counted if w[-1]["collected"] is not None]
    assert use.receipts.collected == (sum(n for _, n in receipts) if receipts else None)
    assert set(use.receipts.months) == {month for month, _ in receipts}
    periods = reading.records("from periods")
    known = identities(periods)
    online = online_units(periods, as_of, known)
    units = {known[key]: speaker(services) for key, services in units_on(periods, as_of)[0].items()}
    charging = [units[unit] for unit in online if (units[unit]["fee"] or 0) > 0]
    assert use.payment_coverage.denominator == len(charging)
    integrated = sum(one["payment_status"] == "settling" for one in charging)
    assert use.payment_coverage.numerator == integrated
    named = list_integration(reading, as_of)
    assert sorted(named["service_id"]) == sorted(one["service_id"] for one in charging)
    assert named["is_served"].sum() == integrated
    ledger.close()


@PATIENT
@given(histories(), AS_OF)
def test_cycle_time_is_that_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    lines = [
        speaker(services)
        for services in units_on(reading.records("from periods"), as_of)[0].values()
        if live(services)
    ]
    days = [
        (one["stage_on"] - one["started_on"]).days
        for one in lines
        if one["started_on"] and not one["is_inferred_on"]
    ]
    told = read_cycle_time(reading, as_of)
    good = [n for n in days if n >= 0]
    assert (told.finished, told.backwards) == (len(good), len(days) - len(good))
    if good:
        assert [told.p50, told.p85] == pytest.approx(np.percentile(good, [50, 85]).tolist())
    ledger.close()


@PATIENT
@given(histories(), AS_OF)
def test_silence_is_that_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    heard = {}
    for _, entry in standing(seeded(entries), reading.known)[0]:
        if entry.act != "submission" or entry.tables["sheets"][0]["kind"] == "statement":
            continue
        on = entry.tables["submissions"][0]["reported_on"]
        for agency in entry.agencies if on <= as_of else ():
            heard[agency] = max(on, heard.get(agency, on))
    told = list_freshness(reading, as_of)
    for row in told.to_dict("records"):
        last = heard.get(row["agency_id"])
        late = last is not None and last < as_of - timedelta(days=14)
        assert row["state"] == ("never" if last is None else "late" if late else "on time")
        assert last is None or row["days_since"] == (as_of - last).days
    ledger.close()


@PATIENT
@given(histories(), AS_OF)
def test_slips_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    sent = dict(reading.rows("select entry_no, reported_on from standing_submissions"))
    plans = defaultdict(list)
    for one in reading.records("from periods"):
        if one["planned_live_on"] and sent[one["entry_no"]] <= as_of:
            word = (sent[one["entry_no"]], one["entry_no"], one["planned_live_on"])
            plans[one["service_id"]].append(word)
    moves = {}
    for service, words in plans.items():
        dates = [word[2] for word in sorted(words)]
        moves[service] = [b - a for a, b in zip(dates, dates[1:], strict=False) if a != b]
    told = read_slips(reading, as_of)
    assert told.moved.denominator == len(plans)
    assert told.moved.numerator == sum(bool(one) for one in moves.values())
    assert told.times == sum(len(one) for one in moves.values())
    sums = [sum(one, timedelta()).days for one in moves.values() if one]
    if sums:
        assert told.median_days == pytest.approx(float(np.median(sums)))
    slipped = {one["service_id"]: one for one in list_slipped(reading, as_of).to_dict("records")}
    assert {s: (one["times"], one["days_moved"]) for s, one in slipped.items()} == {
        service: (len(one), sum(one, timedelta()).days) for service, one in moves.items() if one
    }
    ledger.close()
