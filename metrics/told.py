"""What was entered beside workbooks: the audit trail, versions of rules, targets and promises."""

import json
from typing import Any

import pandas as pd

from data.reading import Reading
from metrics.statements import read_statement


def list_entries(reading: Reading) -> pd.DataFrame:
    """Return every entry, the latest first.

    Columns: entry_no, act, about (the entry that it takes back), entered_at (UTC),
    is_entered_later, person, office, why, words (of one of its rows), row_count, codes,
    is_taken_back.
    """
    return reading.frame(read_statement("entries_made"))


def list_rules(reading: Reading) -> list[dict[str, Any]]:
    """Return every version of every setting, values decoded, the latest to take effect first.

    Keys: name, value, effective_on, entry_no, act, entered_at, person, why.
    """
    rows = reading.records(read_statement("rules_told"))
    return [{**row, "value": json.loads(row["value"])} for row in rows]


def list_targets(reading: Reading) -> pd.DataFrame:
    """Return every version of targets, milestones and commitments.

    Columns: kind, code, agency (null: the programme's), services, due_on, effective_on, signed_by,
    reading, entry_no, act, entered_at.
    """
    return reading.frame(read_statement("targets_told"))


def list_promises(reading: Reading) -> list[dict[str, Any]]:
    """Return what was promised: speaker, words, said_on, source, reading, entry_no."""
    return reading.records(read_statement("promises_told"))
