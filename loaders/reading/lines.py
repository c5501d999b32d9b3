"""What a line of a table is, if not one of its rows: a total, a section, a note, a number only."""

import re
from collections.abc import Sequence

from loaders.cells.text import clean_text, fold_text
from loaders.reading.book import Value

TOTAL = re.compile(
    r"^(?:(?P<part>sub|page|running)[\s-]*|(?:grand|overall|gross|net|general)[\s-]+)?"
    r"(?:totals?|jumla)\b(?P<ndogo>\s+ndogo)?|^.{1,80}\s(?:(?P<sub>sub)[\s-]?)?(?:totals?|jumla)\s*:?$",
    re.I | re.S,
)
NOTE = re.compile(
    r"^\s*(?:\*|†|‡|notes?\b|n\.?b\.?\b|sources?\s*:|source\s+of|keys?\s*:?\s*$|key\s*:|legend|"
    r"disclaimer|remarks?\s*:|footnotes?|explanatory|chanzo\b|maelezo\s*:|kumbuka|tanbihi|"
    r"ufunguo)",
    re.I,
)
SIGNATURE = re.compile(
    r"^\s*(?:prepared|compiled|checked|approved|verified|authori[sz]ed|reviewed|submitted|signed|"
    r"imeandaliwa|imeidhinishwa|imekaguliwa)\s+(?:by|na)\b|^\s*(?:signature|sign|sahihi|"
    r"designation|stamp|official stamp)\s*:?[\s._…]*$",
    re.I,
)
SECTION_WORDS = re.compile(
    r"^(?:[a-z0-9ivx]{1,4}[.)]\s+)?(?:the\s+)?(?:ministry|state department|department|directorate|"
    r"division|section|agency|category|part|unit|wizara|idara|kitengo|sehemu)\b",
    re.I,
)
SERIAL = re.compile(
    r"^(?:s(?:er(?:ial)?|r|l)?[\s./]*(?:no|n|number|nos)?|no|nos|#|n[o°º]|num|number|item(?: no)?|"
    r"na|nambari|namba|s/n|row(?: no)?)[\s.:]*$",
    re.I,
)


def is_total(values: Sequence[Value], typical: float) -> str | None:
    """Return "total" or "subtotal" for a line that sums others, None for any other line.

    It has the word in its first text, hardly any text beside it, and is not as full as a row.
    """
    filled = [v for v in values if v is not None and v != ""]
    texts = [v for v in filled if isinstance(v, str)]
    if not texts:
        return None
    label = next((text for text in texts[:3] if TOTAL.match(clean_text(text))), None)
    if label is None:
        return None
    others = [text for text in texts if text is not label and not _is_figure(text)]
    if len(others) > 1 or (others and len(filled) >= max(3, typical)):
        return None
    match = TOTAL.match(clean_text(label))
    is_part = match is not None and (match["part"] or match["ndogo"] or match["sub"])
    return "subtotal" if is_part else "total"


def _is_figure(text: str) -> bool:
    return not any(character.isalpha() for character in text) or len(text) <= 3


def is_serial_heading(text: str) -> bool:
    """Tell whether a heading is that of a column of running numbers."""
    return bool(SERIAL.match(text))


def is_counting(values: Sequence[Value]) -> bool:
    """Tell whether a column's values run 1, 2, 3, with few exceptions."""
    numbers = [v for v in values[:200] if isinstance(v, int)]
    if len(numbers) < 3 or len(numbers) < 0.8 * sum(v is not None for v in values[:200]):
        return False
    steps = sum(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False))
    return numbers[0] in (0, 1) and steps >= 0.8 * (len(numbers) - 1)


def is_running_number(value: Value) -> bool:
    """Tell whether a value is a number such as counts rows: 7, "7", "7."."""
    if isinstance(value, str):
        return clean_text(value).rstrip(".)").isdecimal()
    return isinstance(value, int) and not isinstance(value, bool)


def is_repeat(values: Sequence[Value], headings: Sequence[Sequence[str]]) -> bool:
    """Tell whether a line says again what one of the rows of headings says."""
    texts = [fold_text(v) if isinstance(v, str) else "" for v in values]
    filled = sum(v is not None for v in values)
    for row in headings:
        same = sum(bool(a) and a == b for a, b in zip(texts, row, strict=True))
        if same >= 0.8 * max(filled, 1) and same >= min(2, sum(map(bool, row))):
            return True
    return False


def looks_like_section(text: str) -> bool:
    """Tell whether a lone text reads like the head of the rows beneath it."""
    bare = clean_text(text)
    is_loud = bare.isupper() and len(bare) > 3
    return bare.endswith(":") or is_loud or bool(SECTION_WORDS.match(bare))


def looks_like_note(text: str) -> bool:
    """Tell whether a text opens a note, a source, a key or a signature."""
    return bool(NOTE.match(text) or SIGNATURE.match(text)) or len(text) > 300
