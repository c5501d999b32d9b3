"""The one list of screen words: what the code calls it, what the reader reads."""

from typing import Final

from widgets.language import _, mark

COUNTS: Final = {
    "claimed": mark("Claimed"),
    "distinct": mark("Distinct"),
    "end_to_end": mark("End to end"),
    "transacting": mark("Transacting"),
    "verified": mark("Verified"),
}

LEFT_OUT: Final = {
    "variants": mark("Variants"),
    "duplicates": mark("Appears twice"),
    "exempt": mark("Exempt"),
    "maturity_below": mark("Maturity below the rule"),
    "maturity_unknown": mark("Maturity not stated"),
    "channel": mark("Channel does not count"),
    "no_transactions": mark("No completed transactions"),
}

CHANGES: Final = {
    "new": mark("New"),
    "promoted": mark("Promoted"),
    "returned": mark("Returned"),
    "reclassified": mark("Reclassified"),
    "transactions": mark("Transactions"),
    "rule": mark("Rule changed"),
    "regressed": mark("Gone back"),
    "withdrawn": mark("Withdrawn"),
    "merged": mark("Merged"),
    "corrected later": mark("Corrected later"),
    "taken back": mark("Taken back"),
    "link": mark("Joined"),
    "renamed": mark("Renamed"),
    "edited": mark("Edited"),
    "unchanged": mark("Unchanged"),
}

CAUSES: Final = {
    "submission": mark("A workbook was sent"),
    "withdrawal": mark("A workbook was taken back"),
    "taking back": mark("A workbook was taken back"),
    "link": mark("Two services were joined"),
    "setting": mark("A rule was changed"),
    "passing day": mark("A day passed"),
}

FRESHNESS: Final = {
    "on time": mark("On time"),
    "late": mark("Late"),
    "never": mark("Never reported"),
}

# The sign says it without the colour, the colour only repeats it.
GRADES: Final = {
    "green": mark("++ Green"),
    "amber-green": mark("+ Amber-green"),
    "amber-red": mark("− Amber-red"),
    "red": mark("−− Red"),
    "not rated": mark("○ Not rated"),
}

GRADE_COLORS: Final = {
    "green": "green",
    "amber-green": "yellow",
    "amber-red": "orange",
    "red": "red",
    "not rated": "gray",
}


def word(words: dict[str, str], key: str) -> str:
    """Return the screen word for a key of one of the lists above; the key itself if unknown."""
    return _(words[key]) if key in words else key.replace("_", " ").capitalize()


def badge_grade(grade: str) -> str:
    """Return a rating as a coloured chip in markdown, with its sign and its word."""
    return f":{GRADE_COLORS.get(grade, 'gray')}-badge[{word(GRADES, grade)}]"
