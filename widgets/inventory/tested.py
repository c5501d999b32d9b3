"""What reviewers found at the link of a service."""

from uuid import UUID

import pandas as pd
import streamlit as st

from metrics.scope import Scope
from metrics.service import ServiceDetail
from metrics.verification import list_tests
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.parts import block, note, open_door
from widgets.verification.words import name_result
from widgets.view import View


def read_tests(view: View, code: str, service_id: UUID) -> pd.DataFrame:
    """Return the tests of a service up to the day of the view, the latest first."""
    tests = list_tests(view.reading, view.as_of, Scope(agency=code))
    return tests[tests["service_id"] == service_id]


def show_tests(view: View, service: ServiceDetail) -> None:
    """Show each test of the service's link: what was found, when, by which office."""
    if not service.fields["url"]:
        return
    tests = ask(view, read_tests, str(service.agency["code"]), service.service_id)
    with block("tests"):
        if tests.empty:
            st.header(_("Its link has not been tested"), anchor=False)
        else:
            st.header(title_tests(tests), anchor=False)
            for row in tests.to_dict("records"):
                _show_test(row)
        open_door("verification", _("Verification"), address.carry(), "pages/verification.py")


def title_tests(tests: pd.DataFrame) -> str:
    """Return what the latest test found."""
    works = tests["result"].iloc[0] == "works"
    return _("Its link works, a reviewer found") if works else _("Its link was tested and fails")


def _show_test(row: dict[object, object]) -> None:
    day = read_tongue().write_full_day(pd.Timestamp(str(row["tested_on"])).date())
    words = [f"{day}, {row['office']}"]
    if isinstance(row["remark"], str) and row["remark"]:
        words.append(row["remark"])
    with st.container(gap=None):
        st.markdown(name_result(row["result"]))
        note(escape_markdown(". ".join(words)))
