"""One definition on the screen: meaning first, then grain, unit and what is left out."""

from typing import Final

import streamlit as st

from metrics.definitions import Definition, read_example_programme
from widgets.escaping import escape_markdown
from widgets.language import ENGLISH, _, read_language
from widgets.parts import block, note

HEIGHT: Final = 520


def show_definition(definition: Definition) -> None:
    """Show the header of a figure, its example and SQL behind an opener."""
    with block(f"definition-{definition.name}"):
        st.header(escape_markdown(_(definition.title)), anchor=definition.name.replace("_", "-"))
        st.markdown(escape_markdown(_(definition.meaning)))
        parts = [
            (_("Formula"), definition.formula),
            (_("Grain"), definition.grain),
            (_("Unit"), definition.unit),
            (_("Left out"), definition.left_out),
            (_("Source"), definition.source),
        ]
        lines = [f"**{name}** {escape_markdown(_(text))}" for name, text in parts if text]
        st.markdown("  \n".join(f":small[{line}]" for line in lines))
        opener = st.expander(
            _("How it is worked out"), key=f"sql-{definition.name}", on_change="rerun"
        )
        if opener.open:
            with opener:
                _show_working(definition)


def _show_working(definition: Definition) -> None:
    """Show the figure worked out by hand for the twelve services, and its SQL where it has any."""
    if definition.example:
        _say_language()
        st.markdown(definition.example)
    if definition.sql:
        st.code(definition.sql, language="sql", wrap_lines=True)


def show_example_programme() -> None:
    """Offer the promise and the twelve services from which every example is worked out."""
    opener = st.expander(_("The twelve services of the examples"), key="twelve", on_change="rerun")
    if opener.open:
        # Of a height of its own, so that wide tables scroll in it and not the page on a phone.
        with opener, st.container(height=HEIGHT, border=False):
            _say_language()
            st.markdown(read_example_programme())


def _say_language() -> None:
    if read_language() != ENGLISH:
        note(_("The examples are told in English."))
