"""The words of synonyms.toml: what workbooks call our fields and the values of our lists."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from data.fields import FIELDS_BY_SHEET_KIND
from loaders.folding import fold_heading, fold_value

SYNONYMS: Final = Path(__file__).with_name("synonyms.toml")
KINDS: Final = ("services", "performance", "concerns")
# A field whose values come from a list of ours, and the name of that list in synonyms.toml.
LIST_OF_FIELD: Final = {
    "stage": "stage",
    "maturity": "maturity",
    "channel": "channel",
    "payment_status": "payment_status",
    "payment_providers": "provider",
    "provider": "provider",
    "blocker_kind": "concern_kind",
    "kind": "concern_kind",
}


@dataclass(frozen=True, slots=True)
class Synonyms:
    """`headings[kind][folded heading]` is a field; `values[list][folded word]` a value of ours."""

    headings: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[str, str]]
    nothing: frozenset[str]


@cache
def read_synonyms() -> Synonyms:
    """Return the synonyms, each folded; a field's own name is one of its words."""
    document = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))
    headings: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        words = {
            fold_heading(word)[0]: field
            for field, listed in document["headings"][kind].items()
            for word in listed
        }
        own = {field.name.replace("_", " "): field.name for field in FIELDS_BY_SHEET_KIND[kind]}
        headings[kind] = {**words, **own}
    values = {
        name: {fold_value(word): value for value, words in listed.items() for word in words}
        for name, listed in document["values"].items()
    }
    nothing = frozenset(fold_value(word) for word in document["nothing"]["words"])
    return Synonyms(headings, values, nothing)
