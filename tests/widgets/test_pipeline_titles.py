"""Titles of the pipeline and of payments, in every case."""

from datetime import date

from widgets.titles.payments import (
    title_backsliders,
    title_gap,
    title_matrix,
    title_payments,
    title_provider,
    title_receipts,
)
from widgets.titles.pipeline import (
    title_flow,
    title_losses,
    title_oldest,
    title_pipeline,
    title_slipped,
    title_stage_times,
)

FEBRUARY = date(2023, 2, 1)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_bottleneck_fills_empties_or_stays() -> None:
    def say(before: int | None) -> str:
        return title_pipeline("Integrated", 284, before, 1156, 2974)

    assert say(250) == "284 services wait at Integrated; 34 more than four weeks ago"
    assert say(347) == "284 services wait at Integrated; 63 fewer than four weeks ago"
    assert say(284) == "284 services wait at Integrated; as many as four weeks ago"
    assert say(None) == "284 services wait at Integrated"
    assert title_pipeline("Testing", 1, 1, 0, 0).startswith("1 service waits at Testing")


def test_nothing_in_progress_and_nothing_at_all() -> None:
    assert title_pipeline(None, 0, None, 3, 4) == "Nothing is in progress: 3 to do, 4 live"
    assert title_pipeline(None, 0, None, 0, 0) == "No service is in scope yet"


def test_the_flow_rises_falls_and_stands_still() -> None:
    assert title_flow(30, 10, 90, 50) == (
        "20 more are live than half a year ago; 40 more are in scope"
    )
    assert title_flow(30, 10, 50, 50) == "20 more are live than half a year ago"
    assert title_flow(10, 30, 50, 50) == "20 fewer are live than half a year ago"
    assert title_flow(9, 0, 90, 0) == "Nothing was listed half a year ago; 90 are in scope now"
    assert title_flow(10, 10, 90, 50) == "As many are live as half a year ago"


def test_the_longest_stage_and_the_oldest_service() -> None:
    assert title_stage_times("Configured", 42.0) == "Configured takes longest: 42 days"
    assert title_stage_times(None, None).startswith("Too few services")
    assert title_oldest(0, 0) == "No service in progress waits unusually long"
    assert title_oldest(1, 72) == "1 service in progress waits unusually long, for 72 days"
    assert title_oldest(35, 126).endswith("wait unusually long; the oldest for 126 days")


def test_what_went_back_and_what_left() -> None:
    assert title_losses(0, 0) == "No service has gone back or left"
    assert title_losses(15, 44) == "15 services went back; 44 left the inventory"
    assert title_losses(1, 0) == "1 service went back"
    assert title_losses(0, 2) == "2 services left the inventory"


def test_payments_open_with_what_is_missing() -> None:
    assert plain(title_payments(1911, 2479, 78.8e6)) == (
        "568 of 2,479 paid services online are not on the gateway; Sh 78.8m a day comes in"
    )
    assert title_payments(4, 4, None) == "All 4 paid services online are on the gateway"
    assert title_payments(0, 0, None) == "No service online is known to charge a fee"


def test_receipts_rise_fall_stay_and_are_missing() -> None:
    assert plain(title_receipts(FEBRUARY, 84e6, 79e6)) == "Sh 84m a day in Feb ’23, up from Sh 79m"
    assert "down from" in title_receipts(FEBRUARY, 70e6, 79e6)
    assert title_receipts(FEBRUARY, 79e6, 79.01e6).endswith("as in the month before")
    assert plain(title_receipts(FEBRUARY, 84e6, None)) == "Sh 84m a day in Feb ’23"
    assert title_receipts(None, 0, None) == "No receipts are reported yet"


def test_who_waits_for_which_provider() -> None:
    assert title_matrix("M-Pesa", 290) == "Most wait for M-Pesa: 290 services"
    assert title_matrix(None, 0) == "No service waits for a payment provider"
    assert title_provider("M-Pesa", 75, 1796, 290) == (
        "M-Pesa serves 1,796 services of 75 agencies; 290 wait for it"
    )
    assert title_provider("T-Kash", 1, 3, 0) == "T-Kash serves 3 services of 1 agency; none waits"
    assert title_provider("T-Kash", 0, 0, 1) == "T-Kash serves none yet; 1 service waits"
    assert title_provider("T-Kash", 0, 0, 0) == "No service that charges names T-Kash"


def test_statements_agree_differ_or_are_missing() -> None:
    assert title_gap(0, 0) == "No payment firm has sent a statement"
    assert title_gap(3, 0) == "Agencies and payment firms state the same"
    assert title_gap(3, 1) == "1 of 3 statements differs from the agency’s figure"


def test_backsliders() -> None:
    assert title_backsliders(0, 0) == "No service has been live for 90 days yet"
    assert title_backsliders(0, 9).startswith("Every service live for 90 days was used")
    assert title_backsliders(353, 1783).startswith("353 of 1,783 services live for 90 days were")


def test_plans_that_moved_are_counted_and_those_that_moved_again() -> None:
    assert title_slipped(0, 0) == "No planned day has moved"
    assert title_slipped(1, 0) == "1 service moved its plan, none of them twice"
    assert title_slipped(1200, 31) == "1,200 services moved their plans; 31 more than once"
