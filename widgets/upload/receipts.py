"""What a receipt says: made when sending, and found again from the numbers in its address."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.entries import Committed
from data.ledger import NAIROBI, Ledger
from loaders.preparing import Prepared
from metrics.links import list_links
from metrics.submissions import list_submissions
from widgets import address
from widgets.effect import Effect, read_effect
from widgets.submissions.listing import name_sender
from widgets.view import View

KEY: Final = "upload-receipt"
SENT: Final = "sent"
JOINED: Final = "joined"
SPAN: Final = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
# More files than one sending ever had; an address may say anything.
MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Sent:
    """One file that was stored: its submission, and how many of its rows stay behind."""

    submission: int
    file_name: str
    rows: int
    refused: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was stored, by which office and when, and what it did to the counts.

    `joined` pairs were confirmed to be one service, in the entry `links`.
    """

    files: tuple[Sent, ...]
    codes: tuple[str, ...]
    effect: Effect
    office: str
    at: datetime
    joined: int = 0
    links: int | None = None


def write_receipt(
    prepared: Sequence[Prepared],
    committed: Sequence[Committed],
    effect: Effect,
    person: Person,
    joined: int = 0,
) -> Receipt:
    """Return the receipt of files, and of links after them, that were stored a moment ago."""
    files = tuple(
        Sent(
            submission=done.entry_no,
            file_name=one.book.file_name,
            rows=one.counts["accepted"],
            refused=one.counts["refused"],
            is_new=done.is_new,
        )
        for one, done in zip(prepared, committed, strict=False)
    )
    codes = tuple(dict.fromkeys(agency.code for one in prepared for agency in one.agencies))
    links = committed[len(files)].entry_no if joined else None
    moment = datetime.now().astimezone()
    return Receipt(files, codes, effect, person.office, moment, joined, links)


def keep_receipt(receipt: Receipt) -> None:
    """Keep a receipt, and put its numbers into the address; for callbacks."""
    st.session_state[KEY] = receipt
    numbers = spell_numbers([file.submission for file in receipt.files if file.is_new])
    address.write(**{SENT: numbers, JOINED: receipt.links})


def drop_receipt() -> None:
    """Let the receipt go, here and in the address."""
    st.session_state.pop(KEY, None)
    address.write(**{SENT: None, JOINED: None})


def read_receipt(view: View, ledger: Ledger) -> Receipt | None:
    """Return the receipt of this reader, else the one that the address names; None for none."""
    kept: Receipt | None = st.session_state.get(KEY)
    numbers = parse_numbers(address.read(SENT) or "")
    if kept is not None and (not numbers or numbers[0] in {one.submission for one in kept.files}):
        return kept
    found = _recall(view, ledger, numbers, address.read_number(JOINED, 0)) if numbers else None
    if found is not None:
        st.session_state[KEY] = found
    return found


def spell_numbers(numbers: Sequence[int]) -> str:
    """Return numbers as an address has them, "14" or "14-21.30"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ".".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def parse_numbers(text: str) -> list[int]:
    """Return the numbers of an address; what is none is passed over."""
    return sorted(set(_spread(text)))[:MOST]


def _spread(text: str) -> Iterator[int]:
    for part in text.split("."):
        if found := SPAN.fullmatch(part):
            first = int(found[1])
            yield from range(first, min(int(found[2] or first), first + MOST) + 1)


def _recall(view: View, ledger: Ledger, numbers: Sequence[int], links: int) -> Receipt | None:
    """Return the receipt of submissions as the ledger has them."""
    listed = list_submissions(view.reading)
    listed = listed[listed["entry_no"].isin(list(numbers))].sort_values("entry_no")
    if listed.empty:
        return None
    rows: list[dict[Any, Any]] = listed.to_dict("records")
    joined = _count_joined(view, links)
    first, last = int(rows[0]["entry_no"]), int(rows[-1]["entry_no"])
    at = pd.Timestamp(rows[-1]["entered_at"]).tz_localize("UTC").to_pydatetime()
    days = [pd.Timestamp(row["reported_on"]).date() for row in rows]
    day = max([min(at.astimezone(NAIROBI).date(), view.now_as_of), *days])
    after = ledger.reading(max(last, links if joined else 0))
    files = tuple(
        Sent(
            int(row["entry_no"]),
            str(row["file_name"]),
            int(row["accepted_count"]),
            int(row["refused_count"]),
            is_new=True,
        )
        for row in rows
    )
    return Receipt(
        files=files,
        codes=tuple(dict.fromkeys(code for row in rows for code in row["codes"])),
        effect=read_effect(ledger.reading(first - 1), after, day),
        office=name_sender(rows[-1]),
        at=at,
        joined=joined,
        links=links if joined else None,
    )


def _count_joined(view: View, links: int) -> int:
    listed = list_links(view.reading)
    return int((listed["entry_no"] == links).sum()) if links else 0
