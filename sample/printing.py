"""How a value is written in a layout: dates as text, own words, money with its sign."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sample.layouts import SheetLayout, list_words

CHANNELS: Final = ("e-Citizen", "own portal linked", "own portal only")
PAYMENTS: Final = ("not applicable", "none", "own paybill", "initiated", "settling", "reconciled")
TEXT_DATES: Final = {"iso": "%Y-%m-%d", "slashes": "%d/%m/%Y", "dots": "%d.%m.%Y"}
UNAMBIGUOUS_DAY: Final = 12

Cell = str | int | float | date | None


def print_column(field: str, values: Sequence[Any], layout: SheetLayout) -> list[Cell]:
    """Return one column's values as the layout writes them; None stays an empty cell."""
    if field == "month":
        return [_print_month(value, layout.dates) for value in values]
    if any(isinstance(value, date) for value in values):
        return _print_dates(values, layout.dates)
    if field == "fee" and layout.money == "shillings":
        return [_print_shillings(value) for value in values]
    words = list_words(layout.words)
    if field in ("stage", "maturity"):
        return [None if value is None else words[field][value] for value in values]
    if field == "channel":
        return [words["channel"][CHANNELS.index(value)] for value in values]
    if field == "payment_status":
        return [words["payment"][PAYMENTS.index(value)] for value in values]
    return [_print_plain(value) for value in values]


def print_day(day: date) -> str:
    """Return a day as "10th March 2023"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")
    return f"{day.day}{ending} {day:%B %Y}"


def _print_dates(values: Sequence[date | None], style: str) -> list[Cell]:
    """Print dates; day before month only where one of the column's days tells which is which."""
    if style == "real":
        return list(values)
    if style in ("slashes", "dots"):
        is_told = any(value and value.day > UNAMBIGUOUS_DAY for value in values)
        style = style if is_told else "long"
    form = TEXT_DATES.get(style)
    return [
        None if day is None else day.strftime(form) if form else f"{day.day} {day:%B %Y}"
        for day in values
    ]


def _print_month(month: date, style: str) -> Cell:
    return month if style == "real" else f"{month:%Y-%m}" if style == "iso" else f"{month:%B %Y}"


def _print_shillings(fee: int | None) -> Cell:
    if fee is None:
        return None
    return f"Ksh {fee:,}/=" if fee else "Free"


def _print_plain(value: Any) -> Cell:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple):
        return ", ".join(value) or None
    return value  # type: ignore[no-any-return]  # what is left are texts and numbers
