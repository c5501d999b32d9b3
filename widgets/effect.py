"""The effect of what is not stored yet: the four counts before and after, nation and agencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd
import streamlit as st

from data.reading import Reading
from metrics.counts import LEVELS, count_by_agency
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext, read_tongue
from widgets.parts import note
from widgets.words import COUNTS, word

MINUS: Final = "\N{MINUS SIGN}"
ARROW: Final = "\N{RIGHTWARDS ARROW}"
AGENCIES_SHOWN: Final = 8
FEW: Final = 2


@dataclass(frozen=True)
class Effect:
    """The counts of one day before and after, one row an agency, indexed by code.

    Columns are `name`, and each of LEVELS and `online` with `_before` and `_after`.
    """

    day: date
    rows: pd.DataFrame

    def total(self, level: str) -> tuple[int, int]:
        """Return a count of the nation before and after."""
        return (int(self.rows[f"{level}_before"].sum()), int(self.rows[f"{level}_after"].sum()))

    @property
    def gained(self) -> int:
        """How many more services are online by the programme's rule; below zero, fewer."""
        before, after = self.total("online")
        return after - before

    def named(self, codes: Sequence[str]) -> pd.DataFrame:
        """Return the rows of agencies named, and of any other whose counts move."""
        moved = pd.Series(False, index=self.rows.index)
        for level in (*LEVELS, "online"):
            moved |= self.rows[f"{level}_before"] != self.rows[f"{level}_after"]
        return self.rows[moved | self.rows.index.isin(list(codes))]


def read_effect(before: Reading, after: Reading, day: date) -> Effect:
    """Return what lies between two readings on a day."""
    levels = [*LEVELS, "online"]
    tables = [
        count_by_agency(reading, day).set_index("code")[["name", *levels]]
        for reading in (before, after)
    ]
    joined = tables[0].merge(
        tables[1], how="outer", left_index=True, right_index=True, suffixes=("_before", "_after")
    )
    joined["name"] = joined["name_after"].fillna(joined["name_before"])
    counts = [f"{level}_{side}" for level in levels for side in ("before", "after")]
    joined[counts] = joined[counts].fillna(0).astype(int)
    return Effect(day, joined[["name", *counts]])


def say_effect(effect: Effect) -> str:
    """Return the effect on the national count in one sentence."""
    before, after = effect.total("online")
    if before == after:
        return _("The national count stays at {n} online").format(n=f"{after:,}")
    step = abs(after - before)
    if after > before:
        words = ngettext(
            "The national count goes from {before} to {after}, {n} more",
            "The national count goes from {before} to {after}, {n} more",
            step,
        )
    else:
        words = ngettext(
            "The national count goes from {before} to {after}, {n} fewer",
            "The national count goes from {before} to {after}, {n} fewer",
            step,
        )
    return words.format(before=f"{before:,}", after=f"{after:,}", n=f"{step:,}")


def show_effect(effect: Effect, codes: Sequence[str]) -> None:
    """Show the four counts before and after, the nation first, then the agencies concerned."""
    named = effect.named(codes)
    table = frame_effect(effect, named.head(AGENCIES_SHOWN))
    st.table(table, hide_index=True, alt=_("The four counts before and after"))
    left = len(named) - AGENCIES_SHOWN
    if left > 0:
        words = ngettext("{n} more agency changes.", "{n} more agencies change.", left)
        note(words.format(n=f"{left:,}"))
    note(_("Counted as of {day}.").format(day=read_tongue().write_full_day(effect.day)))


def frame_effect(effect: Effect, agencies: pd.DataFrame) -> pd.DataFrame:
    """Return the counts as markdown: one row a count beside few agencies, one row an agency else.

    So the table is as narrow as it can be.
    """
    columns = {f"**{_('All agencies')}**": [word_step(*effect.total(level)) for level in LEVELS]}
    for row in agencies.to_dict("records"):
        columns[escape_markdown(str(row["name"]))] = [
            word_step(int(row[f"{level}_before"]), int(row[f"{level}_after"])) for level in LEVELS
        ]
    levels = [word(COUNTS, level) for level in LEVELS]
    if len(agencies) <= FEW:
        return pd.DataFrame({_("Counts"): levels, **columns})
    rows = [
        {_("Counts"): name, **dict(zip(levels, steps, strict=True))}
        for name, steps in columns.items()
    ]
    return pd.DataFrame(rows)


def word_step(before: int, after: int) -> str:
    """Return a count before and after, "2,800 → 2,812 (+12)", or the one number that stays."""
    if before == after:
        return f"{after:,}"
    sign = "+" if after > before else MINUS
    return f"{before:,} {ARROW} **{after:,}** ({sign}{abs(after - before):,})"
