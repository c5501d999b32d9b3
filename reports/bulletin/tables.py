"""The tables of a bulletin: ministries, league, movers, and what is due."""

from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from reports.agreed import Action
from reports.bulletin.facts import Bulletin
from reports.concerns import is_text, write_cell, write_cell_day
from reports.parts import Bar, Bars, Column, Table
from reports.tongue import _, ngettext, write_day, write_short_day
from reports.wording import (
    DASH,
    GRADES,
    begin,
    count,
    shorten_ministry,
    word,
    write_number,
    write_signed,
)

HIGH, LOW = 0.9, 0.4
MOVERS: Final = 10
NAMED: Final = 15
SHORT_CODE: Final = 10
AHEAD: Final = timedelta(days=14)


def tell_ministries(bulletin: Bulletin) -> Bars:
    """Return ministries as bars of their share, on one scale up to 100 per cent and beyond."""
    rows = bulletin.ministries.to_dict("records")
    bars = tuple(_tell_ministry(row) for row in rows)
    alt = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
    top = max([1.0, *(bar.value for bar in bars)])
    return Bars(_title_ministries(bulletin.ministries), alt, bars, top)


def _tell_ministry(row: dict[Any, Any]) -> Bar:
    words, ahead = _("{n} of {all}"), ""
    if pd.notna(row["expected"]):
        ahead = " · " + _("{n} expected").format(n=write_number(row["expected"]))
    numbers = words.format(n=write_number(row["online"]), all=write_number(row["target"]))
    name = shorten_ministry(str(row["ministry"]))
    return Bar(name, float(row["share"]), numbers + ahead, not row["is_independent"])


def _title_ministries(ministries: pd.DataFrame) -> str:
    judged = ministries[~ministries["is_independent"]]
    if judged.empty:
        return _("No ministry has a service in scope yet")
    is_forecast = bool(judged["expected"].notna().all())
    shares = judged["expected"] / judged["target"] if is_forecast else judged["share"]
    below, low = int((shares < HIGH).sum()), int((shares < LOW).sum())
    state = _say_below(below, is_forecast).format(n=count(below), all=f"{len(judged):,}")
    end = "; " + _("{n} under 40%").format(n=count(low)) if low else ""
    return begin(state + end)


def _say_below(below: int, is_forecast: bool) -> str:
    if is_forecast and not below:
        return _("Every ministry is expected to reach 90%")
    if is_forecast:
        return ngettext(
            "{n} of {all} ministries is expected to stay under 90%",
            "{n} of {all} ministries are expected to stay under 90%",
            below,
        )
    if not below:
        return _("Every ministry has 90% online")
    return ngettext(
        "{n} of {all} ministries has less than 90% online",
        "{n} of {all} ministries have less than 90% online",
        below,
    )


def tell_league(bulletin: Bulletin) -> Table:
    """Return every agency with its rating and figures; dashes where nothing was ever heard."""
    columns = (
        Column(_("Rating"), 1.75),
        Column(_("Agency"), 3.6),
        Column(_("Online"), 0.95, True),
        Column(_("Of"), 0.65, True),
        Column(_("Expected"), 1.25, True),
        Column(_("In 4 weeks"), 1.05, True),
        Column(_("Overdue"), 1.15, True),
        Column(_("Days since heard"), 1.05, True),
    )
    rows = tuple(_tell_agency(row) for row in bulletin.league.to_dict("records"))
    words = _("The {shown} furthest behind of {all}; the workbook has all of them.")
    more = words.format(shown="{shown}", all=f"{len(rows):,}")
    empty = _("No agency is registered yet.")
    return Table(_title_league(bulletin.league), columns, rows, empty, more)


def _tell_agency(row: dict[Any, Any]) -> tuple[str, ...]:
    is_known = row["state"] != "never"
    heard = [
        write_number(row["online"]),
        write_number(row["target"]) if row["target"] else DASH,
        write_number(row["expected"]),
        write_signed(row["change_4_weeks"]),
        write_number(row["overdue"]),
        write_number(row["days_since"]),
    ]
    if not is_known:
        heard = [DASH, heard[1], DASH, DASH, DASH, DASH]
    name, code = str(row["name"]), str(row["code"])
    # A code made from the name would only say it twice.
    named = f"{name} ({code})" if len(code) <= SHORT_CODE else name
    return (word(GRADES, row["grade"]), named, *heard)


def _title_league(league: pd.DataFrame) -> str:
    grades = league["grade"].tolist()
    rated = sum(1 for grade in grades if grade != "not rated")
    silent = int((league["state"] == "never").sum())
    if not rated:
        words = ngettext("{n} agency", "{n} agencies", len(grades)).format(n=f"{len(grades):,}")
        end = _("{n} never reported").format(n=count(silent))
        return begin(f"{words}; {end}" if silent else words)
    green, red = grades.count("green"), grades.count("red")
    words = ngettext(
        "{n} of {all} rated agencies is red", "{n} of {all} rated agencies are red", red
    )
    if not red:
        words = _("None of {all} rated agencies is red")
    state = words.format(n=count(red), all=f"{rated:,}")
    end = ngettext("{n} is green", "{n} are green", green).format(n=count(green))
    return begin(f"{state}; {end if green else _('none is green')}")


def tell_movers(bulletin: Bulletin) -> Bars:
    """Return the agencies that gained most since a week ago."""
    by_agency = bulletin.bridge.by_agency() if len(bulletin.bridge.rows) else pd.DataFrame()
    gains = by_agency[by_agency["gained"] > 0] if len(by_agency) else by_agency
    if len(gains):
        gains = gains.sort_values(["gained", "name"], ascending=[False, True])
    bars = tuple(
        Bar(str(row["name"]), float(row["gained"]), write_signed(row["gained"]))
        for row in gains.head(MOVERS).to_dict("records")
    )
    alt = "; ".join(f"{bar.name} {bar.text}" for bar in bars)
    return Bars(_title_movers([int(n) for n in gains["gained"]] if len(gains) else []), alt, bars)


def _title_movers(gains: list[int]) -> str:
    if not gains:
        return _("No agency gained a service")
    if len(gains) == 1:
        return _("One agency made all of the gain")
    made = 0
    for place, gain in enumerate(gains, start=1):
        made += gain
        if made * 2 >= sum(gains):
            words = ngettext(
                "{n} agency made half of the gain", "{n} agencies made half of the gain", place
            )
            return begin(words.format(n=count(place)))
    raise AssertionError("half of a sum is reached by its parts")


def tell_decisions(bulletin: Bulletin) -> Table:
    """Return what is due within two weeks or was, the earliest first, headed by who acts."""
    as_of = bulletin.source.as_of
    agreed = [each for each in bulletin.actions if each.is_open and each.due_on <= as_of + AHEAD]
    concerns = bulletin.concerns[bulletin.concerns["is_open"].astype(bool)]
    soon = concerns[pd.to_datetime(concerns["due_on"]) <= pd.Timestamp(as_of + AHEAD)]
    dated = [(each.due_on, _tell_action(each, as_of)) for each in agreed]
    dated += [
        (pd.Timestamp(row["due_on"]).date(), _tell_decision(row, as_of))
        for row in soon.to_dict("records")
    ]
    rows = [row for _due, row in sorted(dated, key=lambda one: one[0])]
    late = int(soon["is_past_due"].astype(bool).sum()) + sum(one.due_on < as_of for one in agreed)
    columns = (
        Column(_("Who acts"), 1.9),
        Column(_("What"), 3.2),
        Column(_("Where"), 0.9),
        Column(_("Due"), 0.8),
        Column(_("Holds up"), 0.8, True),
    )
    words = ngettext("{n} answer is due by {day}", "{n} answers are due by {day}", len(rows))
    title = words.format(n=write_number(len(rows)), day=write_day(as_of + AHEAD, as_of))
    if late:
        title += "; " + _("{n} late").format(n=write_number(late))
    if not rows:
        title = _("Nothing is due by {day}").format(day=write_day(as_of + AHEAD, as_of))
    empty = _("Due days come from concerns and from actions agreed.")
    more = _("The first {shown} of {all}.").format(shown="{shown}", all=f"{len(rows):,}")
    return Table(title, columns, tuple(rows), empty, more)


def _tell_action(action: Action, as_of: date) -> tuple[str, ...]:
    due = write_short_day(action.due_on, as_of)
    return (
        action.office,
        action.words,
        action.code or DASH,
        f"!\N{NO-BREAK SPACE}{due}" if action.due_on < as_of else due,
        DASH,
    )


def _tell_decision(row: dict[Any, Any], as_of: date) -> tuple[str, ...]:
    due = write_cell_day(row["due_on"], as_of)
    return (
        write_cell(row["owner"]) if is_text(row["owner"]) else _("Nobody named"),
        write_cell(row["concern"]),
        write_cell(row["code"]),
        f"!\N{NO-BREAK SPACE}{due}" if row["is_past_due"] else due,
        write_number(row["unfinished"]),
    )


def tell_reports(bulletin: Bulletin) -> tuple[str, tuple[str, ...]]:
    """Return who has to send a workbook: a title, and a sentence for late and one for silent."""
    table = bulletin.freshness
    late, never = table[table["state"] == "late"], table[table["state"] == "never"]
    if late.empty and never.empty:
        return _("No workbook is late"), ()
    due = write_day(pd.Timestamp(table["due_on"].iloc[0]).date(), bulletin.source.as_of)
    number = len(late) + len(never)
    words = ngettext(
        "{n} workbook is asked for by {day}", "{n} workbooks are asked for by {day}", number
    )
    sentences = []
    if len(late):
        late = late.sort_values("days_since", ascending=False)
        days = _("{name} ({n} days)")
        names = [
            days.format(name=row["name"], n=int(row["days_since"]))
            for row in late.to_dict("records")
        ]
        sentences.append(_("Late: {names}.").format(names=_join(names)))
    if len(never):
        names = [str(name) for name in never["name"]]
        sentences.append(_("Never reported: {names}.").format(names=_join(names)))
    return words.format(n=write_number(number), day=due), tuple(sentences)


def _join(names: list[str]) -> str:
    """Return the first names, and how many more there are; the workbook has them all."""
    words = ", ".join(names[:NAMED])
    left = len(names) - NAMED
    return words if left <= 0 else words + " " + _("and {n} more").format(n=f"{left:,}")
