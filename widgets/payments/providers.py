"""The matrix of agencies by provider, and the same seen from one provider."""

import streamlit as st

from charts.matrix import Line, describe_matrix, draw_matrix, tabulate_matrix
from charts.palette import Palette
from metrics.payments_behind import OFF_GATEWAY, ON_GATEWAY
from widgets import address
from widgets.answers import ask
from widgets.behind import show_table_button
from widgets.field_words import word_value
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import (
    link_agency,
    link_service,
    link_services,
    say_shown,
    show_list,
    write_number,
)
from widgets.money import write_money
from widgets.narrowing import carry_scope
from widgets.page_list import find_page
from widgets.parts import SERVICES, Chart, block, note, offer_csv, show_chart
from widgets.payments.integration import (
    NONE_NAMED,
    Integration,
    find_integration,
    name_provider,
)
from widgets.payments.use import list_takers
from widgets.titles.payments import title_matrix, title_provider
from widgets.view import View

SHOWN = 24
SHOWN_SERVICES = 8


def show_matrix(view: View, palette: Palette) -> None:
    """Show how many services each agency has integrated with each provider, of those naming it."""
    found = find_integration(view)
    most = found.most_awaited
    with block("matrix"):
        cell = found.count(most) if most else None
        waiting = cell.whole - cell.part if cell else 0
        show_header(title_matrix(name_provider(most) if most else None, waiting))
        lines = found.list_lines()
        if not lines:
            note(_("Fees, payment status and providers come from columns of the workbooks."))
            return
        words = _(
            "Services online that charge: taking payment through the gateway, of those that name"
            " the provider."
        )
        if len(lines) > SHOWN:
            rest = _("{n} of {all} agencies, most waiting first; the table holds them all.")
            words += " " + rest.format(n=f"{SHOWN:,}", all=f"{len(lines):,}")
        note(words)
        with st.container(key="only-wide-matrix"):
            show_chart(ask(view, chart_matrix, palette, False), "chart-matrix")
        with st.container(key="only-phone-matrix"):
            show_chart(ask(view, chart_matrix, palette, True), "chart-matrix-phone")
        show_table_button(ask(view, chart_matrix, palette, False), "matrix", view)


def chart_matrix(view: View, palette: Palette, is_phone: bool) -> Chart:
    """Return the matrix; on a phone agencies go by their codes."""
    found = find_integration(view)
    lines = found.list_lines()
    columns = [name_provider(each) for each in found.providers]
    every = [line for _code, line in lines]
    shown = [Line(code, line.cells) if is_phone else line for code, line in lines[:SHOWN]]
    return Chart(
        draw_matrix(shown, columns, palette),
        describe_matrix(every, columns, _("Services that take payment, by provider")),
        lambda: tabulate_matrix(every, columns, _("Agency"), _("{name}, of")),
    )


def show_provider(view: View) -> None:
    """Show what one provider serves and which services wait for it."""
    found = find_integration(view)
    named = [each for each in found.providers if each != NONE_NAMED]
    provider = address.read("provider")
    if provider not in named:
        provider = found.most_awaited or (named[0] if named else None)
    if provider is None:
        return
    rows = found.services[found.services["provider"] == provider]
    served = rows[rows["is_served"]]
    with block("provider"):
        counts = (served["code"].nunique(), len(served), len(rows) - len(served))
        show_header(title_provider(name_provider(provider), *counts))
        options = {each: name_provider(each) for each in named}
        _choose(options, provider)
        if rows.empty:
            return
        _say_receipts(view, provider)
        _open_services(view, provider, len(served), len(rows) - len(served))
        _list_agencies(found, provider)
        waiting = rows[~rows["is_served"]]
        if not waiting.empty:
            shown = [
                {
                    _("Waiting service"): link_service(row),
                    _("Payment status"): word_value(view, "payment_status", row["payment_status"]),
                    _("Agency"): link_agency(row["agency"], row["code"]),
                }
                for row in waiting.head(SHOWN_SERVICES).to_dict("records")
            ]
            show_list("waiting", shown, _("Services that wait for the provider"))
            say_shown(len(shown), len(waiting))
        offer_csv(rows.drop(columns="service_id"), f"provider-{named.index(provider) + 1}", view)


def _choose(options: dict[str, str], provider: str) -> None:
    """Offer the providers; one is always chosen, so that there is no empty choice."""
    st.session_state["choose-provider"] = provider
    st.selectbox(
        _("Seen from"),
        list(options),
        format_func=lambda each: options[each],
        key="choose-provider",
        on_change=lambda: address.write(provider=st.session_state["choose-provider"]),
    )


def _say_receipts(view: View, provider: str) -> None:
    takers = ask(view, list_takers)
    mine = takers.loc[takers["provider"] == provider, "collected"].sum()
    whole = takers["collected"].sum()
    if whole:
        words = _("{money} of {all} collected in three months went through it.")
        note(words.format(money=write_money(float(mine)), all=write_money(float(whole))))


def _open_services(view: View, provider: str, served: int, waiting: int) -> None:
    """Offer the way to the services that the provider serves, and to those that wait for it."""
    ways = (
        (ON_GATEWAY, _("See those served: {n}"), served),
        (OFF_GATEWAY, _("See those waiting: {n}"), waiting),
    )
    with st.container(key="ways-provider", horizontal=True, gap="small"):
        for figure, words, count in ways:
            if count:
                parameters = carry_scope(view, **_find_filters(figure, provider))
                label = words.format(n=f"{count:,}")
                st.page_link(find_page(SERVICES), label=label, query_params=parameters)


def _find_filters(figure: str, provider: str) -> dict[str, str]:
    return {"count": "online", "figure": figure, "provider": provider}


def _list_agencies(found: Integration, provider: str) -> None:
    place = found.providers.index(provider)
    lines = [
        (code, line, line.cells[place]) for code, line in found.list_lines() if line.cells[place][1]
    ]
    lines.sort(key=lambda each: (each[2].part - each[2].whole, each[1].name))
    shown = [
        {
            _("Agency"): link_agency(line.name, code),
            _("Served"): _link_count(cell.part, code, ON_GATEWAY, provider),
            _("Waiting"): _link_count(cell.whole - cell.part, code, OFF_GATEWAY, provider),
        }
        for code, line, cell in lines[:SHOWN_SERVICES]
    ]
    if shown:
        words = _("Agencies that name it, {n} of {all}, most waiting first")
        words = words.format(n=len(shown), all=len(lines))
        if len(shown) < len(lines):
            note(words)
        show_list("served", shown, words)


def _link_count(count: int, agency: str, figure: str, provider: str) -> str:
    """Return a number that opens the agency's services behind it."""
    number = write_number(count)
    filters = _find_filters(figure, provider)
    return link_services(number, agency=agency, **filters) if count else number
