"""What leaves the dashboard as CSV: formula-safe, with its source in every row."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import pandas as pd

from widgets.language import _, read_tongue
from widgets.view import View

# A spreadsheet takes a cell that begins with one of these for a formula.
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK: Final = "\ufeff"


def make_safe(value: Any) -> Any:
    """Return a cell so that no spreadsheet runs it; numbers and dates stay what they are."""
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.lstrip(" \u00a0").startswith(FORMULA_STARTS) else value
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, list | tuple):
        return make_safe("; ".join(map(str, value)))
    return value


def describe_source(view: View) -> str:
    """Return the sentence that every export carries: the day, the entry, and if it is invented."""
    words = _("As of {day}, ledger entry {entry}").format(
        day=read_tongue().write_full_day(view.as_of), entry=view.reading.known
    )
    if view.is_illustrative:
        words += ". " + _("Illustrative: invented figures")
    return words


def write_csv(frame: pd.DataFrame, source: str) -> bytes:
    """Return the table as UTF-8 with a byte order mark, its last column the source."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_make_safe_row(frame.columns), _("Source")])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([*_make_safe_row(row), make_safe(source)])
    return out.getvalue().encode("utf-8")


def _make_safe_row(row: Iterable[Any]) -> list[Any]:
    return [make_safe(value) for value in row]
