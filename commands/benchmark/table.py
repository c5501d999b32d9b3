"""A measurement as a table for people: one line a figure."""

from collections.abc import Iterator, Mapping
from typing import Any


def draw_table(document: Mapping[str, Any]) -> str:
    """Return every figure of a document with the words that lead to it, values aligned."""
    lines = list(list_figures(document))
    width = max((len(words) for words, _ in lines), default=0)
    return "\n".join(f"{words:<{width}}  {value}" for words, value in lines)


def list_figures(document: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield the words and the value of each figure, those of inner documents too."""
    for name, value in document.items():
        words = f"{before} {name.replace('_', ' ')}".strip()
        if isinstance(value, Mapping):
            yield from list_figures(value, words)
        elif isinstance(value, list):
            for place, one in enumerate(value, 1):
                yield from list_figures(
                    one if isinstance(one, Mapping) else {"": one}, f"{words} {place}"
                )
        else:
            yield words, f"{value:,}" if isinstance(value, int | float) else str(value)
