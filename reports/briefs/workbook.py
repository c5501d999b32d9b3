"""The brief as a workbook: its data, what the figures mean, and where each comes from."""

from typing import Any, Final

import pandas as pd

from data.fields import SERVICE_FIELDS
from reports.briefs.facts import Brief
from reports.briefs.telling import ToldBrief
from reports.figure_rows import add_definitions, add_figures, add_provenance
from reports.figure_sheets import (
    add_concerns,
    add_days,
    add_payments,
    add_stages,
    put_words,
)
from reports.sheets import Book
from reports.tongue import _
from reports.wording import CAUSES, CHANGES, join_notes

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
        *((tile.label, tile.answer, join_notes(tile.notes)) for tile in told.tiles),
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


def _add_moves(book: Book, rows: pd.DataFrame) -> None:
    told = put_words(rows, {"change": CHANGES, "cause": CAUSES})
    columns = {
        "on_day": _("Day"),
        "change": _("Kind of change"),
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


def add_inventory(book: Book, services: pd.DataFrame) -> None:
    """Add every service with where it counts and the row that reported it."""
    fields = [field.name for field in SERVICE_FIELDS]
    named = {name: name for name in (*fields, *COUNTED, *PLACE)}
    about = _("Columns bear the names of the workbook's fields.")
    book.add_frame(_("Services"), services, named, about)
