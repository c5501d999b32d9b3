"""What was said on the page when a workbook was sent: cells corrected, reasons given."""

from typing import Any

import pandas as pd
import streamlit as st

from metrics.submissions import Submission
from widgets.field_words import NOTHING
from widgets.language import _, ngettext
from widgets.parts import block, note


def show_corrected(submission: Submission) -> None:
    """List the cells that were read otherwise than the workbook says, and why stages went back."""
    corrected = list(submission.options.get("corrections", ()))
    reasons = list(submission.options.get("reasons", ()))
    if not corrected and not reasons:
        return
    with block("corrected"):
        st.header(title_corrected(len(corrected), len(reasons)), anchor=False)
        rows = frame_corrected(corrected, reasons)
        st.dataframe(
            rows,
            hide_index=True,
            height="content" if len(rows) <= 10 else 400,
            placeholder=NOTHING,
            key="corrected-cells",
            alt=_("What was said on the page when the workbook was sent"),
            column_config={
                _("Place"): st.column_config.TextColumn(width=110),
                _("The workbook says"): st.column_config.TextColumn(width=110),
                _("Sent instead"): st.column_config.TextColumn(width=110),
                _("Why it went back"): st.column_config.TextColumn(width=280),
            },
        )
        note(_("The workbook itself is kept as it came."))


def title_corrected(cells: int, reasons: int) -> str:
    """Return how many cells were corrected, and for how many rows a reason was given."""
    told = []
    if cells:
        words = ngettext(
            "{n} cell was corrected on the page", "{n} cells were corrected on the page", cells
        )
        told.append(words.format(n=f"{cells:,}"))
    if reasons:
        words = ngettext(
            "{n} stage gone back was explained", "{n} stages gone back were explained", reasons
        )
        told.append(words.format(n=f"{reasons:,}"))
    return "; ".join(told)


def frame_corrected(corrected: list[dict[str, Any]], reasons: list[dict[str, Any]]) -> pd.DataFrame:
    """Return one row a cell corrected, then one row a stage gone back."""
    cells = {
        _("Place"): [f"{one['sheet']}!{one['cell']}" for one in corrected],
        _("The workbook says"): [one["said"] or None for one in corrected],
        _("Sent instead"): [one["used"] or None for one in corrected],
    }
    rows = [dict(zip(cells, told, strict=True)) for told in zip(*cells.values(), strict=True)]
    for one in reasons:
        why = _(one["words"]) if one["words"] else _("No reason given")
        rows.append({_("Place"): f"{one['sheet']}!{one['row_no']}", _("Why it went back"): why})
    return pd.DataFrame(rows)
