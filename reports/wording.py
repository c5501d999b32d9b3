"""Numbers, money, shares and the screen's words as papers write them."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pandas as pd

from reports.tongue import _, mark, ngettext

DASH: Final = "–"
MINUS: Final = "−"
# A billion, a million, a thousand.
STEPS: Final = ((1e9, mark("Sh {n}bn")), (1e6, mark("Sh {n}m")), (1e3, mark("Sh {n}k")))
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
# The sign says it without the colour, also on a black-and-white print.
GRADES: Final = {
    "green": mark("++ Green"),
    "amber-green": mark("+ Amber-green"),
    "amber-red": mark("− Amber-red"),
    "red": mark("−− Red"),
    "not rated": mark("○ Not rated"),
}
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
OF_WHAT: Final = {"commitment": mark("Commitment"), "in scope": mark("In scope")}


def word(words: Mapping[str, str], key: str) -> str:
    """Return the screen's word for a key of a list above; the key itself where it is unknown."""
    return _(words[key]) if key in words else key.replace("_", " ").capitalize()


def write_number(number: float | None) -> str:
    """Return a whole number with separators, a dash for none."""
    return DASH if number is None or pd.isna(number) else f"{number:,.0f}".replace("-", MINUS)


def write_days(days: int) -> str:
    """Return a length of time, "1 day" or "38 days"."""
    return ngettext("{n} day", "{n} days", days).format(n=write_number(days))


def write_signed(number: float) -> str:
    """Return a change with its sign; no change has none."""
    return f"{number:+,.0f}".replace("-", MINUS) if round(number) else "0"


def write_rate(per_week: float) -> str:
    """Return a weekly rate, with one decimal where it has one."""
    return f"{per_week:,.1f}".removesuffix(".0").replace("-", MINUS)


def write_chance(chance: float) -> str:
    """Return whole per cents; never 0 or 100, since no forecast is certain."""
    if chance < 0.01:
        return "<1%"
    return ">99%" if chance > 0.99 else f"{chance:.0%}"


def write_money(kes: float | None) -> str:
    """Return an amount as "Sh 80.4m"; three figures are enough for a sentence."""
    if kes is None or pd.isna(kes):
        return DASH
    for size, written in STEPS:
        if abs(kes) >= size:
            number = kes / size
            digits = 0 if abs(number) >= 100 else 1
            words = _(written).format(n=f"{number:,.{digits}f}".removesuffix(".0"))
            break
    else:
        words = f"Sh {kes:,.0f}"
    return words.replace(" ", "\N{NO-BREAK SPACE}").replace("-", MINUS)


def write_of(numerator: float, denominator: float) -> str:
    """Return "49 of 89"."""
    words = _("{n} of {all}")
    return words.format(n=write_number(numerator), all=write_number(denominator))


def write_percent(share: Mapping[str, Any]) -> str:
    """Return a share of `figures --json` as "73.3%", a dash where it has none."""
    return DASH if share.get("value") is None else f"{share['value']:.1%}"


def count(number: int) -> str:
    """Return a small number as a word, a larger one in digits."""
    return _(NUMBERS[number]) if 0 <= number < len(NUMBERS) else f"{number:,}"


def join_notes(notes: Iterable[str]) -> str:
    """Return the notes of a tile on one line; a sentence among them gives up its full stop."""
    return "; ".join(note.removesuffix(".") for note in notes)


def begin(sentence: str) -> str:
    """Return the sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def shorten_ministry(name: str) -> str:
    """Return a ministry without the words that all share; what stands for none is translated."""
    for prefix in ("ministry of ", "the "):
        if name.casefold().startswith(prefix):
            return name[len(prefix) :]
    return _(name)
