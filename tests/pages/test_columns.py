"""Columns: what each is read as, told by hand where no heading tells, of each sheet by itself."""

import io
from pathlib import Path

import openpyxl
from streamlit.testing.v1 import AppTest

from loaders.mapping_file import LayoutMapping
from tests.pages.kept import MARCH, Row, drop, plain, row, write_workbook
from tests.pages.writing import press

SAID = "17th March 2023"
GOOD = [*MARCH, row(11), row(12)]


def drop_rows(rows: list[Row], said: str | None = SAID) -> AppTest:
    return drop(("KPA 17 March.xlsx", write_workbook(rows, said)))


def test_columns_are_shown_with_the_field_they_are_read_as(kept_home: Path) -> None:
    app = press(drop_rows(GOOD), "step-columns")
    columns = app.dataframe[0].value.set_index("Heading")
    assert columns.loc["Status", "Read as"] == "Stage"
    assert columns.loc["Date Live", "Read as"] == "Went live"
    assert columns.loc["Service Code", "Column"] == "A"


def test_a_mapping_file_is_taken_or_its_faults_named(kept_home: Path) -> None:
    app = press(drop_rows(GOOD), "step-columns")
    app.session_state["upload-mapping-file"] = True
    app.run()
    bring(app, b'[columns]\nmaturity = ""\n')
    columns = app.dataframe[0].value.set_index("Heading")
    assert columns.loc["Maturity level", "Read as"] == "Not read"
    bring(app, b"[columns]\nnonsense = 1\n")
    assert "nonsense" in app.error[0].value


def bring(app: AppTest, mapping: bytes) -> None:
    app.file_uploader[0].set_value([("mapping.toml", mapping, "")])
    app.run()


def test_a_table_that_no_heading_tells_of_can_be_told_by_hand(kept_home: Path) -> None:
    app = drop(("plan.csv", b"alpha,beta\nPort pass,x\nBerth,y\nPilot,z\n"))
    assert "no table of services was recognised" in app.title[0].value
    app = press(app, "upload-next")
    assert app.query_params["step"] == "columns"
    assert app.dataframe[0].value["Heading"].tolist() == ["alpha", "beta"]


def test_what_was_told_of_a_table_stays_in_sight_until_it_is_one(kept_home: Path) -> None:
    app = press(drop(("plan.csv", b"alpha,beta\nPort pass,x\nBerth,y\nPilot,z\n")), "upload-next")
    assert app.dataframe[0].value["Read as"].tolist() == ["Not read", "Not read"]
    tell(app, service_name="alpha")
    assert app.dataframe[0].value["Read as"].tolist() == ["Service", "Not read"]
    assert "It is read once the service’s name and one more column are told" in plain(app)
    tell(app, service_name="alpha", remarks="beta")
    assert app.header[0].value.startswith("plan: 3 rows of services")
    # The day, the agency and the stage were never asked for; they are now.
    assert app.button(key="upload-next").label == "Answer what is asked"
    app = press(app, "upload-next")
    assert app.title[0].value == "Nothing can be sent yet; three answers are needed"


def tell(app: AppTest, **columns: str) -> None:
    """Say what columns hold, as the grid does: it cannot be written into from here."""
    [file] = app.session_state["upload-draft"].files
    file.mapping = LayoutMapping(columns)
    app.run()


def test_sheets_can_be_left_out_where_a_file_has_several(kept_home: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(GOOD, SAID)))
    book.copy_worksheet(book["Services"]).title = "Old"
    book["Old"]["B4"] = "What it is called"
    out = io.BytesIO()
    book.save(out)
    app = press(drop(("kpa.xlsx", out.getvalue())), "step-columns")
    assert "24 rows read" in plain(app)
    app.multiselect[0].set_value(["Old"]).run()
    assert "12 rows read" in plain(app)
    assert [one.value.split(":")[0] for one in app.header] == ["Services"]
    app.multiselect[0].set_value([]).run()
    assert "24 rows read" in plain(app)
