"""What the values of a column say about the field that its heading suggests."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from data.fields import FIELDS_BY_SHEET_KIND, Kind
from data.sentence import phrase
from loaders.folding import fold_value
from loaders.values import Lists

DATE_LIKE: Final = re.compile(r"\d[-/. ]\w+[-/. ]\d|(?i:q[1-4]|20\d\d|19\d\d)|^\d{5}$")
NUMBER_LIKE: Final = re.compile(r"\d")
LINK_LIKE: Final = re.compile(r"(?i)^\s*(https?://|www\.)|\.(go|co|or|ac)\.ke\b")
EMPTY_WORDS: Final = frozenset({"", "-", "n/a", "na", "nil", "none", "tbd", "free", "tbc", "nd"})
KIND_OF_FIELD: Final = {
    field.name: field.kind for fields in FIELDS_BY_SHEET_KIND.values() for field in fields
}
# A number where words are due: the heading says one thing and the column another.
CONTRADICTED: Final = 0.6
DOUBTED: Final = 0.85
# From this share of fitting values on a heading is only doubted.
DOUBT: Final = 0.15
LONGEST_PHRASE: Final = 80
# What is written in letters, never in figures alone.
IN_WORDS: Final = frozenset(
    ["service_name", "agency", "ministry", "state_department", "officer", "concern", "owner"]
    + ["agency_verified_by", "approved_by", "category", "audience", "blocker"]
)
# Lists whose unknown words are offered for mapping.
OFFERED: Final = frozenset(["stage", "maturity", "payment_status"])
# So few values may be mistaken; they cast doubt on a heading and do not contradict it.
FEW: Final = 5


def judge_column(
    field_name: str, values: Sequence[object], lists: Lists | None
) -> tuple[float, str]:
    """Return the weight that a column's values give to a field, 0.6 to 1, and the reason to add.

    An empty column contradicts nothing.
    """
    filled = [value for value in values if not _is_empty(value)]
    if not filled:
        return 1.0, ""
    share = _fitting_share(field_name, filled, lists)
    if share is None or share >= 0.5:
        return 1.0, ""
    if share >= DOUBT or len(filled) < FEW:
        return DOUBTED, _say_fit(field_name, share, filled, lists)
    return CONTRADICTED, phrase("though its values do not fit")


def _say_fit(field_name: str, share: float, filled: Sequence[object], lists: Lists | None) -> str:
    """Return how many of the values fit; of a list's field, how many its list has."""
    if field_name in OFFERED and lists is not None:
        share = _listed_share(field_name, filled, lists)
    if not share:
        return phrase("though no value fits")
    return phrase("though only {share:.0%} of its values fit", share=share)


def name_by_values(
    kind: str, values: Sequence[object], lists: Lists | None
) -> tuple[str, float] | None:
    """Return the field that values alone reveal, with a confidence, or None."""
    if kind != "services":
        return None
    filled = [value for value in values if not _is_empty(value)]
    if len(filled) < 3:
        return None
    if _share(filled, lambda value: bool(LINK_LIKE.search(str(value)))) >= 0.9:
        return "url", 0.75
    if lists is None or any(isinstance(value, int | float | date) for value in filled):
        return None
    for name in ("stage", "channel"):
        words = {fold_value(str(value)) for value in filled}
        is_telling = len(words) >= 2 and bool(words & _telling_words(name, lists))
        if is_telling and _listed_share(name, filled, lists) >= 0.9:
            return name, 0.75
    return None


def _telling_words(name: str, lists: Lists) -> set[str]:
    """Return the words that give a list away: its own names, but no number and no "yes"."""
    return {fold_value(shown) for shown in lists.options(name)} | {"onboarded", "ecitizen"}


def _fitting_share(field_name: str, filled: Sequence[object], lists: Lists | None) -> float | None:
    kind = KIND_OF_FIELD[field_name]
    if field_name == "url":
        return _share(filled, lambda value: bool(LINK_LIKE.search(str(value))))
    if kind in (Kind.DATE, Kind.MONTH):
        return _share(filled, _is_date_like)
    if field_name in OFFERED:
        # Words of their own may still be meant; no list is long or all different.
        return _share_of_list(field_name, filled, lists)
    if kind in (Kind.NUMBER, Kind.WHOLE):
        return _share(filled, lambda value: bool(NUMBER_LIKE.search(str(value))))
    if field_name in IN_WORDS:
        return _share(filled, lambda value: any(map(str.isalpha, str(value))))
    return None


def _share_of_list(field_name: str, filled: Sequence[object], lists: Lists | None) -> float:
    if lists is not None and _listed_share(field_name, filled, lists) > 0.3:
        return 1.0
    few = len({str(value) for value in filled}) <= max(12, len(filled) // 10)
    short = all(len(str(value)) <= 40 for value in filled)
    dated = _share(filled, lambda value: isinstance(value, date)) > 0.5
    if few and short and not dated:
        return 0.3
    # "Live since May, waits for the gazette": free words under a heading that is sure are offered
    # for mapping; under one that is only like it they speak against it.
    return DOUBT if _share(filled, _is_phrase) > 0.8 else 0.0


def _is_phrase(value: object) -> bool:
    text = str(value)
    return len(text) <= LONGEST_PHRASE and any(map(str.isalpha, text))


def _listed_share(name: str, filled: Sequence[object], lists: Lists) -> float:
    return _share(filled, lambda value: lists.read(name, value) is not None)


def _share(values: Sequence[object], fits: Callable[[object], bool]) -> float:
    return sum(bool(fits(value)) for value in values) / len(values)


def _is_date_like(value: object) -> bool:
    if isinstance(value, date):
        return True
    if isinstance(value, int | float):
        return 20_000 < value < 60_000
    return bool(DATE_LIKE.search(str(value))) or any(
        month in str(value).casefold()[:12] for month in MONTHS
    )


MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    *("mac", "mei", "ago", "okt", "des"),
)


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip().casefold() in EMPTY_WORDS)
