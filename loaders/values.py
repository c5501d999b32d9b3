"""From the words of a workbook to the values of our lists: stages, maturity, channels, others."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz import fuzz, process

from loaders.folding import fold_value
from loaders.likely_values import find_likely
from loaders.synonyms import LIST_OF_FIELD, read_synonyms

NUMBERED: Final = re.compile(r"^\D{0,12}?(\d)(?:\.0)?(?:\D.*)?$", re.DOTALL)
PARTS: Final = re.compile(r"\s*(?:[;,/|\n+&]|<>|\band\b|\bna\b)\s*")
LIKE_ENOUGH: Final = 70.0
# Lists whose words stand in phrases: "UAT done", "live since May".
SAID_IN_PHRASES: Final = frozenset(["stage", "maturity"])


@dataclass(frozen=True, slots=True)
class Lists:
    """The programme's lists: `words[list][folded word]` is the value kept in the ledger.

    Stages and maturity levels are kept as numbers, everything else as the list's own name.
    """

    words: Mapping[str, Mapping[str, str | int]]
    names: Mapping[str, Mapping[str | int, str]]

    def has(self, field: str) -> bool:
        """Tell whether a field's values come from a list."""
        return field in LIST_OF_FIELD

    def read(self, field: str, value: object) -> str | int | None:
        """Return the list's value that a cell means, or None where nothing can be read."""
        name = LIST_OF_FIELD[field]
        words = self.words[name]
        text = _plain(value)
        folded = fold_value(text)
        if folded in words or name not in ("stage", "maturity"):
            return words.get(folded)
        return self._read_numbered(name, text)

    def read_many(self, field: str, value: object) -> tuple[list[str], list[str]]:
        """Return the list values in a cell that may name several, and the words not understood."""
        whole = self.read(field, value)
        if whole is not None:
            return [str(whole)], []
        known: dict[str, None] = {}
        unknown: list[str] = []
        for part in filter(None, PARTS.split(_plain(value))):
            found = self.read(field, part)
            if found is None:
                unknown.append(part)
            else:
                known[str(found)] = None
        return list(known), unknown

    def suggest(self, field: str, value: object) -> str | None:
        """Return the name of the list's value most like a word that is not understood."""
        name = LIST_OF_FIELD[field]
        if name in SAID_IN_PHRASES:
            likely = find_likely(self.words[name], _plain(value))
            return None if likely is None else self.name_value(field, likely)
        found = process.extractOne(
            fold_value(_plain(value)),
            list(self.words[name]),
            scorer=fuzz.ratio,
            score_cutoff=LIKE_ENOUGH,
        )
        if found is None:
            return None
        return self.name_value(field, self.words[name][found[0]])

    def name_value(self, field: str, value: str | int | None) -> str:
        """Return how a value of a list is shown: stage 6 is "Live"."""
        if value is None:
            return ""
        return self.names[LIST_OF_FIELD[field]].get(value, str(value))

    def options(self, field: str) -> list[str]:
        """Return the names of a field's list, in order."""
        return list(self.names[LIST_OF_FIELD[field]].values())

    def _read_numbered(self, name: str, text: str) -> int | None:
        """Read "6", "Stage 6" and "6 - Live"; where number and word disagree, nothing."""
        found = NUMBERED.match(text.strip())
        if not found:
            return None
        number = int(found.group(1))
        if number not in self.names[name]:
            return None
        rest = fold_value(re.sub(r"(?i)stage|level|hatua|kiwango|\d|\.0", " ", text))
        named = self.words[name].get(rest, number) if rest else number
        is_said = not rest or rest in self.words[name]
        return number if named == number and is_said else None


def build_lists(settings: Mapping[str, Any]) -> Lists:
    """Return the lists in force, from the programme's settings and the synonyms.

    A synonym whose value the programme does not have means nothing.
    """
    synonyms = read_synonyms().values
    named: dict[str, dict[str | int, str]] = {
        "stage": {int(one["number"]): str(one["name"]) for one in settings["stages"]},
        "maturity": {int(one["number"]): str(one["name"]) for one in settings["maturity_levels"]},
        "channel": _name_themselves(settings["channels"]),
        "payment_status": _name_themselves(settings["payment_statuses"]),
        "provider": _name_themselves(settings["payment_providers"]),
        "concern_kind": _name_themselves(
            settings.get("concern_kinds") or dict.fromkeys(synonyms["concern_kind"].values())
        ),
    }
    words: dict[str, dict[str, str | int]] = {}
    for name, values in named.items():
        own = {fold_value(shown): value for value, shown in values.items()}
        by_own = {fold_value(str(value)): value for value in values}
        taught = {
            word: by_own[fold_value(str(value))]
            for word, value in synonyms[name].items()
            if fold_value(str(value)) in by_own
        }
        words[name] = {**taught, **own, **by_own}
    return Lists(words, named)


def _name_themselves(values: Iterable[Any]) -> dict[str | int, str]:
    return {str(value): str(value) for value in values}


def _plain(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
