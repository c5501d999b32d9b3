"""Text that is too long, looks like a formula or a program, or comes from a web page's source."""

from typing import Final

import pyarrow.compute as pc

from loaders.checks.case import Case
from loaders.rows import as_mask

TEXTS: Final = (
    *("service_name", "parent_service", "category", "audience", "officer", "blocker"),
    *("exempt", "regression_reason", "approved_by", "remarks", "concern", "answer", "owner"),
)
LONGEST: Final = {"service_name": 200, "remarks": 4_000, "blocker": 2_000, "answer": 4_000}
LONGEST_OTHER: Final = 500
FORMULA: Final = (
    r"^\s*(=|\+[A-Za-z(]|@[A-Za-z]+\(|-[A-Za-z]+\()|(?i)<\s*script|javascript:|\bdrop table\b"
)
ENCODED: Final = r"(?i)&(?:amp|lt|gt|quot|#\d+|nbsp);"


def check_wording(case: Case) -> None:
    """Mark texts by their length and their signs, a column at a time."""
    for name in TEXTS:
        if case.rows.has(name):
            _check_column(case, name)


def _check_column(case: Case, name: str) -> None:
    column = case.rows.arrow(name)
    lengths = pc.fill_null(pc.utf8_length(column), 0).to_numpy(zero_copy_only=False)
    accepted = case.rows.is_accepted
    case.collector.mark(
        "text_too_long",
        (lengths > LONGEST.get(name, LONGEST_OTHER)) & accepted,
        name,
        count=lambda place: int(lengths[place]),
    )
    for rule, pattern in (("injection_like", FORMULA), ("encoded_text", ENCODED)):
        found = as_mask(pc.match_substring_regex(column, pattern))
        case.collector.mark(rule, found & accepted, name)
