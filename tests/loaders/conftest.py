"""A desk for the tests of loading: a ledger in memory, and workbooks made of a few rows."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from access.roles import LOCAL_PERSON, Person
from data.ledger import Ledger
from data.opening import seed
from loaders.answers import FileAnswer
from loaders.loading import send
from loaders.options import Options
from loaders.preparing import Prepared
from loaders.reading.files import read_many

REPORTED_ON = date(2023, 3, 10)
HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Go live date", "Maturity"]


def make_workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return an xlsx with these rows of cells, by sheet."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    # The same rows are to give the same bytes, whenever they are written.
    book.set_properties({"created": datetime(2023, 1, 1)})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, date | datetime):
                    sheet.write_datetime(row, column, value, day)
                elif value is not None:
                    sheet.write(row, column, value)
    book.close()
    return file.getvalue()


@dataclass(slots=True)
class Desk:
    """Where workbooks are sent to a ledger of the test's own."""

    ledger: Ledger
    kept: Path

    def send(
        self,
        rows: Sequence[Sequence[Any]] | Mapping[str, Sequence[Sequence[Any]]],
        name: str = "report.xlsx",
        on: date = REPORTED_ON,
        person: Person = LOCAL_PERSON,
        is_dry: bool = False,
        **options: Any,
    ) -> FileAnswer:
        """Send one workbook; rows without a sheet's name stand in "Services"."""
        sheets = rows if isinstance(rows, Mapping) else {"Services": rows}
        return self.send_file(make_workbook(sheets), name, on, person, is_dry, **options)

    def send_file(
        self,
        content: bytes,
        name: str,
        on: date = REPORTED_ON,
        person: Person = LOCAL_PERSON,
        is_dry: bool = False,
        **options: Any,
    ) -> FileAnswer:
        """Send the bytes of one file."""
        files = read_many([(name, content)])
        said = Options(on, **options)
        [answer] = send(self.ledger, files, said, person, self.kept, is_dry)
        return answer

    def prepare(self, rows: Any, **options: Any) -> Prepared:
        """Return a workbook as it would be stored; nothing is."""
        answer = self.send(rows, is_dry=True, **options)
        assert answer.prepared is not None, answer.error
        return answer.prepared

    def inventory(self, as_of: date = REPORTED_ON) -> list[dict[str, Any]]:
        """Return the services in force on a day, as known now."""
        return self.ledger.reading().records(
            "select known_agencies.code as agency_code, periods.* from periods"
            " inner join known_agencies using (agency_id)"
            " where from_on <= $as_of and (until_on is null or until_on > $as_of)"
            " order by known_agencies.code, service_name, service_code, service_id",
            as_of=as_of,
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty ledger that knows the programme and its agencies."""
    ledger = Ledger.open(None)
    seed(ledger)
    yield Desk(ledger, tmp_path / "kept")
    ledger.close()


def rules_of(prepared: Prepared) -> set[str]:
    """Return the rules that a workbook was found to break."""
    return {finding.rule for finding in prepared.findings}
