"""The weekly stocktake: its week, who has not reported in it, who turned red, and its packs."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from metrics.freshness import find_cutoff, list_freshness
from metrics.league import read_league
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

WEEK: Final = timedelta(days=7)
AHEAD: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the reporting calendar: from its last cut-off to the next one."""

    cutoff_on: date
    next_on: date


@dataclass(frozen=True, slots=True)
class Stocktake:
    """A stocktake that was closed: its pack holds what was known at `frozen_entry`."""

    entry_no: int
    held_on: date
    frozen_entry: int
    remark: str | None
    closed_on: date


def find_week(reading: Reading, as_of: date) -> Week:
    """Return the week that a day is in: its cut-off is the last one before the day."""
    calendar: dict[str, Any] = reading.settings(as_of).get("reporting_calendar", {})
    weekday = calendar.get("cutoff_weekday", "friday")
    next_on = find_cutoff(as_of, weekday)
    return Week(next_on - WEEK, next_on)


def list_silent(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the agencies that have not reported since the last cut-off, the longest silent first.

    Meaning: whom the stocktake has to ask for a workbook.
    Formula: latest reporting date of a standing workbook before the last cut-off, or none.
    Grain: one row per agency.
    Unit: days since the latest reporting date.
    Left out: nobody; independent institutions report like the others.
    Source: reporting dates of standing submissions; the cut-off is a setting.
    """
    found = list_freshness(reading, as_of, scope)
    cutoff = pd.Timestamp(find_week(reading, as_of).cutoff_on)
    heard = pd.to_datetime(found["reported_on"])
    silent = found[heard.isna() | (heard < cutoff)]
    return silent.sort_values(["days_since", "name"], ascending=[False, True], na_position="first")


def list_stocktakes(reading: Reading, as_of: date) -> list[Stocktake]:
    """Return the stocktakes closed up to a day, the latest first."""
    return [
        Stocktake(
            int(row["entry_no"]),
            row["held_on"],
            int(row["frozen_entry"]),
            row["remark"],
            row["closed_on"],
        )
        for row in reading.records(read_statement("stocktakes"), as_of=as_of)
    ]


def find_stocktake(reading: Reading, entry_no: int) -> Stocktake | None:
    """Return the stocktake that an entry closed; None where there is none, or it was taken back."""
    every = list_stocktakes(reading, date.max)
    return next((each for each in every if each.entry_no == entry_no), None)


def find_pack(reading: Reading, as_of: date) -> int | None:
    """Return the entry of the stocktake whose pack this reading is, as of its day; else None.

    The closing comes after the entry at which its pack is frozen, so later entries are asked.
    """
    found = reading.rows(read_statement("packs"), as_of=as_of)
    return int(found[0][0]) if found else None


def list_newly_red(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a league that are red and were not, with `grade_before`.

    Meaning: the agencies whose rating fell to red since the last stocktake.
    Formula: red as of now, and rated otherwise, or not rated, as of then.
    Grain: one row per agency.
    Unit: none.
    Left out: agencies that were red already.
    Source: two leagues: today's, and the last pack's or that of a week before.
    """
    grades = dict(zip(before["code"], before["grade"], strict=True))
    red = now[now["grade"] == "red"]
    red = red.assign(grade_before=[grades.get(code, "not rated") for code in red["code"]])
    return red[red["grade_before"] != "red"].sort_values("name")


def read_ratings(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the league's code, name, grade and because, for a comparison of two days."""
    return read_league(reading, as_of, scope)[["code", "name", "ministry", "grade", "because"]]
