"""Testing a link: the next one of the sample with its five results, or many in one table."""

from typing import Any, Final
from uuid import UUID

import pandas as pd
import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.verifying import LONGEST_REMARK, RESULTS, Test, VerificationRefused, record_tests
from widgets import address
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext
from widgets.outcome import attempt
from widgets.parts import block, note
from widgets.verification.draws import PLACE, Draw
from widgets.verification.words import MEANINGS, name_result
from widgets.verification.words import RESULTS as WORDS
from widgets.view import View

RESULT, REMARK, OFFICE, DAY = "test-result", "test-remark", "test-office", "test-day"
KEPT_OFFICE: Final = "verification.office"
SERVICE: Final = "service"


def split_links(links: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the links still to be tested, and those tested."""
    is_tested = links["result"].notna()
    return links[~is_tested], links[is_tested]


def make_link(url: object) -> str | None:
    """Return the address as a browser opens it; None where it is no web address."""
    text = str(url or "").strip()
    if not text or any(sign.isspace() for sign in text):
        return None
    if text.casefold().startswith(("http://", "https://")):
        return text
    return None if ":" in text.split("/", 1)[0] else f"https://{text}"


def ask_reviewer(view: View, person: Person) -> None:
    """Ask once who tests, and on which day."""
    st.session_state.setdefault(OFFICE, st.session_state.get(KEPT_OFFICE, person.office))
    left, right = st.columns([2, 1], gap="small")
    left.text_input(_("Tested by (office)"), key=OFFICE, max_chars=120, on_change=_keep_office)
    right.date_input(
        _("Tested on"),
        value=view.now_as_of,
        max_value=view.now_as_of,
        key=DAY,
        format="DD/MM/YYYY",
    )


def _keep_office() -> None:
    # A widget that is not drawn loses its value; the office stays with the reader.
    st.session_state[KEPT_OFFICE] = st.session_state[OFFICE]


def show_next(todo: pd.DataFrame, ledger: Ledger, draw: Draw, person: Person) -> None:
    """Show the link to test next, or the one that the address names, with its results."""
    row = find_next(todo)
    with block("test"):
        st.header(
            escape_markdown(str(row["service_name"] or _("Service without a name"))), anchor=False
        )
        words = [row["agency"], row["service_code"] or row["code"]]
        note(escape_markdown(" · ".join(str(one) for one in words if one)))
        _offer_link(row)
        st.radio(
            _("What do you find there?"),
            RESULTS,
            index=None,
            format_func=lambda result: _(WORDS[result]),
            captions=[_(MEANINGS[result]) for result in RESULTS],
            key=RESULT,
        )
        st.text_input(_("Remark (may stay empty)"), key=REMARK, max_chars=LONGEST_REMARK)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.button(
                _("Record and go on"),
                type="primary",
                key="record-one",
                on_click=_record_one,
                args=(row, ledger, draw, person),
            )
            if len(todo) > 1:
                st.button(_("Leave it for later"), key="skip", on_click=_skip, args=(todo, row))


def find_next(todo: pd.DataFrame) -> dict[Any, Any]:
    """Return the link that the address names, else the first that is not tested."""
    rows = todo.to_dict("records")
    named = address.read(SERVICE)
    return next((row for row in rows if str(row["service_id"]) == named), rows[0])


def _offer_link(row: dict[Any, Any]) -> None:
    link = make_link(row["url"])
    if link:
        st.link_button(_("Open the link"), link, icon=":material/open_in_new:")
    else:
        st.markdown(_("This is no web address; it cannot be opened:"))
    note(escape_markdown(str(row["url"] or "–")))


def _skip(todo: pd.DataFrame, row: dict[Any, Any]) -> None:
    order = [str(one) for one in todo["service_id"]]
    place = order.index(str(row["service_id"]))
    address.write(service=order[(place + 1) % len(order)])
    _clear()


def _clear() -> None:
    st.session_state[RESULT], st.session_state[REMARK] = None, ""


def _record_one(row: dict[Any, Any], ledger: Ledger, draw: Draw, person: Person) -> None:
    chosen = st.session_state[RESULT]
    tests = [take_test(row, chosen, st.session_state[REMARK])] if chosen else []
    words = _("Recorded: {service}, {result}.").format(
        service=escape_markdown(str(row["service_name"])), result=name_result(chosen)
    )
    if _record(tests, ledger, draw, person, words):
        address.write(service=None)
        _clear()


def take_test(row: dict[Any, Any], result: str, remark: str | None) -> Test:
    """Return what was found at the link of a row."""
    url = row["url"] if isinstance(row["url"], str) else None
    return Test(
        UUID(str(row["service_id"])), UUID(str(row["agency_id"])), url, result, remark or None
    )


def _record(tests: list[Test], ledger: Ledger, draw: Draw, person: Person, words: str) -> bool:
    day, office = st.session_state[DAY], st.session_state[OFFICE]

    def write() -> None:
        record_tests(ledger, draw.draw_id, tests, day, office, person)

    return attempt(PLACE, write, words, VerificationRefused)


def show_many(todo: pd.DataFrame, ledger: Ledger, draw: Draw, person: Person) -> None:
    """Show the links still to be tested as one table in which results can be chosen."""
    config = st.column_config
    names = {_(WORDS[result]): result for result in RESULTS}
    edited = st.data_editor(
        frame_todo(todo),
        hide_index=True,
        height=min(38 + 35 * len(todo), 560),
        key=f"many-{draw.draw_id}-{len(todo)}",
        disabled=[_("Service"), _("Code"), _("Agency"), _("Link")],
        placeholder="–",
        alt=_("Links still to be tested; choose what was found at each"),
        column_config={
            _("Service"): config.TextColumn(width=260),
            _("Code"): config.TextColumn(width=90),
            _("Agency"): config.TextColumn(width=200),
            _("Link"): config.LinkColumn(width=100, display_text=_("Open the link")),
            _("Result"): config.SelectboxColumn(width=120, options=list(names)),
            _("Remark"): config.TextColumn(width=120, max_chars=LONGEST_REMARK),
        },
    )
    tests = read_edits(todo, edited)
    words = ngettext("Record {n} result", "Record {n} results", len(tests))
    st.button(
        words.format(n=f"{len(tests):,}"),
        key="record-many",
        disabled=not tests,
        on_click=_record_many,
        args=(tests, ledger, draw, person),
    )


def frame_todo(todo: pd.DataFrame) -> pd.DataFrame:
    """Return the links to test under screen words, results and remarks still empty."""
    return pd.DataFrame(
        {
            _("Service"): todo["service_name"],
            _("Link"): [make_link(url) for url in todo["url"]],
            _("Result"): pd.Series(None, index=todo.index, dtype=object),
            _("Remark"): pd.Series(None, index=todo.index, dtype=object),
            _("Agency"): todo["agency"],
            _("Code"): todo["service_code"],
        }
    )


def read_edits(todo: pd.DataFrame, edited: pd.DataFrame) -> list[Test]:
    """Return the results chosen in the table."""
    names = {_(WORDS[result]): result for result in RESULTS}
    chosen = zip(todo.to_dict("records"), edited[_("Result")], edited[_("Remark")], strict=True)
    return [
        take_test(row, names[result], remark if isinstance(remark, str) else None)
        for row, result, remark in chosen
        if isinstance(result, str) and result in names
    ]


def _record_many(tests: list[Test], ledger: Ledger, draw: Draw, person: Person) -> None:
    words = ngettext("{n} result is recorded.", "{n} results are recorded.", len(tests))
    _record(tests, ledger, draw, person, words.format(n=f"{len(tests):,}"))
