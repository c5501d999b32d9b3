"""The bulletin as four A4 pages."""

from typing import Any, Final

from reports.bulletin.telling import ToldBulletin
from reports.source import tell_source
from reports.tongue import _
from reports.typesetting import fit, typeset

PAGES: Final = 4
ROOMS: Final = {"league": 96, "decisions": 20}
MINISTRIES: Final = {"ministries": 30}


def write_document(told: ToldBulletin) -> bytes:
    """Return the PDF; ministries show as many rows as their page holds, the league as the rest."""
    laid_out = lay_out(told)
    places = fit("bulletin", {**laid_out, "part": "places"}, 1, MINISTRIES)
    fitted = fit("bulletin", {**laid_out, "part": "all"}, PAGES, ROOMS, kept=places["rooms"])
    return typeset("bulletin", fitted, told.source.as_of)


def lay_out(told: ToldBulletin) -> dict[str, Any]:
    """Return what the template takes."""
    return {
        **{name: getattr(told, name) for name in ToldBulletin.__slots__},
        "source": tell_source(told.source),
        "words": {
            "ministries": _(
                "Services online of what is agreed or in scope, furthest behind first; the bar is"
                " the share, and the line is 100%."
            ),
            "more_ministries": _("The {shown} furthest behind; the workbook has all of them."),
            "ahead": _("What lies ahead"),
            "stage_columns": (_("Stage"), _("Services"), _("Days, median")),
        },
    }
