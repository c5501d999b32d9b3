"""The standard workbook: lists to choose from, checks on dates and numbers, and what is known."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from data.fields import CONCERN_FIELDS, PERFORMANCE_FIELDS, SERVICE_FIELDS, Field, Kind
from loaders.synonyms import LIST_OF_FIELD
from loaders.template_rows import CONCERN_COLUMNS, SERVICE_COLUMNS, Filling
from loaders.template_words import HEADINGS, READ_ME, UNOWNED, UNOWNED_MORE
from loaders.values import Lists

ROWS: Final = 2_000
UNOWNED_SHOWN: Final = 500
YES_NO: Final = ["yes", "no"]
LIST_SHEET: Final = "Lists"
LIST_NAMES: Final = ("stage", "maturity", "channel", "payment_status", "provider", "concern_kind")
WIDTHS: Final = {"service_name": 48, "concern": 48, "url": 40, "remarks": 40, "agency": 34}
EARLIEST: Final = date(1990, 1, 1)
LATEST: Final = date(2099, 12, 31)
KIND_OF: Final = {
    one.name: one
    for fields in (SERVICE_FIELDS, PERFORMANCE_FIELDS, CONCERN_FIELDS)
    for one in fields
}
PERFORMANCE_COLUMNS: Final = tuple(one.name for one in PERFORMANCE_FIELDS)


def write_template(path: Path, filling: Filling) -> None:
    """Write the standard workbook; raises OSError where the file cannot be written."""
    with path.open("wb") as file:
        book = xlsxwriter.Workbook(
            file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        formats = _make_formats(book)
        places = _place_lists(filling.lists)
        services = _add_table(book, "Services", SERVICE_COLUMNS, filling.services, formats, places)
        _colour_services(services, formats)
        _add_table(book, "Monthly performance", PERFORMANCE_COLUMNS, [], formats, places)
        _add_table(book, "Concerns", CONCERN_COLUMNS, filling.concerns, formats, places)
        _write_read_me(book, filling, formats)
        _write_lists(book, filling.lists, formats)
        book.close()


def _make_formats(book: Any) -> dict[str, Any]:
    return {
        "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "title": book.add_format({"bold": True, "font_size": 14}),
        "strong": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"num_format": "@", "valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        "month": book.add_format({"num_format": "yyyy-mm", "valign": "top"}),
        "number": book.add_format({"num_format": "#,##0.##", "valign": "top"}),
        "amber": book.add_format({"bg_color": "#FBE8C8"}),
        "red": book.add_format({"bg_color": "#F6D5D2"}),
    }


def _add_table(
    book: Any,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    formats: dict[str, Any],
    places: dict[str, str],
) -> Any:
    sheet = book.add_worksheet(name)
    last = max(ROWS, len(rows) + 500)
    for column, field_name in enumerate(columns):
        field = KIND_OF[field_name]
        shape = _shape_of(field, formats)
        sheet.set_column(column, column, WIDTHS.get(field_name, 18), shape)
        sheet.write_string(0, column, HEADINGS[field_name], formats["heading"])
        check = _check_of(field, places)
        if check is not None:
            sheet.data_validation(1, column, last, column, check)
        for row, values in enumerate(rows, start=1):
            _write_cell(sheet, row, column, values[column], shape)
    sheet.freeze_panes(1, columns.index("service_name") + 1 if "service_name" in columns else 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    return sheet


def _write_cell(sheet: Any, row: int, column: int, value: Any, shape: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, shape)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, shape)
    else:
        sheet.write_string(row, column, str(value), shape)


def _shape_of(field: Field, formats: dict[str, Any]) -> Any:
    if field.name in LIST_OF_FIELD:
        return formats["text"]
    by_kind = {
        Kind.DATE: "date",
        Kind.MONTH: "month",
        Kind.NUMBER: "number",
        Kind.WHOLE: "number",
    }
    return formats[by_kind.get(field.kind, "text")]


def _check_of(field: Field, places: dict[str, str]) -> dict[str, Any] | None:
    """Return the check that Excel makes on a column; a warning, so that nobody is stopped."""
    soft = {"error_type": "warning", "ignore_blank": True}
    if field.kind is Kind.LIST and field.name in LIST_OF_FIELD:
        return None
    if field.name in LIST_OF_FIELD:
        return {"validate": "list", "source": places[LIST_OF_FIELD[field.name]], **soft}
    if field.kind is Kind.YES_NO:
        return {"validate": "list", "source": YES_NO, **soft}
    if field.kind in (Kind.DATE, Kind.MONTH):
        span = {"criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
        return {"validate": "date", **span, **soft}
    if field.kind in (Kind.NUMBER, Kind.WHOLE):
        return {"validate": "decimal", "criteria": ">=", "value": 0, **soft}
    return None


def _colour_services(sheet: Any, formats: dict[str, Any]) -> None:
    """Colour what is missing: a name, an officer, a date; and plans whose day has passed."""
    at = {name: _letter(place) for place, name in enumerate(SERVICE_COLUMNS)}
    live = f'OR(${at["stage"]}2="Live",${at["stage"]}2="In use")'
    rules = (
        ("service_name", f'AND(${at["service_name"]}2="",${at["stage"]}2<>"")', "red"),
        ("live_on", f'AND({live},${at["live_on"]}2="")', "amber"),
        (
            "planned_live_on",
            f'AND(NOT({live}),${at["planned_live_on"]}2<>"",${at["planned_live_on"]}2<TODAY())',
            "amber",
        ),
        ("maturity", f'AND({live},${at["maturity"]}2="")', "amber"),
        ("officer", f'AND(${at["stage"]}2<>"",${at["officer"]}2="")', "amber"),
    )
    for name, formula, colour in rules:
        column = SERVICE_COLUMNS.index(name)
        told = {"type": "formula", "criteria": f"={formula}", "format": formats[colour]}
        sheet.conditional_format(1, column, ROWS, column, told)


def _place_lists(lists: Lists) -> dict[str, str]:
    """Return where each list stands on the sheet of lists."""
    return {
        name: f"={LIST_SHEET}!${_letter(place)}$2:${_letter(place)}${len(lists.names[name]) + 1}"
        for place, name in enumerate(LIST_NAMES)
    }


def _write_lists(book: Any, lists: Lists, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(LIST_SHEET)
    for column, name in enumerate(LIST_NAMES):
        sheet.set_column(column, column, 28)
        sheet.write_string(0, column, f"List of {name.replace('_', ' ')}", formats["heading"])
        for row, shown in enumerate(lists.names[name].values(), start=1):
            sheet.write_string(row, column, shown)


def _write_read_me(book: Any, filling: Filling, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Read me")
    sheet.set_column(0, 1, 70, formats["wrap"])
    sheet.write_string(0, 0, filling.title or "Standard workbook", formats["title"])
    for row, (english, kiswahili) in enumerate(READ_ME, start=2):
        sheet.write_string(row, 0, english, formats["wrap"])
        sheet.write_string(row, 1, kiswahili, formats["wrap"])
    if filling.unowned:
        _write_unowned(sheet, len(READ_ME) + 3, filling.unowned, formats)


def _write_unowned(sheet: Any, row: int, unowned: Sequence[str], formats: dict[str, Any]) -> None:
    """List the rows that nobody answers for, the first of them where they are very many."""
    for column, words in enumerate(UNOWNED):
        sheet.write_string(row, column, words.format(count=len(unowned)), formats["strong"])
    for named in unowned[:UNOWNED_SHOWN]:
        row += 1
        sheet.write_string(row, 0, named, formats["wrap"])
    left = len(unowned) - UNOWNED_SHOWN
    if left > 0:
        for column, words in enumerate(UNOWNED_MORE):
            sheet.write_string(row + 1, column, words.format(count=left), formats["wrap"])


def _letter(place: int) -> str:
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
