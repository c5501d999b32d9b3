"""Words that stand for a value or for none: yes and no, nothing, zero."""

from loaders.cells.text import fold_text

# Said in a cell of figures or dates, these mean that nothing is said.
EMPTY_WORDS = frozenset(
    ["", "-", "--", "---", "_", ".", "..", "...", "…", "?", "??", "/", "\\", "*"]
    + ["n/a", "na", "n.a", "n.a.", "n/a.", "#n/a", "not applicable", "not available", "n/k", "nd"]
    + ["not provided", "not stated", "not known", "unknown", "none", "null", "nan", "blank"]
    + ["tbd", "tba", "tbc", "to be determined", "to be confirmed", "to be advised", "to be done"]
    + ["hakuna", "haijulikani", "haihusiki", "haipo", "bado", "not yet", "pending", "ongoing"]
)
# Said in a cell of figures, these mean 0.
ZERO_WORDS = frozenset(
    ["free", "nil", "zero", "gratis", "no fee", "no fees", "no charge", "no charges", "no cost"]
    + ["free of charge", "free service", "not charged", "foc", "waived"]
    + ["bure", "sifuri", "bila malipo", "hakuna malipo", "hakuna ada", "hailipiwi"]
)
YES_WORDS = frozenset(
    ["yes", "y", "yeah", "yep", "true", "t", "1", "1.0", "ok", "✓", "✔", "☑", "√", "✅", "👍"]
    + ["ndiyo", "ndio", "ndyo", "ndivyo", "naam", "kweli", "ipo", "oui", "fully", "100%"]
    + ["yes - fully", "fully paperless", "kikamilifu"]
)
NO_WORDS = frozenset(
    ["no", "n", "nope", "false", "f", "0", "0.0", "✗", "✘", "☒", "☐", "×", "❌", "👎"]
    + ["hapana", "la", "sio", "siyo", "sivyo", "si kweli", "haipo", "hakuna", "bado", "non"]
    + ["not yet", "never", "0%", "none", "not at all"]
)
CROSS = "x"


def is_empty_word(text: str) -> bool:
    """Tell whether a text says that nothing is said: "-", "N/A", "tbd", "hakuna"."""
    return fold_text(text) in EMPTY_WORDS


def read_yes_no(value: object, is_cross_yes: bool = False) -> bool | None:
    """Return True or False for a cell that says so, None for any other.

    A cross says yes where it is the only word of its column, no where it stands beside others.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return bool(value) if value in (0, 1) else None
    if not isinstance(value, str):
        return None
    folded = fold_text(value).strip(" .!,;:()[]")
    if folded == CROSS:
        return is_cross_yes
    if folded in YES_WORDS or (folded.startswith("yes") and not folded[3:4].isalpha()):
        return True
    if folded in NO_WORDS or (folded.startswith("no,") or folded.startswith("no -")):
        return False
    return None
