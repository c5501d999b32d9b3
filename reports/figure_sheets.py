"""Sheets that a brief's workbook and the bulletin's have in common."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from reports.sheets import Book
from reports.standing import Standing
from reports.tongue import _
from reports.wording import word


def put_words(rows: pd.DataFrame, words: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """Return the rows with the screen's words in place of keys, by column."""
    told = {name: [word(known, str(key)) for key in rows[name]] for name, known in words.items()}
    return rows.assign(**told)


def add_days(book: Book, standing: Standing) -> None:
    """Add services online by day, then plan and forecast by day, as the trajectory draws them."""
    line = standing.line
    online = [(day, n, _("Online")) for day, n in line.online.itertuples(index=False, name=None)]
    plan = [(day, value, _("Plan")) for day, value, _kind in line.plan.points]
    weeks = line.agencies_plan.itertuples(index=False, name=None)
    plans = [(day, n, _("Plans as promised")) for day, n in weeks]
    ahead = [
        (each.day, value, name)
        for each in standing.forecast.weekly
        if standing.deadline is None or each.day <= standing.deadline
        for value, name in (
            (each.p10, _("Likely, low")),
            (round(each.expected), _("Expected")),
            (each.p90, _("Likely, high")),
        )
    ]
    rows = [*online, *plan, *plans, *ahead]
    book.add_sheet(_("By day"), (_("Day"), _("Services"), _("Series")), rows)


def add_stages(book: Book, figures: Mapping[str, Any], names: Mapping[int, str]) -> None:
    """Add services by stage, and how long they stayed in each."""
    times = {row["stage"]: row for row in figures["time_in_stage"]}
    rows = [
        (
            number,
            names.get(number),
            figures["stages"].get(str(number), 0),
            times.get(number, {}).get("p50"),
            times.get(number, {}).get("p85"),
        )
        for number in range(8)
    ]
    headings = (
        _("Number"),
        _("Stage"),
        _("Services"),
        _("Days, median"),
        _("Days, 85th percentile"),
    )
    book.add_sheet(_("Stages"), headings, rows)


def add_concerns(book: Book, concerns: pd.DataFrame) -> None:
    """Add the concerns, open ones first."""
    columns = {
        "code": _("Agency"),
        "concern": _("Concern"),
        "kind": _("Kind"),
        "raised_by": _("Raised by"),
        "owner": _("To be answered by"),
        "raised_on": _("Raised on"),
        "due_on": _("Due"),
        "is_past_due": _("Past its day"),
        "answer": _("Answer"),
        "closed_on": _("Closed on"),
        "services": _("Services"),
        "unfinished": _("Holds up"),
        "entry_no": _("Submission"),
        "sheet_no": _("Sheet"),
        "row_no": _("Row"),
    }
    book.add_frame(_("Concerns"), concerns, columns)


def add_payments(book: Book, providers: pd.DataFrame, gap: pd.DataFrame) -> None:
    """Add receipts by provider, and what agency and firm say of the same months."""
    firms = {
        "code": _("Agency"),
        "provider": _("Provider"),
        "services": _("Services"),
        "collected": _("Collected, KES"),
        "settled": _("Settled, KES"),
        "collected_share": _("Share of receipts"),
    }
    book.add_frame(_("Providers"), providers, firms)
    sides = {
        "code": _("Agency"),
        "month": _("Month"),
        "provider": _("Provider"),
        "agency_says": _("Agency says, KES"),
        "firm_says": _("Firm says, KES"),
        "gap": _("Difference, KES"),
    }
    book.add_frame(_("Both sides"), gap, sides)
