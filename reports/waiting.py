"""Services that wait: past their planned day, or longer in their stage than others were."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from reports.concerns import is_text, write_cell, write_cell_day
from reports.parts import Column, Table
from reports.tongue import _, ngettext
from reports.wording import write_days, write_number


def tell_overdue(
    overdue: pd.DataFrame, as_of: date, planned: int, names: Mapping[int, str]
) -> Table:
    """Return services past their planned day, the longest first; `planned` have such a day."""
    columns = (
        Column(_("Service"), 3.1),
        Column(_("Planned"), 0.95),
        Column(_("Days"), 0.5, True),
        Column(_("Stage"), 1.3),
        Column(_("Waits for"), 1.75),
        Column(_("Officer"), 1.55),
    )
    rows = tuple(
        (
            name_service(row),
            write_cell_day(row["planned_live_on"], as_of),
            write_number(row["days_overdue"]),
            names.get(int(row["stage"]), str(row["stage"])),
            write_cell(row["blocker"]),
            write_cell(row["officer"]),
        )
        for row in overdue.to_dict("records")
    )
    return Table(
        _write_overdue_title(overdue, planned),
        columns,
        rows,
        empty=_("Planned days come from the column “planned to go live” of its workbooks."),
        more=_("The {shown} longest of {all}.").format(shown="{shown}", all=f"{len(rows):,}"),
    )


def _write_overdue_title(overdue: pd.DataFrame, planned: int) -> str:
    if not planned:
        return _("No planned day is known, so nothing can be overdue")
    if overdue.empty:
        return _("No service is overdue")
    words = ngettext(
        "{n} service is overdue, by {days}",
        "{n} services are overdue; the oldest by {days}",
        len(overdue),
    )
    days = write_days(int(overdue["days_overdue"].max()))
    return words.format(n=write_number(len(overdue)), days=days)


def tell_aging(aging: pd.DataFrame, names: Mapping[int, str]) -> Table:
    """Return services flagged for their age in the stage, the oldest first."""
    flagged = aging[aging["is_flagged"].astype(bool)]
    columns = (
        Column(_("Service"), 3.9),
        Column(_("Stage"), 1.3),
        Column(_("Days in it"), 0.9, True),
        Column(_("Usual up to"), 1.0, True),
    )
    rows = tuple(
        (
            name_service(row),
            names.get(int(row["stage"]), str(row["stage"])),
            write_number(row["age"]),
            write_number(row["threshold"]),
        )
        for row in flagged.to_dict("records")
    )
    words = ngettext(
        "{n} service has been in its stage longer than is usual",
        "{n} services have been in their stage longer than is usual",
        len(rows),
    )
    title = words.format(n=write_number(len(rows)))
    return Table(
        title if rows else _("No service has been in its stage longer than is usual"),
        columns,
        rows,
        empty=_("Usual: the days within which 85 of 100 have moved on, in all agencies."),
        more=_("The {shown} longest of {all}.").format(shown="{shown}", all=f"{len(rows):,}"),
    )


def name_service(row: Mapping[Any, Any]) -> str:
    """Return a service's name, its code where it has none."""
    return write_cell(row["service_name"] if is_text(row["service_name"]) else row["service_code"])
