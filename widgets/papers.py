"""Papers on the pages: made when asked for, kept by ledger entry, days and language."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from loaders.issuing import issue_forecast
from metrics.expected import keep_forecast
from metrics.forecast.issued import list_issued
from reports.papers import MIMES, Paper, name_paper
from reports.share import Share, make_share
from widgets.language import _, mark
from widgets.ledger import current_ledger
from widgets.odds import sees_odds
from widgets.parts import note
from widgets.titles.wording import read_paper_tongue
from widgets.view import View

KINDS: Final = {
    "pdf": mark("PDF"),
    "pptx": mark("PowerPoint"),
    "xlsx": mark("Excel"),
    "png": mark("Picture"),
    "html": mark("Web page"),
    "txt": mark("Plain text"),
    "zip": mark("Zip"),
}


@dataclass(frozen=True)
class Order:
    """What papers are made from, taken while the page runs: they are made later, outside it.

    `common` are the parameters that every paper takes.
    """

    view: View
    person: Person
    ledger: Ledger
    key: str
    common: dict[str, Any]

    def keep(self, kind: str, make: Callable[[], Any]) -> Any:
        """Return what is made, once for the entry, the days, the scope and the language."""
        return _keep(f"{self.key}|{kind}", make)

    def name(self, kind: str, suffix: str, code: str = "") -> str:
        """Return the name of a paper's file."""
        return f"{name_paper(kind, self.view.as_of, self.view.known_on, code)}.{suffix}"

    def issue(self) -> None:
        """Keep the forecast that a paper carries out of the house, to be judged on its day.

        A past view is left alone: what is told with hindsight is no forecast.
        """
        view, ledger = self.view, self.ledger
        latest = view.reading.last_reported_on()
        is_now = view.reading.known == ledger.head and latest and view.as_of >= latest
        if is_now and Right.SEND in self.person.rights:
            rows = list_issued(keep_forecast(view.reading, view.as_of))
            issue_forecast(ledger, view.reading, rows, self.person)


@st.cache_resource(max_entries=60, show_spinner=False)
def _keep(key: str, _make: Callable[[], Any]) -> Any:
    return _make()


def take_order(view: View, person: Person) -> Order:
    """Return what papers of a view are made from, in the reader's language."""
    address = _read_address()
    common = {"known_on": view.known_on, "address": address, "tongue": read_paper_tongue()}
    key = f"{view.key}|{view.known_on}|{address}"
    return Order(view, person, current_ledger(), key, common)


def _read_address() -> str:
    """Return where the dashboard runs, as the reader's browser names it; empty where unknown."""
    parts = urlsplit(st.context.url or "")
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{parts.scheme}://{parts.netloc}/{base}".rstrip("/") if parts.netloc else ""


def open_papers(view: View, show: Callable[[], None]) -> None:
    """Draw the button that opens the papers of a page; `show` draws them once it is open.

    While no inventory has been sent there is nothing to write about; and papers carry the odds, so
    that only who sees these is offered them.
    """
    if view.is_empty or not sees_odds(view.settings):
        return
    popover = st.popover(
        _("Papers"), icon=":material/description:", type="tertiary", key="papers", on_change="rerun"
    )
    if popover.open:
        with popover:
            show()


def open_paper(name: str, title: str, about: str) -> AbstractContextManager[Any]:
    """Begin a paper: what it is, and for what; its buttons stand in a row below."""
    st.markdown(f"**{title}**")
    note(about)
    return st.container(key=f"papers-{name}", horizontal=True, gap="small")


def offer_paper(file_name: str, make: Callable[[], Paper], *, key: str) -> None:
    """Offer a paper under the name of its kind; it is made when the button is pressed."""
    suffix = file_name.rsplit(".", 1)[-1]
    st.download_button(
        _(KINDS[suffix]),
        data=lambda: make().content,
        file_name=file_name,
        mime=MIMES[suffix],
        icon=":material/download:",
        key=f"paper-{key}-{suffix}",
        on_click="ignore",
    )


def offer_papers(
    order: Order, kind: str, suffixes: Sequence[str], make: Callable[[str], Paper], code: str = ""
) -> None:
    """Offer a paper in several formats, each made when its button is pressed."""
    for suffix in suffixes:
        name = order.name(kind, suffix, code)
        offer_paper(name, _bind(order, f"{kind}|{suffix}", make, suffix), key=kind)


def _bind(
    order: Order, kind: str, make: Callable[[str], Paper], suffix: str
) -> Callable[[], Paper]:
    return lambda: order.keep(kind, lambda: make(suffix))


def show_share(order: Order, code: str | None = None) -> None:
    """Offer a picture for a phone and five lines to send with it; both are shown once made."""
    with open_paper("share", _("For a phone"), _("A picture, and five lines to send with it.")):
        is_asked = st.button(
            _("Make the picture"), icon=":material/image:", key="make-share", type="secondary"
        )
    asked_for = f"share|{order.key}"
    if is_asked:
        st.session_state["papers.shared"] = asked_for
    if st.session_state.get("papers.shared") != asked_for:
        return
    with st.spinner(_("Drawing the picture …")):
        share = order.keep("share", lambda: _share(order, code))
    picture, lines = st.columns([1, 1.25], gap="medium")
    with picture:
        st.image(share.picture.content, width="stretch")
    with lines:
        st.code(share.text.content.decode(), language=None, wrap_lines=True)
        offer_paper(share.picture.name, lambda: share.picture, key="share")


def _share(order: Order, code: str | None) -> Share:
    made = make_share(order.view.reading, order.view.as_of, code, **order.common)
    if code is None:
        order.issue()
    return made
