"""The papers of National: the bulletin, the picture with its five lines, the digest."""

from access.roles import Person
from reports.bulletin.making import make_bulletins
from reports.digest.making import Digest, make_digest
from reports.papers import FORMATS, Paper
from widgets.language import _
from widgets.papers import Order, offer_papers, open_paper, open_papers, show_share, take_order
from widgets.view import View


def show_papers(view: View, person: Person) -> None:
    """Offer the papers of the whole programme."""
    open_papers(view, lambda: _show_all(take_order(view, person)))


def _show_all(order: Order) -> None:
    about = _("Four pages of the whole programme, for a meeting.")
    with open_paper("bulletin", _("National bulletin"), about):
        offer_papers(order, "bulletin", FORMATS, lambda each: write_bulletin(order, each))
    show_share(order)
    with open_paper("digest", _("Digest for e-mail"), _("The week in one letter.")):
        offer_papers(order, "digest", ("html", "txt"), lambda each: _choose_letter(order, each))


def write_bulletin(order: Order, suffix: str) -> Paper:
    """Return the bulletin in a format, its forecast kept as issued."""
    made = make_bulletins(order.view.reading, order.view.as_of, [suffix], **order.common)
    order.issue()
    return made[0]


def _choose_letter(order: Order, suffix: str) -> Paper:
    digest: Digest = order.keep("digest", lambda: _write_digest(order))
    return digest.html if suffix == "html" else digest.text


def _write_digest(order: Order) -> Digest:
    made = make_digest(order.view.reading, order.view.as_of, **order.common)
    order.issue()
    return made
