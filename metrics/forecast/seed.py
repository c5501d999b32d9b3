"""The same question has the same answer: seeds from what was asked, one stream per agency."""

import hashlib
from datetime import date

import numpy as np
from numpy.random import Generator

from metrics.forecast.method import METHOD


def make_seed(ledger_key: str, as_of: date, version: str = METHOD.version) -> int:
    """Return the first 8 bytes of the SHA-256 of the ledger's version, date and method.

    `ledger_key` names what is known (`Reading.key`), and with it the known-on date: two dates at
    which the same was known ask the same question.
    """
    return _digest(f"{ledger_key} {as_of.isoformat()} {version}")


def spawn(seed: int, name: str) -> Generator:
    """Return the stream of an agency, by its code, or of another part of the draws, by name.

    Streams do not depend on one another, so an agency that joins changes no other's draws.
    """
    return np.random.default_rng([seed, _digest(name)])


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
