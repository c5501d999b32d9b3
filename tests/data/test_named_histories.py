"""Small histories with a known answer: when each stage speaks, and what a date or a gap does."""

from datetime import date

import pytest

from data.entries import NewEntry
from data.ledger import Ledger
from tests.data.stories import DAY_ZERO, Row, Sent, entry_of, link, service, withdrawal

ONLY_STAGE = frozenset({"stage"})


def word(stage, on, live=None, since=None, maturity=None, code="A", said=None, mode="update"):
    row = Row(code, stage, live, since, maturity)
    known = said if said is not None else Sent(0).said
    return entry_of(Sent(on, [row], mode=mode, said=known))


def omitted(on):
    return entry_of(Sent(on, mode="full"))


def refused(on):
    return entry_of(Sent(on, mode="full", refused=["A"]))


def read_days(entries: list[NewEntry], code="A", column="stage", known=None) -> str:
    ledger = Ledger.open(None)
    for entry in entries:
        ledger.commit([entry])
    rows = ledger.reading(known).rows(
        f"select from_on, until_on, {column} from periods"
        " where service_id = $service order by from_on",
        service=service(code),
    )
    ledger.close()
    return _describe(rows)


def _describe(rows: list[tuple[date, date | None, int | None]]) -> str:
    parts: list[tuple[int, str]] = []
    for place, (from_on, until_on, value) in enumerate(rows):
        said = "none" if value is None else str(value)
        if not parts or parts[-1][1] != said:
            parts.append(((from_on - DAY_ZERO).days, said))
        following = rows[place + 1][0] if place + 1 < len(rows) else None
        if until_on is not None and until_on != following:
            parts.append(((until_on - DAY_ZERO).days, "gone"))
    return ", ".join(f"{number}: {said}" for number, said in parts)


STAGES = {
    "a go-live date speaks before the reporting date": ([word(6, 20, live=5, since=10)], "5: 6"),
    "without a date the reporting date speaks": ([word(6, 20)], "20: 6"),
    "a withdrawn service begins on its reporting date": (
        [word(6, 20, 5), word(8, 30, 5)],
        "5: 6, 30: 8",
    ),
    "a later word moves the date later": ([word(6, 20, 5), word(6, 30, 15)], "15: 6"),
    "a later word moves the date earlier": ([word(6, 20, 15), word(6, 30, 5)], "5: 6"),
    "back to live on an old date begins on the reporting date": (
        [word(6, 20, 5), word(4, 30, 5), word(6, 40, 5)],
        "5: 6, 30: 4, 40: 6",
    ),
    "back to live on a newer date begins on that date": (
        [word(6, 20, 5), word(4, 30, since=25), word(6, 40, 35)],
        "5: 6, 25: 4, 35: 6",
    ),
    "stage_since dates a return to live": (
        [word(6, 20, 5), word(4, 30, since=25), word(6, 40, 5, since=33)],
        "5: 6, 25: 4, 33: 6",
    ),
    "in use is a kind of live": ([word(6, 20, since=5), word(7, 30, since=28)], "5: 6, 30: 7"),
    "emptied dates fall back to the first reporting date": (
        [word(6, 20, since=5), word(7, 30, since=28), word(6, 40)],
        "20: 6, 30: 7, 40: 6",
    ),
    "a full list without the service ends it": (
        [word(6, 20, 5), omitted(30), word(6, 40, 5)],
        "5: 6, 30: gone, 40: 6",
    ),
    "a service comes back on its own later date": (
        [word(6, 20, 5), omitted(30), word(6, 40, 35)],
        "5: 6, 30: gone, 35: 6",
    ),
    "a full workbook without a services sheet omits nothing": (
        [word(6, 20, 5), entry_of(Sent(30, mode="full", lists_services=False))],
        "5: 6",
    ),
    "a refused row is no omission": ([word(6, 20, 5), refused(30)], "5: 6"),
    "a list after a refused row omits": (
        [word(6, 20, 5), refused(30), omitted(40)],
        "5: 6, 40: gone",
    ),
    "a refused row never revives": ([word(6, 20, 5), omitted(30), refused(40)], "5: 6, 30: gone"),
    "an older report entered later does not undo": ([word(6, 30, 5), word(4, 20)], "5: 6"),
    "equal words week by week are one": (
        [word(6, 20, 5), word(6, 27, 5), word(6, 34, 5), omitted(41)],
        "5: 6, 41: gone",
    ),
    "with the first word taken back the second one speaks": (
        [word(6, 20), word(6, 27), word(6, 34), withdrawal(1)],
        "27: 6",
    ),
}


@pytest.mark.parametrize("story", STAGES, ids=str)
def test_stage_of(story):
    entries, expected = STAGES[story]
    assert read_days(entries) == expected


MATURITY = {
    "a new maturity speaks from its reporting date": (
        [word(6, 20, 5, maturity=2), word(6, 30, 5, maturity=3)],
        "5: 2, 30: 3",
    ),
    "a lacking column carries": (
        [word(6, 20, 5, maturity=3), word(6, 30, said=ONLY_STAGE)],
        "5: 3",
    ),
    "an empty cell clears": ([word(6, 20, 5, maturity=3), word(6, 30, 5)], "5: 3, 30: none"),
    "what was taken back carries nothing": (
        [word(6, 10, 5, maturity=3), word(6, 30, said=ONLY_STAGE), withdrawal(1)],
        "30: none",
    ),
}


@pytest.mark.parametrize("story", MATURITY, ids=str)
def test_maturity_when(story):
    entries, expected = MATURITY[story]
    assert read_days(entries, column="maturity") == expected


def test_a_word_taken_back_still_speaks_as_known_before():
    entries = [word(6, 10, 5, maturity=3), word(6, 30, said=ONLY_STAGE), withdrawal(1)]
    assert read_days(entries, column="maturity", known=2) == "5: 3"


TWO = [word(5, 20, code="A"), word(6, 30, code="B")]


def test_a_link_makes_one_service_of_two():
    assert read_days([*TWO, link("A", "B")], "B") == "20: 5, 30: 6"
    assert read_days([*TWO, link("A", "B")], "A") == ""


def test_a_link_taken_back_or_not_yet_known_leaves_two():
    for entries, known in (([*TWO, link("A", "B"), withdrawal(3)], None), (TWO, 2)):
        assert read_days(entries, "A", known=known) == "20: 5"
        assert read_days(entries, "B", known=known) == "30: 6"


def test_links_are_followed_to_their_end():
    entries = [*TWO, word(7, 40, code="C"), link("A", "B"), link("B", "C")]
    assert read_days(entries, "C") == "20: 5, 30: 6, 40: 7"


def test_where_a_merge_doubles_a_row_the_survivor_speaks():
    both = entry_of(Sent(20, [Row("A", 6), Row("B", 4)]))
    assert read_days([both, link("A", "B", "merge")], "B") == "20: 4"
