"""What each rule is called."""

from typing import Final

from loaders.administering import ODDS
from widgets.language import mark

RULES: Final = {
    "counting_rule": mark("What counts as online"),
    "rating_thresholds": mark("Ratings"),
    "reporting_calendar": mark("Reporting calendar"),
    ODDS: mark("Who sees the odds"),
    "programme": mark("The programme's name"),
}
