"""Titles of the stocktake say what is true: nothing, one, several, all."""

from datetime import date

import pytest

from widgets.titles.stocktake import (
    title_agreed,
    title_decisions,
    title_late,
    title_notes,
    title_own_concerns,
    title_packs,
    title_red,
    title_replies,
    title_silent,
    title_stocktake,
)

SINCE, AS_OF = date(2023, 3, 3), date(2023, 3, 10)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (9, 77, 11, 4, 2),
            "Nine agencies have not reported this week; four actions are late; two turned red",
        ),
        (
            (1, 77, 1, 1, 1),
            "One agency has not reported this week; one action is late; one turned red",
        ),
        (
            (0, 77, 5, 0, 0),
            "Every agency has reported this week; no action is late; none turned red",
        ),
        (
            (13, 77, 0, 0, 0),
            "13 agencies have not reported this week; no action is agreed yet; none turned red",
        ),
        ((77, 77, 5, 0, 0), "No agency has reported this week; no action is late; none turned red"),
    ],
    ids=["several", "one", "none", "nothing agreed", "all"],
)
def test_the_sentence_of_the_page(counts: tuple[int, ...], said: str) -> None:
    assert title_stocktake(*counts) == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (title_silent(0, 77, SINCE, AS_OF), "Every agency has reported since 3 March"),
        (title_silent(77, 77, SINCE, AS_OF), "No agency has reported since 3 March"),
        (title_silent(1, 77, SINCE, AS_OF), "One of 77 agencies has not reported since 3 March"),
        (title_red(0, 4, SINCE, AS_OF), "No agency turned red since 3 March"),
        (title_red(2, 2, SINCE, AS_OF), "Two agencies turned red since 3 March"),
        (title_red(2, 18, SINCE, AS_OF), "Two agencies turned red since 3 March; 18 are red"),
        (title_late(0, 0), "No action is open"),
        (title_late(0, 3), "Three actions are open, none late"),
        (title_late(1, 1), "The one open action is late"),
        (title_late(3, 3), "All three open actions are late"),
        (title_late(1, 3), "One of three open actions is late"),
        (title_decisions(0, 0, AS_OF, AS_OF), "No decision is due by 10 March"),
        (title_decisions(0, 0, AS_OF, AS_OF, 1), "No other decision is due by 10 March"),
        (title_decisions(2, 1, AS_OF, AS_OF), "Two decisions are due by 10 March; one late"),
        (title_decisions(2, 0, AS_OF, AS_OF, 1), "Two more decisions are due by 10 March"),
        (title_agreed(0, 0), "No action is agreed yet"),
        (title_agreed(1, 1), "The one action agreed is done"),
        (title_agreed(3, 3), "All 3 actions agreed are done".replace("3", "three")),
        (title_agreed(0, 4, 1), "None of four actions agreed is done; one late"),
        (title_agreed(2, 4), "Two of four actions agreed are done"),
        (title_replies(0, 77, SINCE, AS_OF), "No agency has replied since 3 March"),
        (title_replies(5, 77, SINCE, AS_OF), "Five of 77 agencies have replied since 3 March"),
        (title_packs(0), "No stocktake has been closed yet"),
        (title_packs(2), "Two stocktakes were closed"),
        (title_notes(0), "No note stands on the chart"),
        (title_notes(3), "Three notes stand on the chart"),
        (title_own_concerns(0, 0), "No concern is open"),
        (title_own_concerns(3, 1), "Three concerns are open; one past due"),
    ],
)
def test_each_block_says_its_state(title: str, said: str) -> None:
    assert title.replace("\u00a0", " ") == said
