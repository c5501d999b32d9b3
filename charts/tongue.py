"""How a chart speaks: the reader's language, handed in by whoever draws."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date


def _keep(words: str) -> str:
    return words


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: `say` translates our own words, `locale` is Babel's name for it."""

    locale: str = "en_GB"
    say: Callable[[str], str] = _keep

    def write_day(self, day: date) -> str:
        """Return the day as "30 June", held together by a non-breaking space."""
        return _hold(format_date(day, "d MMMM", locale=self.locale))

    def write_short_day(self, day: date) -> str:
        """Return the day as "30 Jun"."""
        return _hold(format_date(day, "d MMM", locale=self.locale))

    def write_day_of_year(self, day: date) -> str:
        """Return the day as "30 Jun ’23", for axes longer than a year."""
        return _hold(format_date(day, "d MMM ’yy", locale=self.locale))

    def write_full_day(self, day: date) -> str:
        """Return the day as "30 June 2023"."""
        return _hold(format_date(day, "d MMMM yyyy", locale=self.locale))

    def write_month(self, day: date) -> str:
        """Return the month as "Jan ’23"."""
        return _hold(format_date(day, "MMM ’yy", locale=self.locale))


ENGLISH: Final = Tongue()


def _hold(words: str) -> str:
    return words.replace(" ", "\N{NO-BREAK SPACE}")
