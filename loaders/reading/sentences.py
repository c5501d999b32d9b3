"""The sentences with which reading refuses a file or remarks on it, in English and Kiswahili."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SENTENCES = Path(__file__).with_name("sentences.csv")
LANGUAGES = ("en", "sw")


@cache
def read_sentences() -> dict[str, dict[str, str]]:
    """Return every row of sentences.csv by its name: {"en": ..., "sw": ...}."""
    with SENTENCES.open(encoding="utf-8", newline="") as lines:
        return {row["name"]: row for row in csv.DictReader(lines)}


def compose_sentence(name: str, values: Mapping[str, str], language: str = "en") -> str:
    """Return one sentence with its values filled in; the value `what` is itself a row's name.

    Raises KeyError for a name that sentences.csv does not have: that is a mistake of ours.
    """
    rows = read_sentences()
    filled = dict(values)
    if "what" in filled:
        filled["what"] = rows[filled["what"]][language]
    return rows[name][language].format_map(filled)
