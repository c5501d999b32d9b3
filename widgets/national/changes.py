"""What changed since a day: the bridge, and the agencies that moved it."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.bridge import Bridge, Change, describe_bridge, draw_bridge, tabulate_bridge
from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows
from metrics.bridge import Bridge as Moves
from metrics.bridge import read_bridge
from metrics.scope import read_agencies
from widgets.answers import ask
from widgets.folding import fold_on_phone
from widgets.language import _, read_tongue
from widgets.naming import shorten_agency
from widgets.national.since import choose_since, read_since
from widgets.parts import Chart, block, note, show_chart
from widgets.replay import show_again
from widgets.tables import link_table
from widgets.titles.changes import title_bridge, title_movers
from widgets.view import View
from widgets.words import CHANGES, word

MOVERS = 6
ROOM = 36
ROW_HEIGHT = 25


def read_moves(view: View, since: date) -> Moves:
    """Return every difference between a day and the as-of date, as both are known now."""
    return read_bridge(view.reading, since, view.as_of, view.scope)


def show_bridge(view: View, palette: Palette) -> None:
    """Show what changed since the day chosen, by kind of change; on a phone it is folded."""
    title = ask(view, write_title, read_since(view))
    fold_on_phone("bridge", title, lambda prefix: _show_bridge(view, palette, prefix))


def show_movers(view: View, palette: Palette) -> None:
    """Show who gained since the day chosen; on a phone it is folded."""
    since = read_since(view)
    title = ask(view, title_all_movers, since)
    fold_on_phone(
        "movers", title, lambda prefix: show_again(view, _show_movers, palette, since, prefix)
    )


def _show_bridge(view: View, palette: Palette, prefix: str) -> None:
    since = read_since(view)
    with block(f"{prefix}bridge"):
        show_again(view, _draw_bridge, palette, since, prefix)
        with st.container(key=f"{prefix}since-when", horizontal=True, vertical_alignment="bottom"):
            choose_since(view, prefix)
            link_table("bridge", view, since=since)


def _draw_bridge(view: View, palette: Palette, since: date, prefix: str) -> None:
    if not prefix:
        st.header(ask(view, write_title, since), anchor=False)
    show_chart(ask(view, chart_bridge, since, palette), f"{prefix}chart-bridge")


def write_title(view: View, since: date) -> str:
    """Return how many more or fewer than on a day, and what made it."""
    summary = ask(view, read_moves, since).summary()
    gained, lost = int(summary["gained"].sum()), int(summary["lost"].sum())
    return title_bridge(gained, lost, since, view.as_of)


def chart_bridge(view: View, since: date, palette: Palette) -> Chart:
    """Return the bridge, gains before losses."""
    moves, tongue = ask(view, read_moves, since), read_tongue()
    summed = moves.summary().groupby("change", sort=False, as_index=False)[["gained", "lost"]].sum()
    kinds = [(word(CHANGES, row["change"]), row) for row in summed.to_dict("records")]
    gains = [Change(name, int(row["gained"])) for name, row in kinds if row["gained"]]
    losses = [Change(name, -int(row["lost"])) for name, row in kinds if row["lost"]]
    bridge = Bridge(
        tongue.write_day(since), moves.start, [*gains, *losses], tongue.write_day(view.as_of)
    )
    return Chart(
        draw_bridge(bridge, palette),
        describe_bridge(bridge),
        lambda: tabulate_bridge(bridge, tongue),
    )


def title_all_movers(view: View, since: date) -> str:
    """Return how few agencies made half of the gain."""
    return title_movers([int(gain) for gain in list_movers(view, since)["gained"]])


def _show_movers(view: View, palette: Palette, since: date, prefix: str) -> None:
    """Show the agencies that gained most; half of the gain in accent."""
    with block(f"{prefix}movers"):
        if not prefix:
            st.header(ask(view, title_all_movers, since), anchor=False)
        if ask(view, list_movers, since).empty:
            note(_("No agency had a service come online in these days."))
            return
        show_chart(ask(view, chart_movers, since, palette), f"{prefix}chart-movers")
        link_table("movers", view, since=since)


def list_movers(view: View, since: date) -> pd.DataFrame:
    """Return the agencies that gained a service since a day, most first."""
    by_agency = ask(view, read_moves, since).by_agency()
    names = {agency.code: agency.name for agency in read_agencies(view.reading, view.scope)}
    movers = by_agency[by_agency["gained"] > 0]
    movers = movers.assign(name=movers["code"].map(names).fillna(movers["code"]))
    return movers.sort_values(["gained", "name"], ascending=[False, True])


def chart_movers(view: View, since: date, palette: Palette) -> Chart:
    """Return the largest movers as rows, the table behind them with all."""
    movers = list_movers(view, since)
    whole, rows, made = int(movers["gained"].sum()), [], 0
    for row in movers.head(MOVERS).to_dict("records"):
        name = shorten_agency(row["name"], row["code"], ROOM)
        rows.append(Row(name, int(row["gained"]), made * 2 < whole))
        made += int(row["gained"])
    names = {"name": _("Agency"), "code": _("Code"), "gained": _("Gained"), "lost": _("Lost")}
    return Chart(
        draw_rows(rows, palette, height=len(rows) * ROW_HEIGHT),
        describe_rows(rows, _("Services gained")),
        lambda: movers[list(names)].rename(columns=names),
    )
