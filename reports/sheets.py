"""Sheets of a workbook of figures: text stays text, every sheet says where its figures stand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

import pandas as pd
import xlsxwriter

from reports.source import Source
from reports.tongue import _

# No cell of ours is a formula or a link, whatever the text in it looks like.
SAFE: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
LONGEST_CELL: Final = 32_767
LONGEST_PROPERTY: Final = 255
WIDEST: Final = 60
NARROWEST: Final = 9
LOOKED_AT: Final = 2_000
# What Excel gives a row of one line, and the most that it can give.
LINE_HEIGHT: Final = 15
HIGHEST: Final = 409
FIRST_YEAR: Final = 1900


class Book:
    """A workbook whose every sheet bears its title, its source and, from the sample, its mark."""

    def __init__(self, title: str, source: Source) -> None:
        """Begin a workbook; its title and source stand in its properties too."""
        self._out = BytesIO()
        self._book = xlsxwriter.Workbook(self._out, SAFE)
        self._title, self._source = title, source
        marks = [part for part in (source.mark, source.dates) if part]
        self._book.set_properties(
            {
                "title": title[:LONGEST_PROPERTY],
                "author": (source.lead or source.programme)[:LONGEST_PROPERTY],
                "subject": " · ".join(marks)[:LONGEST_PROPERTY],
                "comments": source.way_back[:LONGEST_PROPERTY],
                "created": datetime.combine(source.as_of, time(12)),
            }
        )
        self._bold = self._book.add_format({"bold": True})
        self._heading = self._book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self._muted = self._book.add_format({"font_color": "#4e5963"})
        self._text = self._book.add_format({"text_wrap": True, "valign": "top"})
        # A number keeps its distance from the words of the next column.
        aside = {"valign": "top", "align": "right", "indent": 1}
        self._number = self._book.add_format(aside)
        self._share = self._book.add_format(aside | {"num_format": "0.0%"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})

    def add_sheet(
        self,
        name: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[Any]],
        about: str = "",
        shares: Sequence[int] = (),
    ) -> None:
        """Add a sheet: title, source, what it holds, headings, rows; None leaves a cell empty.

        `shares` are the places of columns that are shown in per cent, to the digit inside.
        """
        sheet = self._book.add_worksheet(name)
        top = [self._title, self._source.mark, self._source.dates, self._source.way_back, about]
        lines = [line for line in top if line]
        for number, line in enumerate(lines):
            sheet.write_string(number, 0, line, self._bold if number == 0 else self._muted)
        start = len(lines) + 1
        written = [[make_plain(value) for value in row] for row in rows]
        for column, heading in enumerate(headings):
            sheet.write_string(start, column, heading, self._heading)
        widths = _find_widths(headings, written[:LOOKED_AT])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for place, row in enumerate(written, start=start + 1):
            high = _count_lines(row, widths)
            if high > 1:
                # Not every program makes room for words that wrap.
                sheet.set_row(place, min(HIGHEST, LINE_HEIGHT * high))
            for column, value in enumerate(row):
                number = self._share if column in shares else self._number
                self._write(sheet, place, column, value, number)
        sheet.freeze_panes(start + 1, 0)
        if written:
            sheet.autofilter(start, 0, start + len(written), max(0, len(headings) - 1))
        self._prepare_print(sheet, start)

    def add_frame(
        self, name: str, frame: pd.DataFrame, columns: Mapping[str, str], about: str = ""
    ) -> None:
        """Add the columns of a table that are named, under their headings."""
        kept = {column: heading for column, heading in columns.items() if column in frame}
        rows = (list(row) for row in frame[list(kept)].itertuples(index=False, name=None))
        shares = [place for place, column in enumerate(kept) if column.endswith("share")]
        self.add_sheet(name, list(kept.values()), rows, about, shares)

    def close(self) -> bytes:
        """Return the workbook as an .xlsx file."""
        self._book.close()
        return self._out.getvalue()

    def _write(self, sheet: Any, row: int, column: int, told: Any, number: Any) -> None:
        if told is None:
            return
        if isinstance(told, bool):
            sheet.write_string(row, column, _("Yes") if told else _("No"), self._text)
        elif isinstance(told, int | float):
            sheet.write_number(row, column, told, number)
        elif isinstance(told, date) and told.year >= FIRST_YEAR:
            sheet.write_datetime(row, column, datetime.combine(told, time()), self._day)
        else:
            sheet.write_string(row, column, str(told)[:LONGEST_CELL], self._text)

    def _prepare_print(self, sheet: Any, heading_row: int) -> None:
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(heading_row)
        mark = (self._source.mark or self._source.programme).replace("&", "&&")
        sheet.set_header(f"&L{mark}&R&A"[:255])
        sheet.set_footer(f"&L{self._source.dates.replace('&', '&&')}&R&P / &N"[:255])


def make_plain(value: Any) -> Any:
    """Return a value as a cell holds it: None, a number, a date, or text."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple | set | frozenset):
        return "; ".join(str(make_plain(each)) for each in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {make_plain(each)}" for name, each in value.items())
    if value is None or pd.isna(value):
        return None
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, bool | int | float | date) else str(value)


def _find_widths(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[int]:
    longest = [
        max([len(heading), *(len(_show(row[column])) for row in rows)])
        for column, heading in enumerate(headings)
    ]
    return [min(WIDEST, max(NARROWEST, letters + 2)) for letters in longest]


def _show(value: Any) -> str:
    """Return about what a cell shows; a long fraction needs no wide column."""
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


def _count_lines(row: Sequence[Any], widths: Sequence[int]) -> int:
    """Return how many lines the longest text of a row wraps into."""
    return max(
        (
            sum(-(-max(1, len(line)) // width) for line in value.split("\n"))
            for value, width in zip(row, widths, strict=True)
            if isinstance(value, str) and value
        ),
        default=1,
    )
