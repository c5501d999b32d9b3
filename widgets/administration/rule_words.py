"""A rule's value as a sentence."""

from collections.abc import Callable
from typing import Any, Final

from loaders.administering import ODDS
from widgets.field_words import name_maturity_levels
from widgets.language import _, mark, ngettext
from widgets.view import View
from widgets.words import COUNTS, word

WEEKDAYS: Final = {
    "monday": mark("Monday"),
    "tuesday": mark("Tuesday"),
    "wednesday": mark("Wednesday"),
    "thursday": mark("Thursday"),
    "friday": mark("Friday"),
    "saturday": mark("Saturday"),
    "sunday": mark("Sunday"),
}
SEERS: Final = {
    "view": mark("Everybody"),
    "send": mark("Who may send"),
    "administer": mark("Administrators"),
}


def say_rule(view: View, name: str, value: Any) -> str:
    """Return what a rule says; a dash where there is none."""
    if value in (None, {}, ""):
        return "–"
    return SAYERS[name](view, value)


def _say_counting_rule(view: View, rule: dict[str, Any]) -> str:
    level = word(COUNTS, str(rule.get("level")))
    if rule.get("level") in ("claimed", "distinct"):
        return level
    number = rule.get("maturity_from")
    maturity = name_maturity_levels(view).get(int(number or 0), "")
    words = _("{level}: maturity {n} ({maturity}) or more, by {channels}")
    return words.format(
        level=level,
        n=number,
        maturity=maturity,
        channels=_(" or ").join(_(str(one)) for one in rule.get("channels") or ()),
    )


def _say_thresholds(_view: View, value: dict[str, Any]) -> str:
    words = _(
        "Green from {green}, amber-green from {amber_green}, amber-red from {amber_red} of the"
        " target expected; a step down below {plans} of plans, above {overdue} overdue, or after"
        " {days} days unheard of"
    )
    return words.format(
        green=f"{value['green_from']:.0%}",
        amber_green=f"{value['amber_green_from']:.0%}",
        amber_red=f"{value['amber_red_from']:.0%}",
        plans=f"{value['plan_adequacy_below']:.0%}",
        overdue=f"{value['overdue_above']:.0%}",
        days=value["silent_days_over"],
    )


def _say_calendar(_view: View, value: dict[str, Any]) -> str:
    every = int(value["every_days"])
    words = ngettext(
        "A workbook every {n} day, by {weekday}; late after {late} days",
        "A workbook every {n} days, by {weekday}; late after {late} days",
        every,
    )
    return words.format(
        n=every,
        weekday=_(WEEKDAYS.get(value["cutoff_weekday"], value["cutoff_weekday"])),
        late=value["late_after_days"],
    )


def _say_odds(_view: View, value: str) -> str:
    return _(SEERS.get(value, value))


def _say_programme(_view: View, value: dict[str, Any]) -> str:
    return _("{name}, on {portal}; led by {lead}").format(
        **{key: _(value.get(key) or "–") for key in ("name", "portal", "lead")}
    )


SAYERS: Final[dict[str, Callable[[View, Any], str]]] = {
    "counting_rule": _say_counting_rule,
    "rating_thresholds": _say_thresholds,
    "reporting_calendar": _say_calendar,
    ODDS: _say_odds,
    "programme": _say_programme,
}
