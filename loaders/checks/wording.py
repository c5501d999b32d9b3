"""Text that is too long, like a formula, from a web page's source, or in letters that mislead."""

from typing import Final

import numpy as np
import pyarrow.compute as pc

from loaders.cells.text import unmix_letters
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
# What a row is found again by must be in the letters that everybody else types.
FOUND_BY: Final = ("service_code", "service_name", "parent_service", "merged_into")
STRANGE_LETTERS: Final = r"[\x{370}-\x{3ff}\x{400}-\x{52f}\x{ff01}-\x{ff5e}]"


def check_letters(case: Case) -> None:
    """Mark codes and names with letters of another alphabet that look like Latin ones."""
    for name in FOUND_BY:
        if not case.rows.has(name):
            continue
        found = as_mask(pc.match_substring_regex(case.rows.arrow(name), STRANGE_LETTERS))
        put_right: dict[int, str] = {}
        for place in np.flatnonzero(found & case.rows.is_accepted).tolist():
            text = str(case.rows.values[name][place])
            if unmix_letters(text) != text:
                put_right[place] = unmix_letters(text)
        case.collector.mark(
            "letters_look_alike", sorted(put_right), name, proposed=put_right.__getitem__
        )


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
