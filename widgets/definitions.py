"""One definition on the screen: meaning first, then grain, unit and what is left out."""

import streamlit as st

from metrics.definitions import Definition
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.parts import block


def show_definition(definition: Definition) -> None:
    """Show the header of a figure, its SQL behind an opener."""
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
        if definition.sql:
            opener = st.expander(
                _("How it is worked out"), key=f"sql-{definition.name}", on_change="rerun"
            )
            if opener.open:
                opener.code(definition.sql, language="sql", wrap_lines=True)
