"""The five tiles of the pipeline: the bottleneck, cycle time, what is stuck, overdue, postponed."""

from collections.abc import Callable

import streamlit as st

from metrics.durations import CycleTime, read_aged, read_cycle_time
from metrics.narrowing import MOVED, OLD
from metrics.plans import Slips, read_overdue, read_slips
from metrics.shares import Share
from widgets.answers import ask
from widgets.language import _
from widgets.narrowing import carry_scope
from widgets.parts import describe_share
from widgets.pipeline.flow import WEEKS_BACK, read_flow
from widgets.tile import show_tile
from widgets.view import View


def show_tiles(view: View) -> None:
    """Show the tiles, on a phone in pairs."""
    with st.container(key="tiles-pipeline"):
        columns = st.columns(5, gap="medium")
    shows: tuple[Callable[[View], None], ...] = (
        _show_bottleneck,
        _show_cycle_time,
        _show_stuck,
        _show_overdue,
        _show_slips,
    )
    for column, show in zip(columns, shows, strict=True):
        with column:
            show(view)


def carry_in_scope(view: View, **more: object) -> dict[str, str]:
    """Return the parameters of a door to as many services as are counted: each of them once."""
    return carry_scope(view, count="in_scope", **more)


def _show_bottleneck(view: View) -> None:
    flow, question = ask(view, read_flow), _("Where do most wait?")
    stage = flow.bottleneck
    if stage is None:
        show_tile("bottleneck", question, "–", view, notes=[_("Nothing is in progress.")])
        return
    now, name = flow.count(stage), flow.bands[stage].name
    words = _("{now} now, {before} four weeks ago")
    show_tile(
        "bottleneck",
        question,
        name,
        view,
        notes=[words.format(now=f"{now:,}", before=f"{flow.count(stage, WEEKS_BACK):,}")],
        door=(_("See the services there"), carry_in_scope(view, stage=stage)),
    )


def find_cycle_time(view: View) -> CycleTime:
    """Return the days from start to live of a view's scope."""
    return read_cycle_time(view.reading, view.as_of, view.scope)


def _show_cycle_time(view: View) -> None:
    time, question = ask(view, find_cycle_time), _("How long from start to live?")
    if time.p50 is None or time.p85 is None:
        show_tile("cycle", question, "–", view, notes=[_(time.reason or "")])
        return
    notes = [
        _("half of {n} finished services").format(n=f"{time.finished:,}"),
        _("85% within {n} days").format(n=f"{time.p85:,.0f}"),
    ]
    if time.without_start:
        notes.append(_("{n} more do not state their start").format(n=f"{time.without_start:,}"))
    door = (_("See the live services"), carry_in_scope(view, stage="6,7"))
    answer = _("{n} days").format(n=f"{time.p50:,.0f}")
    show_tile("cycle", question, answer, view, notes=notes, door=door)


def find_aged(view: View) -> Share:
    """Return what waits unusually long in a view's scope."""
    return read_aged(view.reading, view.as_of, view.scope)


def _show_stuck(view: View) -> None:
    share = ask(view, find_aged)
    _show_share(
        view,
        "stuck",
        _("What is stuck?"),
        share,
        [_("unfinished services longer in their stage than 85% were")],
        (_("See the services"), carry_scope(view, figure=OLD)),
    )


def find_overdue(view: View) -> Share:
    """Return what is overdue in a view's scope."""
    return read_overdue(view.reading, view.as_of, view.scope)


def _show_overdue(view: View) -> None:
    _show_share(
        view,
        "overdue",
        _("What is overdue?"),
        ask(view, find_overdue),
        [_("unfinished services with a planned date")],
        (_("See the overdue services"), carry_in_scope(view, overdue=1)),
    )


def find_slips(view: View) -> Slips:
    """Return how planned dates moved in a view's scope."""
    return read_slips(view.reading, view.as_of, view.scope)


def _show_slips(view: View) -> None:
    slips = ask(view, find_slips)
    notes = [_("planned dates moved so far")]
    if slips.median_days is not None:
        words = _("by {n} days at the median, 85% by up to {most}")
        notes.append(words.format(n=f"{slips.median_days:,.0f}", most=f"{slips.p85_days:,.0f}"))
    elif slips.reason:
        notes = [_(slips.reason)]
    door = (_("See the services"), carry_scope(view, figure=MOVED))
    _show_share(view, "slips", _("Do plans hold?"), slips.moved, notes, door)


def _show_share(
    view: View,
    name: str,
    question: str,
    share: Share,
    notes: list[str],
    door: tuple[str, dict[str, str]],
) -> None:
    """Show "97 of 1,999"; where there is nothing to divide by, a dash and the reason."""
    if share.numerator is None or not share.denominator:
        show_tile(name, question, "–", view, notes=[_(share.reason or "")])
        return
    answer = describe_share(int(share.numerator), int(share.denominator))
    show_tile(name, question, answer, view, notes=notes, door=door if share.numerator else None)
