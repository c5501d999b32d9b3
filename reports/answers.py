"""The five questions of the programme with their answers: the same words on paper and on screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.targets import Targets
from reports.parts import Tile
from reports.standing import Standing
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


@dataclass(frozen=True)
class Known:
    """What the answers are made from.

    `figures` is what `figures --json` answers, to the digit; `agencies` counts those that may be
    named as holding the programme back: not the independent.
    """

    figures: dict[str, Any]
    standing: Standing
    targets: Targets
    stage_names: Mapping[int, str]
    agencies: int


def tell_answers(known: Known) -> tuple[Tile, Tile, Tile, Tile, Tile]:
    """Return how far, how fast, will we make it, where is the gap, is it paid for."""
    return (
        _tell_how_far(known),
        _tell_how_fast(known),
        _tell_will_we(known),
        _tell_where(known),
        _tell_paid(known),
    )


def _tell_how_far(known: Known) -> Tile:
    figures, counts, standing = known.figures, known.figures["counts"], known.standing
    answer = write_number(standing.online)
    if standing.target:
        answer = write_of(standing.online, standing.target)
    notes = []
    unstated = counts["maturity_not_stated"]
    if unstated["services"]:
        words = ngettext(
            "{n} live at {agencies} agency, maturity not stated",
            "{n} live at {agencies} agencies, maturity not stated",
            unstated["agencies"],
        )
        agencies = write_number(unstated["agencies"])
        notes.append(words.format(n=write_number(unstated["services"]), agencies=agencies))
    heard = figures["freshness"]
    words = _("{heard} reported within 14 days; {n} verified")
    heard_of = write_of(heard["reported_14_days"], heard["agencies"])
    notes.append(words.format(heard=heard_of, n=write_number(counts["verified"])))
    words = _("{in_scope} in scope; the rule is {level}")
    rule = word(COUNTS, counts["online_is"]).lower()
    notes.append(words.format(in_scope=write_number(figures["in_scope"]), level=rule))
    return Tile(_("How far are we?"), answer, tuple(notes))


def _tell_how_fast(known: Known) -> Tile:
    figures = known.figures
    throughput, needed = figures["throughput"], figures["required_per_week"]
    words = _("mean of four weeks; of eight: {n}")
    notes = [words.format(n=write_rate(throughput["last_8_weeks"]))]
    if needed:
        notes.append(_("{n} a week are needed").format(n=write_rate(needed)))
    elif known.standing.is_met:
        notes.append(_("no more are needed: the target is met"))
    elif figures["required_per_week_reason"]:
        notes.append(_(figures["required_per_week_reason"]))
    answer = _("{n} a week").format(n=write_rate(throughput["last_4_weeks"]))
    return Tile(_("How fast?"), answer, tuple(notes))


def _tell_will_we(known: Known) -> Tile:
    standing, label = known.standing, _("Will we make it?")
    if standing.is_met:
        return Tile(label, _("It is met"), _say_met(standing))
    if standing.deadline and standing.deadline <= standing.as_of:
        over, today = _("The deadline has passed."), _("The deadline is today.")
        return Tile(label, _("Not in time"), (over if standing.days_over else today,))
    if standing.target is None or standing.deadline is None or standing.outlook is None:
        return Tile(label, DASH, (_("No target is set."),))
    chance = known.figures["forecast"]["p_target"]
    if chance is None:
        short = max(0, standing.target - standing.outlook)
        words = _("{n} short") if short else _("At this pace, yes")
        reason = _(known.figures["forecast"]["reason"] or "")
        notes = (_("if the last four weeks’ pace goes on"), reason)
        return Tile(label, words.format(n=write_number(short)), notes)
    answer = _("{chance} chance").format(chance=write_chance(chance))
    return Tile(label, answer, tuple(_say_dates(known)))


def _say_met(standing: Standing) -> tuple[str, ...]:
    met_on, deadline = standing.met_on, standing.deadline
    if met_on is None or deadline is None:
        return ()
    words = _("in time, on {day}") if met_on <= deadline else _("late, on {day}")
    return (words.format(day=write_day(met_on)),)


def _say_dates(known: Known) -> list[str]:
    forecast, as_of = known.figures["forecast"], known.standing.as_of
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
    dates = [words.format(day=write_day(date.fromisoformat(even), as_of))]
    if likely:
        words = _("85% by {day}")
        dates.append(words.format(day=write_day(date.fromisoformat(likely), as_of)))
    return [*notes, "; ".join(dates)]


def _tell_where(known: Known) -> Tile:
    found, label = known.figures["concentration"], _("Where is the gap?")
    if not found["missing"]:
        return Tile(label, DASH, (_(found["reason"] or ""),))
    words = ngettext("{n} of {all} agency", "{n} of {all} agencies", known.agencies)
    answer = words.format(n=write_number(found["holders"]), all=write_number(known.agencies))
    held = write_of(found["held"], found["missing"])
    notes = [_("hold {held} still to come").format(held=held)]
    stages, names = known.figures["stages"], known.stage_names
    waiting = {number: stages.get(str(number), 0) for number in range(1, 6)}
    most = max(waiting, key=lambda number: waiting[number])
    if waiting[most]:
        words = _("{n} at {stage} wait for {next}")
        name, following = (names.get(number, str(number)) for number in (most, most + 1))
        notes.append(words.format(n=write_number(waiting[most]), stage=name, next=following))
    return Tile(label, answer, tuple(notes))


def _tell_paid(known: Known) -> Tile:
    figures = known.figures
    coverage, settlement = figures["payment_coverage"], figures["settlement"]
    notes = []
    answer = DASH
    if figures["receipts_per_day"] is not None:
        answer = _("{money} a day").format(money=write_money(figures["receipts_per_day"]))
    elif figures["receipts_per_day_reason"]:
        notes.append(_(figures["receipts_per_day_reason"]))
    if not any(known.figures["scope"].values()):
        notes += _say_aim(known.targets)
    if coverage["denominator"]:
        paid = write_of(coverage["numerator"], coverage["denominator"])
        notes.append(_("{paid} that charge take payment").format(paid=paid))
    if settlement["denominator"]:
        open_kes = settlement["denominator"] - settlement["numerator"]
        notes.append(_("{money} is not settled yet").format(money=write_money(open_kes)))
    return Tile(_("Is it paid for?"), answer, tuple(notes))


def _say_aim(targets: Targets) -> list[str]:
    start, aim = targets.receipts_baseline, targets.receipts_aim
    if not aim:
        return []
    if not start:
        return [_("the aim: {money} a day").format(money=write_money(aim[1]))]
    words = _("{start} at the start; the aim is {money}")
    return [words.format(start=write_money(start[1]), money=write_money(aim[1]))]


def say_path(known: Known) -> str:
    """Return what would close the gap to the target, or by how many even all of it falls short."""
    path = known.figures["path_to_target"]
    agencies = path["agencies"]
    if known.standing.is_met:
        return ""
    if agencies is None:
        # Without a forecast the reason stands in the tile already.
        has_forecast = known.figures["forecast"]["expected"] is not None
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
