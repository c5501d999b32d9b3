"""Cells to correct keep their places in a grid while a person types from one to the next."""

from dataclasses import replace

from loaders.findings import Finding, make_finding
from widgets.upload.roster import SHOWN, Roster


def wrong(number: int) -> Finding:
    place = ("Services", f"C{number}", "Livee")
    return make_finding("unknown_stage", *place, row_no=number, options="Live")


def test_settled_rows_stay_where_they_are() -> None:
    roster, found = Roster(), [wrong(n) for n in (2, 3, 4)]
    roster.call(found)
    [group] = roster.call([found[0], found[2]])
    assert [(row.first.cell, row.is_open) for row in group.rows] == [
        ("C2", True),
        ("C3", False),
        ("C4", True),
    ]
    assert group.cells == 2


def test_a_cell_that_is_still_wrong_shows_what_it_said_first() -> None:
    roster = Roster()
    roster.call([wrong(2)])
    [group] = roster.call([replace(wrong(2), value="Liwe")])
    assert (group.rows[0].first.value, group.rows[0].finding.value) == ("Livee", "Liwe")


def test_the_next_cells_follow_once_all_shown_are_settled() -> None:
    roster, found = Roster(), [wrong(n) for n in range(SHOWN + 5)]
    assert len(roster.call(found)[0].rows) == SHOWN
    [group] = roster.call(found[SHOWN:])
    assert [row.first.cell for row in group.rows] == [f"C{n}" for n in range(SHOWN, SHOWN + 5)]


def test_reading_the_file_in_another_way_begins_anew() -> None:
    roster = Roster()
    roster.begin("one mapping")
    turn = roster.turn
    roster.call([wrong(2)])
    roster.begin("one mapping")
    assert roster.turn == turn
    roster.begin("another")
    assert roster.turn > turn
    assert roster.call([]) == []
