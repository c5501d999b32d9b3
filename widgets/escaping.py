"""User text made harmless before it meets markdown: no link, no picture, no directive."""

import re
from typing import Final

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")


def escape_markdown(text: str) -> str:
    """Return the text so that markdown shows it letter by letter, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def hold_together(text: str) -> str:
    """Return the text with non-breaking spaces, for a name or a date that must not break."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
