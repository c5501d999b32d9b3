"""Definitions: what each figure means, printed from the header of the figure itself."""

import streamlit as st

from access.roles import Right
from metrics.definitions import list_definitions
from widgets.definitions import show_definition, show_example_programme
from widgets.filters import type_words
from widgets.frame import open_page
from widgets.gate import require
from widgets.language import _
from widgets.parts import note
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()
open_page(view, person)

definitions = list_definitions()
st.title(_("What is counted, and how"), anchor=False)
note(
    _(
        "Each of these is printed from the header of the calculation itself, so that words and"
        " numbers cannot drift apart."
    )
)
sought = type_words("q", _("Search"), _("A word of it"), key="search-definitions").casefold()
shown = [
    each
    for each in definitions
    if sought in f"{_(each.title)} {_(each.meaning)} {each.name}".casefold()
]
show_example_programme()
for definition in shown:
    show_definition(definition)
if not shown:
    note(_("No definition has this word; try a shorter one."))
