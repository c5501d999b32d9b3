"""What each agency committed to, by whom it was signed, and recording another."""

from functools import partial
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.administering import COMMITMENT, MOST, Goal, compose_goal
from metrics.counts import read_counts
from metrics.scope import Scope
from metrics.targets import read_targets
from metrics.told import list_targets
from widgets.administration.changing import Change, ask_when, offer_change
from widgets.administration.effects import compare_targets
from widgets.administration.rows import FORM_WIDTH, offer_form
from widgets.answers import ask
from widgets.inventory.search import list_agencies
from widgets.language import _, ngettext
from widgets.listing import NOTHING
from widgets.parts import block, note, offer_csv
from widgets.view import View

NAME: Final = "new-commitment"
FORM: Final = "commitment"


def title_commitments(signed: int, agencies: int, services: int) -> str:
    """Return how many agencies committed, to how many services, and how many have not."""
    if not signed:
        return _("No agency has committed itself yet")
    words = ngettext(
        "{n} agency has committed itself to {services} services",
        "{n} agencies have committed themselves to {services} services",
        signed,
    ).format(n=f"{signed:,}", services=f"{services:,}")
    left = agencies - signed
    if left <= 0:
        return words
    rest = ngettext("{n} has not", "{n} have not", left).format(n=f"{left:,}")
    return f"{words}; {rest}"


def show_commitments(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show the commitments in force, and the form of a new one."""
    rows = ask(view, read_commitments)
    with block("commitments"):
        total = int(rows["services"].sum()) if len(rows) else 0
        title = title_commitments(len(rows), len(list_agencies(view)), total)
        st.header(title, anchor=False)
        if offer_form(NAME, _("Record a commitment"), can_change=can_change):
            _ask(view, ledger, person)
        if rows.empty:
            note(_("Until one is signed, what an agency has in scope stands in for its target."))
            return
        config = st.column_config
        shown = frame_commitments(rows)
        st.dataframe(
            shown,
            hide_index=True,
            height=min(38 + 35 * len(shown), 420),
            placeholder=NOTHING,
            key=f"commitments-{view.reading.known}",
            alt=_("Commitments in force, one an agency"),
            column_config={
                _("Agency"): config.TextColumn(width=240),
                _("Services"): config.NumberColumn(format="localized", width=90),
                _("By"): config.DateColumn(format=_("D MMM YYYY"), width=110),
                _("Signed by"): config.TextColumn(width=380),
                _("Since"): config.DateColumn(format=_("D MMM YYYY"), width=110),
                _("Entry"): config.NumberColumn(width=70),
            },
        )
        offer_csv(shown, "commitments", view)


def read_commitments(view: View) -> pd.DataFrame:
    """Return the commitments in force on the day of the view, by agency."""
    rows = list_targets(view.reading)
    is_told = rows["kind"].isin([COMMITMENT, "target"]) & rows["agency"].notna()
    told = rows[is_told & (pd.to_datetime(rows["effective_on"]) <= pd.Timestamp(view.as_of))]
    return told.drop_duplicates("code").sort_values("agency")


def frame_commitments(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the commitments under screen words."""
    names: dict[str, Any] = {
        "agency": _("Agency"),
        "services": _("Services"),
        "due_on": _("By"),
        "signed_by": _("Signed by"),
        "effective_on": _("Since"),
        "entry_no": _("Entry"),
    }
    return rows[list(names)].rename(columns=names)


def _ask(view: View, ledger: Ledger, person: Person) -> None:
    names = {one.code: one.name for one in list_agencies(view)}
    deadline = read_targets(view.reading, view.as_of).deadline or view.as_of
    with st.container(key=f"form-{FORM}", width=FORM_WIDTH):
        code = st.selectbox(
            _("Agency"),
            list(names),
            index=None,
            format_func=lambda value: names[value],
            placeholder=_("Choose the agency"),
            key=f"{FORM}-agency",
        )
        if code:
            note(ask(view, say_today, code))
        left, middle, right = st.columns([1, 1, 2], gap="small")
        services = left.number_input(_("Services"), 0, MOST, 0, 1, key=f"{FORM}-services")
        due_on = middle.date_input(_("By"), value=deadline, key=f"{FORM}-due", format="DD/MM/YYYY")
        signed_by = right.text_input(
            _("Signed by (office)"),
            key=f"{FORM}-signed",
            max_chars=120,
            placeholder=_("For example: Director General"),
        )
        effective_on, why = ask_when(view, FORM)
        goal = Goal(
            COMMITMENT, int(services), due_on, effective_on, signed_by=signed_by, agency=code or ""
        )
        compose = partial(compose_goal, ledger.reading(), goal, why, person)
        change = Change(FORM, effective_on, compose, compare_targets)
        offer_change(view, ledger, person, change, (goal, why))


def say_today(view: View, code: str) -> str:
    """Return what an agency has online and in scope, to commit itself by."""
    counts = read_counts(view.reading, view.as_of, Scope(agency=code))
    words = _("{online} of {scope} services in scope are online today.")
    return words.format(online=f"{counts.online:,}", scope=f"{counts.in_scope:,}")
