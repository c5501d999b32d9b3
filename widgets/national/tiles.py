"""How far, how fast, where is the gap: each with its answer, a strip, and the way behind it."""

import pandas as pd

from charts.pace import Week, describe_pace, draw_pace, tabulate_pace
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from metrics.freshness import Freshness, read_freshness
from widgets import address
from widgets.answers import ask
from widgets.language import _, ngettext, read_tongue
from widgets.naming import shorten_agency
from widgets.national.gap import Gap, read_gap
from widgets.parts import Chart
from widgets.progress import read_progress
from widgets.tile import show_tile
from widgets.titles.wording import rate
from widgets.view import View
from widgets.words import COUNTS, word

LEVELS = ("claimed", "distinct", "end_to_end", "transacting")
RATE_WEEKS = 4
ROOM_IN_TILE = 22


def show_how_far(view: View, palette: Palette) -> None:
    """Show the four counts, the one the target is held against in accent."""
    counts = ask(view, read_progress).counts
    freshness = ask(view, read_heard)
    target = ask(view, read_progress).target.services
    answer = f"{counts.online:,}"
    if target:
        answer = _("{n} of {target}").format(n=f"{counts.online:,}", target=f"{target:,}")
    notes = [
        _("{in_scope} in scope; the rule is {level}.").format(
            level=word(COUNTS, counts.level).lower(), in_scope=f"{counts.in_scope:,}"
        ),
        _("{n} of {all} agencies reported in 14 days.").format(
            n=f"{freshness.reported_14_days:,}", all=f"{freshness.agencies:,}"
        ),
    ]
    if counts.not_stated.services:
        words = _("{n} live with maturity not stated.")
        notes.append(words.format(n=f"{counts.not_stated.services:,}"))
    show_tile(
        "far",
        _("How far are we?"),
        answer,
        view,
        chart=ask(view, chart_counts, palette),
        notes=notes,
        door=(_("See the services online"), _carry(view, level="online")),
    )


def read_heard(view: View) -> Freshness:
    """Return how many agencies of the view's scope were heard of lately."""
    return read_freshness(view.reading, view.as_of, view.scope)


def chart_counts(view: View, palette: Palette) -> Chart:
    """Return the four counts as rows."""
    counts = read_progress(view).counts
    rows = [
        Row(word(COUNTS, level), getattr(counts, level), level == counts.level) for level in LEVELS
    ]
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services under four counts")),
        lambda: tabulate_rows(rows, _("Count"), _("Services")),
    )


def show_how_fast(view: View, palette: Palette) -> None:
    """Show the last weeks against what is needed."""
    progress = ask(view, read_progress)
    throughput = progress.throughput
    answer = _("{n} a week").format(n=rate(throughput.last_4_weeks))
    words = _("Mean of the last four weeks; of eight: {n}.")
    notes = [words.format(n=rate(throughput.last_8_weeks))]
    if progress.rate.per_week:
        words = _("{n} are needed.")
        notes.append(words.format(n=rate(progress.rate.per_week)))
    elif progress.standing.is_met:
        notes.append(_("No more are needed: the target is met."))
    elif progress.rate.reason:
        notes.append(_(progress.rate.reason))
    show_tile(
        "fast",
        _("How fast?"),
        answer,
        view,
        chart=ask(view, chart_pace, palette),
        notes=notes,
    )


def chart_pace(view: View, palette: Palette) -> Chart:
    """Return the weekly columns."""
    progress, tongue = read_progress(view), read_tongue()
    weeks = [
        Week(pd.Timestamp(row["week_on"]).date(), int(row["entered"]))
        for row in progress.weekly.to_dict("records")
    ]
    needed = progress.rate.per_week or None
    return Chart(
        draw_pace(weeks, needed, palette, tongue, RATE_WEEKS),
        describe_pace(weeks, needed, tongue),
        lambda: tabulate_pace(weeks, tongue),
    )


def show_where(view: View, palette: Palette) -> None:
    """Show how few agencies hold half of what is missing, and the largest of them."""
    gap = ask(view, read_gap)
    answer = "–"
    if gap.missing:
        answer = ngettext("{n} of {all} agency", "{n} of {all} agencies", gap.agencies).format(
            n=f"{gap.holders:,}", all=f"{gap.agencies:,}"
        )
    show_tile(
        "gap",
        _("Where is the gap?"),
        answer,
        view,
        chart=ask(view, chart_gap, palette) if gap.missing else None,
        notes=_say_gap(gap),
        door=(_("See the agencies"), address.carry(sort="gap")),
        page="pages/agencies.py",
    )


def _say_gap(gap: Gap) -> list[str]:
    if not gap.missing:
        return [_("No agency has a service still to bring online.")]
    notes = [
        _("hold {n} of {all} still to come.").format(n=f"{gap.held:,}", all=f"{gap.missing:,}")
    ]
    if gap.stage_name:
        words = _("Most wait at {stage}: {n}.")
        notes.append(words.format(stage=gap.stage_name, n=f"{gap.stage_services:,}"))
    return notes


def chart_gap(view: View, palette: Palette) -> Chart:
    """Return the agencies with the most services still to bring, by name or, if long, code."""
    gap = read_gap(view)
    rows = [
        Row(shorten_agency(row.name, row.code, ROOM_IN_TILE), row.missing, True)
        for row in gap.by_agency[:4]
    ]
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services still to bring online")),
        gap.tabulate,
    )


def _carry(view: View, **values: object) -> dict[str, str]:
    return address.carry(
        ministry=view.scope.ministry, state_department=view.scope.state_department, **values
    )
