"""Which agencies are compared: chosen on the page, kept in the address."""

from typing import Final

import pandas as pd

from widgets.filters import pick_many
from widgets.language import _

MOST: Final = 4
NAME: Final = "compare"


def choose_agencies(league: pd.DataFrame) -> list[str]:
    """Offer every agency by name and return the codes chosen, four at most."""
    ordered = league.sort_values("name")
    names = dict(zip(ordered["code"], ordered["name"], strict=True))
    return pick_many(
        NAME,
        _("Compare side by side"),
        names,
        key="choose-compare",
        most=MOST,
        placeholder=_("Up to four agencies"),
    )
