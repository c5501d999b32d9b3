"""Figures as people write them: "Ksh 1,200/=", "1.2M", "(350)", "15 days", "Free"."""

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from loaders.cells.text import fold_text
from loaders.cells.words import EMPTY_WORDS, ZERO_WORDS

CURRENCY = re.compile(r"(?<![a-z])(?:k\s?sh?s?|kes|sh|shs|shilling|shillings|shilingi)(?![a-z])\.?")
OTHER_CURRENCY = re.compile(
    r"(?<![a-z])(?:usd|us\s?dollars?|dollars?|us\$|euros?|eur|gbp|pounds?|ugx|ugshs?|tzs|tshs?|"
    r"rwf|zar|inr|cny|yuan|jpy)(?![a-z])|[$€£¥]"
)
ENDING = re.compile(r"\s*(?:/=|/-|=|\.=|/|only|tu)\s*$")
SCALES = {
    **dict.fromkeys(["k", "thousand", "thousands", "elfu"], 1e3),
    **dict.fromkeys(["m", "mn", "mln", "mil", "million", "millions", "milioni"], 1e6),
    **dict.fromkeys(["b", "bn", "billion", "billions", "bilioni"], 1e9),
    "laki": 1e5,
}
# Days of one unit; only where the heading speaks of a time.
UNITS = {
    **dict.fromkeys(["day", "days", "working days", "working day", "calendar days", "siku"], 1.0),
    **dict.fromkeys(["business days", "business day", "d"], 1.0),
    **dict.fromkeys(["week", "weeks", "wiki", "wk", "wks"], 7.0),
    **dict.fromkeys(["month", "months", "mwezi", "miezi"], 30.0),
    **dict.fromkeys(["hour", "hours", "hr", "hrs", "saa", "masaa"], 1 / 24),
    **dict.fromkeys(["minute", "minutes", "min", "mins", "dakika"], 1 / 1440),
}
AT_ONCE = frozenset(
    ["instant", "instantly", "immediate", "immediately", "same day", "real time", "real-time"]
    + ["on the spot", "papo hapo", "mara moja", "siku hiyo hiyo"]
)
TIME_HEADING = re.compile(r"\bday|days|time|duration|turn.?around|sla|siku|muda", re.I)
PLAIN = re.compile(r"^[+-]?\d+(?:\.\d+)?$")
GROUPED = re.compile(
    r"^\d{1,3}(?:[, '\u2019]\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$"
)
DOTTED = re.compile(r"^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$")
DECIMAL_COMMA = re.compile(r"^\d+,\d{1,2}$")
LOOSE = re.compile(r"^[\d, '\u2019]+(?:\.\d+)?$")
SCIENTIFIC = re.compile(r"^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$")
FIRST_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
LOOKS_LIKE_DIGITS = str.maketrans("oOlI|", "00111")
USUAL = re.compile(
    r"^\s*(?:k\.?sh?s?\.?|kes\.?|shs?\.?)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)"
    r"\s*(?:/=|/-|\.=)?\s*$",
    re.I,
)
BEYOND = 1e15
LONGEST = 80  # no figure is longer, and the patterns take long over long texts
DAY_ZERO = date(1899, 12, 30).toordinal()


@dataclass(frozen=True, slots=True)
class Number:
    """What a cell of figures says: `value` None for nothing or, with `why`, for unreadable.

    With `is_doubtful` the value was read, by the rule that `why` names.
    """

    value: int | float | None
    why: str | None = None
    proposed: int | float | None = None
    is_doubtful: bool = False


NOTHING = Number(None)


def parse_number(value: object, is_time: bool = False) -> Number:
    """Return the figure of a cell; `is_time` lets words like "2 weeks" count, in days."""
    if isinstance(value, bool):
        return Number(None, "not_a_number")
    if isinstance(value, int | float):
        return _parse_figure(value)
    if isinstance(value, date):
        return Number(None, "date_for_number", value.toordinal() - DAY_ZERO)
    return _parse_words(value, is_time) if isinstance(value, str) else NOTHING


def _parse_figure(value: int | float) -> Number:
    if math.isfinite(value):
        return Number(value)
    return NOTHING if math.isnan(value) else Number(None, "not_a_number")


def _parse_words(value: str, is_time: bool) -> Number:
    if len(value) > LONGEST:
        return Number(None, "not_a_number")
    usual = USUAL.match(value)
    if usual:
        return Number(_shorten(float(usual[1].replace(",", ""))))
    text = _plain_digits(fold_text(value))
    if PLAIN.match(text):
        return Number(_shorten(float(text)))
    if text in EMPTY_WORDS:
        return NOTHING
    if text in ZERO_WORDS:
        return Number(0)
    if is_time and text in AT_ONCE:
        return Number(0, "words_for_number", is_doubtful=True)
    return _parse_text(text, is_time)


def _plain_digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text
    ).replace("\u2212", "-")


def _parse_text(text: str, is_time: bool) -> Number:
    if OTHER_CURRENCY.search(text) and any(map(str.isdigit, text)):
        return Number(None, "other_currency")
    sign, text = _split_sign(CURRENCY.sub(" ", text).strip())
    text, scale = _split_scale(ENDING.sub("", text).strip())
    doubt: str | None = None
    if scale is None and is_time:
        text, scale, doubt = _split_unit(text)
    found = _parse_figures(text.strip())
    if found is None:
        return Number(None, *_explain(text))
    figure, doubt = found[0], found[1] or doubt
    if abs(figure) > BEYOND:
        return Number(None, "not_a_number")
    return Number(_shorten(sign * figure * (scale or 1.0)), doubt, is_doubtful=doubt is not None)


def _split_sign(text: str) -> tuple[float, str]:
    if text.startswith("(") and text.endswith(")"):
        inner = text[1:-1].strip()
        return (-1.0, inner) if inner[:1].isdigit() or "-" not in inner else (1.0, inner)
    if text.startswith("-"):
        return -1.0, text[1:].strip()
    if text.endswith("-") and text[:-1].strip()[-1:].isdigit():
        return -1.0, text[:-1].strip()
    return 1.0, text.removeprefix("+").strip()


def _split_scale(text: str) -> tuple[str, float | None]:
    """Return the text without "M" or "million", and by what it multiplies."""
    match = re.match(r"^([\d.,\s']+?)\s*([a-z]+)\.?$", text)
    if match and match[2] in SCALES:
        return match[1], SCALES[match[2]]
    return text, None


def _split_unit(text: str) -> tuple[str, float | None, str | None]:
    """Return the text without its unit of time, the days of the unit, and the doubt it leaves."""
    match = re.match(r"^([\d.,\s']+?)\s*([a-z ]+?)\.?$", text)
    if not match or match[2] not in UNITS:
        return text, None, None
    days = UNITS[match[2]]
    return match[1], days, None if days == 1.0 else "unit_converted"


def _parse_figures(text: str) -> tuple[float, str | None] | None:
    """Return figures with separators as a number and the doubt they leave, or None."""
    if PLAIN.match(text) or SCIENTIFIC.match(text):
        return float(text), None
    if text.startswith(".") and text[1:].isdigit():
        return float(text), None
    if GROUPED.match(text):
        return float(re.sub(r"[, '\u2019]", "", text)), None
    if DOTTED.match(text):
        return float(text.replace(".", "").replace(",", ".")), "dots_for_thousands"
    if DECIMAL_COMMA.match(text):
        return float(text.replace(",", ".")), "comma_for_decimals"
    return None


def _explain(text: str) -> tuple[str, int | float | None]:
    """Return why a text is no number, and the number that may be meant."""
    if LOOSE.match(text) and "," in text.strip(","):
        return "separators_odd", _shorten(float(re.sub(r"[, '\u2019]", "", text)))
    figures = FIRST_FIGURE.findall(text)
    if len(figures) > 1:
        return "several_numbers", None
    if figures:
        bare = figures[0].replace(",", "")
        lookalike = text.translate(LOOKS_LIKE_DIGITS)
        if PLAIN.match(lookalike) and len(lookalike) == len(text):
            return "not_a_number", _shorten(float(lookalike))
        return "words_with_number", _shorten(float(bare))
    return "not_a_number", None


def _shorten(figure: float) -> int | float:
    """Return a whole figure as int, and cut what multiplying left behind."""
    figure = round(figure, 9)
    return int(figure) if figure.is_integer() and abs(figure) < BEYOND else figure
