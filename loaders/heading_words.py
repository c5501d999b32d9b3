"""The words of a heading as they are weighed: endings off, like words one, the head found."""

import re
from functools import cache, lru_cache
from typing import Final

# Two words for one thing that the endings and the spelling would part.
JOINED: Final = (
    (re.compile(r"\b(?:go|goes|going|gone|went) ?live\b"), "golive"),
    (re.compile(r"\bkick ?(?:ed )?off\b"), "kickoff"),
    (re.compile(r"\bturn ?around\b"), "turnaround"),
    (re.compile(r"\bin ?charge\b"), "responsible"),
    (re.compile(r"\be (?=service|citizen)"), "e"),
    (re.compile(r"\bs ?dept\b"), "state department"),
)
# Words that mean one thing at the head of a column; the first stands for all.
SAME_WORDS: Final = (
    ("number", "no", "num", "serial", "namba", "nambari"),
    ("department", "dept"),
    ("reference", "ref"),
    ("agency", "mda", "mcda"),
    ("type", "nature", "kind", "sort", "aina"),
    ("id", "identifier", "identification"),
    ("customer", "client", "citizen"),
    ("cost", "charge", "price", "fee", "ada", "gharama"),
    ("plan", "target", "anticipated", "scheduled", "intended", "proposed", "expected"),
    ("start", "begin", "began", "begun", "commence", "commencement", "kickoff"),
    ("golive", "launch", "deployed"),
    ("institution", "organisation", "organization", "entity", "body"),
    ("name", "title", "jina"),
    ("offered", "provided", "delivered"),
    ("challenge", "bottleneck", "impediment", "constraint", "changamoto", "kikwazo"),
    ("service", "huduma"),
    ("date", "tarehe"),
    ("status", "hali"),
    ("stage", "hatua"),
    ("code", "msimbo"),
    ("reason", "sababu"),
    ("officer", "afisa"),
    ("payment", "malipo"),
    ("user", "mtumiaji", "watumiaji"),
    ("ministry", "wizara"),
    ("digitisation", "digital", "automation"),
    ("moved", "went", "gone"),
)
# They say how the column is meant, and take nothing from what it is.
ADJECTIVES: Final = frozenset(
    [
        *("current", "present", "existing", "key", "main", "any", "other", "additional", "general"),
        *("specific", "actual", "full", "overall", "latest", "official", "respective", "relevant"),
        *("detailed", "brief", "short", "if", "where", "applicable", "available", "encountered"),
    ]
)
SMALL: Final = frozenset(
    ["the", "of", "a", "an", "for", "and", "to", "is", "in", "at", "as", "it", "on", "has", "was"]
    + ["ya", "wa", "la", "za", "na", "kwa", "cha", "s"]
)
# After these a heading only says more of what stands before them.
BINDING: Final = re.compile(r" (?:of|for|on|by|to|in|with|per|as|from|at|ya|wa|la|za|cha|kwa) ")
# Longer endings first; what is put for each makes "verified" and "verification" one.
ENDINGS: Final = (
    *(("ification", "if"), ("ifying", "if"), ("ified", "if"), ("ifies", "if"), ("ify", "if")),
    *(("isation", "is"), ("ising", "is"), ("ised", "is"), ("ise", "is")),
    *(
        ("ementation", "ement"),
        ("ating", "at"),
        ("ated", "at"),
        ("ation", "at"),
        ("ate", "at"),
        ("tion", "t"),
    ),
    *(("sion", "s"), ("ing", ""), ("ied", "y"), ("ed", "")),
)
SHORTEST: Final = 3


def join_words(words: str) -> str:
    """Return folded words with those made one that are written as two: "go live"."""
    for pattern, joined in JOINED:
        words = pattern.sub(joined, words)
    return words


@lru_cache(maxsize=16384)
def split_words(words: str) -> frozenset[str]:
    """Return the words of a folded heading without small ones, each in its common form."""
    return frozenset(stem(word) for word in join_words(words).split() if word not in SMALL)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a word in its common form: no ending, one form of those that mean one thing."""
    bare = _strip_ending(word)
    return _read_same_words().get(bare, bare)


@cache
def _read_same_words() -> dict[str, str]:
    return {_strip_ending(one): _strip_ending(group[0]) for group in SAME_WORDS for one in group}


def _strip_ending(word: str) -> str:
    bare = word.replace("iza", "isa").replace("ize", "ise").replace("izi", "isi")
    if bare.endswith("ies") and len(bare) > SHORTEST + 2:
        bare = bare.removesuffix("ies") + "y"
    elif bare.endswith("s") and len(bare) > SHORTEST and bare[-2] not in "sui":
        bare = bare.removesuffix("s")
    for ending, short in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST:
            bare = bare.removesuffix(ending) + short
            if not short and bare[-1] == bare[-2] and bare[-1] not in "sl":
                bare = bare[:-1]
            break
    return bare.removesuffix("e") if len(bare) > SHORTEST + 1 else bare


@lru_cache(maxsize=16384)
def find_head(words: str) -> str:
    """Return the word that a heading is about: "code" of "code of the service", in common form.

    "Name of" something is about that thing.
    """
    joined = join_words(words)
    parts = BINDING.split(f" {joined} ")
    first = [word for word in parts[0].split() if word not in SMALL]
    if first and stem(first[-1]) == "name" and len(first) == 1 and len(parts) > 1:
        first = [word for word in parts[1].split() if word not in SMALL] or first
    return stem(first[-1]) if first else ""


def strip_adjectives(words: str) -> str:
    """Return a folded heading without the words that only say how it is meant."""
    return " ".join(word for word in words.split() if word not in ADJECTIVES)


def cut_tail(words: str) -> str:
    """Return what stands before the first small word that binds: "launch date on ecitizen"."""
    found = BINDING.search(words)
    return words[: found.start()] if found else words
