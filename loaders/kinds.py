"""What kind of table a table is: services, monthly performance, a statement, concerns, or none."""

from collections.abc import Mapping
from typing import Final

from loaders.folding import fold_value, fold_words
from loaders.reading.tables import Table
from loaders.synonyms import read_synonyms

FIGURES: Final = frozenset(
    {"started", "completed_online", "completed_all", "collected", "settled", "unmatched"}
)
COUNTED: Final = frozenset({"started", "completed_online", "completed_all", "days_taken"})
# Every figure that a month may have.
ABOUT_FIGURES: Final = FIGURES | {"from_abroad", "days_taken"}
ABOUT_CONCERNS: Final = frozenset({"raised_by", "owner", "due_on", "answer", "raised_on"})
# A firm's statement names itself so, or names the firm, above the table or on its tab.
STATEMENT_WORDS: Final = frozenset({"statement", "settlement", "paybill", "merchant", "taarifa"})


def choose_kind(table: Table, fields: Mapping[str, set[str]]) -> str | None:
    """Return the kind of a table, from the fields that each kind would find in it, or None.

    "statement" is a performance table without counts that a payment firm speaks in.
    """
    performance = fields.get("performance", set())
    if "month" in performance and performance & FIGURES:
        return "statement" if _is_statement(table, performance) else "performance"
    concerns = fields.get("concerns", set())
    services = fields.get("services", set())
    if "concern" in concerns and len(concerns & ABOUT_CONCERNS) >= 2 and "stage" not in services:
        return "concerns"
    if "service_name" in services and len(services) >= 2:
        return "services"
    if "service_code" in services and services & {"stage", "live_on", "maturity"}:
        return "services"
    return None


def _is_statement(table: Table, fields: set[str]) -> bool:
    if fields & COUNTED:
        return False
    above = " ".join([table.sheet_name, *(title.text for title in table.titles)])
    words = set(fold_words(above).split())
    return bool(words & STATEMENT_WORDS) or name_provider(above) is not None


def name_provider(text: str) -> str | None:
    """Return the payment provider that a title names ("Safaricom PLC"), or None."""
    known = read_synonyms().values["provider"]
    words = fold_words(text).split()
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            found = known.get(fold_value(" ".join(words[start : start + length])))
            if found and (length > 1 or len(words[start]) > 4):
                return found
    return None
