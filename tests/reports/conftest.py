"""Papers of one small programme with hostile names, made once, and of an empty ledger."""

from collections.abc import Callable

import pytest

from data.reading import Reading
from reports.briefs.making import make_brief
from reports.papers import Paper
from tests.reports.programme import AS_OF, read_hostile, read_nothing


@pytest.fixture(scope="session")
def reading() -> Reading:
    return read_hostile()


@pytest.fixture(scope="session")
def nothing() -> Reading:
    return read_nothing()


@pytest.fixture(scope="session")
def brief_of(reading: Reading) -> Callable[[str, str], Paper]:
    """A brief by agency and format; each is made once."""
    made: dict[tuple[str, str], Paper] = {}

    def make(code: str, format: str) -> Paper:
        if (code, format) not in made:
            made[code, format] = make_brief(reading, AS_OF, code, format)
        return made[code, format]

    return make
