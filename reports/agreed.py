"""What a stocktake adds to figures: the agency's reply and the actions agreed, handed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Reply:
    """One sentence of the agency beside its rating, the office that gave it, and when."""

    words: str
    office: str
    given_on: date


@dataclass(frozen=True, slots=True)
class Action:
    """One officer and one date; `done_on` is None while it is open."""

    words: str
    office: str
    due_on: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What stands beside one agency's figures; nothing where no stocktake was held."""

    reply: Reply | None = None
    actions: Sequence[Action] = ()


NOTHING: Final = Agreed()
