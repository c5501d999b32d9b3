"""Numbers and days as titles write them: those of papers, in the reader's language."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from reports import tongue, wording
from widgets.language import read_language

Told = TypeVar("Told")
Facts = ParamSpec("Facts")


def read_paper_tongue() -> tongue.Tongue:
    """Return the reader's language in the form that papers take."""
    return tongue.open_tongue(read_language())


def tell_reader(write: Callable[Facts, Told]) -> Callable[Facts, Told]:
    """Return what writes the same words as a paper, in the language of who reads the screen."""

    @wraps(write)
    def tell(*facts: Facts.args, **named: Facts.kwargs) -> Told:
        with tongue.speaking(read_paper_tongue()):
            return write(*facts, **named)

    return tell


begin = wording.begin
rate = wording.write_rate
write_chance = wording.write_chance
count = tell_reader(wording.count)
write_days = tell_reader(wording.write_days)
# A day alone bears its year; near another day of the same year it does not.
full_day = day_near = tell_reader(tongue.write_day)
