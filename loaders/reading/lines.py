"""What a line of a table is, if not one of its rows: a total, a section, a note, a number only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.cells.text import clean_text, fold_text
from loaders.reading.value import Value

TOTAL = re.compile(
    r"^(?P<part>sub|page|running)?[\s-]*(?P<all>grand|overall|gross|net|general)?[\s-]*"
    r"(?:totals?|jumla)\b(?P<ndogo>\s+ndogo)?(?P<rest>.*)$",
    re.I | re.S,
)
TOTAL_LAST = re.compile(r"^(?P<name>.{1,80}?)[\s-]+(?:totals?|jumla)\s*:?$", re.I | re.S)
# What may follow the word without making it the name of something.
TOTAL_REST = re.compile(r"^\s*(?:\([^)]*\)|kuu|k(?:e)?s(?:hs?)?\.?|amount|sum|[:=.\-\s])*$", re.I)
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


# No label of a line is longer; patterns are not tried on longer texts, which may be hostile.
LONGEST_LABEL = 120


@dataclass(frozen=True, slots=True)
class Total:
    """A line that seems to sum others: of a part or of all; `is_plain` if its words say only so.

    "Total vehicle inspection" is not plain: whether its figures are sums must decide.
    """

    is_part: bool
    is_plain: bool


def name_total(values: Sequence[Value], typical: float) -> Total | None:
    """Return what total a line may be: it has the word in a text, and hardly any text beside."""
    filled = [v for v in values if v is not None and v != ""]
    texts = [clean_text(v) for v in filled if isinstance(v, str)]
    for place, text in enumerate(texts[:3]):
        total = _read_total(text)
        if total is None:
            continue
        others = [other for at, other in enumerate(texts) if at != place]
        words = [other for other in others if not _is_figure(other)]
        if len(words) > 1 or (words and len(filled) >= max(3, typical)):
            return None
        is_plain = total.is_plain or (not others and len(filled) < typical)
        return Total(total.is_part, is_plain)
    return None


def _read_total(text: str) -> Total | None:
    if len(text) > LONGEST_LABEL:
        return None
    match = TOTAL.match(text)
    if match:
        is_part = bool(match["part"] or match["ndogo"])
        return Total(is_part, bool(TOTAL_REST.match(match["rest"])))
    match = TOTAL_LAST.match(text)
    return Total(is_part=True, is_plain=False) if match else None


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


def is_signature(text: str) -> bool:
    """Tell whether a text opens a line for signing: "Prepared by", "Signature: ....."."""
    return len(text) <= 2 * LONGEST_LABEL and SIGNATURE.match(text) is not None


def looks_like_note(text: str) -> bool:
    """Tell whether a text opens a note, a source, a key or a signature."""
    return len(text) > 300 or NOTE.match(text) is not None or is_signature(text)
