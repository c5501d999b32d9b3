"""Upload: from the drop to the receipt, everything shown before anything is stored."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from tests.pages.kept import (
    HOSTILE,
    MARCH,
    drop,
    list_labels,
    plain,
    row,
    run_page,
    write_workbook,
)
from tests.pages.writing import press

SAID = "17th March 2023"
GOOD = [*MARCH, row(11), row(12)]
MESSY = [
    *MARCH,
    row(11),
    row(12, "Livee", name=HOSTILE),
    row(13, name=None),
]


def drop_rows(rows: list[Any], said: str | None = SAID, **more: Any) -> AppTest:
    return drop(("KPA 17 March.xlsx", write_workbook(rows, said, **more)))


def test_before_the_drop_the_page_says_what_happens(kept_home: Path) -> None:
    app = run_page("upload")
    assert app.title[0].value == "Send a workbook as your agency keeps it"
    assert "before anything is stored" in plain(app)
    assert "Standard workbook" in list_labels(app, "download_button")


def test_a_clean_workbook_goes_straight_to_what_will_change(kept_home: Path) -> None:
    app = drop_rows(GOOD)
    assert not app.error
    assert app.query_params["step"] == "change"
    assert app.title[0].value == "Twelve rows can be sent now; nothing needs correcting"
    assert "Kenya Ports Authority; reporting date 17 March 2023" in plain(app)
    assert "2 services change; 10 stay as they are" in plain(app)


def test_the_effect_on_agency_and_nation_is_shown_before(kept_home: Path) -> None:
    app = drop_rows(GOOD)
    assert "The national count goes from 8 to 10, 2 more" in plain(app)
    assert app.table[0].value.iloc[2].tolist() == ["End to end", *["8 → **10** (+2)"] * 2]
    assert run_page("submissions").title[0].value == "Two workbooks stand"


def test_sending_gives_a_receipt_and_moves_the_count(kept_home: Path) -> None:
    app = press(drop_rows(GOOD), "upload-send")
    assert not app.error
    assert app.title[0].value == "Twelve rows are sent; two more services are online"
    assert "Sent by This machine on" in plain(app)
    labels = list_labels(app, "page_link")
    assert "Submission 4: KPA 17 March\\.xlsx" in labels
    assert run_page("services", count="end_to_end").dataframe[0].value.shape[0] == 10


def test_the_same_workbook_again_changes_nothing(kept_home: Path) -> None:
    content = write_workbook(GOOD, SAID)
    press(drop(("kpa.xlsx", content)), "upload-send")
    app = drop(("again.xlsx", content))
    assert "was sent before and stands already" in app.title[0].value
    assert not [button for button in app.button if button.key == "upload-send"]


def test_who_comes_second_sees_that_the_ledger_moved(kept_home: Path) -> None:
    mine, theirs = drop_rows(GOOD), drop_rows([*GOOD, row(13)])
    press(theirs, "upload-send")
    mine.button(key="upload-send").click()
    mine.run()
    assert "Somebody else sent for this agency in the meantime" in mine.warning[0].value
    assert "Nothing changes in the inventory" in plain(mine)
    assert press(mine, "upload-send").title[0].value.startswith("Twelve rows are sent")


def test_a_messy_workbook_stops_at_what_is_to_correct(kept_home: Path) -> None:
    app = drop_rows(MESSY)
    assert app.query_params["step"] == "correct"
    assert app.title[0].value == "11 of 13 rows can be sent now; two cells need correcting"
    titles = [expander.label for expander in app.expander]
    assert "**1 cell: the stage is not one of the ten**" in titles
    assert "**1 cell: the service has no name**" in titles


def test_a_cell_to_correct_is_shown_in_its_sheet(kept_home: Path) -> None:
    app = drop_rows(MESSY)
    assert '**C16**: "Livee" is not a stage. Did you mean "Live"?' in plain(app)
    table = app.table[0].value
    assert ":blue-badge[**Livee**]" in table["C"].tolist()
    assert "![x](http" not in table.to_string()


def test_a_proposal_is_taken_for_all_cells_at_once(kept_home: Path) -> None:
    app = press(drop_rows(MESSY), "take-proposals")
    assert app.title[0].value == "12 of 13 rows can be sent now; one cell needs correcting"


def test_rows_to_correct_stay_with_the_submission(kept_home: Path) -> None:
    app = press(drop_rows(MESSY), "upload-next")
    assert "2 rows to correct are kept with the submission" in plain(app)
    app = press(app, "upload-send")
    assert app.title[0].value == "Eleven rows are sent; one more service is online"
    detail = run_page("submission", entry="4")
    assert "2 rows were not stored" in plain(detail)


def test_a_workbook_without_day_and_agency_is_asked_for_both(kept_home: Path) -> None:
    app = drop(("list.xlsx", write_workbook(GOOD, None, agency="Inventory")))
    assert app.title[0].value == "Nothing can be sent yet; two answers are needed"
    app.selectbox(key="upload-agency-0").select("KPA").run()
    app.date_input(key="upload-day").set_value(date(2023, 3, 20)).run()
    app = press(app, "upload-next")
    assert app.query_params["step"] == "change"
    assert "reporting date 20 March 2023" in plain(app)


def test_a_full_list_has_what_it_drops_confirmed(kept_home: Path) -> None:
    app = press(drop_rows(GOOD[2:]), "step-file")
    app.radio(key="upload-mode").set_value("full").run()
    app = press(app, "upload-next")
    assert app.button(key="upload-send").disabled
    app.checkbox(key="upload-confirm-dropped").check().run()
    app = press(app, "upload-send")
    assert "Ten rows are sent" in app.title[0].value


def test_several_files_and_a_zip_are_told_apart(kept_home: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        folder.writestr("kra.xlsx", write_workbook([row(1)], SAID, "Kenya Revenue Authority"))
        folder.writestr("notes.xlsx", b"no workbook at all")
    kpa = write_workbook(GOOD, SAID)
    app = drop(("kpa.xlsx", kpa), ("more.zip", out.getvalue()))
    assert not app.exception
    assert app.dataframe[0].value["File"].tolist() == ["kpa.xlsx", "more.zip/kra.xlsx"]
    assert app.title[0].value == "13 of 13 rows can be sent now; one file cannot be read"
    app = press(app, "upload-send")
    assert app.title[0].value == "13 rows are sent; three more services are online"


def test_a_file_that_stands_already_is_in_no_number(kept_home: Path) -> None:
    known = write_workbook(GOOD, SAID)
    press(drop(("kpa.xlsx", known)), "upload-send")
    fresh = write_workbook([*GOOD, row(13)], "18th March 2023")
    app = drop(("kpa.xlsx", known), ("kpa 18.xlsx", fresh))
    assert app.title[0].value == "13 rows can be sent now; nothing needs correcting"
    assert next(one.value for one in app.metric if "Can be sent" in one.label) == "13 rows"
    assert app.dataframe[0].value["Can be sent"].tolist() == [0, 13]


@pytest.mark.parametrize(
    ("name", "content", "title", "said"),
    [
        (
            "empty.csv",
            b"Agency,Service,Stage\n",
            "no row stands under the headings",
            "Fill the rows",
        ),
        (
            "bare.csv",
            b"12,13\n14,15\n16,17\n",
            "no table of services was recognised",
            "Put one above",
        ),
    ],
)
def test_where_nothing_can_be_asked_the_page_says_what_to_do(
    kept_home: Path, name: str, content: bytes, title: str, said: str
) -> None:
    app = drop((name, content))
    assert app.title[0].value == f"Nothing can be sent yet; {title}"
    assert said in plain(app)
    assert not app.selectbox
    assert [one.key for one in app.button if str(one.key).startswith("upload-")] == ["upload-drop"]


def test_what_cannot_be_read_is_one_clear_sentence(kept_home: Path) -> None:
    app = drop(("letter.xlsx", b"Dear Sir, we are online."))
    assert not app.exception
    assert app.title[0].value == "The file cannot be read; send another"
    assert app.warning[0].value.startswith("**letter\\.xlsx**")
    app = press(app, "upload-drop")
    assert app.title[0].value == "Send a workbook as your agency keeps it"


def test_a_national_workbook_is_shown_agency_by_agency(kept_home: Path) -> None:
    names = ("Kenya Ports Authority", "Kenya Revenue Authority", "Kenya Airports Authority")
    files = [(f"{n}.xlsx", write_workbook([row(40 + n)], SAID, one)) for n, one in enumerate(names)]
    counts = drop(*files).table[0].value
    assert counts["Counts"].tolist()[0] == "**All agencies**"
    assert counts["Claimed"].tolist()[0] == "8 → **11** (+3)"
    assert len(counts) == 4


def test_an_empty_ledger_takes_its_first_workbook(open_page: Open) -> None:
    app = open_page("upload", is_empty=True)
    content = write_workbook(GOOD, SAID)
    app.file_uploader[0].set_value([("kpa.xlsx", content, "")])
    app = press(app.run(), "upload-send")
    assert app.title[0].value == "Twelve rows are sent; ten more services are online"
