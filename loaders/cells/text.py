"""Text made safe for storing, and folded for comparing."""

import re
import unicodedata
from collections.abc import Sequence

# Characters that are not seen: zero-width, soft hyphen, direction marks, byte order mark.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]"
)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb]")
SURROGATES = re.compile("[\ud800-\udfff]")
SPACES = re.compile(r"[^\S\n]+")
LINES = re.compile(r"\s*\n\s*")
# Letters of other scripts that look like Latin ones; folded only in words that mix the two.
LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеоѕіјрсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοιν",
    "ABESIJKMHOPCTYXaeosijpcyxhdqwABEZHIKMNOPTYXaoiv",
)
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'}
)
WORD = re.compile(r"\S+")
LATIN = re.compile(r"[A-Za-z]")
FULL_WIDTH = re.compile("[\uff01-\uff5e]+")
NOT_LATIN = re.compile("[\u0370-\u03ff\u0400-\u052f]")


def is_clean(text: str) -> bool:
    """Tell whether a text may be stored as it is: all printable, no space too many."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def are_clean(texts: Sequence[str]) -> bool:
    """Tell whether every text is clean, far faster than one by one; at times too strict."""
    joined = "|".join(texts)
    return is_clean(joined) and " |" not in joined and "| " not in joined


def clean_text(text: str) -> str:
    """Return text as it may be stored: the same words, nothing unseen, spaces single.

    Line breaks within stay, as one "\\n" each; lone surrogates become U+FFFD.
    """
    if is_clean(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text = SURROGATES.sub("\ufffd", _join_surrogates(text))
    text = CONTROLS.sub("", UNSEEN.sub("", text))
    return LINES.sub("\n", SPACES.sub(" ", text)).strip()


def _join_surrogates(text: str) -> str:
    """Return text with each pair of surrogates, as some writers leave them, made one character."""
    if not SURROGATES.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def fold_text(text: str) -> str:
    """Return text for comparing: lower case, one form of each letter, dash, quote and space."""
    if text.isascii() and is_clean(text):
        return text.casefold()
    text = unicodedata.normalize("NFKC", clean_text(text)).translate(DASHES).translate(QUOTES)
    if NOT_LATIN.search(text):
        text = WORD.sub(_fold_mixed, text)
    return " ".join(text.casefold().split())


def unmix_letters(text: str) -> str:
    """Return text with the letters and figures that only look like Latin ones put right."""
    text = FULL_WIDTH.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return WORD.sub(_fold_mixed, text) if NOT_LATIN.search(text) else text


def _fold_mixed(match: re.Match[str]) -> str:
    word = match[0]
    folded = word.translate(LOOK_ALIKES)
    is_all_alike = not NOT_LATIN.search(folded)
    return folded if LATIN.search(word) or (is_all_alike and len(word) > 1) else word


def is_blank(value: object) -> bool:
    """Tell whether a cell holds nothing that can be seen."""
    return value is None or (isinstance(value, str) and not clean_text(value))
