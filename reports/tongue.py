"""The language that a paper is written in: English, unless a page hands in the reader's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date

from data.catalogue import open_catalogue
from data.sentence import mark as mark


def _keep(words: str) -> str:
    return words


def _choose(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: `say` and `say_many` translate our own words, `locale` is Babel's name for it."""

    locale: str = "en_GB"
    say: Callable[[str], str] = _keep
    say_many: Callable[[str, str, int], str] = _choose

    @property
    def code(self) -> str:
        """The two letters that a document declares."""
        return self.locale.split("_")[0]


ENGLISH: Final = Tongue()
_SPOKEN: Final[ContextVar[Tongue]] = ContextVar("tongue", default=ENGLISH)


def open_tongue(language: str) -> Tongue:
    """Return a language of data.catalogue.LANGUAGES as papers take it, wherever they are made."""
    words = open_catalogue(language)
    return Tongue(words.locale, words.say, words.say_many)


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Write everything inside in this language; other threads keep theirs."""
    token = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def read_tongue() -> Tongue:
    """Return the language being written in."""
    return _SPOKEN.get()


def _(words: str) -> str:
    """Return our own words in the language being written in."""
    return _SPOKEN.get().say(words)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of our words that fits a number; the caller fills the number in."""
    return _SPOKEN.get().say_many(one, many, count)


def write_day(day: date, near: date | None = None) -> str:
    """Return "30 June", with the year where it is not the year of `near`; never broken."""
    pattern = "d MMMM" if near is not None and near.year == day.year else "d MMMM yyyy"
    return _write(day, pattern)


def write_short_day(day: date, near: date | None = None) -> str:
    """Return "30 Jun", with "’23" where it is not the year of `near`."""
    return _write(day, "d MMM" if near is not None and near.year == day.year else "d MMM ’yy")


def write_month(day: date) -> str:
    """Return "Jan ’23"."""
    return _write(day, "MMM ’yy")


def write_whole_month(day: date) -> str:
    """Return "January 2023"."""
    return _write(day, "MMMM yyyy")


def _write(day: date, pattern: str) -> str:
    words = format_date(day, pattern, locale=_SPOKEN.get().locale)
    return words.replace(" ", "\N{NO-BREAK SPACE}")
