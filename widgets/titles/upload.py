"""Titles of the walk from a workbook to the ledger: what can be sent, and what needs a person."""

from dataclasses import dataclass

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count


@dataclass(frozen=True, slots=True)
class Sending:
    """What the titles are made from: rows that can be sent, rows in all, cells to correct.

    `questions` is how many answers are needed first; `unreadable` how many files cannot be read,
    out of `files`; `has_headings` tells whether all tables are known by their headings;
    `left_out` how many rows were left out on purpose.
    """

    sendable: int
    rows: int
    to_correct: int
    questions: int = 0
    unreadable: int = 0
    files: int = 1
    has_headings: bool = False
    left_out: int = 0

    @property
    def is_all(self) -> bool:
        """Whether every row can be sent and nothing was refused."""
        return self.sendable == self.rows > 0 and not self.to_correct and not self.unreadable


def title_drop() -> str:
    """Return the title before any file is there."""
    return _("Send a workbook as your agency keeps it")


def title_sending(sending: Sending) -> str:
    """Return what can be sent now, and what needs a person first."""
    if sending.files and sending.unreadable == sending.files:
        return ngettext(
            "The file cannot be read; send another",
            "The files cannot be read; send others",
            sending.files,
        )
    if sending.questions and not sending.sendable:
        words = ngettext(
            "Nothing can be sent yet; {n} answer is needed",
            "Nothing can be sent yet; {n} answers are needed",
            sending.questions,
        )
        return words.format(n=count(sending.questions))
    if not sending.rows:
        return _say_no_rows(sending)
    if not sending.sendable:
        words = ngettext(
            "Nothing can be sent yet; {n} cell needs correcting",
            "Nothing can be sent yet; {n} cells need correcting",
            sending.to_correct,
        )
        return words.format(n=count(sending.to_correct))
    return _say_sendable(sending)


def _say_no_rows(sending: Sending) -> str:
    if sending.left_out:
        return _("Nothing can be sent yet; every row is left out")
    if sending.has_headings:
        return _("Nothing can be sent yet; no row stands under the headings")
    return _("Nothing can be sent yet; no table of services was recognised")


def _say_sendable(sending: Sending) -> str:
    if sending.is_all:
        words = ngettext(
            "{n} row can be sent now; nothing needs correcting",
            "{n} rows can be sent now; nothing needs correcting",
            sending.sendable,
        )
        return begin(words.format(n=_number(sending.sendable)))
    words = _("{n} of {all} rows can be sent now").format(
        n=f"{sending.sendable:,}", all=f"{sending.rows:,}"
    )
    if sending.to_correct:
        rest = ngettext(
            "{n} cell needs correcting", "{n} cells need correcting", sending.to_correct
        ).format(n=_number(sending.to_correct))
    else:
        rest = ngettext(
            "{n} file cannot be read", "{n} files cannot be read", sending.unreadable
        ).format(n=_number(sending.unreadable))
    return f"{words}; {rest}"


def title_receipt(rows: int, gained: int) -> str:
    """Return what was stored, and what it did to the national count."""
    words = ngettext("{n} row is sent", "{n} rows are sent", rows).format(n=_number(rows))
    if gained > 0:
        rest = ngettext("{n} more service is online", "{n} more services are online", gained)
    elif gained < 0:
        rest = ngettext("{n} service fewer is online", "{n} services fewer are online", -gained)
    else:
        rest = _("the number online stays")
    return begin(f"{words}; {rest.format(n=_number(abs(gained)))}")


def title_sent_before() -> str:
    """Return the title where the same bytes stand in the ledger already."""
    return _("This was sent before and stands already; nothing changed")


def _number(number: int) -> str:
    return count(number)
