"""Who sees the odds: the programme's rule, held against whoever is here."""

from collections.abc import Mapping
from typing import Any, Final

from access.roles import Right
from loaders.administering import ODDS, ODDS_RIGHTS
from widgets.gate import find_person
from widgets.language import mark

KEPT_BACK: Final = mark("The programme shows the odds to others only.")


def sees_odds(settings: Mapping[str, Any]) -> bool:
    """Tell whether the person here may see the chance of the deadline."""
    named = settings.get(ODDS)
    right = Right(named) if named in ODDS_RIGHTS else Right.VIEW
    return find_person().may(right)
