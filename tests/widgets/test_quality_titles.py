"""Titles of data quality and of concerns, in every case."""

from widgets.titles.concerns import (
    title_concentration,
    title_concerns,
    title_held_by,
    title_register,
)
from widgets.titles.quality import (
    title_completeness,
    title_doubles,
    title_freshness,
    title_links,
    title_outliers,
    title_quality,
)


def test_quality_names_the_silent_and_what_is_missing_most() -> None:
    assert title_quality(9, 77, "Paperless", 1844) == (
        "Nine of 77 agencies are late or silent; 1,844 services do not state “Paperless”"
    )
    assert title_quality(0, 77, "Link", 0) == (
        "All 77 agencies reported in time; no field is missing"
    )
    assert title_quality(1, 77, None, 0) == "One of 77 agencies is late or silent"


def test_completeness() -> None:
    assert title_completeness(6, 15) == (
        "Six of 15 fields are stated by fewer than nine services in ten"
    )
    assert title_completeness(0, 15) == "Every field is stated by nine services in ten"
    assert title_completeness(0, 0) == "No service is listed, so nothing can be missing"


def test_freshness() -> None:
    assert title_freshness(7, 2) == "Seven agencies are late; two never reported"
    assert title_freshness(0, 1) == "One agency never reported"
    assert title_freshness(1, 0) == "One agency is late"
    assert title_freshness(0, 0) == "No agency is late"


def test_links_doubles_and_outliers() -> None:
    assert title_links(717, 2934) == "717 of 2,934 links lead only to a front page"
    assert title_links(0, 5) == "Every link leads to its service"
    assert title_links(0, 0) == "No service states a link"
    assert title_doubles(0, 0, 0) == "Nothing looks as if it were listed twice"
    assert title_doubles(1, 4, 2).startswith("7 groups may be one service each")
    assert title_outliers(0, 9, 9) == "No agency lists out of proportion"
    assert title_outliers(2, 2800, 2111) == (
        "Without two agencies that list out of proportion 2,111 of 2,800 are in scope"
    )


def test_concerns_open_due_and_what_most_wait_for() -> None:
    assert title_concerns(66, 59, 26, "fees", 50) == (
        "59 of 66 concerns are open, 26 past due; most services wait for fees: 50"
    )
    assert title_concerns(0, 0, 0, "", 27) == (
        "No register of concerns was sent; 27 services wait for what is not stated"
    )
    assert title_concerns(66, 1, 0, None, 0) == "1 of 66 concerns is open, none past due"
    assert title_concerns(3, 0, 0, None, 0) == "All 3 concerns are closed"


def test_most_is_not_said_where_kinds_hold_up_as_many() -> None:
    assert title_concerns(2, 2, 1, "fees", 1, 3) == (
        "2 of 2 concerns are open, 1 past due; three kinds hold up 1 service each"
    )


def test_no_concern_was_sent() -> None:
    assert title_concerns(0, 0, 0, None, 0) == "No concern is known; send a sheet of concerns"
    assert title_concerns(0, 0, 0, "staff", 4) == (
        "No register of concerns was sent; most services wait for staff: 4"
    )


def test_who_holds_up_and_who_holds_the_rest() -> None:
    assert title_held_by("fees", 50, 25) == "Fees: 50 services, at 25 agencies"
    assert title_held_by(None, 0, 0) == "No unfinished service is held up"
    assert title_concentration(16, 67, 1746) == (
        "16 of 67 agencies hold half of the 1,746 still to come"
    )
    assert title_concentration(1, 1, 23) == "23 services are still to come"
    assert title_concentration(0, 0, 0) == "No agency misses any service"


def test_the_register() -> None:
    assert title_register(66, 66) == "66 concerns in the register"
    assert title_register(1, 66) == "1 of 66 concerns fits the filters"
    assert title_register(0, 0) == "The register is empty"
