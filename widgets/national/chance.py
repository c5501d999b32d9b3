"""Will we make it: the chance and its dates where there is a forecast, else where pace leads."""

from charts.arrival import Arrival, describe_arrival, draw_arrival, tabulate_arrival
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from widgets.answers import ask
from widgets.language import _, read_tongue
from widgets.parts import Chart
from widgets.progress import Progress, read_progress
from widgets.tile import show_tile
from widgets.titles.wording import day_near, full_day, write_chance
from widgets.view import View


def show_will_we(view: View, palette: Palette) -> None:
    """Show the chance where there is a forecast, else where rate and plans lead."""
    progress = ask(view, read_progress)
    outlook, standing = progress.outlook, progress.standing
    question, chart, notes = _("Will we make it?"), None, []
    if standing.is_met:
        answer, notes = _("It is met"), _say_met(progress)
    elif standing.days_over or standing.target is None or standing.deadline is None:
        answer = _("Not in time") if standing.days_over else "–"
        notes = [_("The deadline has passed.") if standing.days_over else _("No target is set.")]
    elif outlook.chance is not None:
        answer = _("{chance} chance").format(chance=write_chance(outlook.chance))
        chart, notes = ask(view, chart_arrival, palette), _say_dates(progress)
    else:
        answer = _say_short(progress)
        chart, notes = ask(view, chart_ends, palette), _say_why_no_odds(progress)
    show_tile("make", question, answer, view, chart=chart, notes=notes)


def _say_met(progress: Progress) -> list[str]:
    met_on, deadline = progress.standing.met_on, progress.standing.deadline
    if met_on is None or deadline is None:
        return []
    words = _("in time, on {day}") if met_on <= deadline else _("late, on {day}")
    return [words.format(day=full_day(met_on))]


def _say_dates(progress: Progress) -> list[str]:
    outlook, as_of = progress.outlook, progress.standing.as_of
    notes = [_("Each dot is 1 chance in 20.")] if any(outlook.dates) else []
    if outlook.even_on:
        words = _("An even chance by {day}.")
        notes.append(words.format(day=day_near(outlook.even_on, as_of)))
    if outlook.likely_on:
        words = _("85% by {day}.")
        notes.append(words.format(day=day_near(outlook.likely_on, as_of)))
    else:
        notes.append(_("An even chance is more than a year off."))
    return notes


def _say_short(progress: Progress) -> str:
    ahead, target = progress.outlook.services, progress.standing.target
    if ahead is None or target is None:
        return "–"
    if ahead >= target:
        return _("At this pace, yes")
    return _("{n} short").format(n=f"{target - ahead:,}")


def _say_why_no_odds(progress: Progress) -> list[str]:
    notes = [_("If the last four weeks’ pace goes on.")]
    if progress.outlook.reason:
        notes.append(_("No odds yet: {reason}").format(reason=_(progress.outlook.reason)))
    return notes


def chart_arrival(view: View, palette: Palette) -> Chart:
    """Return the twenty dates; where none is in sight, where rate and plans lead."""
    progress, tongue = read_progress(view), read_tongue()
    outlook, deadline = progress.outlook, progress.target.deadline
    if not any(outlook.dates) or deadline is None:
        return chart_ends(view, palette)
    arrival = Arrival(deadline, outlook.dates, outlook.even_on, outlook.likely_on)
    return Chart(
        draw_arrival(arrival, palette, tongue),
        describe_arrival(arrival, tongue),
        lambda: tabulate_arrival(arrival, tongue),
    )


def chart_ends(view: View, palette: Palette) -> Chart:
    """Return where rate and plans lead by the deadline, beside the target."""
    progress = read_progress(view)
    outlook = progress.outlook
    ends = [
        (_("Expected"), outlook.middle, True),
        (_("At this pace"), outlook.rate_continued, not outlook.is_forecast),
        (_("As planned"), outlook.plans, False),
        (_("Target"), progress.target.services, False),
    ]
    rows = [Row(name, value, is_key) for name, value, is_key in ends if value is not None]
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services online by the deadline")),
        lambda: tabulate_rows(rows, _("By the deadline"), _("Services")),
    )
