"""What is wrong with a change, in the words of the form that it was made in."""

from collections.abc import Iterable
from typing import Final

from data.faults import Fault
from widgets.escaping import escape_markdown
from widgets.language import _, mark

# By the place that the check names; what is not here speaks for itself.
WORDS: Final = {
    "why": mark("Say in a few words why it changes."),
    "counting_rule.channels": mark("Choose at least one channel of those listed."),
    "rating_thresholds": mark(
        "The three shares must fall: green above amber-green, amber-green above amber-red, all"
        " above 0."
    ),
    "rating_thresholds.plan_adequacy_below": mark("Plan adequacy is a share from 0 to 1."),
    "rating_thresholds.overdue_above": mark("The overdue share is from 0 to 1."),
    "rating_thresholds.silent_days_over": mark("Silence is judged after at least 1 day."),
    "reporting_calendar.every_days": mark("Workbooks are due every 1 day or more."),
    "reporting_calendar.late_after_days": mark(
        "An agency cannot be late before its next workbook is due: write at least as many days as"
        " lie between two workbooks."
    ),
    "target.due_on": mark("The target's day must lie after the baseline's."),
    "target.services": mark("The target must be above the baseline."),
    "receipts_aim.kes_a_day": mark("The aim must be above the receipts it starts from."),
    "commitment.signed_by": mark("Name the office that signed the commitment."),
    "commitment.due_on": mark("The commitment's day must not lie before it takes effect."),
    "programme.name": mark("Write the programme's name."),
}
MILESTONE: Final = mark(
    "A milestone must lie between the baseline and the target, in day and in number, and no"
    " milestone below an earlier one."
)
STARTS: Final = {
    "agency.code": mark("Code: {what}. {remedy}"),
    "agency.name": mark("Name: {what}. {remedy}"),
    "agency.ministry": mark("Ministry: {what}. {remedy}"),
    "agency.effective_on": mark("Takes effect: it {what}. {remedy}"),
    "effective_on": mark("Takes effect: it {what}. {remedy}"),
}


def word_faults(faults: Iterable[Fault]) -> str:
    """Return every fault once, one a line, safe for markdown."""
    return "\n".join(dict.fromkeys(f"- {escape_markdown(word_fault(one))}" for one in faults))


def word_fault(fault: Fault) -> str:
    """Return one fault as a sentence that says what to do."""
    if fault.where in STARTS:
        return _(STARTS[fault.where]).format(what=_(fault.what), remedy=_(fault.remedy))
    if fault.where in WORDS:
        return _(WORDS[fault.where])
    if fault.where.startswith("milestones"):
        return _(MILESTONE)
    if fault.where.startswith("promise."):
        return _(fault.remedy)
    return str(fault)
