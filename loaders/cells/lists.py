"""Cells that hold several values, and codes, which stay as they are written."""

import re
from datetime import date

from loaders.cells.text import clean_text, is_blank

STRONG = re.compile(r"\s*(?:<>|;|\n|\||•|●|▪|\u2022)\s*")
COMMAS = re.compile(r"\s*[,،，、]\s*")
WEAK = re.compile(r"\s*/\s*|\s+(?:and|na|&|\+|plus)\s+", re.I)
NUMBERING = re.compile(r"^(?:\(?[0-9]{1,2}[.)]|[ivx]{1,4}[.)]|[-*–])\s+", re.I)
NOT_SPLIT = frozenset({"n/a", "na", "and/or"})
SHORT_WORDS, SHORT_LENGTH = 2, 25
# A code that a spreadsheet has turned into a number and shortened: its digits are lost.
SHORTENED = re.compile(r"^\d(?:\.\d+)?E\+\d{2,}$")
EXACT_DIGITS = 1e15


def split_list(value: object) -> list[str]:
    """Return the values of a cell, each cleaned, in order, none twice.

    The strongest separator present splits alone: "<>", ";", "|" or a line break; then commas;
    "/", "and" and "na" only where every piece is short, so that names with "and" stay whole.
    """
    if value is None:
        return []
    if not isinstance(value, str):
        return [show_code(value)]
    text = clean_text(value)
    if STRONG.search(text):
        pieces = STRONG.split(text)
    else:
        pieces = COMMAS.split(text)
        weak = [part for piece in pieces for part in _split_weak(piece)]
        if all(_is_short(part) for part in weak):
            pieces = weak
    cleaned = [NUMBERING.sub("", piece).strip(" .,;") for piece in pieces]
    return list(dict.fromkeys(piece for piece in cleaned if piece))


def _split_weak(piece: str) -> list[str]:
    bare = re.sub(r"^(?:and|na|&)\s+", "", piece, flags=re.I)
    return [bare] if bare.casefold() in NOT_SPLIT else WEAK.split(bare)


def _is_short(piece: str) -> bool:
    return len(piece) <= SHORT_LENGTH and len(piece.split()) <= SHORT_WORDS


def read_code(value: object) -> tuple[str | None, str | None]:
    """Return a code as text, and what may have damaged it: a name, or None.

    A whole number has no decimals ("2104"); text is never taken for a number, so "0012" and
    "5219e8798444" stay.
    """
    if value is None or is_blank(value):
        return None, None
    if isinstance(value, str):
        text = clean_text(value).replace("\n", " ")
        return text, "code_lost_digits" if SHORTENED.match(text) else None
    if isinstance(value, date):
        return show_code(value), "code_became_date"
    is_long = isinstance(value, int | float) and abs(value) >= EXACT_DIGITS
    return show_code(value), "code_lost_digits" if is_long else None


def show_code(value: object) -> str:
    """Return any value as the text of a code: 2104.0 is "2104", True "TRUE"."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
