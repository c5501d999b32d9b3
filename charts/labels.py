"""Words on figures: escaped, wrapped and pushed apart."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple


class Label(NamedTuple):
    """One line of text at a height of the y axis."""

    at: float
    text: str
    color: str


def spread_labels(labels: Sequence[Label], gap: float) -> list[Label]:
    """Push labels apart until each is `gap` above the one below; order kept, middle kept.

    `gap` is in units of the y axis. Labels that touch form a block; a block is centred on the
    mean of the heights its labels asked for.
    """
    blocks: list[list[Label]] = []
    for label in sorted(labels, key=lambda each: each.at):
        blocks.append([label])
        while len(blocks) > 1 and _bottom(blocks[-1], gap) - _top(blocks[-2], gap) < gap:
            last = blocks.pop()
            blocks[-1].extend(last)
    return [
        label._replace(at=_bottom(block, gap) + place * gap)
        for block in blocks
        for place, label in enumerate(block)
    ]


def _bottom(block: Sequence[Label], gap: float) -> float:
    middle = sum(label.at for label in block) / len(block)
    return middle - gap * (len(block) - 1) / 2


def _top(block: Sequence[Label], gap: float) -> float:
    return _bottom(block, gap) + gap * (len(block) - 1)


def wrap_words(text: str, characters: int) -> list[str]:
    """Break a text into lines of at most `characters`; a longer word keeps a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= characters:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines or [""]


def wrap_html(text: str, characters: int) -> str:
    """Break a user's text into lines for a figure, its markup made harmless."""
    return "<br>".join(escape(line, quote=False) for line in wrap_words(text, characters))


def bold(text: str) -> str:
    """Set a text that is already safe in bold."""
    return f"<b>{text}</b>"
