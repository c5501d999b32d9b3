"""The words that the illustrative services are named with, from vocabulary.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

FILE: Final = Path(__file__).parent / "vocabulary.toml"


@dataclass(frozen=True, slots=True)
class Name:
    """A service's name, and the letter of its kind (see vocabulary.toml)."""

    text: str
    kind: str


@cache
def read_vocabulary() -> Mapping[str, Any]:
    """Return the vocabulary as it stands in its file."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def count_names(agency: str) -> int:
    """Return how many names an agency's things give before applicants are told apart."""
    words = read_vocabulary()
    return sum(len(words["actions"][thing[0]]) for thing in words["things"][agency])


def name_services(agency: str, count: int, rng: Random) -> list[Name]:
    """Return that many different names for an agency, things standing together.

    Where the things do not suffice, some names are repeated by applicant.
    """
    words = read_vocabulary()
    plain = [
        Name(action.format(x=thing[2:]), thing[0])
        for thing in words["things"][agency]
        for action in words["actions"][thing[0]]
    ]
    if count <= len(plain):
        kept = sorted(rng.sample(range(len(plain)), count))
        return [plain[place] for place in kept]
    lacking = count - len(plain)
    told_apart = [
        Name(f"{name.text} ({applicant})", name.kind)
        for applicant in words["applicants"]["words"]
        for name in sorted(plain, key=lambda name: name.kind not in "LCF")
    ]
    return plain + told_apart[:lacking]
