"""The one list of screen words: what the code calls it, what the reader reads."""

from typing import Final

from reports import wording
from widgets.language import mark
from widgets.titles.wording import tell_reader

COUNTS: Final = wording.COUNTS
LEFT_OUT: Final = wording.LEFT_OUT
GRADES: Final = wording.GRADES
CAUSES: Final = wording.CAUSES
FRESHNESS: Final = wording.FRESHNESS
# A workbook changes more than the counts that a paper tells of.
CHANGES: Final = wording.CHANGES | {
    "renamed": mark("Renamed"),
    "edited": mark("Edited"),
    "unchanged": mark("Unchanged"),
}

GRADE_COLORS: Final = {
    "green": "green",
    "amber-green": "yellow",
    "amber-red": "orange",
    "red": "red",
    "not rated": "gray",
}

word = tell_reader(wording.word)


def badge_grade(grade: str) -> str:
    """Return a rating as a coloured chip in markdown, with its sign and its word."""
    return f":{GRADE_COLORS.get(grade, 'gray')}-badge[{word(GRADES, grade)}]"
