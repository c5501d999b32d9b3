"""The message of each section of administration."""

from collections.abc import Callable
from typing import Final

from widgets.administration.agencies import title_agencies
from widgets.administration.entries import title_entries
from widgets.administration.goals import title_promise
from widgets.administration.keeping import title_keeping
from widgets.administration.offices import title_offices
from widgets.administration.rules import title_rules
from widgets.administration.sections import (
    AGENCIES,
    ENTRIES,
    KEEPING,
    OFFICES,
    PROMISE,
    RULES,
)
from widgets.view import View

TITLES: Final[dict[str, Callable[[View], str]]] = {
    PROMISE: title_promise,
    RULES: title_rules,
    AGENCIES: title_agencies,
    OFFICES: title_offices,
    ENTRIES: title_entries,
    KEEPING: title_keeping,
}


def title_section(section: str, view: View) -> str:
    """Return what stands in a section, in one line."""
    return TITLES[section](view)
