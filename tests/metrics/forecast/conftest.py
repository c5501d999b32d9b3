"""The weekly programme in a ledger, opened once."""

from collections.abc import Iterator

import pytest

from data.ledger import Ledger
from data.reading import Reading
from tests.metrics.forecast.weekly_programme import begin, tell_programme
from tests.metrics.programmes import open_programme


@pytest.fixture(scope="session")
def ledger() -> Iterator[Ledger]:
    opened = open_programme([*begin(), *tell_programme()], seeded=False)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def reading(ledger: Ledger) -> Reading:
    return ledger.reading()
