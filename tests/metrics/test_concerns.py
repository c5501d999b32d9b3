from uuid import uuid5

from data.entries import NewEntry
from data.identity import NAMESPACE, identify_agency
from metrics.concerns import count_held_up, list_concerns, read_concentration
from tests.data.stories import day
from tests.metrics.programmes import months, read_programme, row, target, told

BLOCKED = frozenset({"blocker", "blocker_kind", "officer", "next_action_on"})


def concern(on, text, services, agency="KRA", **more):
    """A workbook with one concern; equal words are one concern."""
    sent = months(on, agency=agency)
    told_of = {
        "sheet_no": 1, "row_no": 2, "concern_id": uuid5(NAMESPACE, text),
        "agency_id": identify_agency(agency) if agency else None, "raised_by": "Treasury",
        "kind": "fees", "concern": text, "services": services, "owner": "Director",
        "raised_on": day(1), "due_on": day(15), "answer": None, "closed_on": None, **more,
    }  # fmt: skip
    sheets = [{**sheet, "kind": "concerns"} for sheet in sent.tables["sheets"]]
    tables = {**sent.tables, "sheets": sheets, "performance": [], "concerns": [told_of]}
    return NewEntry("submission", tables, sent.agencies)


def test_the_latest_word_on_a_concern_is_the_one_that_stands():
    reading = read_programme(
        told(10, row("A", 3), row("B", 6, 5)),
        concern(20, "No fee is set", ["A", "service b"]),
        concern(30, "No fee is set", ["A"], answer="Set", closed_on=day(29)),
    )
    (then,) = list_concerns(reading, day(20)).to_dict("records")
    assert (then["is_open"], then["is_past_due"], then["days_open"]) == (True, True, 19)
    assert then["unfinished"] == 1, "B is live"
    (now,) = list_concerns(reading, day(30)).to_dict("records")
    assert (now["is_open"], now["answer"]) == (False, "Set")


def test_services_are_held_up_by_blockers_and_open_concerns():
    reading = read_programme(
        told(
            10,
            row("A", 3, blocker_kind="law", blocker="Bill awaited", officer="Head of law"),
            row("B", 4, blocker="Scanner broken"),
            row("C", 6, 5, blocker_kind="law"),
            said=BLOCKED,
        ),
        concern(20, "No fee is set", ["A", "B", "C"]),
    )
    by_kind = count_held_up(reading, day(20)).set_index("held_by")["services"].to_dict()
    assert by_kind == {"fees": 2, "law": 1, "not stated": 1}
    raised = count_held_up(reading, day(20), by="raised_by").set_index("held_by")
    assert raised["services"].to_dict() == {"Treasury": 2, "agency": 2}
    assert raised.loc["Treasury", "past_due"] == 2
    owners = count_held_up(reading, day(20), by="owner")["held_by"].tolist()
    assert owners == ["Director", "Head of law", "not stated"]


def test_few_agencies_hold_half_of_what_is_missing():
    reading = read_programme(
        target(3, 100, "commitment", "KPA"),
        told(10, *(row(f"S{n}", 3) for n in range(5))),
        told(10, row("A", 6, 5), agency="KPA"),
        told(10, *(row(f"S{n}", 3) for n in range(50)), agency="JUD"),
    )
    found = read_concentration(reading, day(20))
    assert found.agencies[["code", "missing"]].values.tolist() == [["KRA", 5], ["KPA", 2]]
    assert (found.holders, found.held, found.missing) == (1, 5, 7)
    assert read_concentration(read_programme(), day(20)).reason
