"""Eight tiles: four on what is paid, four on what is used; a missing one says why."""

from collections.abc import Callable, Sequence

import streamlit as st

from metrics.payments_behind import (
    ELSEWHERE,
    IN_TIME,
    LATE,
    OFF_GATEWAY,
    ON_GATEWAY,
    RECEIPTS,
    UNFINISHED,
    UNMATCHED,
    UNSETTLED,
    USED,
)
from metrics.shares import Share
from widgets.answers import ask
from widgets.language import _, read_tongue
from widgets.listing import write_share
from widgets.money import write_money
from widgets.parts import describe_share
from widgets.payments.behind import IDLE, open_behind
from widgets.payments.use import find_aim, find_days, find_uplift, find_use
from widgets.tile import Door, show_tile
from widgets.view import View

Show = Callable[[View], None]


def show_paid(view: View) -> None:
    """Show coverage, receipts, settlement and what matches no invoice."""
    _show_row(view, "paid", (_show_coverage, _show_receipts, _show_settlement, _show_unmatched))


def show_used(view: View) -> None:
    """Show take-up, completion, activation and days to serve."""
    _show_row(view, "used", (_show_take_up, _show_completion, _show_activation, _show_days))


def _show_row(view: View, name: str, shows: Sequence[Show]) -> None:
    with st.container(key=f"tiles-{name}"):
        columns = st.columns(len(shows), gap="medium")
    for column, show in zip(columns, shows, strict=True):
        with column:
            show(view)


def _show_share(
    view: View,
    name: str,
    question: str,
    share: Share,
    notes: Sequence[str],
    doors: Sequence[Door],
) -> None:
    """Show a share with its two numbers in `notes`; a dash and the reason where there is none."""
    if share.value is None:
        show_tile(name, question, "–", view, notes=[_(share.reason or "")])
        return
    show_tile(name, question, write_share(share.value), view, notes=notes, doors=doors)


def _show_coverage(view: View) -> None:
    share, question = ask(view, find_use).payment_coverage, _("Can they be paid for?")
    if not share.denominator:
        show_tile("coverage", question, "–", view, notes=[_(share.reason or "")])
        return
    answer = describe_share(int(share.numerator or 0), int(share.denominator))
    notes = [_("services online that charge take payment through the gateway")]
    doors = open_behind(view, ON_GATEWAY, OFF_GATEWAY)
    show_tile("coverage", question, answer, view, notes=notes, doors=doors)


def _show_receipts(view: View) -> None:
    receipts, question = ask(view, find_use).receipts, _("What comes in?")
    if receipts.per_day is None:
        show_tile("receipts", question, "–", view, notes=[_(receipts.reason or "")])
        return
    tongue = read_tongue()
    words = _("{money} in {days} days, {first} to {last}").format(
        money=write_money(receipts.collected or 0),
        days=receipts.days,
        first=tongue.write_month(receipts.months[0]),
        last=tongue.write_month(receipts.months[-1]),
    )
    answer = _("{money} a day").format(money=write_money(receipts.per_day))
    notes = [words, *_say_aim(view)]
    doors = open_behind(view, RECEIPTS)
    show_tile("receipts", question, answer, view, notes=notes, doors=doors)


def _say_aim(view: View) -> list[str]:
    """Say the stated aim; it is the programme's own, and no ministry's."""
    aim = ask(view, find_aim) if view.scope.is_nation else None
    if aim is None:
        return []
    return [_("the stated aim is {money} a day").format(money=write_money(aim))]


def _say_money(share: Share, words: str) -> list[str]:
    return [
        words.format(n=write_money(share.numerator or 0), all=write_money(share.denominator or 0))
    ]


def _show_settlement(view: View) -> None:
    share = ask(view, find_use).shares["settlement"]
    notes = _say_money(share, _("{n} settled of {all} collected"))
    if share.value is not None:
        unsettled = (share.denominator or 0) - (share.numerator or 0)
        notes.append(_("{money} waits to be settled").format(money=write_money(unsettled)))
    question = _("Does it reach the agencies?")
    _show_share(view, "settlement", question, share, notes, open_behind(view, UNSETTLED))


def _show_unmatched(view: View) -> None:
    share = ask(view, find_use).shares["unmatched"]
    question = _("What matches no invoice?")
    if share.value is None:
        show_tile("unmatched", question, "–", view, notes=[_(share.reason or "")])
        return
    answer = f"{share.value:.1%}"
    notes = _say_money(share, _("{n} of {all} collected has no invoice"))
    doors = open_behind(view, UNMATCHED)
    show_tile("unmatched", question, answer, view, notes=notes, doors=doors)


def _show_take_up(view: View) -> None:
    share = ask(view, find_use).shares["take_up"]
    notes = [_say_of(share, _("{n} of {all} completed were completed online"))]
    question = _("Is the online way taken?")
    _show_share(view, "take-up", question, share, notes, open_behind(view, ELSEWHERE))


def _say_of(share: Share, words: str) -> str:
    return words.format(n=f"{share.numerator or 0:,.0f}", all=f"{share.denominator or 0:,.0f}")


def _show_completion(view: View) -> None:
    share = ask(view, find_use).shares["completion"]
    notes = [_say_of(share, _("{n} of {all} started were completed"))]
    question = _("Do they get to the end?")
    _show_share(view, "completion", question, share, notes, open_behind(view, UNFINISHED))


def _show_activation(view: View) -> None:
    share, uplift = ask(view, find_use).activation, ask(view, find_uplift)
    question = _("Are they used?")
    if share.numerator is None or not share.denominator:
        show_tile("activation", question, "–", view, notes=[_(share.reason or "")])
        return
    notes = [_("live for 90 days were used in the last three months")]
    if uplift.on_year.value is not None:
        words = _("{n} times last year’s use, at {services} services")
        n = f"{uplift.on_year.value:.1f}"
        notes.append(words.format(n=n, services=f"{uplift.year_services:,}"))
    answer = describe_share(int(share.numerator), int(share.denominator))
    doors = open_behind(view, USED, IDLE)
    show_tile("activation", question, answer, view, notes=notes, doors=doors)


def _show_days(view: View) -> None:
    days, question = ask(view, find_days), _("Are they served in time?")
    if days.promised is None or days.achieved is None:
        show_tile("days", question, "–", view, notes=[_(days.kept.reason or "")])
        return
    words = _("taken on average, {n} promised").format(n=f"{days.promised:.1f}")
    kept = _say_of(days.kept, _("{n} of {all} services keep their promise"))
    answer = _("{n} days").format(n=f"{days.achieved:.1f}")
    doors = open_behind(view, IN_TIME, LATE)
    show_tile("days", question, answer, view, notes=[words, kept], doors=doors)
