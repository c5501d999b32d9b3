"""Rows that were not stored: what is to correct in each, and whether it was sent since."""

import json
from typing import Final

import pandas as pd
import streamlit as st

from metrics.submissions import Submission
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING
from widgets.language import _, ngettext
from widgets.parts import block, note
from widgets.upload.rule_titles import title_rule
from widgets.upload.speaking import speak_again

SHOWN: Final = 500
ON_A_PHONE: Final = 12
OUT_OF_SCOPE: Final = "out of scope"


def show_refused(submission: Submission) -> None:
    """Show the rows that were not stored, with what is to be corrected in each."""
    refused = submission.refused
    if refused.empty:
        return
    with block("refused"):
        st.header(title_refused(submission), anchor=False)
        rows = frame_refused(submission)
        with st.container(key="only-wide-refused"):
            _show_grid(rows)
        with st.container(key="only-phone-refused"):
            _show_lines(rows)


def _show_grid(rows: pd.DataFrame) -> None:
    st.dataframe(
        rows,
        hide_index=True,
        height="content" if len(rows) <= 10 else 400,
        placeholder=NOTHING,
        key="refused-rows",
        alt=_("Rows that were not stored, and why"),
        column_config={
            _("Place"): st.column_config.TextColumn(width=120),
            _("What is to correct"): st.column_config.TextColumn(width=380),
            _("State"): st.column_config.TextColumn(width=150),
            _("The row"): st.column_config.TextColumn(width=460),
        },
    )


def _show_lines(rows: pd.DataFrame) -> None:
    """Show the first rows as lines, which a narrow page can wrap."""
    for row in rows.head(ON_A_PHONE).to_dict("records"):
        place, state, wrong = (
            escape_markdown(str(row[_(name)])) for name in ("Place", "State", "What is to correct")
        )
        st.markdown(f"**{place}** · {state}  \n{wrong}")
    if len(rows) > ON_A_PHONE:
        note(_("{n} of {all} shown.").format(n=ON_A_PHONE, all=f"{len(rows):,}"))


def title_refused(submission: Submission) -> str:
    """Return how many rows were not stored, and how many of them were sent in order since."""
    refused = submission.refused
    words = ngettext("{n} row was not stored", "{n} rows were not stored", len(refused))
    mended = int(refused["sent_with"].notna().sum())
    if mended:
        rest = ngettext("{n} was sent since", "{n} were sent since", mended)
        return f"{words.format(n=f'{len(refused):,}')}; {rest.format(n=f'{mended:,}')}"
    return words.format(n=f"{len(refused):,}")


def frame_refused(submission: Submission) -> pd.DataFrame:
    """Return one row a row of the workbook: where it stands, what is wrong, what it says."""
    names = {sheet["sheet_no"]: sheet["sheet_name"] for sheet in submission.sheets}
    refused = submission.refused.head(SHOWN)
    states = zip(refused["why"], refused["sent_with"], strict=True)
    return pd.DataFrame(
        {
            _("Place"): [
                f"{names.get(sheet, '')}!{row}"
                for sheet, row in zip(refused["sheet_no"], refused["row_no"], strict=True)
            ],
            _("What is to correct"): [
                _say_findings(found, why)
                for found, why in zip(refused["findings"], refused["why"], strict=True)
            ],
            _("State"): [_say_state(*told) for told in states],
            _("The row"): [_say_cells(cells) for cells in refused["cells"]],
        }
    )


def _say_findings(findings: str, why: str) -> str:
    kept = json.loads(findings)
    told = [speak_again(str(one["rule"]), str(one["message"])) for one in kept]
    return " ".join(told) or title_rule(why.replace(" ", "_"))


def _say_cells(cells: str) -> str:
    return "; ".join(f"{heading}: {value}" for heading, value in json.loads(cells).items())


def _say_state(why: str, sent_with: float | None) -> str:
    """Return whether a row is still to do; in order since, it came with a later submission."""
    if why == OUT_OF_SCOPE:
        return _("Out of scope")
    if sent_with is None or pd.isna(sent_with):
        return _("To do")
    return _("Sent with {n}").format(n=int(sent_with))
