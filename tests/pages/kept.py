"""A small ledger made by the ordinary loader from real workbooks, so that cells can be traced."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from streamlit.testing.v1 import AppTest

from access.roles import LOCAL_PERSON
from commands.terminal.place import ROOT
from data.entries import NewEntry
from data.ledger import Ledger
from data.opening import FOLDER, place_ledger, place_workbooks
from data.programme import read_programme
from loaders.loading import load
from loaders.options import Options
from metrics.counting import DERIVED

HEADINGS = ("Service Code", "Service Name", "Status", "Date Live", "Maturity level")
HOSTILE = "![x](http://example.invalid/p.png) <b>Berth</b> :red[booking]"
Row = tuple[Any, ...]


def row(number: int, status: str = "Live", **more: Any) -> Row:
    """A row of a workbook; live services went live early in 2023, at maturity 4."""
    live_on = more.get("live_on", date(2023, 1, 9) if status == "Live" else None)
    name = more.get("name", f"Port service {number}")
    return (f"KPA/{number:03}", name, status, live_on, more.get("maturity", 4))


FEBRUARY = [row(n) for n in range(1, 7)] + [row(n, "Testing") for n in range(7, 11)]
MARCH = [row(n) for n in range(1, 9)] + [row(9, "Testing"), row(10, "Integrated")]


def write_workbook(
    rows: list[Row], said: str | None, agency: str = "Kenya Ports Authority"
) -> bytes:
    """Return an xlsx with title rows and the headings in row 4."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Services"
    sheet["A1"] = agency
    if said:
        sheet["A2"] = f"Inventory of services as at {said}"
    for place, cells in enumerate([HEADINGS, *rows]):
        for column, value in enumerate(cells, start=1):
            sheet.cell(4 + place, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def build_kept(home: Path) -> None:
    """Write a sample's ledger: KPA reports in February and again in March."""
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    seed = read_programme(FOLDER).seed_tables(is_illustrative=True)
    ledger.commit([NewEntry("seed", seed, entered_at=datetime(2022, 7, 1, 9))])
    kept = place_workbooks(home, is_sample=True)
    for name, rows, on in (
        ("KPA February.xlsx", FEBRUARY, date(2023, 2, 10)),
        ("KPA March.xlsx", MARCH, date(2023, 3, 10)),
    ):
        path = home / name
        path.write_bytes(write_workbook(rows, None))
        moment = datetime(on.year, on.month, on.day, 9)
        answers = load(ledger, [path], Options(on, entered_at=moment), LOCAL_PERSON, kept=kept)
        assert answers[0].is_committed, answers[0].error
    ledger.close()


def run_page(name: str, **query: str) -> AppTest:
    """Run a page through app.py, of the ledger that the environment names."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.switch_page(f"pages/{name}.py")
    for key, value in query.items():
        app.query_params[key] = value
    return app.run()


def drop(*files: tuple[str, bytes]) -> AppTest:
    """Drop files, each a name and what it holds, into the Upload page."""
    app = run_page("upload")
    app.file_uploader[0].set_value([(name, content, "") for name, content in files])
    return app.run()


def plain(app: AppTest) -> str:
    """Return the words of a page without the escapes of markdown."""
    kinds = ("title", "header", "subheader", "markdown", "metric", "error", "warning", "success")
    said = "\n".join(str(each.value) for kind in kinds for each in getattr(app, kind))
    return said.replace("\\", "").replace("\u00a0", " ")


def list_labels(app: AppTest, kind: str) -> list[str]:
    """Return the labels of a kind of element."""
    return [str(getattr(element, "label", "")) for element in app.get(kind)]
