"""Forms of a text in which two spellings of one thing are equal, for comparing only."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

from data.identity import name_key
from loaders.cells.text import unmix_letters

SIGNS: Final = re.compile(r"[\W_]+")
CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
BRACKETS: Final = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
NUMBERING: Final = re.compile(r"^\s*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\s*[.)]\s+")
# Endings of a heading that say how to fill it in, not what stands below it.
EXPLAINING: Final = frozenset(
    [
        *("english", "eng", "en", "in", "kes", "ksh", "kshs", "sh", "shillings"),
        *("dd", "mm", "yyyy", "yy", "date", "number", "text", "yes", "no", "y", "n"),
        *("optional", "required", "if", "any", "applicable", "where", "select", "one"),
        *("official", "use"),
    ]
)


@lru_cache(maxsize=65536)
def fold_words(text: str) -> str:
    """Return a text as lower-case words: signs become spaces, accents are dropped."""
    plain = name_key(text if text.isascii() else unmix_letters(text))
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return SIGNS.sub(" ", plain).strip()


@lru_cache(maxsize=65536)
def fold_value(text: str) -> str:
    """Return a list value as it is compared: "On-boarded", "ON BOARDED!" and "onboarded" agree."""
    return fold_words(text).replace(" ", "")


@lru_cache(maxsize=8192)
def fold_heading(text: str) -> tuple[str, bool]:
    """Return a heading as words, and whether brackets that only explain were taken off.

    A bracket that tells something ("(French)", "(monthly)") stays as words.
    """
    plain = NUMBERING.sub("", CAMEL.sub(" ", text))
    is_trimmed = False

    def judge(found: re.Match[str]) -> str:
        nonlocal is_trimmed
        inside = fold_words(found.group(1) or found.group(2) or "")
        if set(inside.split()) <= EXPLAINING:
            is_trimmed = True
            return " "
        return f" {inside} "

    words = fold_words(BRACKETS.sub(judge, plain))
    bare = words.removesuffix(" en")
    return bare, is_trimmed or bare != words


@lru_cache(maxsize=65536)
def fold_agency(text: str) -> str:
    """Return an agency's name as it is compared: case, signs, "&" and a leading "The" folded.

    A bracketed acronym stays: that "Cereals Board (NCB)" is "Cereals Board" is for a person to say.
    """
    words = fold_words(html.unescape(text).replace("&", " and ")).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def split_acronym(name: str) -> tuple[str, str | None]:
    """Return a name without its bracketed acronym, and the acronym: ("Boma Board", "BB")."""
    for found in BRACKETS.finditer(name):
        inside = (found.group(1) or found.group(2) or "").strip()
        if 2 <= len(inside) <= 10 and inside.isalnum() and sum(map(str.isupper, inside)) >= 2:
            return " ".join((name[: found.start()] + " " + name[found.end() :]).split()), inside
    return name, None
