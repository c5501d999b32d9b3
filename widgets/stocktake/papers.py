"""The papers of a stocktake or of its pack: the bulletin, and the briefs of all agencies."""

from access.roles import Person
from reports.papers import FORMATS
from widgets.agency.papers import show_bundle
from widgets.language import _
from widgets.national.papers import write_bulletin
from widgets.papers import Order, offer_papers, open_paper, open_papers, take_order
from widgets.view import View


def show_papers(view: View, person: Person) -> None:
    """Offer the papers of the meeting; those of a pack have the figures of its entry."""
    open_papers(view, lambda: _show_all(take_order(view, person)))


def _show_all(order: Order) -> None:
    about = _("Four pages of the whole programme, with the decisions due.")
    with open_paper("bulletin", _("National bulletin"), about):
        offer_papers(order, "bulletin", FORMATS, lambda each: write_bulletin(order, each))
    show_bundle(order)
