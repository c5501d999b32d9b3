"""Two stocktakes of the illustrative programme, entered on their days as a person would."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from data.identity import NAMESPACE
from data.ledger import Ledger
from loaders.agreeing import (
    Agreement,
    agree_action,
    close_stocktake,
    drop_action,
    finish_action,
    give_reply,
    move_action,
)
from loaders.noting import note, set_office

FILE: Final = Path(__file__).with_suffix(".toml")
CONCERN: Final = """
select concerns.concern_id
from concerns
inner join known_agencies using (agency_id)
where concerns.concern = $concern and known_agencies.code = $code and concerns.entry_no <= $known
limit 1
"""
Said = Mapping[str, Any]
Enter = Callable[[Ledger, Said, Any, datetime], object]


@cache
def read_said() -> Mapping[str, list[dict[str, Any]]]:
    """Return what was entered, by kind, as it stands in its file."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def list_days() -> list[date]:
    """Return the days on which anything is entered, in order."""
    return sorted({each["day"] for every in read_said().values() for each in every})


def enter_day(ledger: Ledger, day: date, person: Any, entered_at: datetime) -> None:
    """Enter everything of a day: offices, notes, replies, actions, changes, and the closing."""
    for kind, enter in KINDS.items():
        for said in read_said().get(kind, []):
            if said["day"] == day:
                enter(ledger, said, person, entered_at)


def _identify(name: str) -> UUID:
    return uuid5(NAMESPACE, f"sample action|{name}")


def _agree(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    concern_id = None
    if concern := said.get("concern"):
        found = ledger.reading().rows(CONCERN, concern=concern, code=said["agency"])
        concern_id = found[0][0] if found else None
    agreement = Agreement(
        what=said["what"],
        office=said["office"],
        agreed_on=said["day"],
        due_on=said["due_on"],
        agency=said.get("agency"),
        is_decision=said.get("is_decision", False),
        concern_id=concern_id,
        action_id=_identify(said["name"]),
    )
    agree_action(ledger, agreement, person, at)


def _change(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    action_id, words = _identify(said["name"]), said["words"]
    if "done_on" in said:
        finish_action(ledger, action_id, said["done_on"], words, person, at)
    elif "dropped_on" in said:
        drop_action(ledger, action_id, said["dropped_on"], words, person, at)
    else:
        move_action(ledger, action_id, said["due_on"], words, person, at)


def _reply(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    give_reply(ledger, said["agency"], said["words"], said["office"], said["day"], person, at)


def _note(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    note(ledger, said["noted_on"], said["words"], said.get("agency"), person, at)


def _name_office(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    place = {name: said[name] for name in ("agency", "ministry") if name in said}
    set_office(ledger, said["office"], person, entered_at=at, **place)


def _close(ledger: Ledger, said: Said, person: Any, at: datetime) -> None:
    close_stocktake(ledger, ledger.head, said["day"], said["remark"], person, at)


# The order within a day; the closing comes last, so that its pack holds all of the day.
KINDS: Final[Mapping[str, Enter]] = {
    "office": _name_office,
    "note": _note,
    "reply": _reply,
    "action": _agree,
    "change": _change,
    "closing": _close,
}
