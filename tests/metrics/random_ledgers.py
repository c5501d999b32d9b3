"""Ledgers made of a seed and a random history."""

from collections.abc import Sequence
from dataclasses import replace

from data.entries import NewEntry
from data.ledger import Ledger
from metrics.counting import DERIVED
from tests.metrics.programmes import RULE, register, setting


def seed() -> list[NewEntry]:
    return [register(), setting("counting_rule", RULE)]


def seeded(entries: Sequence[NewEntry]) -> list[NewEntry]:
    """The history after the seed; what it takes back is numbered after the seed's two entries."""
    return seed() + [replace(e, about=e.about + 2) if e.about else e for e in entries]


def open_history(entries: Sequence[NewEntry]) -> Ledger:
    ledger = Ledger.open(None, DERIVED)
    ledger.commit(seeded(entries))
    return ledger
