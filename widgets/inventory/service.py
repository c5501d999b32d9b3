"""One service: what it is, which counts it is in, and why not in more."""

from typing import Final
from uuid import UUID

import streamlit as st

from metrics.counts import LEVELS
from metrics.service import ServiceDetail, read_service
from widgets import address
from widgets.escaping import escape_markdown
from widgets.inventory.search import FILTERS
from widgets.language import _, read_tongue
from widgets.parts import note, open_door
from widgets.stages import name_stages
from widgets.titles.services import title_service
from widgets.view import View
from widgets.words import COUNTS, word

NO_NAME: Final = "–"


def read_id() -> UUID | None:
    """Return the service that the address names; None where it names none."""
    try:
        return UUID(address.read("id") or "")
    except ValueError:
        return None


def find_service(view: View, service_id: UUID) -> ServiceDetail | None:
    """Return a service on the day of the view; None where it is not listed on it."""
    return read_service(view.reading, view.as_of, service_id)


def show_service_head(view: View, service: ServiceDetail) -> None:
    """Show the message of the page, whose service it is, and the counts it is in."""
    stage = int(service.fields["stage"])
    name = escape_markdown(str(service.fields["service_name"] or NO_NAME))
    title = title_service(
        name,
        stage,
        name_stages(view).get(stage, str(stage)),
        service.stage_on,
        view.as_of,
        service.is_online,
    )
    st.title(title, anchor=False)
    agency = service.agency
    code = service.fields["service_code"]
    words = [str(code)] if code else []
    words += [str(one) for one in (agency["agency"], agency["ministry"]) if one]
    note(escape_markdown(" · ".join(words)))
    _show_counts(service)
    if service.is_inferred_on:
        note(_("No workbook gives the day; it is dated by the report that first said so."))
    open_door(
        "agency-of-service",
        escape_markdown(_("Open {agency}").format(agency=agency["agency"])),
        address.carry(agency=agency["code"]),
        "pages/agency.py",
    )


def _show_counts(service: ServiceDetail) -> None:
    with st.container(key="service-counts", horizontal=True, gap="medium"):
        for level in LEVELS:
            sign, shade = ("✓", "**") if level in service.levels else ("○", "")
            st.markdown(f"{sign} {shade}{word(COUNTS, level)}{shade}", width="content")
    if service.why_not_counted:
        note(escape_markdown(_(service.why_not_counted)))


def say_not_listed(view: View) -> None:
    """Say that the service is not listed on the day, or that none was named."""
    if address.read("id") is None:
        st.title(_("No service is chosen"), anchor=False)
    else:
        day = read_tongue().write_full_day(view.as_of)
        st.title(_("This service is not listed on {day}").format(day=day), anchor=False)
        st.markdown(
            _(
                "It may have been withdrawn, sent later, or taken back with its workbook. Turn the"
                " day above to another, or search the inventory."
            )
        )
    st.page_link(
        "pages/services.py",
        label=_("Search the inventory"),
        icon=":material/search:",
        query_params=address.carry(**{name: address.read(name) for name in FILTERS}),
    )
