"""Receipts month by month, and what agencies and payment firms say of the same month."""

import pandas as pd

from charts.monthly import Month, describe_monthly, draw_monthly
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows, tabulate_rows
from metrics.payments import list_provider_gap
from widgets import address
from widgets.answers import ask
from widgets.behind import show_table_button
from widgets.headings import show_header
from widgets.language import _, ngettext, read_tongue
from widgets.listing import NOTHING, link_agency, say_shown, show_list, write, write_month
from widgets.money import write_money
from widgets.parts import Chart, block, note, offer_csv, open_door, show_chart
from widgets.payments.integration import name_provider
from widgets.payments.use import list_months, list_takers
from widgets.titles.payments import title_gap, title_receipts
from widgets.view import View

SHOWN = 12
ROW_HEIGHT = 26


def show_receipts(view: View, palette: Palette) -> None:
    """Show receipts a day by month; where fewer agencies reported, it says so."""
    months = ask(view, list_paid_months)
    last = months.iloc[-1] if len(months) else None
    before = months.iloc[-2] if len(months) > 1 else None
    with block("receipts"):
        show_header(
            title_receipts(
                None if last is None else pd.Timestamp(last["month"]).date(),
                0.0 if last is None else float(last["collected_per_day"]),
                None if before is None else float(before["collected_per_day"]),
            )
        )
        if last is None:
            note(_("Receipts come from monthly sheets: send one from Upload."))
            return
        note(_("Collected a day, by month. {agencies}").format(agencies=_say_agencies(months)))
        chart = ask(view, chart_receipts, palette)
        show_chart(chart, "chart-receipts")
        show_table_button(chart, "receipts", view)


def _say_agencies(months: pd.DataFrame) -> str:
    now = int(months["agencies"].iloc[-1])
    words = ngettext(
        "{n} agency has reported the latest month",
        "{n} agencies have reported the latest month",
        now,
    ).format(n=f"{now:,}")
    if len(months) > 1:
        words += ", " + _("{n} the one before").format(n=f"{int(months['agencies'].iloc[-2]):,}")
    return words + "."


def list_paid_months(view: View) -> pd.DataFrame:
    """Return the months of which receipts are reported."""
    months = ask(view, list_months)
    return months[months["collected_per_day"].notna()]


def chart_receipts(view: View, palette: Palette) -> Chart:
    """Return receipts a day as columns; the table has everything that is told of a month."""
    rows, tongue = ask(view, list_paid_months), read_tongue()
    months = [
        Month(pd.Timestamp(on).date(), float(amount), write_money(float(amount)))
        for on, amount in zip(rows["month"], rows["collected_per_day"], strict=True)
    ]
    return Chart(
        draw_monthly(months, palette, tongue),
        describe_monthly(months, _("Receipts a day"), tongue),
        lambda: tabulate_months(rows),
    )


def tabulate_months(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the months under screen words."""
    names = {
        "month": _("Month"),
        "agencies": _("Agencies"),
        "started": _("Started"),
        "completed_online": _("Completed online"),
        "completed_all": _("Completed, all channels"),
        "collected": _("Collected (KES)"),
        "settled": _("Settled (KES)"),
        "unmatched": _("Unmatched (KES)"),
        "collected_per_day": _("Collected a day (KES)"),
    }
    table = rows[list(names)].rename(columns=names)
    return table.assign(**{_("Month"): [pd.Timestamp(on).date() for on in rows["month"]]})


def show_takers(view: View, palette: Palette) -> None:
    """Show through which providers the receipts of three months came."""
    takers = ask(view, list_takers)
    with block("takers"):
        if not len(takers) or not takers["collected"].sum():
            show_header(_("No receipts name a provider"))
            note(_("Providers come from monthly sheets, one row a service, month and provider."))
            return
        chart = ask(view, chart_takers, palette)
        rows = list_shares(view)
        words = _("{n}% of receipts came through {provider}")
        title = words.format(n=f"{rows[0].value:.0f}", provider=rows[0].name)
        show_header(title)
        show_chart(chart, "chart-takers")
        show_table_button(chart, "takers", view)


def list_shares(view: View) -> list[Row]:
    """Return each provider's share of receipts in per cents, the largest first."""
    takers = ask(view, list_takers)
    summed = takers.assign(provider=takers["provider"].fillna("")).groupby("provider")["collected"]
    amounts = summed.sum().sort_values(ascending=False)
    whole = float(amounts.sum())
    return [
        Row(name_provider(str(name)), 100 * float(amount) / whole, place == 0, "%")
        for place, (name, amount) in enumerate(amounts.items())
    ]


def chart_takers(view: View, palette: Palette) -> Chart:
    """Return the providers' shares of receipts as bars."""
    rows = list_shares(view)
    subject = _("Share of receipts in three months")
    return Chart(
        draw_rows(rows, palette, height=ROW_HEIGHT * len(rows)),
        describe_rows(rows, subject),
        lambda: tabulate_rows(rows, _("Provider"), _("Share of receipts, %")),
    )


def list_gap(view: View) -> pd.DataFrame:
    """Return what agency and payment firm say of the same month."""
    return list_provider_gap(view.reading, view.as_of, view.scope)


def show_gap(view: View) -> None:
    """Show agency's and firm's figures side by side; both stand, and the gap shows."""
    rows = ask(view, list_gap)
    with block("gap"):
        apart = int((rows["gap"].fillna(0) != 0).sum())
        show_header(title_gap(len(rows), apart))
        if rows.empty:
            note(
                _(
                    "Once a firm sends its workbook of receipts, its figures stand here beside the"
                    " agencies’ own, month by month."
                )
            )
            parameters = address.carry()
            open_door("statement", _("Send a statement"), parameters, "pages/upload.py")
            return
        widest = rows.reindex(rows["gap"].abs().sort_values(ascending=False).index).head(SHOWN)
        shown = [
            {
                _("Agency"): link_agency(row["name"], row["code"]),
                _("Agency says"): _write_money(row["agency_says"]),
                _("Firm says"): _write_money(row["firm_says"]),
                _("Apart by"): _write_money(row["gap"]),
                _("Month"): write_month(row["month"]),
                _("Provider"): write(row["provider"]),
            }
            for row in widest.to_dict("records")
        ]
        show_list("gap", shown, _("Agency and payment firm, furthest apart first"))
        say_shown(len(shown), len(rows))
        offer_csv(rows.drop(columns="agency_id"), "provider-gap", view)


def _write_money(amount: float | None) -> str:
    return NOTHING if amount is None or pd.isna(amount) else write_money(float(amount))
