"""Services that were joined as one: which, by whom and when, and the way back from each."""

from collections.abc import Callable
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import NotAllowed, Person, Right
from data.ledger import NAIROBI, Ledger
from loaders.loading import NoSuchSubmission
from loaders.unlinking import compose_unlinking, withdraw_links
from widgets.effect import Effect, read_effect, say_effect, show_effect
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext, read_tongue, say_refusal
from widgets.parts import block, note
from widgets.submissions.listing import name_sender
from widgets.view import View

SHOWN: Final = 50
ON_A_PHONE: Final = 12
REASON: Final = "part-why"
ANSWER: Final = "part-answer"
LONGEST: Final = 500
NO_REASON: Final = "-"
KINDS: Final = {
    "code": mark("another code"),
    "rename": mark("another name"),
    "merge": mark("two services made one"),
}


def show_links(view: View, ledger: Ledger, links: pd.DataFrame, person: Person) -> None:
    """List joined services, those that stand first, and offer to take one back."""
    _say_answer()
    if links.empty:
        return
    rows: list[dict[Any, Any]] = links.to_dict("records")
    standing = [row for row in rows if pd.isna(row["taken_back_by"])]
    with block("joined"):
        st.header(title_links(len(standing), len(rows) - len(standing)), anchor=False)
        rows = standing + [row for row in rows if not pd.isna(row["taken_back_by"])]
        with st.container(key="only-wide-joined"):
            _show_grid(rows[:SHOWN])
        with st.container(key="only-phone-joined"):
            for row in rows[:ON_A_PHONE]:
                _show_line(row)
        if standing and person.may(Right.TAKE_BACK) and not view.known_on:
            _offer_parting(view, ledger, standing[:SHOWN], person)


def _show_grid(rows: list[dict[Any, Any]]) -> None:
    st.dataframe(
        frame_links(rows),
        hide_index=True,
        height="content" if len(rows) <= 8 else 320,
        placeholder="–",
        key="joined-services",
        alt=_("Services joined as one, and those taken apart again"),
        column_config={
            _("No."): st.column_config.NumberColumn(width=55),
            _("Until then"): st.column_config.TextColumn(width=300),
            _("One with"): st.column_config.TextColumn(width=300),
            _("Because"): st.column_config.TextColumn(width=150),
            _("Confirmed"): st.column_config.DateColumn(format=_("D MMM YYYY"), width=105),
            _("By"): st.column_config.TextColumn(width=160),
            _("State"): st.column_config.TextColumn(width=260),
        },
    )


def _show_line(row: dict[Any, Any]) -> None:
    """Show a pair as lines, which a narrow page can wrap."""
    pair = f"{_name_end(row, 'from')} → {_name_end(row, 'to')}"
    told = f"{row['entry_no']} · {name_sender(row)} · {_say_state(row)}"
    st.markdown(f"{escape_markdown(pair)}  \n:gray[:small[{escape_markdown(told)}]]")


def title_links(standing: int, taken_back: int) -> str:
    """Return how many pairs are joined, and how many were taken apart again."""
    words = ngettext(
        "{n} service is joined to another", "{n} services are joined to others", standing
    ).format(n=f"{standing:,}")
    if taken_back:
        rest = ngettext("{n} was taken apart again", "{n} were taken apart again", taken_back)
        words += "; " + rest.format(n=f"{taken_back:,}")
    return words


def frame_links(rows: list[dict[Any, Any]]) -> pd.DataFrame:
    """Return one row a pair under screen words."""
    days = [pd.Timestamp(row["entered_at"]).tz_localize("UTC").tz_convert(NAIROBI) for row in rows]
    return pd.DataFrame(
        {
            _("No."): [row["entry_no"] for row in rows],
            _("Until then"): [_list_end(row, "from") for row in rows],
            _("One with"): [_list_end(row, "to") for row in rows],
            _("Because"): [_(KINDS.get(row["kind"], row["kind"])) for row in rows],
            _("Confirmed"): [day.date() for day in days],
            _("By"): [name_sender(row) for row in rows],
            _("State"): [_say_state(row) for row in rows],
        }
    )


def _name_end(row: dict[Any, Any], end: str) -> str:
    """Return a service as a sentence names it."""
    told = _tell_end(row, end)
    return f"{row[f'{end}_name']} ({told})" if told else str(row[f"{end}_name"])


def _list_end(row: dict[Any, Any], end: str) -> str:
    """Return a service as a narrow column shows it: first what tells the two apart."""
    told = _tell_end(row, end)
    return f"{told}: {row[f'{end}_name']}" if told else str(row[f"{end}_name"])


def _tell_end(row: dict[Any, Any], end: str) -> str:
    """Return the code of a service, and its agency where the two ends differ."""
    parts = [row[f"{end}_code"]]
    if row["from_agency"] != row["to_agency"]:
        parts.append(row[f"{end}_agency"])
    return ", ".join(str(one) for one in parts if isinstance(one, str) and one)


def _say_state(row: dict[Any, Any]) -> str:
    if pd.isna(row["taken_back_by"]):
        return _("Stands")
    return _("Taken back: {why}").format(why=row["taken_back_why"])


def _offer_parting(
    view: View, ledger: Ledger, standing: list[dict[Any, Any]], person: Person
) -> None:
    opened = st.expander(_("Take a joining back"), key="part", on_change="rerun")
    if not opened.open:
        return
    with opened:
        chosen = st.selectbox(
            _("Which services are two after all?"),
            range(len(standing)),
            format_func=lambda place: (
                f"{_name_end(standing[place], 'from')} → {_name_end(standing[place], 'to')}"
            ),
            key="part-which",
        )
        row = standing[chosen or 0]
        effect = find_effect(view, ledger, row, person)
        st.markdown(f"**{say_effect(effect)}.**")
        codes = {row["from_agency"], row["to_agency"]}
        show_effect(effect, [code for code in codes if isinstance(code, str)])
        st.text_input(_("Why are they two services?"), key=REASON, max_chars=LONGEST)
        st.button(
            _("Take it back"),
            type="primary",
            icon=":material/undo:",
            key="part-now",
            on_click=_part(ledger, row, person, effect),
        )
        note(_("Nothing is deleted: the two stand apart again, each with its own history."))


def find_effect(view: View, ledger: Ledger, row: dict[Any, Any], person: Person) -> Effect:
    """Return what taking a joining back would do to the counts; nothing is stored."""
    before = ledger.reading()
    entries = compose_unlinking(before, int(row["entry_no"]), NO_REASON, person, row["from_id"])
    return read_effect(before, ledger.preview(entries), view.as_of)


def _part(
    ledger: Ledger, row: dict[Any, Any], person: Person, effect: Effect
) -> Callable[[], None]:
    def part() -> None:
        why = str(st.session_state.get(REASON) or "").strip()
        if not why:
            st.session_state[ANSWER] = ("warning", _("Say why they are two services."))
            return
        try:
            withdraw_links(ledger, int(row["entry_no"]), why, person, row["from_id"])
        except (NoSuchSubmission, NotAllowed) as refusal:
            st.session_state[ANSWER] = ("error", say_refusal(refusal))
            return
        words = _("They are two services again. {effect}.").format(effect=say_effect(effect))
        st.session_state[ANSWER] = ("success", words)

    return part


def _say_answer() -> None:
    answer = st.session_state.pop(ANSWER, None)
    if answer is not None:
        {"success": st.success, "warning": st.warning, "error": st.error}[answer[0]](answer[1])


def say_joined(links: pd.DataFrame) -> None:
    """Say under a service which others lead to it, or where it leads; for its own page."""
    standing = links[links["taken_back_by"].isna()]
    rows: list[dict[Any, Any]] = standing.to_dict("records")
    for row in rows:
        day = pd.Timestamp(row["entered_at"]).tz_localize("UTC").tz_convert(NAIROBI)
        words = _("{old} was joined to {new} by {office} on {day} (number {n}).")
        note(
            words.format(
                old=f"**{escape_markdown(_name_end(row, 'from'))}**",
                new=f"**{escape_markdown(_name_end(row, 'to'))}**",
                office=escape_markdown(name_sender(row)),
                day=read_tongue().write_full_day(day.date()),
                n=row["entry_no"],
            )
        )
