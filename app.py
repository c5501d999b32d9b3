"""The door for the browser: page settings, who is here, the list of pages."""

from pathlib import Path

import streamlit as st

from widgets.address import keep_address
from widgets.doors import answer_faults
from widgets.frame import show_phone_navigation
from widgets.gate import lead_on, open_door
from widgets.language import _, declare_language, mark, settle_language
from widgets.page_list import list_pages, make_second_way
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
    "administration": mark("Administration"),
}
OPENED_FROM_OTHERS = {
    "agency": mark("Agency"),
    "service": mark("Service"),
    "submission": mark("Submission"),
}
PAGES = Path(__file__).parent / "pages"

keep_address()
settle_language()
st.set_page_config(page_title=_("Services online"), layout="wide")
apply_styles()
main, more = list_pages(PAGES, MAIN), list_pages(PAGES, MORE)
hidden = [
    *list_pages(PAGES, OPENED_FROM_OTHERS, "hidden"),
    make_second_way(main[0]),
]
page = st.navigation({"": [*main, *hidden], _("More"): more}, position="top")
lead_on([*main, *hidden, *more])
show_phone_navigation(main, more)
# Before the page, which may end the run where it has said all it has to say.
declare_language()
with answer_faults(), open_door():
    page.run()
freeze_once()
