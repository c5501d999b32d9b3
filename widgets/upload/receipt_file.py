"""The receipt as a file: one page of HTML that needs nothing else and prints on one sheet."""

from html import escape
from typing import Final

from data.ledger import NAIROBI
from metrics.counts import LEVELS
from widgets.effect import say_effect
from widgets.language import _, read_language, read_tongue
from widgets.titles.upload import title_receipt, title_sent_before
from widgets.upload.sending import Receipt, Sent
from widgets.words import COUNTS, word

STYLE: Final = """
body { font: 16px/1.5 sans-serif; color: #121a22; background: #fff; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; }
h1, h2 { font-family: serif; line-height: 1.25; }
section { border-top: 1px solid #121a22; margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #d5d9d6; }
td.number { font-variant-numeric: tabular-nums; }
p.small { color: #4e5963; font-size: 14px; }
"""
NOTICE: Final = "<p><strong>{words}</strong></p>"


def write_receipt_file(receipt: Receipt, *, is_illustrative: bool) -> bytes:
    """Return the receipt as HTML in UTF-8: title, sender and moment, files, effect, way back."""
    title = title_of(receipt)
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(say_sender(receipt))}</p>",
    ]
    if is_illustrative:
        parts.append(NOTICE.format(words=escape(_("Illustrative: invented figures"))))
    parts += [_write_files(receipt), _write_effect(receipt), _write_way_back(receipt)]
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{read_language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


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


def _write_files(receipt: Receipt) -> str:
    headings = (_("Submission"), _("File"), _("Rows stored"), _("To be corrected"))
    lines = "\n".join(_write_file(file) for file in receipt.files)
    cells = "".join(f'<th scope="col">{escape(each)}</th>' for each in headings)
    return (
        f"<section><h2>{escape(_('What was stored'))}</h2>\n"
        f"<table><thead><tr>{cells}</tr></thead><tbody>\n{lines}\n</tbody></table></section>"
    )


def _write_file(file: Sent) -> str:
    stored = f"{file.rows:,}" if file.is_new else _("It stood already")
    return (
        f'<tr><td class="number">{file.submission}</td><td>{escape(file.file_name)}</td>'
        f'<td class="number">{escape(stored)}</td><td class="number">{file.refused:,}</td></tr>'
    )


def _write_effect(receipt: Receipt) -> str:
    effect = receipt.effect
    lines = "\n".join(
        f'<tr><td>{escape(word(COUNTS, level))}</td><td class="number">{before:,}</td>'
        f'<td class="number">{after:,}</td></tr>'
        for level, (before, after) in ((each, effect.total(each)) for each in LEVELS)
    )
    headings = (_("All agencies"), _("Before"), _("After"))
    cells = "".join(f'<th scope="col">{escape(each)}</th>' for each in headings)
    day = _("Counted as of {day}.").format(day=read_tongue().write_full_day(effect.day))
    return (
        f"<section><h2>{escape(say_effect(effect))}</h2>\n"
        f"<table><thead><tr>{cells}</tr></thead><tbody>\n{lines}\n</tbody></table>\n"
        f'<p class="small">{escape(day)}</p></section>'
    )


def _write_way_back(receipt: Receipt) -> str:
    numbers = ", ".join(str(file.submission) for file in receipt.files if file.is_new)
    if not numbers:
        return ""
    words = _("To take it back, open Submissions in the dashboard; the number is {numbers}.")
    return f'<section><p class="small">{escape(words.format(numbers=numbers))}</p></section>'
