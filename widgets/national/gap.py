"""Where the gap is: what each agency has still to bring online, most first."""

from typing import NamedTuple

import pandas as pd

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows
from metrics.league import read_league
from widgets.language import _
from widgets.naming import shorten_agency
from widgets.parts import Chart
from widgets.view import View

SHOWN = 4
ROOM = 22


class Missing(NamedTuple):
    """An agency and how many services it has still to bring online."""

    name: str
    code: str
    missing: int


def list_missing(view: View) -> list[Missing]:
    """Return the agencies with something missing, most first.

    Independent institutions are not among them: they are never named as holding it.
    """
    league = read_league(view.reading, view.as_of, view.scope)
    gaps = (league["target"] - league["online"]).clip(lower=0).astype(int)
    rated = league.assign(missing=gaps)[~league["is_independent"].astype(bool) & (gaps > 0)]
    rated = rated.sort_values(["missing", "name"], ascending=[False, True])
    return [Missing(*(row[each] for each in Missing._fields)) for row in rated.to_dict("records")]


def chart_gap(view: View, palette: Palette) -> Chart | None:
    """Return the agencies with the most services still to bring, by name or, if long, code.

    None where nothing is missing.
    """
    missing = list_missing(view)
    if not missing:
        return None
    rows = [
        Row(shorten_agency(each.name, each.code, ROOM), each.missing, True)
        for each in missing[:SHOWN]
    ]
    names = {"name": _("Agency"), "code": _("Code"), "missing": _("Still to come")}
    return Chart(
        draw_rows(rows, palette),
        describe_rows(rows, _("Services still to bring online")),
        lambda: pd.DataFrame(missing, columns=list(names)).rename(columns=names),
    )
