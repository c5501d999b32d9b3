"""What is late: services long in their stage, past their planned day, gone back or gone."""

import pandas as pd

from metrics.durations import list_aging
from metrics.losses import list_regressions, list_withdrawals
from metrics.plans import list_overdue, list_slipped
from reports.wording import write_signed
from widgets.answers import ask
from widgets.headings import show_header
from widgets.language import _, mark
from widgets.listing import (
    link_agency,
    link_service,
    say_shown,
    show_list,
    write,
    write_day,
    write_number,
)
from widgets.parts import block, note, offer_csv, open_door
from widgets.pipeline.tiles import carry_in_scope, find_aged, find_overdue
from widgets.stages import name_stages
from widgets.titles.groups import title_overdue
from widgets.titles.pipeline import title_losses, title_oldest, title_slipped
from widgets.view import View

SHOWN = 10
HOW = {"withdrawn": mark("Withdrawn"), "merged": mark("Merged"), "omitted": mark("Not mentioned")}


def list_oldest(view: View) -> pd.DataFrame:
    """Return services unusually long in their stage, the oldest first."""
    return list_aging(view.reading, view.as_of, view.scope, is_flagged_only=True)


def show_oldest(view: View) -> None:
    """Show the services in progress that stayed longest, each against what is usual."""
    every, names = ask(view, list_oldest), name_stages(view)
    rows = every[every["stage"] > 0]
    with block("oldest"):
        oldest = 0 if rows.empty else int(rows["age"].max())
        show_header(title_oldest(len(rows), oldest))
        if rows.empty:
            reason = ask(view, find_aged).reason
            note(_(reason) if reason else _("All are within what 85% of services needed."))
        if len(every) > len(rows):
            words = _("{n} more are to do for longer than usual, and not begun.")
            note(words.format(n=f"{len(every) - len(rows):,}"))
        if rows.empty:
            return
        shown = [
            {
                _("Service"): link_service(row),
                _("Days"): write_number(row["age"]),
                _("Stage"): write(names.get(int(row["stage"]))),
                _("Usual, 85%"): write_number(row["threshold"]),
            }
            | ({} if view.scope.agency else {_("Agency"): link_agency(row["agency"], row["code"])})
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("oldest", shown, _("Services longest in their stage"))
        say_shown(len(shown), len(rows))
        offer_csv(every, "oldest", view)


def list_late(view: View) -> pd.DataFrame:
    """Return services whose planned day has passed, the longest first."""
    return list_overdue(view.reading, view.as_of, view.scope)


def show_overdue(view: View) -> None:
    """Show the services furthest past their planned day, and what they say they wait for."""
    rows, share = ask(view, list_late), ask(view, find_overdue)
    with block("overdue"):
        oldest = 0 if rows.empty else int(rows["days_overdue"].max())
        show_header(title_overdue(len(rows), int(share.denominator or 0), oldest))
        if rows.empty:
            note(_("Planned dates come from the column “planned to go live” of the workbooks."))
            return
        shown = [
            {
                _("Service"): link_service(row),
                _("Days"): write_number(row["days_overdue"]),
                _("Waits for"): write(row["blocker"] or row["blocker_kind"]),
                _("Planned"): write_day(row["planned_live_on"]),
                _("Agency"): link_agency(row["agency"], row["code"]),
            }
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("overdue", shown, _("Services furthest past their planned day"))
        if len(rows) > SHOWN:
            words = _("See all {n} overdue services").format(n=f"{len(rows):,}")
            open_door("all-overdue", words, carry_in_scope(view, overdue=1))
        offer_csv(rows, "overdue", view)


def list_moved(view: View) -> pd.DataFrame:
    """Return services whose planned day moved, the farthest first."""
    return list_slipped(view.reading, view.as_of, view.scope)


def show_slipped(view: View) -> None:
    """Show the services whose planned day moved farthest, and how often."""
    rows = ask(view, list_moved)
    with block("slipped"):
        show_header(title_slipped(len(rows), int((rows["times"] > 1).sum())))
        if rows.empty:
            note(_("A planned day that differs from the one sent before shows here."))
            return
        shown = [
            {
                _("Service"): link_service(row),
                _("Days moved"): write_signed(row["days_moved"]),
                _("Times"): write_number(row["times"]),
                _("First planned"): write_day(row["first_planned_on"]),
                _("Planned now"): write_day(row["planned_live_on"]),
                _("Agency"): link_agency(row["agency"], row["code"]),
            }
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("slipped", shown, _("Services whose planned day moved farthest"))
        say_shown(len(shown), len(rows))
        offer_csv(rows, "plans-moved", view)


def list_back(view: View) -> pd.DataFrame:
    """Return services that went back to an earlier stage."""
    return list_regressions(view.reading, view.as_of, view.scope)


def list_gone(view: View) -> pd.DataFrame:
    """Return services that left the inventory."""
    return list_withdrawals(view.reading, view.as_of, view.scope)


def show_losses(view: View) -> None:
    """Show what went back and why, and what left; nothing vanishes silently."""
    back, gone, names = ask(view, list_back), ask(view, list_gone), name_stages(view)
    with block("losses"):
        show_header(title_losses(len(back), len(gone)))
        if back.empty and gone.empty:
            note(_("A stage below the one reported before, or a service withdrawn, shows here."))
            return
        went = [
            (row, names.get(int(row["stage_is"])), row["regression_reason"])
            for row in back.head(SHOWN // 2).to_dict("records")
        ]
        left = [
            (row, _(HOW.get(row["how"], row["how"])), None)
            for row in gone.head(SHOWN - len(went)).to_dict("records")
        ]
        shown = [
            {
                _("Service"): link_service(row),
                _("Stage"): f"{write(names.get(int(row['stage_was'])))} → {write(now)}",
                _("On"): write_day(row["on_day"]),
                _("Because"): write(why),
                _("Agency"): link_agency(row["agency"], row["code"]),
            }
            for row, now, why in [*went, *left]
        ]
        show_list("losses", shown, _("Services that went back or left, the latest of each"))
        say_shown(len(shown), len(back) + len(gone))
        offer_csv(pd.concat([back, gone], ignore_index=True), "went-back-or-left", view)
