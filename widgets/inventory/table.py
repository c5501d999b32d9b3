"""The rows of the inventory: a grid on wide screens, links on phones, CSV to take away."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from metrics.inventory import Found
from widgets import address
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.export import describe_source, write_csv
from widgets.field_words import word_value
from widgets.going import go_to
from widgets.inventory.asked import Search
from widgets.inventory.search import find_all
from widgets.language import _, hold_language
from widgets.paper import show_on_paper, write_table
from widgets.parts import note
from widgets.view import View

SERVICE_PAGE: Final = "pages/service.py"


def show_services(view: View, found: Found, page: int) -> None:
    """Show one page of the rows found; choosing a row opens the service."""
    rows = found.rows
    with st.container(key="only-wide-services"):
        _show_grid(view, rows, page)
        show_on_paper(write_table(_word_for_paper(view, rows)), "services")
    with st.container(key="only-phone-services", gap="small"):
        _show_links(view, rows)


def _show_grid(view: View, rows: pd.DataFrame, page: int) -> None:
    config = st.column_config
    # Another page or another filter is another grid, so that no old choice opens a service.
    chosen = choose_row(
        _leave_out_place(view, word_rows(view, rows)),
        {
            _("Service"): config.TextColumn(width=345),
            _("Code"): config.TextColumn(width=95),
            _("Agency"): config.TextColumn(width=190),
            _("Stage"): config.TextColumn(width=105),
            _("Since"): config.DateColumn(format=_("D MMM YYYY"), width=85),
            _("Maturity"): config.TextColumn(width=205),
            _("Channel"): config.TextColumn(width=160),
            _("Planned"): config.DateColumn(format=_("D MMM YYYY"), width=85),
        },
        key=f"services-{view.key}-{page}-{hash(tuple(rows['service_id']))}",
        alt=_("Services found, one a row; choose a cell to open the service"),
    )
    if chosen is not None:
        go_to("service", link_service(rows["service_id"].iloc[chosen]))


def word_rows(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows found under screen words, values in words."""
    return pd.DataFrame(
        {
            _("Service"): rows["service_name"],
            _("Code"): rows["service_code"],
            _("Agency"): rows["agency"],
            _("Stage"): [word_value(view, "stage", one) for one in rows["stage"]],
            _("Since"): rows["stage_on"],
            _("Maturity"): [word_value(view, "maturity", one) for one in rows["maturity"]],
            _("Channel"): [word_value(view, "channel", one) for one in rows["channel"]],
            _("Planned"): rows["planned_live_on"],
        }
    )


def _word_for_paper(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    days = {
        name: [word_value(view, field, one) for one in rows[field]]
        for name, field in ((_("Since"), "stage_on"), (_("Planned"), "planned_live_on"))
    }
    return _leave_out_place(view, word_rows(view, rows).assign(**days))


def _leave_out_place(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the table without the agency where every row would name the same one."""
    return table.drop(columns=_("Agency")) if view.scope.agency else table


def link_service(service_id: Any) -> dict[str, str]:
    """Return the address of a service."""
    return address.carry(id=service_id)


def _show_links(view: View, rows: pd.DataFrame) -> None:
    for row in rows.to_dict("records"):
        stage = word_value(view, "stage", row["stage"])
        since = word_value(view, "stage_since", row["stage_on"])
        with st.container(key=f"door-service-{row['service_id']}", gap=None):
            st.page_link(
                SERVICE_PAGE,
                label=escape_markdown(str(row["service_name"] or _("Service without a name"))),
                query_params=link_service(row["service_id"]),
            )
            place = "" if view.scope.agency else f"{row['agency']} · "
            note(escape_markdown(f"{place}{stage}, {since}"))


def offer_services(view: View, search: Search) -> None:
    """Offer everything found as CSV, each row with the workbook, sheet and row that says it."""
    source = describe_source(view)
    st.download_button(
        _("Download as CSV"),
        data=hold_language(lambda: write_csv(find_all(view, search), source)),
        file_name=f"services-{view.as_of.isoformat()}.csv",
        mime="text/csv",
        icon=":material/download:",
        key="csv-services",
        type="tertiary",
        on_click="ignore",
    )
