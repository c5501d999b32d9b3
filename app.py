"""The door for the browser: page settings, who is here, the list of pages."""

from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import Page

from widgets.address import keep_address
from widgets.doors import answer_faults
from widgets.frame import show_phone_navigation
from widgets.gate import lead_on, open_door
from widgets.language import _, declare_language, mark, settle_language
from widgets.styles import apply_styles
from widgets.warm_up import freeze_once

MAIN = {
    "national": mark("National"),
    "agencies": mark("Agencies"),
    "stocktake": mark("Stocktake"),
    "payments": mark("Payments"),
    "services": mark("Services"),
    "upload": mark("Upload"),
}
MORE = {
    "pipeline": mark("Pipeline"),
    "concerns": mark("Concerns"),
    "submissions": mark("Submissions"),
    "data_quality": mark("Data quality"),
    "verification": mark("Verification"),
    "definitions": mark("Definitions"),
}
OPENED_FROM_OTHERS = {
    "agency": mark("Agency"),
    "service": mark("Service"),
    "submission": mark("Submission"),
}


def list_pages(
    titles: dict[str, str], visibility: Literal["visible", "hidden"] = "visible"
) -> list[Page]:
    """Return the pages of a list that stand in pages/."""
    return [
        st.Page(path, title=_(title), default=name == "national", visibility=visibility)
        for name, title in titles.items()
        if (path := Path(__file__).parent / "pages" / f"{name}.py").exists()
    ]


keep_address()
settle_language()
st.set_page_config(page_title=_("Services online"), layout="wide")
apply_styles()
main, more = list_pages(MAIN), list_pages(MORE)
hidden = list_pages(OPENED_FROM_OTHERS, "hidden")
page = st.navigation({"": [*main, *hidden], _("More"): more}, position="top")
lead_on([*main, *hidden, *more])
show_phone_navigation(main, more)
with answer_faults(), open_door():
    page.run()
declare_language()
freeze_once()
