"""Numbers and days as titles write them."""

from datetime import date
from typing import Final

from widgets.language import _, mark, read_tongue

NUMBERS: Final = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
    mark("eleven"),
    mark("twelve"),
)


def count(number: int) -> str:
    """Return a small number as a word, a larger one in digits."""
    return _(NUMBERS[number]) if 0 <= number < len(NUMBERS) else f"{number:,}"


def begin(sentence: str) -> str:
    """Return the sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def rate(per_week: float) -> str:
    """Return a weekly rate with one decimal where it has one."""
    return f"{per_week:,.1f}".removesuffix(".0")


def day(on: date) -> str:
    """Return a day as "30 June", not to be broken."""
    return read_tongue().write_day(on)


def full_day(on: date) -> str:
    """Return a day with its year, not to be broken."""
    return read_tongue().write_full_day(on)


def day_near(on: date, near: date) -> str:
    """Return a day, its year only where it differs from the year of the day it is read on."""
    return day(on) if on.year == near.year else full_day(on)


def write_chance(chance: float) -> str:
    """Return whole per cents; never 0 or 100, since no forecast is certain."""
    if chance < 0.01:
        return "<1"
    return ">99" if chance > 0.99 else f"{chance:.0%}".removesuffix("%")
