"""The links tested: what was found at each, by whom, and taking a result back."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from loaders.taking_back import CannotTakeBack, take_back_entry
from widgets import address
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.outcome import attempt
from widgets.parts import block, note, offer_csv, open_door
from widgets.verification.draws import PLACE
from widgets.verification.words import name_result
from widgets.view import View

WHY: Final = "take-test-back-why"
LONGEST_WHY: Final = 500


def show_tested(view: View, ledger: Ledger, tested: pd.DataFrame, person: Person) -> None:
    """Show the results, those that do not work first; choosing one offers to take it back."""
    rows = order_tested(tested)
    config = st.column_config
    chosen = choose_row(
        frame_tested(rows),
        {
            _("Result"): config.TextColumn(width=150),
            _("Service"): config.TextColumn(width=280),
            _("Code"): config.TextColumn(width=100),
            _("Agency"): config.TextColumn(width=250),
            _("Tested on"): config.DateColumn(format=_("D MMM YYYY"), width=100),
            _("Tested by (office)"): config.TextColumn(width=150),
            _("Remark"): config.TextColumn(width=220),
        },
        key=f"tested-{len(rows)}-{rows['service_id'].iloc[0]}-{view.reading.known}",
        alt=_("Links tested and what was found; choose one to open it or to take it back"),
        mode="single-row",
        height=min(38 + 35 * len(rows), 560),
    )
    if chosen is not None:
        _show_one(view, ledger, rows.iloc[chosen].to_dict(), person)
    else:
        note(_("Choose a row to open its service, or to take the result back."))
    offer_csv(frame_tested(rows), "links-tested", view)


def order_tested(tested: pd.DataFrame) -> pd.DataFrame:
    """Return the results with those that do not work on top."""
    return tested.sort_values(
        ["result", "tested_on", "place"],
        key=lambda column: column == "works" if column.name == "result" else column,
    )


def frame_tested(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the results under screen words."""
    return pd.DataFrame(
        {
            _("Result"): [name_result(one) for one in rows["result"]],
            _("Service"): rows["service_name"],
            _("Code"): rows["service_code"],
            _("Agency"): rows["agency"],
            _("Tested on"): rows["tested_on"],
            _("Tested by (office)"): rows["office"],
            _("Remark"): rows["remark"],
        }
    )


def _show_one(view: View, ledger: Ledger, row: dict[Any, Any], person: Person) -> None:
    with block("tested-one"):
        st.markdown(
            f"**{escape_markdown(str(row['service_name']))}**: {name_result(row['result'])}"
        )
        open_door(
            "tested-service",
            _("Open the service"),
            address.carry(id=row["service_id"]),
            "pages/service.py",
        )
        if view.is_past or not person.may(Right.TAKE_BACK):
            return
        st.text_input(
            _("Why is the result taken back?"),
            key=WHY,
            max_chars=LONGEST_WHY,
            placeholder=_("For example: the wrong link was tested"),
        )
        st.button(
            _("Take the result back"),
            icon=":material/undo:",
            key="take-test-back",
            on_click=_take_back,
            args=(ledger, int(row["entry_no"]), person),
        )


def _take_back(ledger: Ledger, entry_no: int, person: Person) -> None:
    why = str(st.session_state.get(WHY) or "")
    attempt(
        PLACE,
        lambda: take_back_entry(ledger, entry_no, why, person),
        _("The result is taken back; the link can be tested again."),
        CannotTakeBack,
    )
