"""The five questions of the programme with their answers, as on National."""

from datetime import date
from typing import Any

from reports.bulletin.facts import Bulletin
from reports.parts import Tile
from reports.tongue import _, ngettext, write_day
from reports.wording import (
    COUNTS,
    DASH,
    word,
    write_chance,
    write_money,
    write_number,
    write_of,
    write_rate,
)


def tell_answers(bulletin: Bulletin) -> tuple[Tile, ...]:
    """Return how far, how fast, will we make it, where is the gap, is it paid for."""
    return (
        _tell_how_far(bulletin),
        _tell_how_fast(bulletin),
        _tell_will_we(bulletin),
        _tell_where(bulletin),
        _tell_paid(bulletin.figures, bulletin),
    )


def _tell_how_far(bulletin: Bulletin) -> Tile:
    figures, counts = bulletin.figures, bulletin.figures["counts"]
    standing, heard = bulletin.standing, figures["freshness"]
    answer = write_number(standing.online)
    if standing.target:
        answer = write_of(standing.online, standing.target)
    words = _("{in_scope} in scope; the rule is {level}")
    rule = word(COUNTS, counts["online_is"]).lower()
    notes = [words.format(in_scope=write_number(figures["in_scope"]), level=rule)]
    if unstated := counts["maturity_not_stated"]["services"]:
        words = _("{n} live with maturity not stated")
        notes.append(words.format(n=write_number(unstated)))
    words = _("{heard} agencies reported in 14 days")
    heard_of = write_of(heard["reported_14_days"], heard["agencies"])
    notes.append(words.format(heard=heard_of))
    return Tile(_("How far are we?"), answer, tuple(notes))


def _tell_how_fast(bulletin: Bulletin) -> Tile:
    figures = bulletin.figures
    throughput, needed = figures["throughput"], figures["required_per_week"]
    words = _("mean of four weeks; of eight: {n}")
    notes = [words.format(n=write_rate(throughput["last_8_weeks"]))]
    if needed:
        notes.append(_("{n} a week are needed").format(n=write_rate(needed)))
    elif bulletin.standing.is_met:
        notes.append(_("no more are needed: the target is met"))
    elif figures["required_per_week_reason"]:
        notes.append(_(figures["required_per_week_reason"]))
    answer = _("{n} a week").format(n=write_rate(throughput["last_4_weeks"]))
    return Tile(_("How fast?"), answer, tuple(notes))


def _tell_will_we(bulletin: Bulletin) -> Tile:
    standing, label = bulletin.standing, _("Will we make it?")
    if standing.is_met:
        return Tile(label, _("It is met"), ())
    if standing.deadline and standing.deadline <= standing.as_of:
        passed = (
            _("The deadline has passed.") if standing.days_over else _("The deadline is today.")
        )
        return Tile(label, _("Not in time"), (passed,))
    if standing.target is None or standing.deadline is None or standing.outlook is None:
        return Tile(label, DASH, (_("No target is set."),))
    chance = bulletin.figures["forecast"]["p_target"]
    if chance is None:
        short = max(0, standing.target - standing.outlook)
        words = _("{n} short") if short else _("At this pace, yes")
        reason = _(bulletin.figures["forecast"]["reason"] or "")
        notes = (_("if the last four weeks’ pace goes on"), reason)
        return Tile(label, words.format(n=write_number(short)), notes)
    answer = _("{chance} chance").format(chance=write_chance(chance))
    return Tile(label, answer, tuple(_say_dates(bulletin)))


def _say_dates(bulletin: Bulletin) -> list[str]:
    forecast, as_of = bulletin.figures["forecast"], bulletin.source.as_of
    at = forecast["at_deadline"]
    words = _("{middle} expected; {low} to {high} likely")
    notes = [
        words.format(
            middle=write_number(forecast["expected"]),
            low=write_number(at["p10"]),
            high=write_number(at["p90"]),
        )
    ]
    even, likely = forecast["date_p50"], forecast["date_p85"]
    if not even:
        return [*notes, _("an even chance is more than a year off")]
    words = _("an even chance by {day}")
    notes.append(words.format(day=write_day(date.fromisoformat(even), as_of)))
    if likely:
        words = _("85% by {day}")
        notes.append(words.format(day=write_day(date.fromisoformat(likely), as_of)))
    return notes


def _tell_where(bulletin: Bulletin) -> Tile:
    found, label = bulletin.figures["concentration"], _("Where is the gap?")
    if not found["missing"]:
        return Tile(label, DASH, (_(found["reason"] or ""),))
    agencies = len(bulletin.rated)
    words = ngettext("{n} of {all} agency", "{n} of {all} agencies", agencies)
    answer = words.format(n=write_number(found["holders"]), all=write_number(agencies))
    held = write_of(found["held"], found["missing"])
    notes = [_("hold {held} still to come").format(held=held)]
    stages = bulletin.figures["stages"]
    waiting = {number: stages.get(str(number), 0) for number in range(1, 6)}
    most = max(waiting, key=lambda number: waiting[number])
    if waiting[most]:
        words = _("most wait at {stage}: {n}")
        name = bulletin.stage_names.get(most, str(most))
        notes.append(words.format(stage=name, n=write_number(waiting[most])))
    return Tile(label, answer, tuple(notes))


def _tell_paid(figures: dict[str, Any], bulletin: Bulletin) -> Tile:
    coverage, settlement = figures["payment_coverage"], figures["settlement"]
    notes = []
    answer = DASH
    if figures["receipts_per_day"] is not None:
        answer = _("{money} a day").format(money=write_money(figures["receipts_per_day"]))
    elif figures["receipts_per_day_reason"]:
        notes.append(_(figures["receipts_per_day_reason"]))
    if aim := bulletin.targets.receipts_aim:
        notes.append(_("the aim: {money} a day").format(money=write_money(aim[1])))
    if coverage["denominator"]:
        paid = write_of(coverage["numerator"], coverage["denominator"])
        notes.append(_("{paid} that charge take payment").format(paid=paid))
    if settlement["denominator"]:
        open_kes = settlement["denominator"] - settlement["numerator"]
        notes.append(_("{money} is not settled yet").format(money=write_money(open_kes)))
    return Tile(_("Is it paid for?"), answer, tuple(notes))


def say_path(bulletin: Bulletin) -> str:
    """Return what would close the gap to the target, or by how many even all of it falls short."""
    path = bulletin.figures["path_to_target"]
    agencies = path["agencies"]
    if agencies is None:
        # Without a forecast the reason stands in the tile already.
        has_forecast = bulletin.figures["forecast"]["expected"] is not None
        return _(path["reason"] or "") if has_forecast else ""
    steps = agencies["steps_in_all"]
    if agencies["short_by"] > 0:
        words = _("Even if every agency delivered all that it lists, {left} would be missing.")
        return words.format(left=write_number(agencies["short_by"]))
    names = ", ".join(step["name"] for step in agencies["steps"][:5])
    words = ngettext(
        "All that {names} lists would close the gap to the target.",
        "All that {all} agencies list would close the gap to the target, first {names}.",
        steps,
    )
    return words.format(all=write_number(steps), names=names)
