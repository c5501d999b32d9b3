"""Telling a kept finding again in another language: its values are read out of its sentence."""

import re
from functools import cache
from string import Formatter
from typing import Final

from loaders.findings import MEANT, MORE, read_rules

# What stands between two fixed pieces of a sentence, as little of it as will do.
ANYTHING: Final = "(?P<{}>.*?)"


def retell(rule: str, message: str, language: str) -> str:
    """Return the sentence of a finding that was kept in English in "en" or "sw".

    What no rule of ours has said so stays as it is.
    """
    known = read_rules().get(rule)
    if language == "en" or known is None:
        return message
    found = _read_sentence(rule).fullmatch(message)
    if found is None:
        return message
    told = found.groupdict(default="")
    proposed, count = told.pop("proposed", ""), told.pop("more", "")
    told["meant"] = MEANT[language].format(proposed) if proposed else ""
    words = known.sentence[language].format_map({**told, "proposed": proposed})
    return words + (MORE[language].format(count) if count else "")


@cache
def _read_sentence(rule: str) -> re.Pattern[str]:
    """Return what reads the values of a rule's English sentence."""
    seen: set[str] = set()
    parts = []
    for fixed, name, *_format in Formatter().parse(read_rules()[rule].sentence["en"]):
        parts.append(re.escape(fixed))
        if name == "meant":
            parts.append(f"(?:{_spell(MEANT['en'], 'proposed')})?")
            seen.add("proposed")
        elif name:
            parts.append(f"(?P={name})" if name in seen else ANYTHING.format(name))
            seen.add(name)
    more = _spell(MORE["en"], "more")
    return re.compile(f"{''.join(parts)}(?:{more})?", re.DOTALL)


def _spell(template: str, name: str) -> str:
    before, after = template.split("{}")
    return re.escape(before) + ANYTHING.format(name) + re.escape(after)
