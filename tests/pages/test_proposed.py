"""What will change: pairs that may be one service, joined only where a person says so."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.kept import MARCH, Row, plain, row, run_page, write_workbook
from tests.pages.test_correcting import drop, press

SAID = "17th March 2023"


def recode(one: Row) -> Row:
    return (f"P-{one[0]}", *one[1:])


def rename(one: Row) -> Row:
    return (f"P-{one[0]}", f"{one[1]}M", *one[2:])


RECODED = [recode(MARCH[0]), recode(MARCH[1]), *MARCH[2:]]
# One name within an agency is counted once by itself; a changed one only where it is joined.
RENAMED = [rename(MARCH[0]), rename(MARCH[1]), *MARCH[2:]]


def answer(app: AppTest, number: int, is_same: bool) -> AppTest:
    return app.segmented_control[number].set_value(is_same).run()


def test_changed_codes_are_proposed_with_both_codes_and_the_cell(kept_home: Path) -> None:
    app = drop(write_workbook(RECODED, SAID))
    words = plain(app)
    assert "These may be the same service: 2 pairs; say whether they are" in words
    assert "**Port service 1** (KPA/001) → **Port service 1** (P-KPA/001)" in words
    assert "the same name under another code, Services!B5" in words


def test_a_new_name_is_proposed_beside_the_old_one(kept_home: Path) -> None:
    words = plain(drop(write_workbook(RENAMED, SAID)))
    assert "**Port service 1** (KPA/001) → **Port service 1M** (P-KPA/001)" in words
    assert "nearly the same name; the workbook no longer has the old one, Services!B5" in words


def test_nothing_is_joined_unasked(kept_home: Path) -> None:
    app = drop(write_workbook(RENAMED, SAID))
    assert "The national count goes from 8 to 10, 2 more" in plain(app)
    app = press(app, "upload-send")
    assert app.title[0].value == "Ten rows are sent; two more services are online"
    assert "joined" not in plain(app)


def test_a_joined_pair_changes_the_effect_and_is_sent_with_the_file(kept_home: Path) -> None:
    app = answer(drop(write_workbook(RENAMED, SAID)), 0, is_same=True)
    assert "The national count goes from 8 to 9, 1 more" in plain(app)
    app = press(app, "pairs-same")
    assert "The national count stays at 8 online" in plain(app)
    app = press(app, "upload-send")
    assert not app.error
    assert app.title[0].value == "Ten rows are sent; the number online stays"
    assert "2 pairs joined as one service each, number 5" in plain(app)
    assert app.query_params["joined"] == "5"


def test_what_was_said_to_be_two_services_is_remembered_and_can_be_asked_again(
    kept_home: Path,
) -> None:
    """The sending is taken back, so that the same pair is there to be asked of again."""
    app = press(drop(write_workbook(RENAMED, SAID)), "pairs-two")
    press(app, "upload-send")
    back = run_page("submission", entry="4")
    back.session_state["take-back"] = True
    back.run().text_input(key="take-back-why").input("once more")
    press(back, "take-back-now")
    again = drop(write_workbook([*RENAMED, row(20)], SAID))
    assert "may be the same service" not in plain(again)
    assert "2 pairs were said to be two services before" in again.checkbox[0].label
    again = again.checkbox[0].check().run()
    assert "These may be the same service: 2 pairs" in plain(again)
    again = answer(again, 1, is_same=True)
    assert "1 pair joined as one service" in plain(press(again, "upload-send"))


def test_the_answers_stand_in_the_draft_on_another_device(kept_home: Path) -> None:
    app = press(drop(write_workbook(RENAMED, SAID)), "pairs-same")
    other = run_page("upload", draft=app.query_params["draft"], step="change")
    assert "The national count stays at 8 online" in plain(other)
