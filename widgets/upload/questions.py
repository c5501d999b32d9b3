"""What a workbook does not say of itself: its day, its agency, the stage of its rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from loaders.options import Mode
from loaders.preparing import Prepared
from loaders.values import build_lists
from metrics.scope import NATION, read_agencies
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext, read_tongue
from widgets.parts import note
from widgets.upload.draft import Draft, DraftFile, Made, has_tables_to_tell
from widgets.view import View

AGENCY_RULES: Final = frozenset({"unknown_agency", "missing_agency"})
STAGE_RULE: Final = "no_stage_column"
LAST_STAGE: Final = 7
AGENCIES_ASKED: Final = 6
MODES: Final = {
    Mode.UPDATE: mark("What is new or changed; services not mentioned stay"),
    Mode.FULL: mark("All services of the agency; those not mentioned are withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Questions:
    """What must be answered before anything can be sent; files by their place in the draft."""

    needs_day: bool
    needs_agency: tuple[int, ...]
    needs_stage: bool
    names_strangers: bool
    has_new_agencies: bool

    @property
    def count(self) -> int:
        """How many answers are needed; agencies that nobody knows are one question together."""
        return self.needs_day + self.needs_stage + self._agencies

    @property
    def _agencies(self) -> int:
        return 1 if self.names_strangers and self.needs_agency else len(self.needs_agency)


def find_questions(draft: Draft, made: Made) -> Questions:
    """Return what the files leave open."""
    is_dateless = any(
        file.said is None and one.counts["read"]
        for file, one in zip(draft.files, made.prepared, strict=True)
    )
    return Questions(
        needs_day=is_dateless and not draft.is_answered,
        needs_agency=tuple(place for place, one in enumerate(made.prepared) if _is_ownerless(one)),
        needs_stage=_has_rule(made, STAGE_RULE),
        names_strangers=_has_rule(made, "unknown_agency"),
        has_new_agencies=_has_rule(made, "unknown_agency", "agency_registered"),
    )


def _is_ownerless(prepared: Prepared) -> bool:
    """Tell whether no table of a file names an agency, and the file gives none away."""
    if not prepared.counts["read"] or any(
        "agency" in part.matching.columns for part in prepared.parts
    ):
        return False
    return any(finding.rule in AGENCY_RULES for finding in prepared.findings)


def _has_rule(made: Made, *rules: str) -> bool:
    """Tell whether rows that were read have a finding; of a table without rows nothing is asked."""
    filled = [one for one in made.prepared if one.counts["read"]]
    return any(finding.rule in rules for one in filled for finding in one.findings)


def ask_questions(view: View, draft: Draft, made: Made, questions: Questions) -> None:
    """Draw an input for each thing that is open, and for what may be said beside."""
    if not any(one.counts["read"] for one in made.prepared):
        note(_say_why_nothing(made))
        return
    left, right = st.columns(2, gap="medium")
    with left:
        _ask_day(view, draft, made)
        _ask_agencies(view, draft, questions)
    with right:
        _ask_mode(draft)
        if questions.needs_stage or "stage" in draft.constants:
            _ask_constant(view, draft, "stage", mark_stage())
        for name, words in name_missing(made).items():
            _ask_constant(view, draft, name, words)
        if questions.has_new_agencies:
            _ask_register(draft, made)


def _say_why_nothing(made: Made) -> str:
    if has_tables_to_tell(made):
        return _("No heading tells what the tables list; say under Columns what they hold.")
    if any(one.parts for one in made.prepared):
        return _("No row stands under the headings. Fill the rows in and drop the file in again.")
    return _(
        "No row of headings has rows under it. Put one above your list, save the file and drop it"
        " in again."
    )


def _ask_day(view: View, draft: Draft, made: Made) -> None:
    filled = zip(draft.files, made.prepared, strict=True)
    silent = [file for file, one in filled if file.said is None and one.counts["read"]]
    said = [file for file in draft.files if file.said]
    if said and silent:
        words = ngettext(
            "Reporting date of the file that names none",
            "Reporting date of the {n} files that name none",
            len(silent),
        ).format(n=len(silent))
    else:
        words = _("Reporting date: the day the workbook speaks of")
    if silent or len(draft.files) == 1:
        own = said[0].said.day if said and not silent and said[0].said else None
        key = "upload-day"
        st.date_input(
            words,
            value=draft.day or own or view.now_as_of,
            key=key,
            format="DD/MM/YYYY",
            on_change=_take(draft, "day", key),
        )
    for file in said[:3]:
        if file.said:
            words = _("{file} says {day}, in {cell}.").format(
                file=escape_markdown(file.opened.file_name),
                day=read_tongue().write_full_day(file.said.day),
                cell=escape_markdown(f"{file.said.sheet}!{file.said.cell}"),
            )
            note(words)
    if silent:
        note(_("No date stands in the workbook; check this one before you go on."))


def _ask_agencies(view: View, draft: Draft, questions: Questions) -> None:
    asked = [
        place
        for place, file in enumerate(draft.files)
        if place in questions.needs_agency or file.agency
    ]
    for place in asked[:AGENCIES_ASKED]:
        _ask_agency(view, draft.files[place], place)
    left = len(asked) - AGENCIES_ASKED
    if left > 0:
        words = ngettext(
            "{n} more file names an agency that is not in the register.",
            "{n} more files name agencies that are not in the register.",
            left,
        )
        note(words.format(n=f"{left:,}"))


def _ask_agency(view: View, file: DraftFile, place: int) -> None:
    agencies = read_agencies(view.reading, NATION)
    names = {one.code: f"{one.name} ({one.code})" for one in agencies}
    key = f"upload-agency-{place}"
    st.selectbox(
        _("Whose workbook is {file}?").format(file=escape_markdown(file.opened.file_name)),
        list(names),
        index=list(names).index(file.agency) if file.agency in names else None,
        format_func=lambda code: names[code],
        key=key,
        placeholder=_("Choose the agency"),
        on_change=_take(file, "agency", key),
    )


def _ask_mode(draft: Draft) -> None:
    st.radio(
        _("The workbook lists"),
        list(MODES),
        index=list(MODES).index(draft.mode),
        format_func=lambda mode: _(MODES[mode]),
        key="upload-mode",
        on_change=_take(draft, "mode", "upload-mode"),
    )


def mark_stage() -> str:
    """Return the question about a stage that no column holds."""
    return _("No column holds the stage. Which stage have all its rows reached?")


def name_missing(made: Made) -> dict[str, str]:
    """Return what may be said once for all rows, where no column of a services table says it."""
    parts = [part for one in made.prepared for part in one.parts if part.kind == "services"]
    asked = {
        "maturity": _("No column holds the maturity. If it is one for all rows, which?"),
        "channel": _("No column holds the channel. If it is one for all rows, which?"),
    }
    return {
        name: words
        for name, words in asked.items()
        if any(name not in part.matching.columns for part in parts)
    }


def _ask_constant(view: View, draft: Draft, name: str, words: str) -> None:
    options = build_lists(view.settings).options(name)
    offered = options[: LAST_STAGE + 1] if name == "stage" else options
    said = draft.constants.get(name)
    key = f"upload-{name}"
    st.selectbox(
        words,
        offered,
        index=offered.index(said) if said in offered else None,
        key=key,
        placeholder=_("Choose the stage") if name == "stage" else _("Not stated"),
        on_change=lambda: _take_constant(draft, name, key),
    )


def _ask_register(draft: Draft, made: Made) -> None:
    st.checkbox(
        _("Take agencies that are not in the register into it"),
        value=draft.register_agencies,
        key="upload-register",
        on_change=_take(draft, "register_agencies", "upload-register"),
    )
    new = [agency.name for one in made.prepared for agency in one.agencies if agency.is_new]
    if new:
        note(escape_markdown(", ".join(new[:5])) + (" …" if len(new) > 5 else ""))


def _take_constant(draft: Draft, name: str, key: str) -> None:
    chosen = st.session_state[key]
    if chosen is None:
        draft.constants.pop(name, None)
    else:
        draft.constants[name] = chosen


def _take(target: Draft | DraftFile, name: str, key: str) -> Callable[[], None]:
    def take() -> None:
        setattr(target, name, st.session_state[key])

    return take
