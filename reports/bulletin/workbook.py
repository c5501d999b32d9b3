"""The bulletin as a workbook: the nation's data, what the figures mean, where each comes from."""

from typing import Any

import pandas as pd

from reports.bulletin.facts import Bulletin
from reports.bulletin.telling import ToldBulletin
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
from reports.wording import CAUSES, CHANGES, FRESHNESS, GRADES, OF_WHAT, join_notes


def write_workbook(bulletin: Bulletin, told: ToldBulletin) -> bytes:
    """Return the .xlsx; its figures are those of the document and of `figures --json`."""
    book = Book(told.title, told.source)
    _add_bulletin(book, told)
    add_figures(book, bulletin.figures)
    add_days(book, bulletin.standing)
    _add_stated(book, bulletin.standing.line.stated)
    _add_changes(book, bulletin)
    add_stages(book, bulletin.figures, bulletin.stage_names)
    _add_ministries(book, bulletin.ministries)
    _add_league(book, bulletin.league)
    _add_due(book, bulletin, told)
    add_concerns(book, bulletin.concerns)
    add_payments(book, bulletin.providers, bulletin.provider_gap)
    add_definitions(book)
    add_provenance(book, told.source, bulletin.rules, bulletin.submissions)
    return book.close()


def _add_bulletin(book: Book, told: ToldBulletin) -> None:
    rows: list[tuple[Any, ...]] = [
        *((tile.label, tile.answer, join_notes(tile.notes)) for tile in told.tiles),
        (_("Path to target"), told.path, None),
        (_("Counts"), told.counts, told.stated or None),
        (_("Trajectory"), told.trajectory.title, told.trajectory.alt),
        (_("What changed"), told.changed.title, told.changed.alt),
        (_("Movers"), told.movers.title, told.movers.alt),
        (_("Stages"), told.stages.title, told.stages.alt),
        (_("Ministries"), told.ministries.title, None),
        (_("League"), told.league.title, None),
        (_("Workbooks"), told.reports_title, " ".join(told.reports) or None),
        (_("Decisions"), told.decisions.title, None),
        *((_("Ahead"), words, None) for words in told.ahead),
    ]
    book.add_sheet(_("Bulletin"), (_("What"), _("Answer"), _("Beside it")), rows)


def _add_stated(book: Book, stated: pd.DataFrame) -> None:
    columns = {
        "stated_on": _("Stated on"),
        "services": _("Stated"),
        "evidenced": _("Evidenced"),
        "gap": _("Difference"),
        "what": _("What was said"),
        "source": _("Source"),
        "url": _("Link"),
        "reading": _("How we read it"),
    }
    told = stated.assign(reading=[_(words or "") for words in stated["reading"]])
    book.add_frame(_("Stated"), told, columns)


def _add_changes(book: Book, bulletin: Bulletin) -> None:
    summary = bulletin.bridge.summary() if len(bulletin.bridge.rows) else bulletin.bridge.rows
    told = put_words(summary, {"change": CHANGES, "cause": CAUSES})
    kinds = {
        "change": _("Kind of change"),
        "cause": _("Cause"),
        "gained": _("Gained"),
        "lost": _("Lost"),
        "delta": _("Services"),
    }
    book.add_frame(_("Changes"), told, kinds)
    if len(bulletin.bridge.rows):
        agencies = {
            "code": _("Agency"),
            "name": _("Name"),
            "gained": _("Gained"),
            "lost": _("Lost"),
            "delta": _("Services"),
        }
        book.add_frame(_("Movers"), bulletin.bridge.by_agency(), agencies)


def _add_ministries(book: Book, ministries: pd.DataFrame) -> None:
    columns = {
        "ministry": _("Ministry"),
        "agencies": _("Agencies"),
        "online": _("Online"),
        "target": _("Of"),
        "in_scope": _("In scope"),
        "share": _("Share"),
        "expected": _("Expected by the deadline"),
        "change_4_weeks": _("In 4 weeks"),
    }
    named = ministries.assign(ministry=[_(str(name)) for name in ministries["ministry"]])
    book.add_frame(_("Ministries"), named, columns)


def _add_league(book: Book, league: pd.DataFrame) -> None:
    words = {"grade": GRADES, "target_kind": OF_WHAT, "state": FRESHNESS}
    told = put_words(league, words).assign(because=[_(said) for said in league["because"]])
    columns = {
        "code": _("Code"),
        "name": _("Agency"),
        "ministry": _("Ministry"),
        "state_department": _("State department"),
        "is_independent": _("Independent"),
        "grade": _("Rating"),
        "because": _("Because"),
        "online": _("Online"),
        "target": _("Of"),
        "target_kind": _("Of what"),
        "share": _("Share"),
        "expected": _("Expected by the deadline"),
        "gap": _("Still to come"),
        "change_4_weeks": _("In 4 weeks"),
        "overdue": _("Overdue"),
        "plans": _("Planned by the deadline"),
        "reported_on": _("Last heard on"),
        "days_since": _("Days since heard"),
        "state": _("Reporting"),
    }
    book.add_frame(_("League"), told, columns)


def _add_due(book: Book, bulletin: Bulletin, told: ToldBulletin) -> None:
    headings = [column.name for column in told.decisions.columns]
    book.add_sheet(_("Decisions"), headings, told.decisions.rows, told.decisions.title)
    late = bulletin.freshness[bulletin.freshness["state"] != "on time"]
    columns = {
        "code": _("Code"),
        "name": _("Agency"),
        "state": _("Reporting"),
        "reported_on": _("Last heard on"),
        "days_since": _("Days since heard"),
        "due_on": _("Due"),
    }
    waited_for = put_words(late, {"state": FRESHNESS})
    book.add_frame(_("Workbooks due"), waited_for, columns, told.reports_title)
