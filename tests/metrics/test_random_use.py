"""Whatever was sent: every share of use, its months and its other sides are the slow twin's."""

from collections import defaultdict
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.payments import (
    list_backsliders,
    list_provider_gap,
    list_providers,
    read_monthly,
    read_use,
)
from metrics.uplift import read_days_to_serve, read_uplift
from tests.data.stories import day
from tests.metrics.histories import PATIENT, histories
from tests.metrics.random_ledgers import open_history, seeded
from tests.metrics.twin import (
    active_services,
    identities,
    latest_months,
    live,
    monthly_words,
    online_units,
    owned,
    speaker,
    units_on,
)

SHARES = {
    "take_up": ("completed_online", "completed_all"),
    "completion": ("completed_online", "started"),
    "from_abroad": ("from_abroad", "completed_online"),
    "settlement": ("settled", "collected"),
    "unmatched": ("unmatched", "collected"),
}
OF_MONEY = {"settlement", "unmatched"}
FEW = settings(PATIENT, max_examples=10)


def use_rows(words, as_of):
    """The agencies' own rows of the latest months, and those that speak of money."""
    recent = [word for word in words if word[2] in latest_months(as_of)]
    own = [word for word in recent if not word[4]]
    told = {(word[0], word[2]) for word in own if word[-1]["collected"] is not None}
    firms = [word for word in recent if word[4] and (word[0], word[2]) not in told]
    return own, [*own, *firms]


def check_share(share, rows, numerator, denominator):
    both = [r for r in rows if None not in (r[numerator], r[denominator])]
    below = sum(r[denominator] for r in both)
    if both:
        assert (share.numerator, share.denominator) == (sum(r[numerator] for r in both), below)
    assert share.value == (share.numerator / below if below else None)
    assert (share.value is None) == bool(share.reason)


@FEW
@given(histories(), st.integers(0, 130))
def test_shares_of_use_and_money_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    words = monthly_words(seeded(entries), reading.known)
    own, money = use_rows(words, as_of)
    use = read_use(reading, as_of)
    for name, pair in SHARES.items():
        rows = [word[-1] for word in (money if name in OF_MONEY else own)]
        check_share(use.shares[name], rows, *pair)
    sums = defaultdict(float)
    for agency, _, _, provider, _, row in money:
        if row["collected"] is not None:
            sums[agency, provider] += row["collected"]
    told = list_providers(reading, as_of).astype(object)
    found = {
        (row["agency_id"], row["provider"] if isinstance(row["provider"], str) else None): row
        for row in told.to_dict("records")
    }
    assert {key: row["collected"] for key, row in found.items()} == dict(sums)
    check_months(reading, as_of, words)
    check_sides(reading, as_of, words)
    ledger.close()


def check_months(reading, as_of, words):
    past = [word for word in words if not word[4] and word[2] <= max(latest_months(as_of))]
    months = read_monthly(reading, as_of).set_index("month")
    assert {one.date() for one in months.index} == {word[2] for word in past}
    for month, row in months.iterrows():
        rows = [word[-1] for word in past if word[2] == month.date()]
        for name in ("started", "completed_all", "collected"):
            stated = [one[name] for one in rows if one[name] is not None]
            assert row[name] == sum(stated) if stated else row[name] != row[name]


def check_sides(reading, as_of, words):
    """Agency and payment firm, of every month and provider of which a firm has spoken."""
    sides = defaultdict(lambda: {False: [], True: []})
    for agency, _, month, provider, is_firm, row in words:
        if month <= max(latest_months(as_of)) and month > max(latest_months(as_of)) - YEAR:
            sides[agency, month, provider][is_firm].append(row["collected"])
    spoken = {key: both for key, both in sides.items() if both[True]}
    told = list_provider_gap(reading, as_of).to_dict("records")
    assert len(told) == len(spoken)
    for row in told:
        provider = row["provider"] if isinstance(row["provider"], str) else None
        both = spoken[row["agency_id"], row["month"].date(), provider]
        sums = [
            sum(n for n in both[side] if n is not None) if any(n is not None for n in both[side])
            else None
            for side in (False, True)
        ]  # fmt: skip
        for name, expected in zip(("agency_says", "firm_says"), sums, strict=True):
            assert row[name] == expected if expected is not None else row[name] != row[name]


YEAR = timedelta(days=360)


@FEW
@given(histories(), st.integers(60, 160))
def test_activation_and_its_other_side_are_those_of_the_twin(entries, number):
    ledger = open_history(entries)
    reading, as_of = ledger.reading(), day(number)
    periods = reading.records("from periods")
    known = identities(periods)
    active = active_services(seeded(entries), reading.known, as_of)
    days = [as_of - timedelta(days=ago) for ago in range(91)]
    up = [
        {known[key] for key, found in units_on(periods, one)[0].items() if live(found)}
        for one in days
    ]
    settled = set.intersection(*up)
    units = {known[key]: (key, found) for key, found in units_on(periods, as_of)[0].items()}
    used = {unit for unit in settled if owned(units[unit][0], periods, as_of) & active}
    use = read_use(reading, as_of)
    assert use.activation.denominator == len(settled)
    if use.activation.value is not None:
        assert use.activation.numerator == len(used)
    speakers = [speaker(units[unit][1])["service_id"] for unit in settled - used]
    assert sorted(list_backsliders(reading, as_of)["service_id"]) == sorted(speakers)
    online = [speaker(units[unit][1]) for unit in online_units(periods, as_of, known)]
    stated = [one["paperless"] for one in online if one["paperless"] is not None]
    assert use.paperless.denominator == len(stated)
    assert use.paperless.numerator == sum(stated)
    check_days(reading, as_of, seeded(entries), [speaker(found) for _, found in units.values()])
    ledger.close()


def check_days(reading, as_of, entries, speakers):
    """Days to serve and uplift, service by service."""
    words = monthly_words(entries, reading.known)
    own, _ = use_rows(words, as_of)
    taken = {}
    for service in {word[1] for word in own}:
        rows = [w[-1] for w in own if w[1] == service and w[-1]["days_taken"] is not None]
        weights = [
            next((n for n in (r["completed_all"], r["completed_online"]) if n is not None), 1)
            for r in rows
        ]
        if sum(weights):
            pairs = zip(rows, weights, strict=True)
            taken[service] = sum(r["days_taken"] * w for r, w in pairs) / sum(weights)
    both = [(s["days_promised"], taken[s["service_id"]]) for s in speakers
            if s["days_promised"] is not None and s["service_id"] in taken]  # fmt: skip
    days = read_days_to_serve(reading, as_of)
    assert days.kept.denominator == len(both)
    assert days.kept.numerator == sum(took <= promised for promised, took in both)
    if both:
        assert days.promised == pytest.approx(sum(one[0] for one in both) / len(both))
        assert days.achieved == pytest.approx(sum(one[1] for one in both) / len(both))
    last = max(latest_months(as_of))
    before = last.replace(year=last.year - 1)
    sums = defaultdict(lambda: defaultdict(list))
    for _, service, month, _, is_firm, row in words:
        if not is_firm and row["completed_all"] is not None:
            sums[service][month].append(row["completed_all"])
    pairs = [(sum(s[last]), sum(s[before])) for s in sums.values() if last in s and before in s]
    uplift = read_uplift(reading, as_of)
    assert uplift.year_services == len(pairs)
    if pairs:
        assert uplift.on_year.numerator == sum(one[0] for one in pairs)
        assert uplift.on_year.denominator == sum(one[1] for one in pairs)
