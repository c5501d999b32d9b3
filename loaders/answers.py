"""What became of each file: as the command line answers it, and as a person reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from data.reading import Reading
from loaders.comparing import ANSWERED
from loaders.findings import Severity, group_by_rule
from loaders.options import Options
from loaders.prepared import Prepared
from loaders.reading.files import Opened
from loaders.rows import Part

NO_CHANGES: Final = {**{str(one): 0 for one in ANSWERED}, "not_mentioned": 0}
STANDING: Final = """
select
    file_sha256,
    entry_no,
    read_count,
    accepted_count,
    refused_count,
    out_of_scope_count
from standing_submissions
where
    reported_on = $reported_on
    and mode = $mode
    and options_hash = $options_hash
order by entry_no
"""
ERRORS_SHOWN: Final = 50
OTHERS_SHOWN: Final = 2


@dataclass(slots=True)
class FileAnswer:
    """What became of one file; `prepared` is None where it could not be read or stands already."""

    file_name: str
    sha256: str | None
    prepared: Prepared | None = None
    is_committed: bool = False
    submission: int | None = None
    error: str | None = None
    note: str | None = None
    rows: dict[str, int] | None = None

    @property
    def is_refused(self) -> bool:
        """Tell whether the file could not be stored as it was asked for."""
        return self.error is not None

    def as_json(self) -> dict[str, Any]:
        """Return the answer in the shape that the command line promises."""
        if self.prepared is not None:
            return shape_answer(self.prepared, self.submission, self.is_committed, self.error)
        empty = {"read": 0, "accepted": 0, "refused": 0, "out_of_scope": 0}
        told: dict[str, Any] = {
            "file": self.file_name,
            "sha256": self.sha256,
            "committed": False,
            "submission": self.submission,
            "error": self.error,
            "sheets": [],
            "rows": self.rows or empty,
            "findings": [],
            "changes": NO_CHANGES,
        }
        return {**told, "note": self.note} if self.note else told


def shape_answer(
    prepared: Prepared, submission: int | None, committed: bool, error: str | None
) -> dict[str, Any]:
    """Return what the command line answers of one file."""
    return {
        "file": prepared.book.file_name,
        "sha256": prepared.book.sha256,
        "committed": committed,
        "submission": submission,
        "error": error,
        "sheets": [_shape_sheet(part) for part in prepared.parts],
        "rows": prepared.counts,
        "findings": [finding.as_json() for finding in prepared.findings],
        "changes": prepared.change_counts,
    }


def _shape_sheet(part: Part) -> dict[str, Any]:
    return {
        "sheet": part.table.sheet_name,
        "header_row": part.table.header_row,
        "rows": len(part.table.rows),
        "columns": {name: match.column for name, match in part.matching.columns.items()},
        "unmatched_headings": part.matching.unmatched_headings,
        "kind": part.kind,
    }


def answer_refusal(opened: Opened) -> FileAnswer:
    """Return the answer to a file that cannot be read."""
    sentence = str(opened.refusal) if opened.refusal else f"{opened.file_name} cannot be read."
    return FileAnswer(opened.file_name, None, error=sentence)


def answer_standing(opened: Opened, standing: tuple[int, ...]) -> FileAnswer:
    """Return the answer to a file that stands in the ledger already, sent in the same way."""
    number, *counts = standing
    names = ("read", "accepted", "refused", "out_of_scope")
    note = f"Already in the ledger as submission {number}; nothing changed."
    sha256 = opened.book.sha256 if opened.book else None
    return FileAnswer(
        opened.file_name,
        sha256,
        submission=number,
        note=note,
        rows=dict(zip(names, counts, strict=True)),
    )


def read_standing(reading: Reading, options: Options) -> dict[str, tuple[int, ...]]:
    """Return, by hash, the files that stand already, sent in this way: entry and counts of rows."""
    rows = reading.rows(
        STANDING,
        reported_on=options.reported_on,
        mode=str(options.mode),
        options_hash=options.hash,
    )
    return {row[0]: row[1:] for row in rows}


def answer_all(answers: Sequence[FileAnswer]) -> dict[str, Any]:
    """Return the whole document that the command line answers."""
    return {
        "files": [one.as_json() for one in answers],
        "committed": sum(one.is_committed for one in answers),
        "refused": sum(one.is_refused for one in answers),
    }


def write_answer(answers: Sequence[FileAnswer], is_dry: bool) -> str:
    """Return the answers as text: a line a file, and under it what was found."""
    lines = [line for one in answers for line in _write_file(one, is_dry)]
    if len(answers) > 1:
        committed = sum(one.is_committed for one in answers)
        refused = sum(one.is_refused for one in answers)
        lines += ["", f"{len(answers)} files: {committed} stored, {refused} refused."]
    return "\n".join(lines)


def _write_file(answer: FileAnswer, is_dry: bool) -> Iterator[str]:
    yield f"{answer.file_name}: {_say_outcome(answer, is_dry)}"
    prepared = answer.prepared
    if prepared is None:
        return
    changes = ", ".join(
        f"{count} {name.replace('_', ' ')}"
        for name, count in prepared.change_counts.items()
        if count
    )
    if changes:
        yield f"  {changes}"
    for rule, findings in group_by_rule(prepared.findings):
        is_error = findings[0].severity is Severity.ERROR
        shown = findings[: ERRORS_SHOWN if is_error else OTHERS_SHOWN]
        yield from (f"  {one.severity}  {one.as_text()}" for one in shown)
        left = sum(one.count for one in findings) - len(shown)
        if left > 0:
            yield f"  {findings[0].severity}  ... and {left} more of {rule}; --json names them."


def _say_outcome(answer: FileAnswer, is_dry: bool) -> str:
    if answer.error or answer.note:
        return str(answer.error or answer.note)
    counts = answer.prepared.counts if answer.prepared else {}
    rows = f"{counts.get('accepted', 0)} of {counts.get('read', 0)} rows"
    outside = counts.get("out_of_scope", 0)
    left = f", {outside} out of scope" if outside else ""
    if is_dry:
        return f"{rows} can be sent{left}; nothing was stored."
    return f"{rows} stored as submission {answer.submission}{left}."
