"""The brief as two A4 pages."""

from typing import Any, Final

from reports.briefs.telling import ToldBrief
from reports.source import tell_source
from reports.tongue import _
from reports.typesetting import fit, typeset

PAGES: Final = 2
ROOMS: Final = {"overdue": 40, "concerns": 20, "aging": 40, "actions": 20}
NAMES: Final = {"moved": 6}


def write_document(told: ToldBrief) -> bytes:
    """Return the PDF; lists show as many rows as two pages hold, and say how many there are."""
    laid_out = lay_out(told)
    first = fit("brief", {**laid_out, "part": "first"}, 1, NAMES, kept=ROOMS)
    fitted = fit("brief", {**laid_out, "part": "all"}, PAGES, ROOMS, kept=first["rooms"])
    return typeset("brief", fitted, told.source.as_of)


def lay_out(told: ToldBrief) -> dict[str, Any]:
    """Return what the template takes."""
    names = (name for name in ToldBrief.__slots__)
    return {
        **{name: getattr(told, name) for name in names},
        "source": tell_source(told.source),
        "words": {
            "questions": _("Questions to ask"),
            "reply": _("The agency answers:"),
            "more": _("and {n} more"),
            "stage_columns": (_("Stage"), _("Services"), _("Days, median")),
        },
    }
