"""Questions to ask at a stocktake, made from the facts: each is asked only where its fact holds."""

from collections.abc import Callable
from datetime import date
from typing import Final

import pandas as pd

from reports.briefs.facts import Brief
from reports.tongue import _, ngettext, write_day, write_whole_month
from reports.wording import DASH, begin, write_days, write_money, write_number, write_rate

ASKED: Final = 6
SILENT_DAYS: Final = 14
LEAST_SHORT: Final = 1
GAP_SHARE: Final = 0.02


def list_questions(brief: Brief, asked: int = ASKED) -> tuple[str, ...]:
    """Return the questions that the facts give reason for, the weightiest first."""
    asks = (
        QUESTIONS
        if brief.has_reported
        else (ask_about_silence, ask_about_actions, ask_about_concerns)
    )
    made = (ask(brief) for ask in asks)
    return tuple(question for question in made if question)[:asked]


def ask_about_silence(brief: Brief) -> str | None:
    """Ask who reports, where nothing was ever heard or not for over two weeks."""
    if not brief.has_reported:
        return _("No workbook has ever named it. Who sends the first inventory, and by which day?")
    days = brief.days_silent
    if days is None or days <= SILENT_DAYS:
        return None
    last = date.fromisoformat(brief.figures["freshness"]["last_reported_on"])
    words = _("It was last heard of on {day}, {n} days ago. What has changed since?")
    return words.format(day=write_day(last, brief.source.as_of), n=days)


def ask_about_actions(brief: Brief) -> str | None:
    """Ask about the agreed action that is longest past its day."""
    as_of = brief.source.as_of
    late = [each for each in brief.agreed.actions if each.is_open and each.due_on < as_of]
    if not late:
        return None
    first = min(late, key=lambda each: each.due_on)
    words = _("“{what}” was due from {office} by {day}. Is it done, or when will it be?")
    day = write_day(first.due_on, as_of)
    return words.format(what=first.words, office=first.office, day=day)


def ask_about_commitment(brief: Brief) -> str | None:
    """Ask for a number to be signed, where none is."""
    standing = brief.standing
    if standing.is_met or standing.days_over:
        return None
    if not standing.is_of_in_scope or not brief.figures["in_scope"]:
        return None
    words = _("No number is agreed. How many of its {n} services in scope will it sign for?")
    return words.format(n=write_number(brief.figures["in_scope"]))


def ask_about_shortfall(brief: Brief) -> str | None:
    """Ask what would bring the services that are not expected by the deadline."""
    standing = brief.standing
    if standing.outlook is None or standing.target is None or standing.deadline is None:
        return None
    short = standing.target - standing.outlook
    if short < LEAST_SHORT:
        return None
    words = _("{n} of {target} are expected by {day}. What would bring the other {short}?")
    if not standing.is_forecast:
        words = _("At this pace {n} of {target} come by {day}. What would bring the other {short}?")
    return words.format(
        n=write_number(standing.outlook),
        target=write_number(standing.target),
        day=write_day(standing.deadline, standing.as_of),
        short=write_number(short),
    )


def ask_about_pace(brief: Brief) -> str | None:
    """Ask what changes, where fewer services a week come online than are needed."""
    needed, achieved = brief.standing.needed, brief.figures["throughput"]["last_4_weeks"]
    if not needed or achieved >= needed:
        return None
    words = _("In four weeks {n} a week came online; {needed} are needed. What will be different?")
    return words.format(n=write_rate(achieved), needed=write_rate(needed))


def ask_about_losses(brief: Brief) -> str | None:
    """Ask why services left the count since the bridge's first day."""
    lost = int(-brief.bridge.rows["delta"].clip(upper=0).sum()) if len(brief.bridge.rows) else 0
    if not lost:
        return None
    words = ngettext(
        "{n} service has left the count since {day}. Why, and when is it back?",
        "{n} services have left the count since {day}. Why, and when are they back?",
        lost,
    )
    return words.format(n=f"{lost:,}", day=write_day(brief.since, brief.source.as_of))


def ask_about_overdue(brief: Brief) -> str | None:
    """Ask for new dates, naming the service that waits longest past its own."""
    if brief.overdue.empty:
        return None
    first = brief.overdue.iloc[0]
    words = ngettext(
        "{n} service is past its planned day: “{name}”, by {days}. What is the new date?",
        "{n} services are past their planned day, “{name}” by {days}. What are the new dates?",
        len(brief.overdue),
    )
    name = first["service_name"] if isinstance(first["service_name"], str) else None
    return words.format(
        n=f"{len(brief.overdue):,}",
        name=name or first["service_code"] or "–",
        days=write_days(int(first["days_overdue"])),
    )


def ask_about_concerns(brief: Brief) -> str | None:
    """Ask the owner of the concern that is longest past its day."""
    late = brief.concerns[brief.concerns["is_past_due"].astype(bool)]
    if late.empty:
        return None
    first = late.sort_values("due_on").iloc[0]
    owner = first["owner"] if isinstance(first["owner"], str) else _("Nobody named")
    words = _("{owner} was to answer “{concern}” by {day}. What is the answer?")
    day = write_day(pd.Timestamp(first["due_on"]).date(), brief.source.as_of)
    return words.format(owner=begin(owner), concern=first["concern"], day=day)


def ask_about_stage(brief: Brief) -> str | None:
    """Ask about the stage in progress where most services wait."""
    waiting = {n: brief.figures["stages"].get(str(n), 0) for n in range(1, 6)}
    most = max(waiting, key=lambda stage: waiting[stage])
    if waiting[most] < 2:
        return None
    mine = brief.aging[brief.aging["stage"] == most]
    words = _("{n} services wait at {stage}, the oldest for {days}. What do they wait for?")
    return words.format(
        n=write_number(waiting[most]),
        stage=brief.stage_names.get(most, str(most)),
        days=write_days(int(mine["age"].max())) if len(mine) else DASH,
    )


def ask_about_plans(brief: Brief) -> str | None:
    """Ask for dates, where unfinished services have none."""
    without = brief.unfinished - int(brief.figures["overdue"]["denominator"] or 0)
    if without < 1:
        return None
    words = ngettext(
        "{n} of {all} unfinished services has no planned day. Who sets it?",
        "{n} of {all} unfinished services have no planned day. Who sets them?",
        without,
    )
    return words.format(n=f"{without:,}", all=f"{brief.unfinished:,}")


def ask_about_maturity(brief: Brief) -> str | None:
    """Ask for the maturity of live services that do not count for want of it."""
    services = brief.figures["counts"]["maturity_not_stated"]["services"]
    if not services:
        return None
    words = ngettext(
        "{n} live service does not state its maturity and so does not count. Who states it?",
        "{n} live services do not state their maturity and so do not count. Who states it?",
        services,
    )
    return words.format(n=f"{services:,}")


def ask_about_payment(brief: Brief) -> str | None:
    """Ask which services are integrated next, where some that charge are not."""
    share = brief.figures["payment_coverage"]
    missing = (share["denominator"] or 0) - (share["numerator"] or 0)
    if missing < 1:
        return None
    words = _("{n} of {all} services that charge take no payment online. Which come next?")
    return words.format(n=write_number(missing), all=write_number(share["denominator"]))


def ask_about_receipts(brief: Brief) -> str | None:
    """Ask which word is right, where agency and payment firm differ by over two per cent."""
    both = brief.provider_gap.dropna(subset=["agency_says", "firm_says"])
    apart = both[both["gap"].abs() > GAP_SHARE * both["firm_says"].abs()]
    if apart.empty:
        return None
    row = apart.sort_values("month").iloc[-1]
    words = _("For {month} {firm} says {theirs}, the agency {ours}. Which is right?")
    return words.format(
        month=write_whole_month(pd.Timestamp(row["month"]).date()),
        firm=row["provider"] if isinstance(row["provider"], str) else _("the payment firm"),
        theirs=write_money(row["firm_says"]),
        ours=write_money(row["agency_says"]),
    )


def ask_about_use(brief: Brief) -> str | None:
    """Ask why services that are long live are not used."""
    if brief.figures["activation"]["numerator"] is None or brief.backsliders.empty:
        return None
    words = ngettext(
        "{n} service live for 90 days or more was not used in three months. Why?",
        "{n} services live for 90 days or more were not used in three months. Why?",
        len(brief.backsliders),
    )
    return words.format(n=f"{len(brief.backsliders):,}")


QUESTIONS: Final[tuple[Callable[[Brief], str | None], ...]] = (
    ask_about_silence,
    ask_about_actions,
    ask_about_commitment,
    ask_about_shortfall,
    ask_about_pace,
    ask_about_losses,
    ask_about_overdue,
    ask_about_concerns,
    ask_about_stage,
    ask_about_receipts,
    ask_about_plans,
    ask_about_payment,
    ask_about_maturity,
    ask_about_use,
)
