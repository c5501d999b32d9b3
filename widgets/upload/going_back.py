"""Stages that go back: which services, from where to where, and why, said once or row by row."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import streamlit as st

from loaders.correcting import LONGEST
from loaders.reasons import Regression, list_regressions
from widgets.escaping import escape_markdown
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.stages import name_stages
from widgets.upload.draft import Draft, DraftFile, Made
from widgets.view import View

SHOWN: Final = 8
# They go into the ledger as they stand here; each is shown in the reader's language.
USUAL: Final = (
    mark("The last report was wrong"),
    mark("A fault was found in use"),
    mark("The system or its integration changed"),
    mark("A law or a fee changed"),
    mark("It was taken offline for repair"),
)
NONE_GIVEN: Final = mark("No reason given")


def list_open(draft: Draft, made: Made) -> list[tuple[DraftFile, Regression]]:
    """Return the rows to be sent that go back and whose sheet does not say why."""
    return [
        (draft.files[place], one)
        for place in made.sendable
        for one in list_regressions(made.prepared[place].services)
    ]


def count_unanswered(draft: Draft, made: Made) -> int:
    """Return of how many rows nobody said yet why they go back."""
    return sum((one.sheet, one.row_no) not in file.reasons for file, one in list_open(draft, made))


def show_going_back(draft: Draft, made: Made, view: View) -> None:
    """Ask why services go back, once for all or one by one; nothing where none does."""
    rows = list_open(draft, made)
    if not rows:
        return
    with block("going-back"):
        left = count_unanswered(draft, made)
        st.header(title_going_back(len(rows), left), anchor=False)
        if len(rows) > 1:
            _ask_all(rows)
        names = name_stages(view)
        for number, (file, one) in enumerate(rows[:SHOWN]):
            _ask_one(file, one, names, number)
        if len(rows) > SHOWN:
            words = _("{n} more go back; one reason for all holds for them too.")
            note(words.format(n=f"{len(rows) - SHOWN:,}"))


def title_going_back(count: int, unanswered: int) -> str:
    """Return how many services go back, and whether somebody said why."""
    words = ngettext(
        "{n} service goes back to an earlier stage",
        "{n} services go back to an earlier stage",
        count,
    ).format(n=f"{count:,}")
    return words + "; " + (_("say why") if unanswered else _("the reason is sent with it"))


def _ask_all(rows: Sequence[tuple[DraftFile, Regression]]) -> None:
    key = "back-all"
    given = {file.reasons.get((one.sheet, one.row_no)) for file, one in rows}
    said = given.pop() if len(given) == 1 else None

    def take() -> None:
        for file, one in rows:
            _keep(file, one, st.session_state[key])

    with st.container(width=420):
        _choose(_("One reason for all"), said, key, take)


def _ask_one(file: DraftFile, one: Regression, names: dict[int, str], number: int) -> None:
    place = (one.sheet, one.row_no)
    key = f"back-{number}-{one.sheet}-{one.row_no}-{hash(file.reasons.get(place))}"
    was, now = (names.get(stage, str(stage)) for stage in (one.stage_was, one.stage_is))
    left, right = st.columns([1.45, 1], gap="medium", vertical_alignment="center")
    with left:
        where = escape_markdown(f"{one.agency}, {one.sheet}!{one.cell}")
        st.markdown(f"**{escape_markdown(one.name)}**: {was} → {now}  \n:gray[:small[{where}]]")
    with right:
        label = _("Why did {service} go back?").format(service=escape_markdown(one.name))
        said = file.reasons.get(place)
        _choose(label, said, key, lambda: _keep(file, one, st.session_state[key]), is_bare=True)


def _choose(
    label: str, said: str | None, key: str, take: Callable[[], None], *, is_bare: bool = False
) -> None:
    options = list(_list_options(said))
    shown = said if said is None else (said or NONE_GIVEN)
    st.selectbox(
        label,
        options,
        index=options.index(shown) if shown is not None else None,
        format_func=lambda words: _(words),
        placeholder=_("Choose, or write your own words"),
        accept_new_options=True,
        key=key,
        on_change=take,
        label_visibility="collapsed" if is_bare else "visible",
    )


def _list_options(said: str | None) -> Iterator[str]:
    yield from USUAL
    if said and said not in USUAL:
        yield said
    yield NONE_GIVEN


def _keep(file: DraftFile, one: Regression, chosen: str | None) -> None:
    place = (one.sheet, one.row_no)
    words = (chosen or "").strip()[:LONGEST]
    if not words:
        file.reasons.pop(place, None)
    else:
        file.reasons[place] = "" if words == NONE_GIVEN else words
