"""What a change would do, shown before it is saved: figures before and after, on one day."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from data.reading import Reading
from metrics.counts import read_counts
from metrics.freshness import read_freshness
from metrics.league import rate_row, read_league
from metrics.run_rate import find_required_rate
from metrics.targets import read_plan, read_target
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.listing import NOTHING
from widgets.parts import note
from widgets.titles.wording import rate
from widgets.words import GRADES, word

Step = tuple[str, str, str]
Steps = Callable[[Reading, Reading, date], list[Step]]


def compare_targets(before: Reading, after: Reading, day: date) -> list[Step]:
    """Return target, deadline, what is needed a week, and what was planned for the day."""
    sides = [_read_targets(reading, day) for reading in (before, after)]
    return [(label, sides[0][label], sides[1][label]) for label in sides[0]]


def _read_targets(reading: Reading, day: date) -> dict[str, str]:
    target = read_target(reading, day)
    online = read_counts(reading, day).online
    needed = find_required_rate(online, target, day).per_week
    planned = read_plan(reading, day).planned(day)
    return {
        _("Target"): _number(target.services),
        _("Deadline"): read_tongue().write_full_day(target.deadline)
        if target.deadline
        else NOTHING,
        _("Needed a week"): NOTHING if needed is None else rate(needed),
        _("Planned for the day"): _number(planned),
        _("Agencies' commitments together"): _number(target.commitments),
    }


def compare_lateness(before: Reading, after: Reading, day: date) -> list[Step]:
    """Return how many agencies are late."""
    now, then = (read_freshness(reading, day).late for reading in (before, after))
    return [(_("Agencies late"), f"{now:,}", f"{then:,}")]


def compare_grades(thresholds: Mapping[str, Any]) -> Steps:
    """Return the comparison of agencies by rating, under the thresholds in force and new ones."""

    def compare(before: Reading, _after: Reading, day: date) -> list[Step]:
        league = read_league(before, day)
        grades = pd.Series(
            [rate_row(row, thresholds).grade for row in league.to_dict("records")]
        ).value_counts()
        now = league["grade"].value_counts()
        return [
            (word(GRADES, grade), f"{now.get(grade, 0):,}", f"{grades.get(grade, 0):,}")
            for grade in GRADES
        ]

    return compare


def show_steps(steps: list[Step], day: date) -> None:
    """Show figures before and after, those that stay in grey."""
    rows = [
        {
            _("Figure"): _shade(escape_markdown(label), before != after),
            _("Now"): _shade(before, before != after),
            _("With the change"): _shade(f"**{after}**", True)
            if before != after
            else _shade(after),
        }
        for label, before, after in steps
    ]
    if all(before == after for _label, before, after in steps):
        note(_("None of these figures changes on that day."))
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=_("Before and after"))
    note(_("Counted as of {day}.").format(day=read_tongue().write_full_day(day)))


def _shade(words: str, is_changed: bool = False) -> str:
    return words if is_changed else f":gray[{words}]"


def _number(number: float | None) -> str:
    return NOTHING if number is None else f"{number:,.0f}"
