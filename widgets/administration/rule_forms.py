"""The small form of each rule: a few inputs, and the value that they make."""

from typing import Any

import streamlit as st

from access.roles import Right
from loaders.administering import ODDS_RIGHTS
from metrics.counts import LEVELS
from widgets.administration.rule_words import SEERS, WEEKDAYS
from widgets.field_words import name_maturity_levels
from widgets.language import _
from widgets.view import View
from widgets.words import COUNTS, word


def ask_counting_rule(view: View, value: dict[str, Any]) -> dict[str, Any]:
    """Ask which count is the target's, from which maturity, by which channels."""
    names = name_maturity_levels(view)
    channels = list(view.settings.get("channels") or value["channels"])
    left, right = st.columns(2, gap="small")
    level = left.selectbox(
        _("Which count the target is held against"),
        LEVELS,
        index=LEVELS.index(value["level"]),
        format_func=lambda one: word(COUNTS, one),
        key="counting-level",
    )
    maturity = right.selectbox(
        _("From which maturity"),
        list(names),
        index=list(names).index(int(value["maturity_from"])),
        format_func=lambda number: f"{number} {names[number]}",
        key="counting-maturity",
    )
    chosen = st.multiselect(
        _("Channels that count"),
        channels,
        default=[one for one in value["channels"] if one in channels],
        format_func=_,
        key="counting-channels",
    )
    return {"level": level, "maturity_from": int(maturity), "channels": list(chosen)}


def ask_thresholds(_view: View, value: dict[str, Any]) -> dict[str, Any]:
    """Ask for the shares between grades, and what takes a step down."""
    labels = {
        "green_from": _("Green from (share of the target)"),
        "amber_green_from": _("Amber-green from"),
        "amber_red_from": _("Amber-red from"),
        "plan_adequacy_below": _("Step down: plans below"),
        "overdue_above": _("Step down: overdue above"),
    }
    asked: dict[str, Any] = {}
    columns = st.columns(3, gap="small") + st.columns(3, gap="small")
    for column, (name, label) in zip(columns, labels.items(), strict=False):
        asked[name] = column.number_input(
            label,
            min_value=0.0,
            max_value=2.0,
            value=float(value[name]),
            step=0.05,
            format="%.2f",
            key=f"threshold-{name}",
        )
    days = columns[5].number_input(
        _("Step down: days unheard of, over"),
        min_value=0,
        max_value=365,
        value=int(value["silent_days_over"]),
        key="threshold-silent",
    )
    return {name: round(number, 4) for name, number in asked.items()} | {
        "silent_days_over": int(days)
    }


def ask_calendar(_view: View, value: dict[str, Any]) -> dict[str, Any]:
    """Ask how often workbooks are due, by which weekday, and when an agency is late."""
    left, middle, right = st.columns(3, gap="small")
    every = left.number_input(
        _("Days between workbooks"), 0, 365, int(value["every_days"]), key="calendar-every"
    )
    weekday = middle.selectbox(
        _("Weekday of the cut-off"),
        list(WEEKDAYS),
        index=list(WEEKDAYS).index(value["cutoff_weekday"]),
        format_func=lambda name: _(WEEKDAYS[name]),
        key="calendar-weekday",
    )
    late = right.number_input(
        _("Late after (days)"), 0, 365, int(value["late_after_days"]), key="calendar-late"
    )
    return {"every_days": int(every), "cutoff_weekday": weekday, "late_after_days": int(late)}


def ask_odds(_view: View, value: str) -> str:
    """Ask who sees the chance of the deadline."""
    rights = [right.value for right in ODDS_RIGHTS]
    chosen = st.radio(
        _("Who sees the chance of the deadline?"),
        rights,
        index=rights.index(value) if value in rights else 0,
        format_func=lambda right: _(SEERS[right]),
        key="odds-right",
    )
    return str(chosen or Right.VIEW.value)


def ask_programme(_view: View, value: dict[str, Any]) -> dict[str, Any]:
    """Ask for the programme's name, its portal and who leads it."""
    left, right = st.columns([2, 1], gap="small")
    name = left.text_input(_("Name"), value.get("name") or "", max_chars=120, key="programme-name")
    portal = right.text_input(
        _("Portal"), value.get("portal") or "", max_chars=60, key="programme-portal"
    )
    lead = st.text_input(_("Led by"), value.get("lead") or "", max_chars=160, key="programme-lead")
    return {**value, "name": name.strip(), "portal": portal.strip(), "lead": lead.strip()}
