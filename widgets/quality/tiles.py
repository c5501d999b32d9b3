"""Five tiles on how far the data can be trusted."""

from collections.abc import Callable

import streamlit as st

from widgets import address
from widgets.answers import ask
from widgets.field_words import name_field
from widgets.language import _, ngettext
from widgets.narrowing import carry_scope
from widgets.parts import describe_share
from widgets.quality.read import (
    FRONT_PAGE,
    find_doubles,
    find_freshness,
    find_links,
    find_outliers,
    list_fields,
)
from widgets.tile import show_tile
from widgets.titles.wording import begin
from widgets.view import View


def show_tiles(view: View) -> None:
    """Show the tiles, on a phone in pairs."""
    with st.container(key="tiles-quality"):
        columns = st.columns(5, gap="medium")
    shows: tuple[Callable[[View], None], ...] = (
        _show_freshness,
        _show_missing,
        _show_links,
        _show_doubles,
        _show_outliers,
    )
    for column, show in zip(columns, shows, strict=True):
        with column:
            show(view)


def _show_freshness(view: View) -> None:
    found = ask(view, find_freshness)
    show_tile(
        "fresh",
        _("Who reported?"),
        describe_share(found.reported_14_days, found.agencies),
        view,
        notes=[
            _("agencies, within 14 days"),
            _("{late} late, {never} never").format(late=found.late, never=found.never),
        ],
        door=(_("See the agencies"), address.carry(ministry=view.scope.ministry)),
        page="pages/agencies.py",
    )


def _show_missing(view: View) -> None:
    fields, question = ask(view, list_fields), _("What is missing most?")
    if fields.empty:
        show_tile("missing", question, "–", view, notes=[_("No service is listed.")])
        return
    least = fields.iloc[0]
    words = _("stated by {n} of {all} services that should")
    note = words.format(n=f"{least['filled']:,}", all=f"{least['services']:,}")
    lacking = int(least["services"] - least["filled"])
    door = None
    if lacking:
        words = _("See those without: {n}").format(n=f"{lacking:,}")
        door = words, carry_scope(view, missing=least["field"])
    answer = name_field(str(least["field"]))
    show_tile("missing", question, answer, view, notes=[note], door=door)


def _show_links(view: View) -> None:
    share, question = ask(view, find_links), _("Where do links lead?")
    if not share.denominator:
        show_tile("links", question, "–", view, notes=[_(share.reason or "")])
        return
    answer = describe_share(int(share.numerator or 0), int(share.denominator))
    notes = [_("lead only to a site’s front page")]
    door = (_("See the services"), carry_scope(view, **FRONT_PAGE)) if share.numerator else None
    show_tile("links", question, answer, view, notes=notes, door=door)


def _show_doubles(view: View) -> None:
    doubles = ask(view, find_doubles)
    notes = [
        _("{n} in the same words, {variants} like variants").format(
            n=f"{len(doubles.duplicates):,}", variants=f"{len(doubles.variants):,}"
        ),
        _("{n} at a ministry and its agency").format(n=f"{len(doubles.pairs):,}"),
    ]
    words = ngettext("{n} group", "{n} groups", doubles.groups)
    answer = begin(words.format(n=f"{doubles.groups:,}"))
    door = (_("See copies already left out"), carry_scope(view, left_out="duplicates"))
    show_tile("doubles", _("What may stand twice?"), answer, view, notes=notes, door=door)


def _show_outliers(view: View) -> None:
    found, question = ask(view, find_outliers), _("Who lists out of proportion?")
    if found.limit is None:
        reason = _("Fewer than four agencies list services, so none can stand out.")
        show_tile("outliers", question, "–", view, notes=[reason])
        return
    count = len(found.agencies)
    answer = begin(ngettext("{n} agency", "{n} agencies", count).format(n=f"{count:,}"))
    words = _("more than {n} services in scope").format(n=f"{found.limit:,.0f}")
    ways = (_("See the agencies"), address.carry(ministry=view.scope.ministry))
    door, page = ways if count else None, "pages/agencies.py"
    show_tile("outliers", question, answer, view, notes=[words], door=door, page=page)
