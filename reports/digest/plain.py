"""The digest as plain text, for mail programs and readers that want no more."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from reports.digest.facts import DECISIONS_TOLD, ToldDigest, say_where
from reports.tongue import _
from reports.wording import join_notes

WIDTH = 72


def write_plain(told: ToldDigest) -> str:
    """Return the text, wrapped at 72 letters; titles stand over a line of their own."""
    bulletin, source = told.bulletin, told.bulletin.source
    blocks: list[Iterable[str]] = [
        [source.mark] if source.mark else [],
        [*_wrap(bulletin.title), "=" * min(WIDTH, len(bulletin.title))],
        _answer(told),
        _wrap(bulletin.path),
        [*_title(bulletin.changed.title), *_pairs(told.changes)],
        [*_title(bulletin.league.title), *_pairs(told.ratings), *_wrap(told.turned)],
        [
            *_title(bulletin.reports_title),
            *(line for each in bulletin.reports for line in _wrap(each)),
        ],
        [*_title(told.decisions.title), *_decisions(told)],
        [*_title(_("What lies ahead")), *(f"- {line}" for line in bulletin.ahead)]
        if bulletin.ahead
        else [],
        [source.programme, source.lead, source.dates, source.way_back],
    ]
    texts = ("\n".join(line for line in block if line) for block in blocks)
    plain = "\n\n".join(text for text in texts if text) + "\n"
    return plain.replace("\N{NO-BREAK SPACE}", " ")


def _wrap(words: str, indent: str = "") -> list[str]:
    if not words:
        return []
    return wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]


def _title(words: str) -> list[str]:
    return [*_wrap(words), "-" * min(WIDTH, len(words))]


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in pairs:
        yield f"{name}: {text}"


def _answer(told: ToldDigest) -> Iterator[str]:
    for tile in told.bulletin.tiles:
        yield f"{tile.label} {tile.answer}"
        yield from _wrap(join_notes(tile.notes), "  ")


def _decisions(told: ToldDigest) -> Iterator[str]:
    for office, what, where, due, holds in told.decisions.rows[:DECISIONS_TOLD]:
        yield from wrap(
            f"- {due}, {office}: {what} {say_where(where, holds)}".rstrip(),
            WIDTH,
            subsequent_indent="  ",
        )
    if told.decisions_left:
        yield told.decisions_left
