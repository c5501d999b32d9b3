"""The rating of an agency, with the sentence that names the facts which decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from data.sentence import Sentence, mark, phrase

GRADES: Final = ("green", "amber-green", "amber-red", "red")
NOT_RATED: Final = "not rated"
THRESHOLDS: Final = {
    "green_from": 1.0,
    "amber_green_from": 0.9,
    "amber_red_from": 0.7,
    "plan_adequacy_below": 0.9,
    "overdue_above": 0.15,
    "silent_days_over": 21,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a rating is made of. `is_forecast` is false where only the last rate is continued.

    `days_since`: days since last heard of, None where silence is not judged (above an agency).
    `is_past`: the deadline has come, and `expected` is what is online.
    """

    expected: float | None
    target: int | None
    is_forecast: bool
    plan_adequacy: float | None
    overdue_share: float | None
    days_since: int | None
    is_independent: bool = False
    has_reported: bool = True
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """A grade, or "not rated", and the sentence why."""

    grade: str
    because: str


def rate(facts: Facts, thresholds: Mapping[str, Any] = THRESHOLDS) -> Rating:
    """Return the rating of an agency or a wider scope.

    Meaning: how likely the target is to be met, stepped down for plans that do not reach it, for
      overdue work and for silence.
    Formula: expected services online at the deadline / target: green from 1, amber-green from
      0.9, amber-red from 0.7, red below (once the deadline has passed, of what is online); one
      step down when plan adequacy is under 0.9 or the overdue share above 0.15; one more when not
      heard of for over 21 days.
    Grain: one grade per scope.
    Unit: green, amber-green, amber-red, red; or not rated.
    Left out: independent institutions, and agencies that never reported; both are not rated.
    Source: the forecast, else the rate of the last four weeks continued; the thresholds are
      settings of the programme.
    """
    if facts.is_independent:
        return Rating(NOT_RATED, mark("Independent institution: counted, but not rated."))
    if not facts.has_reported:
        return Rating(NOT_RATED, mark("Never reported."))
    if facts.expected is None or not facts.target:
        return Rating(NOT_RATED, mark("There is no target to hold it against."))
    limits = {**THRESHOLDS, **thresholds}
    ratio = facts.expected / facts.target
    step = _grade_ratio(ratio, limits)
    said = _say_expected(facts, ratio)
    late = _find_lateness(facts, limits)
    if late:
        said = phrase("{so_far}; one step down: {late}", so_far=said, late=late)
    is_silent = facts.days_since is not None and facts.days_since > limits["silent_days_over"]
    if is_silent:
        said = phrase(
            "{so_far}; one step down: not heard of for {days} days",
            so_far=said,
            days=facts.days_since,
        )
    step = min(step + bool(late) + is_silent, len(GRADES) - 1)
    return Rating(GRADES[step], phrase("{sentence}.", sentence=said))


def _grade_ratio(ratio: float, limits: Mapping[str, Any]) -> int:
    floors = (limits["green_from"], limits["amber_green_from"], limits["amber_red_from"])
    return next((step for step, floor in enumerate(floors) if ratio >= floor), len(floors))


def _say_expected(facts: Facts, ratio: float) -> Sentence:
    how = mark("{n} of {target} expected by the deadline ({share})")
    if facts.is_past:
        how = mark("{n} of {target} online; the deadline has passed ({share})")
    elif not facts.is_forecast:
        how = mark("{n} of {target} by the deadline at the rate of the last four weeks ({share})")
    share = f"{ratio:.1%}" if 0.995 > ratio >= 0.685 else f"{ratio:.0%}"
    return phrase(how, n=f"{facts.expected:,.0f}", target=f"{facts.target:,}", share=share)


def _find_lateness(facts: Facts, limits: Mapping[str, Any]) -> Sentence | None:
    late = []
    adequacy, overdue = facts.plan_adequacy, facts.overdue_share
    if adequacy is not None and adequacy < limits["plan_adequacy_below"]:
        late.append(phrase("plans reach {share} of the target", share=f"{adequacy:.0%}"))
    if overdue is not None and overdue > limits["overdue_above"]:
        late.append(phrase("{share} of planned services are overdue", share=f"{overdue:.0%}"))
    if len(late) > 1:
        return phrase("{one} and {other}", one=late[0], other=late[1])
    return late[0] if late else None
