"""The five answers at the head of a brief, as on the agency's page."""

from datetime import date

from reports.briefs.facts import Brief
from reports.parts import Tile
from reports.standing import Standing
from reports.tongue import _, ngettext, write_day
from reports.wording import DASH, write_chance, write_number, write_of, write_rate


def tell_tiles(brief: Brief) -> tuple[Tile, ...]:
    """Return online, pace, outlook, overdue and last heard; dashes where nothing was ever heard.

    Nothing is known of an agency that never reported, which is not the same as nothing.
    """
    if not brief.has_reported:
        return _tell_nothing(brief)
    return (
        _tell_online(brief),
        _tell_pace(brief),
        _tell_outlook(brief),
        _tell_overdue(brief),
        _tell_last_heard(brief),
    )


def _tell_nothing(brief: Brief) -> tuple[Tile, ...]:
    standing = brief.standing
    agreed: tuple[str, ...] = ()
    if standing.target and not standing.is_of_in_scope:
        words = _("{n} are agreed")
        agreed = (words.format(n=write_number(standing.target)),)
    dashes = [Tile(label, DASH) for label in (_("Pace"), _("Outlook"), _("Overdue"))]
    return Tile(_("Online"), DASH, agreed), *dashes, _tell_last_heard(brief)


def _tell_online(brief: Brief) -> Tile:
    standing, target = brief.standing, brief.figures["target"]
    if standing.target is None:
        reason = _(target["reason"] or "")
        return Tile(_("Online"), write_number(standing.online), (reason,))
    notes = [_("agreed; {n} in scope").format(n=write_number(brief.figures["in_scope"]))]
    if standing.is_of_in_scope:
        notes = [_("of in scope; no number is agreed")]
    if standing.week_ago is not None:
        notes.append(_say_since(standing.online - standing.week_ago))
    return Tile(_("Online"), write_of(standing.online, standing.target), tuple(notes))


def _say_since(gained: int) -> str:
    if gained > 0:
        return _("{n} more than a week ago").format(n=write_number(gained))
    if gained < 0:
        return _("{n} fewer than a week ago").format(n=write_number(-gained))
    return _("as many as a week ago")


def _tell_pace(brief: Brief) -> Tile:
    figures = brief.figures
    notes = [_("mean of four weeks")]
    if brief.standing.is_met:
        notes.append(_("no more are needed"))
    elif figures["required_per_week"] is not None:
        words = _("{n} a week needed")
        notes.append(words.format(n=write_rate(figures["required_per_week"])))
    elif figures["required_per_week_reason"]:
        notes.append(_(figures["required_per_week_reason"]))
    rate = write_rate(figures["throughput"]["last_4_weeks"])
    return Tile(_("Pace"), _("{n} a week").format(n=rate), tuple(notes))


def _tell_outlook(brief: Brief) -> Tile:
    standing = brief.standing
    if standing.deadline is None or standing.outlook is None:
        reason = _(standing.forecast.reason or "")
        if standing.deadline and standing.deadline <= standing.as_of:
            is_past = bool(standing.days_over)
            reason = _("The deadline has passed.") if is_past else _("The deadline is today.")
        return Tile(_("Outlook"), DASH, (reason,))
    label = _("By {day}").format(day=write_day(standing.deadline, standing.as_of))
    return Tile(label, write_number(standing.outlook), tuple(say_outlook(standing)))


def say_outlook(standing: Standing) -> list[str]:
    """Return what stands under an expected number: the chance, the likely range, the plans."""
    forecast, notes = standing.forecast, [_("at this pace; no forecast yet")]
    if forecast.at_deadline:
        words, at = _("expected; {low} to {high} likely"), forecast.at_deadline
        notes = [words.format(low=write_number(at.p10), high=write_number(at.p90))]
    if forecast.p_target is not None and standing.target is not None:
        words = _("{chance} chance of {target}")
        chance = write_chance(forecast.p_target)
        notes.append(words.format(chance=chance, target=write_number(standing.target)))
    if forecast.naive:
        plans = write_number(round(forecast.naive.plans_as_promised))
        notes.append(_("{n} by its own plans").format(n=plans))
    return notes


def _tell_overdue(brief: Brief) -> Tile:
    share = brief.figures["overdue"]
    if not share["denominator"]:
        return Tile(_("Overdue"), DASH, (_(share["reason"] or ""),))
    notes = [_("unfinished services with a planned day")]
    if len(brief.overdue):
        days = int(brief.overdue["days_overdue"].max())
        words = ngettext("the oldest by {n} day", "the oldest by {n} days", days)
        notes.append(words.format(n=write_number(days)))
    answer = write_of(share["numerator"], share["denominator"])
    return Tile(_("Overdue"), answer, tuple(notes))


def _tell_last_heard(brief: Brief) -> Tile:
    days, label = brief.days_silent, _("Last heard")
    if days is None:
        words = _("no workbook had named it by then") if brief.has_reported else ""
        return Tile(label, _("Never"), (words or _("no workbook names it"),))
    words = ngettext("{n} day ago", "{n} days ago", days)
    answer = _("Today") if days == 0 else words.format(n=write_number(days))
    last = date.fromisoformat(brief.figures["freshness"]["last_reported_on"])
    notes = [_("reporting date {day}").format(day=write_day(last, brief.source.as_of))]
    if brief.figures["freshness"]["late"]:
        notes.append(_("! late by the reporting calendar"))
    return Tile(label, answer, tuple(notes))
