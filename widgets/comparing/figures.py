"""The figures of compared agencies as one table: a figure a row, an agency a column."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from metrics.payments_behind import ON_GATEWAY
from metrics.scope import Scope
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.figures import read_all
from widgets.language import _
from widgets.listing import link_services
from widgets.progress import Progress, read_progress
from widgets.titles.wording import rate, write_chance
from widgets.view import View, read_view

DASH = "–"
LONGEST_CODE = 12
Row = Mapping[Hashable, Any]
Tell = Callable[[Row, View, Progress], str]


def tabulate_figures(rows: Sequence[Row]) -> pd.DataFrame:
    """Return the table; `rows` are rows of the league. Who never reported has dashes."""
    tells = _list_tells()
    columns = {head_column(row): _tell_all(row, list(tells.values())) for row in rows}
    return pd.DataFrame({_("Figure"): list(tells), **columns})


def link_figures(rows: Sequence[Row]) -> pd.DataFrame:
    """Return the table for the screen: what counts services leads to them."""
    told = tabulate_figures(rows)
    table, doors = told.map(escape_markdown), _list_doors()
    for place, row in enumerate(rows, 1):
        for line, figure in enumerate(told.iloc[:, 0]):
            words = told.iat[line, place]
            if figure in doors and words != DASH:
                table.iat[line, place] = link_services(words, agency=row["code"], **doors[figure])
    return table.rename(columns=escape_markdown)


def head_column(row: Row) -> str:
    """Return the code, which is short on a phone; the name where the code was made from it."""
    code = str(row["code"])
    return code if len(code) <= LONGEST_CODE else str(row["name"])


def _list_doors() -> dict[Any, dict[str, object]]:
    return {
        _("Online"): {"level": "online"},
        _("In scope"): {"level": "in_scope"},
        _("Overdue"): {"overdue": 1},
        _("Take payment, of those that charge"): {"count": "online", "figure": ON_GATEWAY},
    }


def _list_tells() -> dict[str, Tell]:
    return {
        _("Online"): lambda row, _view, _progress: _of(row["online"], row["target"]),
        _("In scope"): lambda row, _view, _progress: f"{row['in_scope']:,.0f}",
        _("A week, last four"): lambda _row, _view, progress: rate(
            progress.throughput.last_4_weeks
        ),
        _("A week needed"): lambda _row, _view, progress: (
            DASH if progress.rate.per_week is None else rate(progress.rate.per_week)
        ),
        _("Expected by the deadline"): lambda _row, _view, progress: _number(
            progress.standing.outlook
        ),
        _("Chance"): lambda _row, _view, progress: (
            DASH
            if progress.outlook.chance is None or progress.standing.outlook is None
            else write_chance(progress.outlook.chance)
        ),
        _("By its own plans"): lambda _row, _view, progress: _number(progress.outlook.plans),
        _("Overdue"): lambda row, _view, _progress: _of(row["overdue"], row["planned"]),
        _("Take payment, of those that charge"): _tell_coverage,
        _("Days since heard"): lambda row, _view, _progress: _number(row["days_since"]),
    }


def _tell_all(row: Row, tells: Sequence[Tell]) -> list[str]:
    if row["state"] == "never":
        return [DASH] * len(tells)
    view = read_view(Scope(agency=str(row["code"])))
    progress = ask(view, read_progress)
    return [tell(row, view, progress) for tell in tells]


def _tell_coverage(_row: Row, view: View, _progress: Progress) -> str:
    share = ask(view, read_all).get("payment_coverage") or {}
    return _of(share.get("numerator"), share.get("denominator"))


def _of(numerator: Any, denominator: Any) -> str:
    if not denominator or pd.isna(denominator):
        return DASH
    return _("{n} of {all}").format(n=f"{numerator:,.0f}", all=f"{denominator:,.0f}")


def _number(number: Any) -> str:
    return DASH if number is None or pd.isna(number) else f"{number:,.0f}"
