"""What was sent and by whom: the list, and one submission in full."""

import json
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.reading import Reading
from data.sentence import phrase
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


class SubmissionUnknown(Exception):
    """The ledger, as known, has no submission of this number."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One submission: its row of the list, its sheets, its findings and the rows not accepted.

    `changes` counts rows by change (new, promoted, ...); `sheets` have their columns as a dict of
    field to column letter, or to {"constant": value}.
    """

    row: dict[str, Any]
    changes: dict[str, int]
    options: dict[str, Any]
    sheets: list[dict[str, Any]]
    findings: pd.DataFrame
    refused: pd.DataFrame


def list_submissions(reading: Reading, scope: Scope = NATION) -> pd.DataFrame:
    """Return the submissions that name an agency in scope, the latest first, taken back or not.

    Columns: entry_no, file_name, file_sha256, reported_on, mode, counts of rows, entered_at (UTC),
    is_entered_later, person, office, why, codes, agencies, taken_back_by, taken_back_at,
    taken_back_why (null while it stands) ...
    """
    return reading.frame(read_statement("submissions"), submission=None, **scope.parameters)


def read_submission(reading: Reading, entry_no: int) -> Submission:
    """Return one submission in full; raises SubmissionUnknown."""
    rows = reading.records(read_statement("submissions"), submission=entry_no, **NATION.parameters)
    if not rows:
        raise SubmissionUnknown(phrase("There is no submission {n}.", n=entry_no))
    sheets = reading.records(read_statement("submission_sheets"), submission=entry_no)
    for sheet in sheets:
        sheet["columns"] = json.loads(sheet["columns"])
    return Submission(
        row=rows[0],
        changes=json.loads(rows[0]["changes"]),
        options=json.loads(rows[0]["options"]),
        sheets=sheets,
        findings=reading.frame(read_statement("submission_findings"), submission=entry_no),
        refused=reading.frame(read_statement("submission_refused"), submission=entry_no),
    )
