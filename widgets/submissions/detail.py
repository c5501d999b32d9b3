"""One submission: who sent what and when, how it was read, what it changed, what is to correct."""

from typing import Any

import pandas as pd
import streamlit as st

from data.ledger import NAIROBI
from loaders.reasons import SAID_WHEN_SENT
from metrics.submissions import Submission
from widgets import address
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING, name_field
from widgets.inventory.kept import offer_workbook
from widgets.language import _, ngettext, read_tongue
from widgets.parts import block, note, open_door
from widgets.submissions.listing import FILTERS, name_codes, name_sender
from widgets.titles.services import title_submission
from widgets.upload.layouts import TABLE_KINDS
from widgets.upload.rule_titles import title_rule
from widgets.upload.speaking import speak_again
from widgets.view import View
from widgets.words import CHANGES, word


def show_detail(view: View, submission: Submission) -> None:
    """Show one submission in full, its original workbook first."""
    row = submission.row
    codes, agencies = list(row["codes"]), list(row["agencies"])
    place = agencies[0] if len(agencies) == 1 else name_codes(codes)
    taken_back_on = _as_nairobi(row["taken_back_at"])
    title = title_submission(
        int(row["entry_no"]),
        escape_markdown(place),
        int(row["accepted_count"]),
        taken_back_on.date() if taken_back_on is not None else None,
    )
    st.title(title, anchor=False)
    _say_sending(row)
    if row["taken_back_why"]:
        why = _("Taken back: {why}").format(why=escape_markdown(str(row["taken_back_why"])))
        st.markdown(f"**{why}**")
    _show_numbers(row, submission.changes)
    _show_doors(view, row, codes)


def _show_doors(view: View, row: dict[str, Any], codes: list[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        offer_workbook(view, str(row["file_sha256"]), str(row["file_name"]), str(row["entry_no"]))
        if len(codes) == 1:
            with st.container(width="content"):
                open_door(
                    "services-of-submission",
                    _("Services of {agency}").format(agency=escape_markdown(codes[0])),
                    address.carry(agency=codes[0]),
                )
        with st.container(width="content"):
            kept = {name: address.read(name) for name in FILTERS}
            words = _("All submissions")
            open_door("all-submissions", words, address.carry(**kept), "pages/submissions.py")


def _as_nairobi(moment: Any) -> pd.Timestamp | None:
    if moment is None or pd.isna(moment):
        return None
    return pd.Timestamp(moment).tz_localize("UTC").tz_convert(NAIROBI)


def _say_sending(row: dict[str, Any]) -> None:
    tongue, sent = read_tongue(), _as_nairobi(row["entered_at"])
    if sent is None:
        return
    words = _("{file}, reporting date {day}; sent by {office} on {sent} at {time}, Nairobi.")
    said = words.format(
        file=f"**{escape_markdown(str(row['file_name']))}**",
        day=tongue.write_full_day(pd.Timestamp(row["reported_on"]).date()),
        office=escape_markdown(name_sender(row)),
        sent=tongue.write_full_day(sent.date()),
        time=f"{sent:%H:%M}",
    )
    if row["is_entered_later"]:
        said += " " + _("It was put into the ledger later, under this date.")
    if row["mode"] == "full":
        said += " " + _("It lists all services; those that it does not mention were withdrawn.")
    if row["approved_by"]:
        said += " " + _("Approved by {office}.").format(
            office=escape_markdown(str(row["approved_by"]))
        )
    note(said)


def _show_numbers(row: dict[str, Any], changes: dict[str, int]) -> None:
    tiles = (
        ("read", _("Rows read"), row["read_count"], ""),
        ("stored", _("Stored"), row["accepted_count"], _say_changes(changes)),
        ("refused", _("To correct"), row["refused_count"], _("kept with the submission")),
        ("outside", _("Out of scope"), row["out_of_scope_count"], _("by the sender’s mapping")),
    )
    with st.container(key="tiles-submission"):
        for column, (name, label, value, words) in zip(
            st.columns(4, gap="medium"), tiles, strict=True
        ):
            with column, st.container(key=f"rule-tile-{name}", gap=None):
                st.metric(label, f"{int(value):,}")
                if words and value:
                    note(words)


def _say_changes(changes: dict[str, int]) -> str:
    parts = [
        f"{word(CHANGES, name)} {count:,}"
        for name, count in changes.items()
        if count and name != "not_mentioned"
    ]
    return " · ".join(parts)


def show_sheets(submission: Submission) -> None:
    """Show how each sheet was read: which field came from which column."""
    with block("sheets"):
        count = len(submission.sheets)
        words = ngettext("{n} sheet was read", "{n} sheets were read", count)
        st.header(words.format(n=f"{count:,}"), anchor=False)
        for sheet in submission.sheets:
            kind = _(TABLE_KINDS.get(sheet["kind"], sheet["kind"]))
            head = _("{sheet}: {kind}, headings in row {row}").format(
                sheet=escape_markdown(sheet["sheet_name"]),
                kind=kind,
                row=sheet["header_row"] or NOTHING,
            )
            columns = ", ".join(
                f"{name_field(name)} {_say_column(where)}"
                for name, where in sheet["columns"].items()
                if where != {"constant": SAID_WHEN_SENT}
            )
            st.markdown(f"**{head}**  \n:small[{columns}]")


def _say_column(where: Any) -> str:
    if isinstance(where, dict):
        return f"= {escape_markdown(str(where.get('constant')))}"
    return escape_markdown(str(where))


def show_findings(submission: Submission) -> None:
    """Show how many cells each rule remarked on."""
    findings = submission.findings
    if findings.empty:
        return
    counts = (
        findings.groupby(["severity", "rule"], sort=False)
        .agg(cells=("cell", "size"), first=("message", "first"))
        .reset_index()
    )
    pairs = zip(counts["rule"], counts["first"], strict=True)
    with block("findings"):
        words = ngettext("{n} remark of the checks", "{n} remarks of the checks", len(findings))
        st.header(words.format(n=f"{len(findings):,}"), anchor=False)
        st.dataframe(
            pd.DataFrame(
                {
                    _("What"): [title_rule(rule) for rule in counts["rule"]],
                    _("Cells"): counts["cells"],
                    _("For example"): [speak_again(*pair) for pair in pairs],
                }
            ),
            hide_index=True,
            height="content" if len(counts) <= 12 else 440,
            key="submission-findings",
            alt=_("Remarks of the checks by kind"),
            column_config={
                _("What"): st.column_config.TextColumn(width=280),
                _("Cells"): st.column_config.NumberColumn(width=60),
                _("For example"): st.column_config.TextColumn(width=620),
            },
        )
