"""What is secondary on a phone: open on a wide screen, folded under its title on a narrow one."""

from collections.abc import Callable

import streamlit as st


def fold_on_phone(name: str, title: str, show: Callable[[str], None]) -> None:
    """Draw a part with `show("")`; on a phone with `show("phone-")`, once its title is pressed.

    What `show` is handed begins the keys of its elements, since both forms stand on the page.
    The title must be escaped.
    """
    with st.container(key=f"only-wide-{name}"):
        show("")
    with st.container(key=f"only-phone-{name}"):
        folded = st.expander(title, key=f"fold-{name}", on_change="rerun")
        if folded.open:
            with folded:
                show("phone-")
