"""What each kind of entry is called, and what one says in a line."""

from collections.abc import Mapping
from typing import Any, Final

from widgets.administration.goals import say_label
from widgets.administration.rule_names import RULES
from widgets.language import _, mark, ngettext
from widgets.verification.words import name_result

ACTS: Final = {
    "submission": mark("Workbook sent"),
    "withdrawal": mark("Taken back"),
    "setting": mark("Rule changed"),
    "target": mark("Target changed"),
    "commitment": mark("Commitment"),
    "promise": mark("Promise recorded"),
    "register": mark("Register of agencies"),
    "office": mark("Office named"),
    "action": mark("Action"),
    "reply": mark("Reply of an agency"),
    "annotation": mark("Note on a day"),
    "concern": mark("Concern"),
    "stocktake": mark("Stocktake closed"),
    "draw": mark("Links drawn to test"),
    "verification": mark("Link tested"),
    "view": mark("View saved"),
    "link": mark("Services joined"),
    "apart": mark("Services kept apart"),
    "mapping": mark("Layout remembered"),
    "forecast": mark("Forecast issued"),
    "seed": mark("Programme begun"),
}


def name_act(act: str) -> str:
    """Return the screen word of an act."""
    return _(ACTS[act]) if act in ACTS else act.replace("_", " ").capitalize()


def say_entry(row: Mapping[str, Any]) -> str:
    """Return what an entry is and of what, in one line."""
    act, words = str(row["act"]), row["words"]
    if act == "withdrawal":
        return _("Entry {n} taken back").format(n=row["about"])
    said = "" if act == "seed" or not words else _word(act, str(words))
    # A workbook may bring agencies and names; it is one file all the same.
    rest = 0 if act == "submission" else int(row["row_count"] or 0) - 1
    if said and rest > 0:
        more = ngettext("and {n} more", "and {n} more", rest)
        said += " " + more.format(n=f"{rest:,}")
    return f"{name_act(act)}: {said}" if said else name_act(act)


def _word(act: str, words: str) -> str:
    if act == "setting":
        return _(RULES[words]) if words in RULES else words
    if act == "verification":
        return name_result(words)
    if act in ("target", "commitment"):
        kind, _space, rest = words.partition(" ")
        return rest if act == "commitment" else f"{say_label(kind)} {rest}"
    return words
