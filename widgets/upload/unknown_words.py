"""Words that no list has: each is asked once, whatever the number of its cells."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.mapping_file import OUT_OF_SCOPE, LayoutMapping
from loaders.preparing import Prepared
from loaders.values import Lists, build_lists
from widgets.field_words import NOTHING, name_field
from widgets.language import _, mark, ngettext
from widgets.parts import block, note
from widgets.upload.draft import DraftFile
from widgets.view import View

LEAVE_EMPTY: Final = mark("Leave the cell empty")
LEAVE_OUT: Final = mark("Leave the row out")


def show_unknown_words(file: DraftFile, prepared: Prepared, view: View) -> None:
    """Offer our values for every unknown word, with one click for all that we propose."""
    unknown = prepared.unknown_words()
    if not unknown:
        return
    lists = build_lists(view.reading.settings(prepared.options.reported_on))
    with block("unknown-words"):
        kinds = sum(len(words) for words in unknown.values())
        title = ngettext(
            "{n} word is on none of our lists; say once what it means",
            "{n} words are on none of our lists; say once what they mean",
            kinds,
        )
        st.header(title.format(n=f"{kinds:,}"), anchor=False)
        for name, words in unknown.items():
            _edit_words(file, name, words, lists)
        _offer_proposals(file, propose_words(unknown, lists))


def _edit_words(file: DraftFile, name: str, words: Counter[str], lists: Lists) -> None:
    ranked = [word for word, _count in words.most_common()]
    key = f"words-{name}-{hash(file.mapping.as_json())}"
    config = st.column_config
    st.data_editor(
        pd.DataFrame(
            {
                name_field(name): ranked,
                _("Means"): pd.Series([None] * len(ranked), dtype=object),
                # The grid's own word for an empty cell is that of "Means".
                _("We propose"): [lists.suggest(name, word) or NOTHING for word in ranked],
                _("Cells"): [words[word] for word in ranked],
            }
        ),
        hide_index=True,
        width="content",
        height="content" if len(ranked) <= 8 else 320,
        placeholder=_("Choose"),
        key=key,
        disabled=[name_field(name), _("Cells"), _("We propose")],
        alt=_("Unknown words and what they mean"),
        on_change=_take_words(file, name, ranked, key),
        column_config={
            name_field(name): config.TextColumn(width=180),
            _("Cells"): config.NumberColumn(width=70),
            _("We propose"): config.TextColumn(width=150),
            _("Means"): config.SelectboxColumn(
                options=[*lists.options(name), _(LEAVE_EMPTY), _(LEAVE_OUT)], width=170
            ),
        },
    )


def _take_words(file: DraftFile, name: str, ranked: Sequence[str], key: str) -> Callable[[], None]:
    def take() -> None:
        edits: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
        said = {
            ranked[int(place)]: _store(edit[_("Means")])
            for place, edit in edits.items()
            if edit.get(_("Means"))
        }
        file.mapping = add_words(file.mapping, {name: said})

    return take


def _store(chosen: str) -> str:
    """Return the choice as a mapping file spells it."""
    return {_(LEAVE_EMPTY): "", _(LEAVE_OUT): OUT_OF_SCOPE}.get(chosen, chosen)


def propose_words(unknown: Mapping[str, Counter[str]], lists: Lists) -> dict[str, dict[str, str]]:
    """Return, by field, our value for each unknown word that is like one of ours."""
    proposed: dict[str, dict[str, str]] = {}
    for name, words in unknown.items():
        for word in words:
            like = lists.suggest(name, word)
            if like is not None:
                proposed.setdefault(name, {})[word] = like
    return proposed


def add_words(mapping: LayoutMapping, said: Mapping[str, Mapping[str, str]]) -> LayoutMapping:
    """Return the mapping with further words of the workbook and what they mean."""
    values = {name: dict(words) for name, words in mapping.values.items()}
    for name, words in said.items():
        values[name] = {**values.get(name, {}), **words}
    return replace(mapping, values=values)


def _offer_proposals(file: DraftFile, proposed: Mapping[str, Mapping[str, str]]) -> None:
    count = sum(len(words) for words in proposed.values())
    if not count:
        note(_("Choose under “Means”; the workbook itself is kept as it is."))
        return

    def take() -> None:
        file.mapping = add_words(file.mapping, proposed)

    words = ngettext("Take {n} meaning", "Take {n} meanings", count).format(n=f"{count:,}")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(words, type="primary", key="take-proposals", on_click=take)
        note(_("Or choose under “Means”; the workbook itself is kept as it is."))
