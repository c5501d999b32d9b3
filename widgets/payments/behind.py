"""Doors from the figures of payment and use to the very services behind them."""

from typing import Final
from uuid import UUID

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
    list_behind,
)
from widgets.answers import ask
from widgets.language import _, mark
from widgets.narrowing import carry_scope
from widgets.payments.use import list_idle
from widgets.tile import Door
from widgets.view import View

IDLE: Final = "idle"
WORDS: Final = {
    ON_GATEWAY: mark("See those that do: {n}"),
    OFF_GATEWAY: mark("See those that do not: {n}"),
    RECEIPTS: mark("See services with receipts: {n}"),
    UNSETTLED: mark("See services with money waiting: {n}"),
    UNMATCHED: mark("See services with such receipts: {n}"),
    ELSEWHERE: mark("See services completed in other ways too: {n}"),
    UNFINISHED: mark("See services left unfinished: {n}"),
    USED: mark("See those used: {n}"),
    IDLE: mark("See those not used: {n}"),
    IN_TIME: mark("See those in time: {n}"),
    LATE: mark("See those late: {n}"),
}


def find_behind(view: View) -> dict[str, set[UUID]]:
    """Return the services behind each figure, and those that nobody used."""
    idle = set(ask(view, list_idle)["service_id"])
    return list_behind(view.reading, view.as_of, view.scope) | {IDLE: idle}


def open_behind(view: View, *figures: str) -> list[Door]:
    """Return a door for each figure that has services behind it, with how many they are."""
    behind = ask(view, find_behind)
    return [
        Door(_(WORDS[figure]).format(n=f"{len(behind[figure]):,}"), _carry(view, figure))
        for figure in figures
        if behind[figure]
    ]


def _carry(view: View, figure: str) -> dict[str, str]:
    if figure == IDLE:
        return carry_scope(view, idle=1)
    count = "online" if figure in (ON_GATEWAY, OFF_GATEWAY) else None
    return carry_scope(view, count=count, figure=figure)
