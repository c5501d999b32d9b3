"""Pairs that may be one service: shown with the reason, joined only where a person says so."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from access.roles import Person
from data.entries import NewEntry
from loaders.apart import compose_apart, read_apart
from loaders.joining import propose_all
from loaders.linking import Link, LinkKind, compose_confirmed, compose_links, may_confirm
from metrics.scope import NATION, read_agencies
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.upload.draft import Draft, Made
from widgets.view import View

SHOWN: Final = 8
REOPENED: Final = "links-reopened"
ANSWERS: Final = {True: mark("Same service"), False: mark("Two services")}


def list_links(made: Made) -> list[Link]:
    """Return the pairs that the files to be sent suggest; worked out once."""
    if made.links is None:
        chosen = [made.prepared[place] for place in made.sendable]
        made.links = propose_all(made.reading, chosen)
    return made.links


def list_joined(draft: Draft, made: Made) -> list[Link]:
    """Return the pairs that a person said are one service."""
    return [link for link in list_links(made) if draft.links.get(link.key)]


def compose_joined(draft: Draft, made: Made, person: Person) -> list[NewEntry]:
    """Return what the joined pairs add to a preview."""
    joined = list_joined(draft, made)
    return [compose_links(made.reading, joined, person)] if joined else []


def compose_answers(draft: Draft, made: Made, person: Person) -> list[NewEntry]:
    """Return what is stored of the answers: the links first, then the pairs kept apart.

    Raises NotAllowed and LinkRefused.
    """
    joined, apart = list_joined(draft, made), read_apart(made.reading)
    parted = [
        link
        for link in list_links(made)
        if draft.links.get(link.key) is False and link.key not in apart
    ]
    entries = [compose_confirmed(made.reading, joined, person)] if joined else []
    return entries + ([compose_apart(parted, person)] if parted else [])


def show_proposed(draft: Draft, made: Made, person: Person, view: View) -> None:
    """Ask of each pair whether it is one service; nothing where none is proposed."""
    links, apart = list_links(made), read_apart(made.reading)
    told = [link for link in links if link.key in apart and not draft.links.get(link.key)]
    if not st.session_state.get(REOPENED):
        links = [link for link in links if link not in told]
    if not links and not told:
        return
    with block("same-service"):
        if links:
            _ask_pairs(draft, links, apart, person, view)
        if told:
            _say_told(len(told))


def _ask_pairs(
    draft: Draft, links: Sequence[Link], apart: frozenset[str], person: Person, view: View
) -> None:
    words = ngettext(
        "This may be the same service; say whether it is",
        "These may be the same service: {n} pairs; say whether they are",
        len(links),
    )
    st.header(words.format(n=f"{len(links):,}"), anchor=False)
    note(
        _(
            "Joined, a service keeps its history and is counted once. Nothing is joined unasked,"
            " and joining can be taken back under Submissions."
        )
    )
    names = {one.code: one.name for one in read_agencies(view.reading, NATION)}
    for number, link in enumerate(links[:SHOWN]):
        said = draft.links.get(link.key, False if link.key in apart else None)
        _ask_pair(draft, link, names, f"pair-{number}-{said}", said, may_confirm(link, person))
    if len(links) > SHOWN:
        note(_("{n} of {all} shown.").format(n=SHOWN, all=f"{len(links):,}"))
    if len(links) > 1:
        _offer_all(draft, [link for link in links if may_confirm(link, person)])


def _ask_pair(
    draft: Draft,
    link: Link,
    names: Mapping[str, str],
    key: str,
    said: bool | None,
    is_theirs: bool,
) -> None:
    left, right = st.columns([1.45, 1], gap="medium", vertical_alignment="center")
    with left:
        st.markdown(f"{word_pair(link, names)}  \n:gray[:small[{word_reason(link, names)}]]")
    with right:
        if not is_theirs:
            note(_("Only an office that sends for both agencies can say so."))
            return

        def take() -> None:
            _answer(draft, [link], st.session_state[key])

        st.segmented_control(
            _("Is it the same service?"),
            list(ANSWERS),
            default=said,
            format_func=lambda one: _(ANSWERS[one]),
            key=key,
            on_change=take,
            label_visibility="collapsed",
        )


def word_pair(link: Link, names: Mapping[str, str]) -> str:
    """Return both services as markdown, the one known so far first."""
    ends = [(link.from_name, link.from_code), (link.to_name, link.to_code)]
    if link.is_across:
        codes = [names.get(code, code) for _agency, code in link.agencies]
        ends = [(name, code) for (name, _code), code in zip(ends, codes, strict=True)]
    elif link.is_row_first:
        ends.reverse()
    return " → ".join(
        f"**{escape_markdown(name)}**" + (f" ({escape_markdown(code)})" if code else "")
        for name, code in ends
    )


def word_reason(link: Link, names: Mapping[str, str]) -> str:
    """Return why a pair may be one service, and the cell that suggests it, as markdown."""
    if link.is_across:
        why = _("a ministry and its agency list it under one name and link")
    elif link.kind is LinkKind.RENAME:
        why = _("nearly the same name; the workbook no longer has the old one")
    elif link.kind is LinkKind.MERGE:
        why = _("the workbook says that it was merged into the other")
    elif link.is_row_first:
        why = _("the same name; the workbook leaves its code out")
    else:
        why = _("the same name under another code")
    return f"{why}, {escape_markdown(link.place)}" if link.place else why


def _offer_all(draft: Draft, links: Sequence[Link]) -> None:
    if not links:
        return
    with st.container(horizontal=True, gap="small"):
        for is_same, words in (
            (True, _("All are the same service")),
            (False, _("All are two services")),
        ):
            st.button(
                words,
                key=f"pairs-{'same' if is_same else 'two'}",
                on_click=_answer,
                args=(draft, links, is_same),
            )


def _answer(draft: Draft, links: Sequence[Link], is_same: bool | None) -> None:
    for link in links:
        if is_same is None:
            draft.links.pop(link.key, None)
        else:
            draft.links[link.key] = is_same


def _say_told(count: int) -> None:
    words = ngettext(
        "{n} pair was said to be two services before; ask again",
        "{n} pairs were said to be two services before; ask again",
        count,
    )
    st.checkbox(words.format(n=f"{count:,}"), key=REOPENED)
