"""The samples drawn: which one is in view, by the address, and drawing another."""

import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from loaders.verifying import LARGEST, VerificationRefused, draw_sample
from metrics.scope import NATION, Scope
from metrics.verification_draws import Population, list_draws, list_links, read_population
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.inventory.search import list_agencies
from widgets.language import _, ngettext, read_tongue
from widgets.outcome import attempt
from widgets.parts import block, note
from widgets.view import View

PLACE: Final = "verification"
USUAL_SIZE: Final = 60
SIZE, AGENCY, CHOSEN = "draw-size", "draw-agency", "choose-draw"
# Wide enough that two draws never share one, short enough to be read out.
SEED_BELOW: Final = 1_000_000_000


@dataclass(frozen=True)
class Draw:
    """One sample; `agency` is None where it was drawn from all agencies."""

    draw_id: UUID
    entry_no: int
    as_of: date
    seed: int
    code: str | None
    agency: str | None
    population: int
    drawn: int
    tested: int
    works: int


def read_draws(view: View) -> list[Draw]:
    """Return the samples of the view, the latest first."""
    found = list_draws(view.reading, view.as_of)
    return [_take(row) for row in found.astype(object).to_dict("records")]


def _take(row: dict[Any, Any]) -> Draw:
    named = isinstance(row["code"], str)
    return Draw(
        UUID(str(row["draw_id"])),
        int(row["entry_no"]),
        pd.Timestamp(row["as_of"]).date(),
        int(row["seed"]),
        row["code"] if named else None,
        row["agency"] if named else None,
        *(int(row[name]) for name in ("population", "drawn", "tested", "works")),
    )


def read_links(view: View, draw_id: UUID) -> pd.DataFrame:
    """Return the services of a sample in the order drawn, with what was found."""
    return list_links(view.reading, view.as_of, draw_id)


def choose_draw(draws: list[Draw]) -> Draw | None:
    """Offer the samples where there are several; return the one of the address, else the latest."""
    named = address.read("draw")
    chosen = next((one for one in draws if str(one.draw_id) == named), None)
    if chosen is None:
        chosen = draws[0] if draws else None
    if len(draws) > 1 and chosen:
        names = {str(one.draw_id): name_draw(one) for one in draws}
        st.session_state[CHOSEN] = str(chosen.draw_id)
        st.selectbox(
            _("Sample"),
            list(names),
            format_func=lambda value: names[value],
            key=CHOSEN,
            on_change=lambda: address.write(draw=st.session_state[CHOSEN], service=None, show=None),
        )
    return chosen


def name_draw(draw: Draw) -> str:
    """Return a sample in a few words: its day, whose links, how far it is tested."""
    words = _("{day}: {whose}, {tested} of {drawn} tested")
    return words.format(
        day=read_tongue().write_full_day(draw.as_of),
        whose=draw.agency or _("all agencies"),
        tested=f"{draw.tested:,}",
        drawn=f"{draw.drawn:,}",
    )


def say_draw(draw: Draw) -> None:
    """Say how the sample was drawn, so that anybody can draw it again."""
    words = _(
        "{drawn} of {population} links of services that counted end to end on {day}, {whose};"
        " drawn at random with seed {seed}, kept as ledger entry {entry}."
    )
    said = words.format(
        drawn=f"{draw.drawn:,}",
        population=f"{draw.population:,}",
        day=read_tongue().write_full_day(draw.as_of),
        whose=draw.agency or _("all agencies"),
        seed=draw.seed,
        entry=draw.entry_no,
    )
    note(escape_markdown(said))


def count_links(view: View, code: str | None) -> Population:
    """Return what can be drawn of one agency, or of all."""
    scope = Scope(agency=code) if code else NATION
    return read_population(view.reading, view.as_of, scope)


def offer_draw(view: View, ledger: Ledger, person: Person, *, is_first: bool) -> None:
    """Offer to draw a sample: how many links, of whom."""
    if view.is_past:
        note(_("To draw a sample, go back to now: a past view shows what was known then."))
        return
    if not person.may(Right.SEND):
        return
    with block("draw"):
        if is_first:
            st.header(_("Draw a sample of links"), anchor=False)
            _show_form(view, ledger, person)
            return
        opened = st.expander(_("Draw another sample"), key="draw-another", on_change="rerun")
        if opened.open:
            with opened:
                _show_form(view, ledger, person)


def _show_form(view: View, ledger: Ledger, person: Person) -> None:
    names = {one.code: one.name for one in list_agencies(view)}
    left, right = st.columns([1, 2], gap="small")
    left.number_input(_("How many links"), 1, LARGEST, USUAL_SIZE, key=SIZE)
    right.selectbox(
        _("Of which agency"),
        list(names),
        index=None,
        format_func=lambda code: names[code],
        placeholder=_("All agencies"),
        key=AGENCY,
    )
    population = ask(view, count_links, st.session_state[AGENCY])
    note(_say_population(population))
    st.button(
        _("Draw the sample"),
        type="primary",
        icon=":material/casino:",
        key="draw-now",
        disabled=not population.services,
        on_click=_draw,
        args=(view, ledger, person, population),
    )


def _say_population(population: Population) -> str:
    total = len(population.services)
    words = ngettext(
        "{n} service that counts end to end gives a link.",
        "{n} services that count end to end give a link.",
        total,
    ).format(n=f"{total:,}")
    if population.without_link:
        lacking = ngettext(
            "{n} more gives none and cannot be tested.",
            "{n} more give none and cannot be tested.",
            population.without_link,
        )
        words += " " + lacking.format(n=f"{population.without_link:,}")
    return words


def _draw(view: View, ledger: Ledger, person: Person, population: Population) -> None:
    code = st.session_state[AGENCY]
    owner = next((one.agency_id for one in list_agencies(view) if one.code == code), None)

    def write() -> None:
        draw_id = draw_sample(
            ledger,
            population.services,
            int(st.session_state[SIZE]),
            secrets.randbelow(SEED_BELOW),
            view.as_of,
            person,
            owner,
        )
        address.write(draw=draw_id, service=None, show=None)

    attempt(PLACE, write, _("The sample is drawn. Test its links one by one."), VerificationRefused)
