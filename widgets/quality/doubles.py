"""What may be listed more than once: proposed here, joined only by a person."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from widgets.answers import ask
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import (
    NOTHING,
    link_agency,
    link_services,
    say_shown,
    show_list,
    write,
    write_number,
)
from widgets.parts import block, note, offer_csv
from widgets.quality.read import Doubles, find_doubles
from widgets.titles.quality import title_doubles
from widgets.view import View

SHOWN = 12
NAMES_SHOWN = 2


def show_doubles(view: View) -> None:
    """Show groups on one link, in the same words, and at a ministry and its agency."""
    doubles = ask(view, find_doubles)
    with block("doubles"):
        sizes = (len(doubles.variants), len(doubles.duplicates), len(doubles.pairs))
        show_header(title_doubles(*sizes))
        note(
            _(
                "Suspected only: nothing is merged on a guess. Name the parent service, or the"
                " service that it was merged into, in the next workbook."
            )
        )
        rows = _list_rows(doubles)
        if not rows:
            return
        show_list("doubles", rows[:SHOWN], _("Groups of services that may be one"))
        say_shown(min(SHOWN, len(rows)), doubles.groups)
        offer_csv(tabulate_doubles(doubles), "may-stand-twice", view)


def _list_rows(doubles: Doubles) -> list[dict[str, str]]:
    """Return the largest groups first: what looks like variants, in the same words, in pairs."""
    rows = [
        _row(_list_names(row["examples"], str(row["code"])), _say_signal(row["signal"]), row)
        for row in doubles.variants.to_dict("records")[: SHOWN // 2]
    ]
    rows += [
        _row(_list_names(row["names"], str(row["code"])), _("same words"), row)
        for row in doubles.duplicates.to_dict("records")
    ]
    rows += [
        {
            _("Services"): link_services(row["service_name"], q=row["service_name"]),
            _("Because"): _("ministry and agency"),
            _("How many"): "2",
            _("Live"): "2" if row["are_both_live"] else NOTHING,
            _("Agency"): link_agency(row["agency_code"], row["agency_code"]),
        }
        for row in doubles.pairs.to_dict("records")
    ]
    return rows


def _row(services: str, because: str, row: dict[Any, Any]) -> dict[str, str]:
    return {
        _("Services"): services,
        _("Because"): because,
        _("How many"): write_number(row["services"]),
        _("Live"): write_number(row["live"]),
        _("Agency"): link_agency(row["agency"], row["code"]),
    }


def _say_signal(signal: object) -> str:
    return _("one link") if signal == "link" else _("only numbers differ")


def _list_names(names: Iterable[object], code: str) -> str:
    """Return the first names of a group, each opening the services so named."""
    every = [str(name) for name in names]
    shown = [link_services(name, q=name, agency=code) for name in every[:NAMES_SHOWN]]
    return "; ".join(shown) or write(None)


def tabulate_doubles(doubles: Doubles) -> pd.DataFrame:
    """Return all groups as one table, for a download."""
    parts = [
        doubles.duplicates.assign(because=_("same words")),
        doubles.variants.assign(
            because=[_say_signal(signal) for signal in doubles.variants["signal"]]
        ),
        doubles.pairs.assign(because=_("ministry and agency")),
    ]
    filled = [part for part in parts if not part.empty]
    return pd.concat(filled, ignore_index=True).drop(columns="agency_id", errors="ignore")
