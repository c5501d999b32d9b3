"""The receipt as a PDF: what was stored, by whom and when, what it did, and the way back."""

from typing import Any

from data.ledger import NAIROBI
from metrics.counts import LEVELS
from reports.tongue import speaking
from reports.typesetting import typeset
from widgets.effect import say_effect
from widgets.language import _, ngettext, read_tongue
from widgets.titles.upload import title_receipt, title_sent_before
from widgets.titles.wording import read_paper_tongue
from widgets.upload.receipts import Receipt, Sent
from widgets.words import COUNTS, word


def make_receipt_file(receipt: Receipt, *, is_illustrative: bool) -> bytes:
    """Return the receipt as a PDF; the same receipt gives the same bytes."""
    told = tell_receipt(receipt, is_illustrative=is_illustrative)
    with speaking(read_paper_tongue()):
        return typeset("receipt", told, receipt.at.astimezone(NAIROBI).date())


def tell_receipt(receipt: Receipt, *, is_illustrative: bool) -> dict[str, Any]:
    """Return the words of the receipt as the drawing takes them."""
    entries = [file.submission for file in receipt.files if file.is_new]
    numbers = ", ".join(map(str, [*entries, receipt.links] if receipt.links else entries))
    way_back = _("Open Submissions in the dashboard; the number is {numbers}.")
    return {
        "title": title_of(receipt),
        "office": receipt.office,
        "sender": f"{say_sender(receipt)} {say_joined(receipt)}".strip(),
        "mark": _("Illustrative: invented figures") if is_illustrative else "",
        "files": {
            "title": _("What was stored"),
            "columns": [_("Submission"), _("File"), _("Rows stored"), _("To be corrected")],
            "rows": [_tell_file(file) for file in receipt.files],
        },
        "effect": _tell_effect(receipt),
        "way_back_title": _("To take it back"),
        "way_back": way_back.format(numbers=numbers) if numbers else "",
    }


def title_of(receipt: Receipt) -> str:
    """Return what was stored and what it did, as the page says it."""
    fresh = [file for file in receipt.files if file.is_new]
    if not fresh:
        return title_sent_before()
    return title_receipt(sum(file.rows for file in fresh), receipt.effect.gained)


def say_sender(receipt: Receipt) -> str:
    """Return who sent and when, as plain words."""
    at = receipt.at.astimezone(NAIROBI)
    return _("Sent by {office} on {day} at {time}, Nairobi.").format(
        office=receipt.office,
        day=read_tongue().write_full_day(at.date()),
        time=f"{at:%H:%M}",
    )


def say_joined(receipt: Receipt) -> str:
    """Return how many pairs were joined, and under which number; nothing for none."""
    if not receipt.joined:
        return ""
    words = ngettext(
        "{n} pair joined as one service, number {number}.",
        "{n} pairs joined as one service each, number {number}.",
        receipt.joined,
    )
    return words.format(n=f"{receipt.joined:,}", number=receipt.links)


def _tell_file(file: Sent) -> list[str]:
    stored = f"{file.rows:,}" if file.is_new else _("It stood already")
    return [str(file.submission), file.file_name, stored, f"{file.refused:,}"]


def _tell_effect(receipt: Receipt) -> dict[str, Any]:
    effect = receipt.effect
    day = read_tongue().write_full_day(effect.day)
    totals = [(word(COUNTS, level), *effect.total(level)) for level in LEVELS]
    return {
        "title": say_effect(effect),
        "columns": [_("All agencies"), _("Before"), _("After")],
        "rows": [[name, f"{before:,}", f"{after:,}"] for name, before, after in totals],
        "day": _("Counted as of {day}.").format(day=day),
    }
