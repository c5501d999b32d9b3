"""The brief as a workbook: its data, what the figures mean, and where each comes from."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from data.fields import SERVICE_FIELDS
from reports.briefs.facts import Brief
from reports.briefs.telling import ToldBrief
from reports.figure_rows import add_definitions, add_figures, add_provenance
from reports.sheets import Book
from reports.standing import Standing
from reports.tongue import _
from reports.wording import CHANGES, word

PLACE: Final = ("entry_no", "sheet_name", "row_no", "file_name", "reported_on")
COUNTED: Final = ("level", "left_out", "is_online", "stage_on", "is_inferred_on")


def write_workbook(brief: Brief, told: ToldBrief) -> bytes:
    """Return the .xlsx; its figures are those of the document and of `figures --json`."""
    book = Book(told.title, told.source)
    add_brief(book, told)
    add_figures(book, brief.figures)
    add_days(book, brief.standing)
    _add_moves(book, brief.bridge.rows)
    add_stages(book, brief.figures, brief.stage_names)
    _add_rows(book, brief)
    add_definitions(book)
    add_provenance(book, told.source, brief.rules, brief.submissions)
    return book.close()


def add_brief(book: Book, told: ToldBrief) -> None:
    """Add the first sheet: the brief itself, read from top to bottom."""
    rows: list[tuple[Any, ...]] = [
        (_("Rating"), told.grade_word, told.because),
        *([(_("Reply"), told.reply[0], told.reply[1])] if told.reply else []),
        *((tile.label, tile.answer, "; ".join(tile.notes)) for tile in told.tiles),
        *(_list_blocks(told) if told.has_reported else []),
        *((_("Question to ask"), question, None) for question in told.questions),
    ]
    rows += [(_("Action"), row[0], "; ".join(row[1:])) for row in _list_actions(told)]
    book.add_sheet(_("Brief"), (_("What"), _("Answer"), _("Beside it")), rows, told.place)


def _list_blocks(told: ToldBrief) -> list[tuple[Any, ...]]:
    return [
        (_("Counts"), told.counts, None),
        (_("Trajectory"), told.trajectory.title, told.trajectory.alt),
        (_("What changed"), told.changed.title, told.changed.alt),
        (_("Stages"), told.stages.title, told.stages.alt),
    ]


def _list_actions(told: ToldBrief) -> tuple[tuple[str, ...], ...]:
    return told.actions.rows if told.actions else ()


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
            (each.p50, _("Expected")),
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


def _add_moves(book: Book, rows: pd.DataFrame) -> None:
    told = rows.assign(change=[word(CHANGES, str(kind)) for kind in rows["change"]])
    columns = {
        "on_day": _("Day"),
        "change": _("Change"),
        "cause": _("Cause"),
        "delta": _("Services"),
        "code": _("Agency"),
        "service_id": _("Service identity"),
        "entry_no": _("Entry"),
        "sheet_no": _("Sheet"),
        "row_no": _("Row"),
    }
    book.add_frame(_("Changes"), told, columns)


def _add_rows(book: Book, brief: Brief) -> None:
    place = {"entry_no": _("Submission"), "sheet_no": _("Sheet"), "row_no": _("Row")}
    service = {"service_code": _("Code"), "service_name": _("Service"), "stage": _("Stage")}
    late = {
        "planned_live_on": _("Planned"),
        "days_overdue": _("Days overdue"),
        "blocker_kind": _("Kind of blocker"),
        "blocker": _("Waits for"),
        "officer": _("Officer"),
        "next_action_on": _("Next date"),
    }
    aged = {"age": _("Days in stage"), "threshold": _("Usual up to"), "is_flagged": _("Longer")}
    book.add_frame(_("Overdue"), brief.overdue, service | late | place)
    book.add_frame(_("Ageing"), brief.aging, service | aged | place)
    add_concerns(book, brief.concerns)
    add_payments(book, brief.providers, brief.provider_gap)
    idle = {"live_from_on": _("Live since"), "days_live": _("Days live"), "last_used_in": _("Used")}
    book.add_frame(_("Not used"), brief.backsliders, service | idle | place)
    add_inventory(book, brief.services)


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


def add_inventory(book: Book, services: pd.DataFrame) -> None:
    """Add every service with where it counts and the row that reported it."""
    fields = [field.name for field in SERVICE_FIELDS]
    named = {name: name for name in (*fields, *COUNTED, *PLACE)}
    about = _("Columns bear the names of the workbook's fields.")
    book.add_frame(_("Services"), services, named, about)
