"""To correct: cells corrected in place, the workbook back with its cells marked."""

import io
import json
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.kept import MARCH, list_labels, plain, row, run_page, write_workbook
from tests.pages.writing import press
from widgets.ledger import SAMPLE, _open, find_home
from widgets.upload.correcting import frame_cells
from widgets.upload.draft import Draft
from widgets.upload.marked import make_marked, name_marked
from widgets.upload.places import Places

SAID = "17th March 2023"
MESSY = [*MARCH, row(11, "Livee"), row(12, "Livee"), row(13, name=None)]


@pytest.fixture
def messy(kept_home: Path) -> AppTest:
    return drop(write_workbook(MESSY, SAID))


def drop(content: bytes, name: str = "KPA 17 March.xlsx") -> AppTest:
    app = run_page("upload")
    app.file_uploader[0].set_value([(name, content, "")])
    return app.run()


def draft_of(app: AppTest) -> Draft:
    draft = app.session_state["upload-draft"]
    assert isinstance(draft, Draft)
    return draft


def test_the_wrong_cells_stand_in_a_grid_with_nothing_filled_in(messy: AppTest) -> None:
    assert not messy.exception
    grid = next(one.value for one in messy.dataframe if "Use instead" in one.value.columns)
    assert grid["Cell"].tolist() == ["C15", "C16"]
    assert grid["What it says"].tolist() == ["Livee", "Livee"]
    assert grid["We propose"].tolist() == ["Live", "Live"]
    assert grid["Use instead"].isna().all()
    assert grid["Service"].tolist() == ["Port service 11", "Port service 12"]


def test_the_proposals_of_a_rule_are_taken_in_one_click(messy: AppTest) -> None:
    app = press(messy, "take-unknown_stage")
    assert app.title[0].value == "12 of 13 rows can be sent now; one cell needs correcting"
    assert draft_of(app).files[0].corrections == {
        ("Services", "C15"): "Live",
        ("Services", "C16"): "Live",
    }
    assert "✓ 2 cells are corrected here" in [one.label for one in app.expander]


def test_the_proposal_of_one_cell_is_taken_alone(messy: AppTest) -> None:
    app = press(messy, "take-one-unknown_stage")
    assert draft_of(app).files[0].corrections == {("Services", "C15"): "Live"}
    assert app.title[0].value == "11 of 13 rows can be sent now; two cells need correcting"


def test_corrections_can_be_let_go_again(messy: AppTest) -> None:
    app = press(messy, "take-unknown_stage")
    app.session_state["corrected"] = True
    app = press(app.run(), "undo-corrections")
    assert not draft_of(app).files[0].corrections
    assert "three cells need correcting" in app.title[0].value


def test_what_was_corrected_is_kept_with_the_submission(messy: AppTest, kept_home: Path) -> None:
    app = press(messy, "take-unknown_stage")
    app = press(press(app, "upload-next"), "upload-send")
    assert app.title[0].value == "Twelve rows are sent; two more services are online"
    assert read_options()["corrections"] == [
        {"sheet": "Services", "cell": "C15", "said": "Livee", "used": "Live"},
        {"sheet": "Services", "cell": "C16", "said": "Livee", "used": "Live"},
    ]


def read_options() -> dict[str, list[dict[str, str]]]:
    """Return the options of the last submission, as the page's own ledger has them."""
    reading = _open(find_home(), SAMPLE).reading()
    rows = reading.rows("select options from submissions order by entry_no desc limit 1")
    told: dict[str, list[dict[str, str]]] = json.loads(rows[0][0])
    return told


def test_both_ways_on_are_offered_where_some_rows_are_in_order(messy: AppTest) -> None:
    app = press(messy, "step-file")
    app = press(app, "upload-send-first")
    assert app.query_params["step"] == "change"
    assert app.button(key="upload-correct").label == "Correct 3 cells first"
    assert press(app, "upload-correct").query_params["step"] == "correct"


def test_the_marked_copy_shows_each_cell_and_what_was_corrected(messy: AppTest) -> None:
    app = press(messy, "take-one-unknown_stage")
    draft = draft_of(app)
    assert draft.made is not None
    assert "Workbook with every cell marked" in list_labels(app, "download_button")
    content = make_marked(draft.files[0], draft.made.prepared[0])
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Services"]
    assert sheet["C15"].value == "Livee"
    assert "corrected to “Live”" in sheet["C15"].comment.text
    assert "is not a stage" in sheet["C16"].comment.text
    assert name_marked("a.zip/KPA.xlsm") == "KPA to correct.xlsx"


def test_a_corrected_row_keeps_its_place_so_that_the_next_can_be_typed(messy: AppTest) -> None:
    app = press(messy, "take-one-unknown_stage")
    grid = next(one.value for one in app.dataframe if "Use instead" in one.value.columns)
    assert grid["Cell"].tolist() == ["✓ C15", "C16"]
    assert grid["What it says"].tolist() == ["Livee", "Livee"]
    assert grid["Use instead"].fillna("").tolist() == ["Live", ""]
    app = press(app, "take-unknown_stage")
    grid = next(one.value for one in app.dataframe if "Use instead" in one.value.columns)
    assert grid["Cell"].tolist() == ["✓ C15", "✓ C16"]
    assert "✓ All of them are in order now." in plain(app)
    # Under another label the group would be another one, closed and without what is being typed.
    assert "**2 cells: the stage is not one of the ten**" in [one.label for one in app.expander]


def test_coming_back_to_the_step_shows_only_what_is_left(messy: AppTest) -> None:
    app = press(messy, "take-unknown_stage")
    app = press(press(app, "step-file"), "step-correct")
    labels = [one.label for one in app.expander]
    assert not [one for one in labels if "the stage is not one" in one]
    assert "**1 cell: the service has no name**" in labels


def test_warnings_are_corrected_in_place_like_errors(kept_home: Path) -> None:
    odd = (*row(1)[:3], "9th Januember", 4)
    app = drop(write_workbook([odd, *MARCH[1:], row(11, "Livee")], SAID))
    app.session_state["finding-unreadable_date"] = True
    app = app.run()
    grids = [one.value for one in app.dataframe if "Use instead" in one.value.columns]
    assert [one["Cell"].tolist() for one in grids] == [["C15"], ["D5"]]
    assert grids[1]["What it says"].tolist() == ["9th Januember"]


def test_what_has_no_cell_of_its_own_is_only_looked_at(kept_home: Path) -> None:
    """A sheet without a column for names: what is missing there stands at another cell."""
    app = drop(b"Agency,Service code,Stage\nKPA,KPA/001,Live\nKPA,,Livee\n", "kpa.csv")
    draft = draft_of(app)
    assert draft.made is not None
    places = Places(draft.made.prepared[0])
    told = {one.rule: places.can_correct(one) for one in draft.made.prepared[0].findings}
    assert told["unknown_stage"]
    assert not told["missing_name"]


def test_a_grid_stays_the_same_one_when_a_cell_is_corrected(messy: AppTest) -> None:
    """Another key, or another kind of column, would be another grid: what is typed would go."""

    def describe(app: AppTest) -> tuple[int, list[str]]:
        draft = draft_of(app)
        assert draft.made is not None
        file, places = draft.files[0], Places(draft.made.prepared[0])
        [group, *_others] = file.roster.call(draft.made.prepared[0].findings)
        return file.roster.turn, [
            str(kind) for kind in frame_cells(file, group.rows, places).dtypes
        ]

    before = describe(messy)
    assert set(before[1]) == {"string"}
    assert describe(press(messy, "take-one-unknown_stage")) == before


def test_a_cell_has_the_headings_of_its_own_table(kept_home: Path) -> None:
    """Two tables stand below each other in one sheet, the second with months."""
    month = [("Service Code", "Month", "Started"), ("KPA/001", "Januember 2023", 5)]
    app = drop(write_workbook([*MARCH, row(11, "Livee"), (), (), *month], SAID))
    draft = draft_of(app)
    assert draft.made is not None
    [prepared] = draft.made.prepared
    assert [one.kind for one in prepared.parts] == ["services", "performance"]
    places = Places(prepared)
    told = {one.rule: places.header_row(one) for one in prepared.findings}
    assert told["unknown_stage"] == 4
    assert told["unreadable_month"] == 18
