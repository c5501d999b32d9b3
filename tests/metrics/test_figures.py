"""What `figures --json` answers: INTERFACES' shape, no null without a reason, nothing absurd."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.figures import read_figures
from metrics.scope import NATION, Scope, ScopeUnknown
from tests.data.stories import day, withdrawal
from tests.metrics.histories import PATIENT, histories
from tests.metrics.programmes import open_programme, read_programme, register, row, target, told
from tests.metrics.random_ledgers import open_history

SHAPE = {
    "target": {"services", "deadline", "weeks_left", "kind", "commitments"},
    "counts": {"claimed", "distinct", "end_to_end", "transacting", "verified", "left_out"},
    "stated": {"services", "on", "source", "gap"},
    "throughput": {"last_4_weeks", "last_8_weeks", "net_last_4_weeks"},
    "trajectory": {"planned", "variance", "agencies_plan_at_deadline", "plan_adequacy"},
    "forecast": {"p_target", "at_deadline", "date_p50", "date_p85", "reason", "naive", "record"},
    "cycle_time": {"p50", "p85", "finished"},
    "rating": {"grade", "because"},
    "freshness": {"agencies", "reported_14_days", "late", "never"},
}
SHARES = (
    "saturation", "overdue", "payment_coverage", "take_up", "completion", "activation",
    "settlement", "unmatched", "paperless",
)  # fmt: skip
FILTERS = {"ministry", "state_department", "agency"}


def walk(value, path=""):
    """Yield every dict of an answer with its path."""
    if isinstance(value, dict):
        yield path, value
        for name, inner in value.items():
            yield from walk(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk(inner, f"{path}[{number}]")


def check(figures):
    for path, part in walk(figures):
        for name, value in part.items():
            if isinstance(value, float):
                assert math.isfinite(value), f"{path}.{name}"
            if value is None and "reason" not in name and name not in FILTERS | {"note"}:
                reason = part.get("reason") or part.get(f"{name}_reason")
                assert reason, f"{path}.{name} is null without a reason"
    json.dumps(figures, allow_nan=False)


def test_the_answer_has_the_shape_that_was_agreed():
    figures = read_figures(read_programme(told(20, row("A", 6, 5))), day(30))
    for name, parts in SHAPE.items():
        assert parts <= set(figures[name]), name
    for name in SHARES:
        assert set(figures[name]) == {"numerator", "denominator", "value", "reason"}
    for name in ("as_of", "known_on", "entry", "scope", "services_online", "in_scope"):
        assert name in figures
    assert set(figures["scope"]) == FILTERS
    check(figures)


def test_an_empty_programme_answers_with_reasons_and_no_zero_shares():
    ledger = open_programme([])
    for scope in (NATION, Scope(ministry="Treasury"), Scope(agency="JUD")):
        figures = read_figures(ledger.reading(), day(30), scope)
        check(figures)
        assert figures["services_online"] == 0
        assert all(figures[name]["value"] is None for name in SHARES)
        assert figures["rating"]["grade"] == "not rated"


def test_a_scope_that_nobody_is_in_is_refused():
    with pytest.raises(ScopeUnknown, match="No agency is known under agency XXX"):
        read_figures(read_programme(), day(30), Scope(agency="XXX"))


def test_the_required_rate_of_the_programme_is_137_and_a_half():
    rows = [row(f"S{n}", 6, 60) for n in range(28)]
    reading = read_programme(target(50, 180), told(68, *rows))
    figures = read_figures(reading, day(68))
    assert (figures["as_of"], figures["target"]["deadline"]) == ("2023-03-10", "2023-06-30")
    assert figures["target"]["weeks_left"] == 16
    assert figures["required_per_week"] == (50 - 28) / 16
    assert (5000 - 2800) / figures["target"]["weeks_left"] == 137.5


def test_once_the_deadline_has_come_no_rate_is_required():
    reading = read_programme(target(5, 40), told(20, row("A", 6, 5)))
    figures = read_figures(reading, day(40))
    assert figures["required_per_week"] is None
    assert "deadline" in figures["required_per_week_reason"]
    assert figures["forecast"]["at_deadline"]["p50"] == 1 or figures["forecast"]["reason"]
    check(figures)
    met = read_figures(read_programme(target(1, 40), told(20, row("A", 6, 5))), day(50))
    assert met["required_per_week"] == 0


@settings(PATIENT, max_examples=8)
@given(histories(rules=True), st.integers(-5, 130), st.sampled_from([20, 60, 120]))
def test_no_history_gives_a_null_without_a_reason(entries, number, due):
    ledger = open_history([*entries, target(3, due), target(2, due, "commitment", "KPA")])
    for scope in (NATION, Scope(state_department="Revenue"), Scope(agency="KPA")):
        check(read_figures(ledger.reading(), day(number), scope))
    ledger.close()


@settings(PATIENT, max_examples=6)
@given(histories(), st.integers(0, 130))
def test_taking_back_everything_gives_the_figures_of_never_having_loaded(entries, number):
    sent = [entry for entry in entries if entry.act == "submission"]
    ledger = open_programme(sent)
    ledger.commit([withdrawal(3 + n) for n in range(len(sent))])
    figures, never = (
        read_figures(one.reading(), day(number)) for one in (ledger, open_programme([]))
    )
    for answer in (figures, never):
        answer.pop("entry"), answer.pop("known_on")
    assert figures == never
    ledger.close()


@settings(PATIENT, max_examples=6)
@given(histories(), st.integers(0, 130))
def test_what_was_known_does_not_change_with_a_later_entry(entries, number):
    ledger = open_history(entries)
    known = ledger.head
    before = read_figures(ledger.reading(), day(number))
    ledger.commit([told(50, row("A", 6, 1), row("N", 6, 2)), register()])
    assert read_figures(ledger.reading(known), day(number)) == before
    ledger.close()
