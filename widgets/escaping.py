"""User text made harmless before it meets markdown: no link, no picture, no directive."""

import re
from typing import Final

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")
# Markdown makes links of these after it has taken the backslashes away again.
LINKED: Final = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?<=[\w+-]@)(?=\w)", re.IGNORECASE)
WORD_JOINER: Final = "\N{WORD JOINER}"


def escape_markdown(text: str) -> str:
    """Return the text so that markdown shows it letter by letter, on one line.

    An address in it stays words: an invisible joiner parts what markdown would take for a link.
    """
    return SPECIAL.sub(r"\\\1", LINKED.sub(WORD_JOINER, " ".join(text.split())))


def hold_together(text: str) -> str:
    """Return the text with non-breaking spaces, for a name or a date that must not break."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
