"""The submissions as a list: what was sent, by whom, when, and whether it stands."""

import json
from collections.abc import Sequence
from typing import Any, Final

from data.reading import Reading

SUBMISSIONS: Final = """
select
    submissions.entry_no as submission,
    file_name as file,
    file_sha256 as sha256,
    reported_on,
    mode,
    entries.person as sent_by,
    entries.entered_at,
    entries.is_entered_later,
    read_count,
    accepted_count,
    refused_count,
    out_of_scope_count,
    changes,
    finding_count,
    taken_back.entry_no as taken_back_by,
    taken_back.why,
    (
        select list(distinct known_agencies.code order by known_agencies.code)
        from entry_agencies
        inner join known_agencies using (agency_id)
        where entry_agencies.entry_no = submissions.entry_no
    ) as agencies
from submissions
inner join entries using (entry_no)
left join entries as taken_back
    on
        taken_back.about = submissions.entry_no
        and taken_back.act = 'withdrawal'
        and taken_back.entry_no <= $known
where submissions.entry_no <= $known
order by submissions.entry_no
"""


def list_submissions(reading: Reading) -> list[dict[str, Any]]:
    """Return every submission as it is known, oldest first; `stands` is false once taken back."""
    return [_shape(row) for row in reading.records(SUBMISSIONS)]


def write_submissions(submissions: Sequence[dict[str, Any]]) -> str:
    """Return the submissions as a table in text."""
    if not submissions:
        return "Nothing was sent yet. Load a workbook: manage.py load FILE --reported-on DATE"
    rows = [("No", "Reported", "Mode", "Rows", "Refused", "Sent by", "File", "")]
    for one in submissions:
        counts = one["rows"]
        rows.append(
            (
                str(one["submission"]),
                one["reported_on"],
                one["mode"],
                str(counts["accepted"]),
                str(counts["refused"]),
                one["sent_by"] or "",
                one["file"],
                "" if one["stands"] else f"taken back: {one['why'] or 'no reason'}",
            )
        )
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _shape(row: dict[str, Any]) -> dict[str, Any]:
    counts = ("read", "accepted", "refused", "out_of_scope")
    return {
        "submission": row["submission"],
        "file": row["file"],
        "sha256": row["sha256"],
        "reported_on": row["reported_on"].isoformat(),
        "mode": row["mode"],
        "sent_by": row["sent_by"],
        "entered_at": row["entered_at"].isoformat(timespec="seconds") + "Z",
        "is_entered_later": row["is_entered_later"],
        "agencies": row["agencies"] or [],
        "rows": {name: row[f"{name}_count"] for name in counts},
        "changes": json.loads(row["changes"]),
        "findings": row["finding_count"],
        "stands": row["taken_back_by"] is None,
        "taken_back_by": row["taken_back_by"],
        "why": row["why"],
    }
