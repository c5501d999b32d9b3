"""Concerns as a table: what, who raised it, who answers by when, how many services wait."""

from datetime import date
from typing import Any

import pandas as pd

from reports.parts import Column, Table
from reports.tongue import _, ngettext, write_short_day
from reports.wording import DASH, write_number


def tell_concerns(concerns: pd.DataFrame, as_of: date, has_agency: bool = False) -> Table:
    """Return open concerns, those past their day first; with `has_agency` each names its agency."""
    still_open = concerns[concerns["is_open"].astype(bool)]
    late = int(still_open["is_past_due"].astype(bool).sum())
    columns = (
        *([Column(_("Agency"), 1.0)] if has_agency else []),
        Column(_("Concern"), 3.2),
        Column(_("Raised by"), 1.5),
        Column(_("To be answered by"), 1.6),
        Column(_("Due"), 0.9),
        Column(_("Holds up"), 0.8, True),
    )
    rows = tuple(_tell_concern(row, as_of, has_agency) for row in still_open.to_dict("records"))
    return Table(
        _write_concerns_title(len(still_open), late),
        columns,
        rows,
        empty=_("Concerns come from the concerns sheet of a workbook."),
        more=_("{shown} of {all} open concerns.").format(shown="{shown}", all=f"{len(rows):,}"),
    )


def _write_concerns_title(still_open: int, late: int) -> str:
    if not still_open:
        return _("No concern is open")
    words = ngettext("{n} concern is open", "{n} concerns are open", still_open)
    state = words.format(n=write_number(still_open))
    if not late:
        return state
    return state + "; " + _("{n} past the day for an answer").format(n=write_number(late))


def _tell_concern(row: dict[Any, Any], as_of: date, has_agency: bool) -> tuple[str, ...]:
    due = write_cell_day(row["due_on"], as_of)
    answer = f" {_('Answer:')} {row['answer']}" if is_text(row["answer"]) else ""
    return (
        *([write_cell(row["code"])] if has_agency else []),
        f"{row['concern']}.{answer}" if answer else write_cell(row["concern"]),
        write_cell(row["raised_by"]),
        write_cell(row["owner"]),
        f"!\N{NO-BREAK SPACE}{due}" if row["is_past_due"] else due,
        write_number(row["unfinished"]),
    )


def is_text(value: object) -> bool:
    """Say whether a cell holds words."""
    return isinstance(value, str) and bool(value)


def write_cell(value: object) -> str:
    """Return the words of a cell, a dash where it holds none."""
    return str(value) if is_text(value) else DASH


def write_cell_day(value: Any, as_of: date) -> str:
    """Return the day of a cell, short, a dash where it holds none."""
    return DASH if pd.isna(value) else write_short_day(pd.Timestamp(value).date(), as_of)
