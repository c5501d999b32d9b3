"""What a load would do to the counts, before anything is stored: the nation and its agencies."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import pandas as pd

from data.ledger import Ledger
from loaders.answers import FileAnswer
from loaders.composing import compose_entry
from metrics.counts import LEVELS, count_by_agency

# The four counts, and the one that the target is held against.
COUNTS: Final = (*LEVELS, "online")
AGENCIES_SHOWN: Final = 8


def measure_effect(
    ledger: Ledger, answers: Sequence[FileAnswer], day: date
) -> dict[str, Any] | None:
    """Return each count on a day before and after, [before, after]; None where nothing can be sent.

    Agencies are those whose counts move, by code. Raises EntryBeforeLast as storing would.
    """
    entries = [
        compose_entry(one.prepared)
        for one in answers
        if one.prepared is not None and not one.is_refused
    ]
    if not entries:
        return None
    before, after = (
        count_by_agency(reading, day).set_index("code")[list(COUNTS)]
        for reading in (ledger.reading(), ledger.preview(entries))
    )
    before = before.reindex(before.index.union(after.index), fill_value=0)
    after = after.reindex(before.index, fill_value=0)
    moved = before.index[(before != after).any(axis=1)]
    return {
        "as_of": day.isoformat(),
        "nation": _pair(before.sum(), after.sum()),
        "agencies": {code: _pair(before.loc[code], after.loc[code]) for code in moved},
    }


def say_effect(effect: Mapping[str, Any] | None) -> list[str]:
    """Return the effect in lines for people."""
    if effect is None:
        return []
    lines = [f"On {effect['as_of']} this would change, nation: {_say_pairs(effect['nation'])}."]
    named = list(effect["agencies"].items())
    lines += [f"  {code}: {_say_pairs(pairs)}." for code, pairs in named[:AGENCIES_SHOWN]]
    left = len(named) - AGENCIES_SHOWN
    return lines + ([f"  ... and {left} more agencies; --json names them."] if left > 0 else [])


def _pair(before: "pd.Series[Any]", after: "pd.Series[Any]") -> dict[str, list[int]]:
    return {name: [int(before[name]), int(after[name])] for name in COUNTS}


def _say_pairs(pairs: Mapping[str, Sequence[int]]) -> str:
    return ", ".join(
        f"{name.replace('_', ' ')} {before:,} to {after:,}"
        for name, (before, after) in pairs.items()
    )
