"""The burn-up in words and as a table."""

import pandas as pd

from charts.progress import BurnUp
from charts.tongue import ENGLISH, Tongue


def describe_burn_up(chart: BurnUp, tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: start, today, target, plans and outlook, as far as given."""
    say, first, last = tongue.say, chart.online[0], chart.online[-1]
    parts = [
        say("Services online: {first} on {start}, {last} on {day}.").format(
            first=f"{first.services:,.0f}",
            start=tongue.write_full_day(first.on),
            last=f"{last.services:,.0f}",
            day=tongue.write_full_day(last.on),
        )
    ]
    if chart.target and chart.deadline:
        parts.append(
            say("Target: {target} by {day}.").format(
                target=f"{chart.target:,}", day=tongue.write_full_day(chart.deadline)
            )
        )
    if chart.forecast:
        low, middle, high = (f"{each:,.0f}" for each in chart.forecast[-1][1:])
        words = say("Expected by then: {middle}, with 80% likelihood {low} to {high}.")
        parts.append(words.format(low=low, middle=middle, high=high))
    elif chart.pace:
        words = say("At this pace {services} by then.")
        parts.append(words.format(services=f"{chart.pace.services:,.0f}"))
    if chart.plans:
        words = say("Plans add up to {services}.")
        parts.append(words.format(services=f"{chart.plans[-1].services:,.0f}"))
    for note in chart.shown_notes:
        words = say("Note {number}, {day}: {words}.")
        day = tongue.write_full_day(note.on)
        parts.append(words.format(number=note.number, day=day, words=note.words.rstrip(".")))
    return " ".join(parts)


def tabulate_burn_up(chart: BurnUp, tongue: Tongue = ENGLISH) -> pd.DataFrame:
    """Return the table behind the chart: one row per series and day."""
    say = tongue.say
    series = [
        (say("Online"), chart.online),
        (say("Programme plan"), chart.plan),
        (say("Plans"), chart.plans),
        (say("Stated"), chart.stated),
        (say("Milestone"), chart.milestones),
        (say("Expected"), [(each.on, each.middle) for each in chart.forecast]),
        (say("Expected, low"), [(each.on, each.low) for each in chart.forecast]),
        (say("Expected, high"), [(each.on, each.high) for each in chart.forecast]),
        (say("At this pace"), [chart.pace] if chart.pace else []),
    ]
    rows = [(name, point[0], point[1]) for name, points in series for point in points]
    for note in chart.shown_notes:
        name = say("Note {number}: {words}").format(number=note.number, words=note.words)
        rows.append((name, note.on, chart.online_on(note.on)))
    return pd.DataFrame(rows, columns=[say("Series"), say("Day"), say("Services")])
