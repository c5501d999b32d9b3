"""The programme's rules: what counts as online, ratings, the reporting calendar, the odds."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.administering import ODDS, compose_setting
from metrics.rating import THRESHOLDS
from metrics.told import list_rules
from widgets.administration.changing import Change, ask_when, offer_change
from widgets.administration.effects import Steps, compare_grades, compare_lateness
from widgets.administration.rows import FORM_WIDTH, show_row
from widgets.administration.rule_forms import (
    ask_calendar,
    ask_counting_rule,
    ask_odds,
    ask_programme,
    ask_thresholds,
)
from widgets.administration.rule_names import RULES
from widgets.administration.rule_words import say_rule
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.listing import show_list, write, write_day
from widgets.parts import block, note
from widgets.view import View
from widgets.words import COUNTS, word

FORMS: Final[dict[str, Callable[[View, Any], Any]]] = {
    "counting_rule": ask_counting_rule,
    "rating_thresholds": ask_thresholds,
    "reporting_calendar": ask_calendar,
    ODDS: ask_odds,
    "programme": ask_programme,
}
DEFAULTS: Final = {ODDS: "view", "rating_thresholds": THRESHOLDS}


def read_rules(view: View) -> list[dict[str, Any]]:
    """Return every version of the rules shown here, the latest to take effect first."""
    return [row for row in list_rules(view.reading) if row["name"] in RULES]


def title_rules(view: View) -> str:
    """Return what counts as online, in one line."""
    rule = view.settings.get("counting_rule") or {}
    level = word(COUNTS, str(rule.get("level") or "end_to_end")).lower()
    if rule.get("level") in ("claimed", "distinct"):
        return _("Online means {level}").format(level=level)
    words = _("Online means {level}, from maturity {n}")
    return words.format(level=level, n=rule.get("maturity_from", 3))


def show_rules(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show each rule in force with the form of the one to change, and every version of them."""
    versions = ask(view, read_rules)
    with block("rules"):
        st.header(_("Rules in force"), anchor=False)
        for name, label in RULES.items():
            value = view.settings.get(name, DEFAULTS.get(name))
            words = escape_markdown(say_rule(view, name, value))
            said = _say_since(versions, name, view.as_of)
            if show_row(name, _(label), words, said, can_change=can_change):
                _ask(view, ledger, person, name, value)
    _show_versions(view, versions)


def _say_since(versions: list[dict[str, Any]], name: str, as_of: date) -> str:
    told = [row for row in versions if row["name"] == name]
    held = next((row for row in told if row["effective_on"] <= as_of), None)
    later = [row for row in told if row["effective_on"] > as_of]
    day = read_tongue().write_full_day
    words = ""
    if held:
        words = _("Since {day}, entry {n}.").format(
            day=day(held["effective_on"]), n=held["entry_no"]
        )
    if later:
        words += " " + _("Another takes effect on {day}.").format(
            day=day(later[-1]["effective_on"])
        )
    return words


def _ask(view: View, ledger: Ledger, person: Person, name: str, value: Any) -> None:
    with st.container(key=f"form-{name}", width=FORM_WIDTH):
        asked = FORMS[name](view, value)
        effective_on, why = ask_when(view, name)
        compose = partial(compose_setting, ledger.reading(), name, asked, effective_on, why, person)
        change = Change(name, effective_on, compose, _choose_steps(name, asked))
        offer_change(view, ledger, person, change, (asked, effective_on, why))


def _choose_steps(name: str, asked: Any) -> Steps | None:
    if name == "rating_thresholds":
        return compare_grades(asked)
    if name == "reporting_calendar":
        return compare_lateness
    return None if name == "counting_rule" else lambda _before, _after, _day: []


def _show_versions(view: View, versions: list[dict[str, Any]]) -> None:
    """Show every version of the rules, so that each past day can be explained."""
    with block("versions"):
        st.header(_("Every version"), anchor=False)
        rows = [
            {
                _("Rule"): _(RULES[row["name"]]),
                _("Holds from"): write_day(row["effective_on"]),
                _("What it says"): write(say_rule(view, row["name"], row["value"])),
                _("Why"): write(row["why"]),
                _("Entry"): str(row["entry_no"]),
            }
            for row in sorted(versions, key=lambda row: -int(row["entry_no"]))
        ]
        show_list(
            "versions", rows, _("Every version of the rules with the day from which it holds")
        )
        note(_("Each day is counted by the rule that held on it."))
