"""Messages ready to copy or to send, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

import pandas as pd
import streamlit as st

from metrics.offices import Office
from metrics.stocktake import WEEK
from widgets import address
from widgets.language import _, ngettext
from widgets.listing import NOTHING
from widgets.stocktake.read import Sitting, tell_day
from widgets.titles.wording import full_day
from widgets.view import View
from widgets.words import GRADES, word

# Mail programs refuse longer links.
LONGEST_LINK: Final = 1900


@dataclass(frozen=True, slots=True)
class Message:
    """Words to an office; `email` is None where nobody said where it is written to."""

    to: str
    email: str | None
    subject: str
    body: str

    @property
    def text(self) -> str:
        """The whole message, as it is copied."""
        return f"{self.to}\n{self.subject}\n\n{self.body}"


def name_office(office: Office | None, agency: str) -> str:
    """Return the office to ask; an agency's ICT office where nobody named one."""
    return office.name if office else _("ICT office, {agency}").format(agency=agency)


def ask_for_workbook(view: View, sitting: Sitting, row: Mapping[Any, Any]) -> Message:
    """Return the message to an agency that has not reported since the cut-off."""
    due = full_day(sitting.week.next_on)
    if pd.isna(row["reported_on"]):
        state = _("We have not had an inventory of services from {agency} yet.")
        heard = state.format(agency=row["name"])
    else:
        days = int(row["days_since"])
        state = ngettext(
            "The last inventory of services that we have from {agency} is of {day}, {n} day ago.",
            "The last inventory of services that we have from {agency} is of {day}, {n} days ago.",
            days,
        )
        heard = state.format(agency=row["name"], day=full_day(tell_day(row["reported_on"])), n=days)
    please = _(
        "Please send the workbook as you keep it, by {day}. Where nothing has changed, send the"
        " same workbook with the new date."
    ).format(day=due)
    subject = _("{agency}: inventory of services due by {day}").format(agency=row["name"], day=due)
    return _write(view, sitting.ask_office(row), row, subject, [heard, please], "upload")


def ask_for_reply(view: View, sitting: Sitting, row: Mapping[Any, Any]) -> Message:
    """Return the message to an agency that turned red: one sentence is asked of it."""
    state = _("{agency} is rated {grade}: {because}").format(
        agency=row["name"], grade=word(GRADES, row["grade"]), because=_(row["because"])
    )
    please = _(
        "Please answer in one sentence, which will stand beside the rating at the stocktake:"
        " what will be different by {day}?"
    ).format(day=full_day(sitting.week.next_on + WEEK))
    subject = _("{agency}: your reply for the stocktake").format(agency=row["name"])
    return _write(view, sitting.ask_office(row), row, subject, [state, please], "agency")


def remind_of_action(view: View, sitting: Sitting, row: Mapping[Any, Any]) -> Message:
    """Return the message to the office of an action that is late or due."""
    due = tell_day(row["due_on"])
    agreed = _("Agreed on {day}: {what}").format(
        day=full_day(tell_day(row["agreed_on"])), what=row["what"]
    )
    if row["is_late"]:
        days = int(row["days_late"])
        words = ngettext(
            "It was due on {day}, {n} day ago. Please say whether it is done, or by when it will"
            " be.",
            "It was due on {day}, {n} days ago. Please say whether it is done, or by when it will"
            " be.",
            days,
        )
        state = words.format(day=full_day(due), n=days)
    else:
        state = _("It is due on {day}. Please say when it is done.").format(day=full_day(due))
    is_of_agency = isinstance(row["code"], str)
    named = row if is_of_agency else {"code": "", "ministry": None}
    office = Office(row["office"], None)
    if is_of_agency and (known := sitting.ask_office(row)) and known.name == row["office"]:
        office = known
    subject = _("Action due on {day}: {what}").format(day=full_day(due), what=row["what"])
    return _write(view, office, named, subject, [agreed, state], "agency" if is_of_agency else "")


def _write(
    view: View,
    office: Office | None,
    row: Mapping[Any, Any],
    subject: str,
    lines: list[str],
    page: str,
) -> Message:
    programme = view.settings.get("programme") or {}
    signed = str(programme.get("lead") or programme.get("name") or _("Services online"))
    parameters = {"agency": row["code"]} if row["code"] else {}
    link = find_link(page or "stocktake", parameters)
    closing = [_("Where: {link}").format(link=link), signed]
    if view.is_illustrative:
        closing.append(_("Illustrative: invented figures"))
    return Message(
        _("To: {office}").format(office=name_office(office, str(row.get("name") or NOTHING))),
        office.email if office else None,
        subject,
        "\n\n".join([*lines, "\n".join(closing)]),
    )


def find_link(page: str, parameters: dict[str, str]) -> str:
    """Return a page's address in full as the reader's browser has it; relative where unknown."""
    here = urlsplit(st.context.url or "")
    folder = here.path.rsplit("/", 1)[0]
    base = f"{here.scheme}://{here.netloc}{folder}/" if here.netloc else ""
    kept = {name: value for name, value in address.carry().items() if name in ("ledger", "lang")}
    asked = urlencode(kept | parameters)
    return f"{base}{page}" + (f"?{asked}" if asked else "")


def show_message(message: Message, key: str) -> None:
    """Offer a message behind a button: to copy, and to send where an address is known."""
    popover = st.popover(
        _("Message"), icon=":material/mail:", type="tertiary", key=key, on_change="rerun"
    )
    if not popover.open:
        return
    with popover:
        st.code(message.text, language=None, wrap_lines=True)
        link = f"mailto:{message.email}?subject={quote(message.subject)}&body={quote(message.body)}"
        if message.email and len(link) < LONGEST_LINK:
            st.link_button(_("Write to {email}").format(email=message.email), link)
