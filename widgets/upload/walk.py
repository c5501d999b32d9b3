"""The walk itself: which step is shown, which can be turned to, what its title says."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.findings import Severity
from widgets.language import _, ngettext
from widgets.parts import note
from widgets.titles.upload import title_sending, title_sent_before
from widgets.titles.wording import begin
from widgets.upload import steps
from widgets.upload.changes import show_changes
from widgets.upload.columns import show_columns
from widgets.upload.correcting import show_corrected
from widgets.upload.draft import (
    Draft,
    Made,
    count_cells,
    count_rows,
    has_tables_to_tell,
    sum_up,
)
from widgets.upload.drop import choose_file, offer_drop, show_files, show_refused
from widgets.upload.findings import show_findings
from widgets.upload.going_back import show_going_back
from widgets.upload.marked import offer_marked
from widgets.upload.proposed import show_proposed
from widgets.upload.questions import ask_questions, find_questions
from widgets.upload.sending import read_effect_of, show_sending
from widgets.upload.unknown_words import show_unknown_words
from widgets.view import View


def choose_first_step(draft: Draft, made: Made) -> str:
    """Return where a fresh draft begins: what will change, if nothing needs a person."""
    questions = find_questions(draft, made)
    if questions.count or not made.sendable:
        return steps.FILE
    if count_cells(made.fresh, Severity.ERROR):
        return steps.CORRECT
    return steps.CHANGE


def list_open_steps(draft: Draft, made: Made) -> list[str]:
    """Return the steps that can be turned to."""
    opened = [steps.FILE]
    if draft.files:
        opened += [steps.COLUMNS, steps.CORRECT]
    if made.sendable and not find_questions(draft, made).needs_day:
        opened.append(steps.CHANGE)
    return opened


def show_head(draft: Draft, made: Made, view: View) -> None:
    """Show the title, the files in a line, and three tiles."""
    questions = find_questions(draft, made)
    if made.standing and all(number is not None for number in made.standing):
        st.title(title_sent_before(), anchor=False)
    else:
        st.title(title_sending(sum_up(draft, made, questions.count)), anchor=False)
    show_files(draft, made, view)
    show_refused(draft.refused)
    # An open question shows up as an error in every row; the tiles would count what nobody did.
    has_rows = any(one.counts["read"] for one in made.fresh)
    if has_rows and not (questions.needs_agency or questions.needs_stage):
        _show_tiles(made)


def _show_tiles(made: Made) -> None:
    errors = count_cells(made.fresh, Severity.ERROR)
    warnings = count_cells(made.fresh, Severity.WARNING)
    accepted = sum(one.counts["accepted"] for one in made.fresh)
    rows = sum(count_rows(one) for one in made.fresh)
    proposed = sum(
        one.proposed is not None and one.severity is Severity.ERROR
        for file in made.fresh
        for one in file.findings
    )
    tiles: list[tuple[str, str, str, str]] = [
        (
            "errors",
            _("! To correct"),
            ngettext("{n} cell", "{n} cells", errors).format(n=f"{errors:,}"),
            _say_proposals(proposed) if errors else _("nothing"),
        ),
        (
            "warnings",
            _("? To check"),
            ngettext("{n} cell", "{n} cells", warnings).format(n=f"{warnings:,}"),
            _("they stop nobody"),
        ),
        (
            "order",
            _("✓ Can be sent"),
            ngettext("{n} row", "{n} rows", accepted).format(n=f"{accepted:,}"),
            _("of {n}").format(n=f"{rows:,}"),
        ),
    ]
    with st.container(key="tiles-upload"):
        for column, (name, label, value, words) in zip(
            st.columns(3, gap="medium"), tiles, strict=True
        ):
            with column, st.container(key=f"rule-tile-{name}", gap=None):
                st.metric(label, begin(value))
                note(words)


def _say_proposals(count: int) -> str:
    if not count:
        return _("none has a proposal")
    return ngettext("{n} has a proposal", "{n} have a proposal", count).format(n=f"{count:,}")


def show_step(
    step: str, draft: Draft, made: Made, view: View, ledger: Ledger, person: Person
) -> None:
    """Show one step of the walk."""
    if step != steps.CORRECT:
        for file in draft.files:
            file.roster.clear()
    if step == steps.CHANGE:
        show_going_back(draft, made, view)
        show_proposed(draft, made, person, view)
        show_changes([made.prepared[place] for place in made.sendable], view)
        effect = read_effect_of(draft, made, ledger, person, view.now_as_of)
        show_sending(draft, made, effect, ledger, person, view)
        return
    if step == steps.FILE:
        _show_questions(draft, made, view)
        return
    place = choose_file(draft, made)
    if place is None:
        note(_("No file could be read; drop another."))
    elif step == steps.COLUMNS:
        show_columns(draft.files[place], made, place, ledger, person)
    else:
        file, prepared = draft.files[place], made.prepared[place]
        # They take their place even when empty: nothing below moves while something is typed.
        with st.container():
            show_unknown_words(file, prepared, view)
        with st.container():
            show_corrected(file)
        show_findings(file, prepared, view)
        offer_marked(file, prepared)
    _offer_next(draft, made, step)


def _show_questions(draft: Draft, made: Made, view: View) -> None:
    if not draft.files:
        offer_drop()
        return
    questions = find_questions(draft, made)
    ask_questions(view, draft, made, questions)
    _offer_next(draft, made, steps.FILE)


def _offer_next(draft: Draft, made: Made, step: str) -> None:
    """Offer the way on: to what is asked or needs correcting, else to what will change."""
    questions = find_questions(draft, made)
    if step == steps.FILE and (questions.needs_agency or questions.needs_stage):
        note(_("Answer what is asked above, then go on."))
        offer_drop()
        return
    follows: Callable[[], None]
    errors = count_cells(made.fresh, Severity.ERROR)
    is_empty = not any(one.counts["read"] for one in made.prepared)
    is_untold = is_empty and has_tables_to_tell(made)
    if questions.count and step != steps.FILE:
        words, follows = _("Answer what is asked"), partial(steps.go_to, steps.FILE)
    elif is_untold and step == steps.FILE:
        words, follows = _("Say what the columns hold"), partial(steps.go_to, steps.COLUMNS)
    elif errors and step != steps.CORRECT and not is_empty:
        words, follows = _("Go on to what needs correcting"), _go_on(draft, steps.CORRECT)
    elif made.sendable:
        words = _word_rest(made) if errors else _("Go on to what will change")
        follows = _go_on(draft, steps.CHANGE)
    else:
        offer_drop()
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(words, type="primary", key="upload-next", on_click=follows)
        if errors and made.sendable and step == steps.FILE:
            rest = _go_on(draft, steps.CHANGE)
            st.button(_word_rest(made), key="upload-send-first", on_click=rest)
        offer_drop()


def _word_rest(made: Made) -> str:
    rows = sum(made.prepared[place].counts["accepted"] for place in made.sendable)
    words = ngettext(
        "Go on with the {n} row that can be sent",
        "Go on with the {n} rows that can be sent",
        rows,
    )
    return words.format(n=f"{rows:,}")


def _go_on(draft: Draft, step: str) -> Callable[[], None]:
    def go() -> None:
        draft.is_answered = True
        steps.go_to(step)

    return go
