"""Everything a bulletin says, read once: the nation's figures and the rows behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from metrics.bridge import Bridge, read_bridge
from metrics.concerns import list_concerns
from metrics.counts import NO_MINISTRY
from metrics.figures import read_figures
from metrics.freshness import list_freshness
from metrics.league import read_league
from metrics.ministries import read_ministries
from metrics.payments import list_provider_gap, list_providers
from metrics.scope import NATION
from metrics.submissions import list_submissions
from metrics.targets import Targets, read_targets
from reports.agreed import Action, read_actions
from reports.answers import Known
from reports.briefs.facts import RULES
from reports.source import Source, read_source
from reports.standing import Standing, read_standing
from reports.tongue import _

WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True)
class Bulletin:
    """The facts of the programme on one day.

    `figures` is what `figures --json` answers, to the digit. `ministries` has `expected` beside
    `online` where there is a forecast, and is in the order of the screen: furthest behind first.
    `league` likewise: most services still to come first, those that are not rated last.
    """

    source: Source
    figures: dict[str, Any]
    standing: Standing
    targets: Targets
    since: date
    bridge: Bridge
    league: pd.DataFrame
    ministries: pd.DataFrame
    stage_names: dict[int, str]
    freshness: pd.DataFrame
    concerns: pd.DataFrame
    providers: pd.DataFrame
    provider_gap: pd.DataFrame
    submissions: pd.DataFrame
    rules: dict[str, Any]
    actions: Sequence[Action]

    @property
    def known(self) -> Known:
        """What the five answers are made from."""
        names, agencies = self.stage_names, len(self.rated)
        return Known(self.figures, self.standing, self.targets, names, agencies)

    @property
    def rated(self) -> pd.DataFrame:
        """The agencies that may be named as holding the programme back: not the independent."""
        return self.league[~self.league["is_independent"].astype(bool)]


def read_bulletin(
    reading: Reading,
    as_of: date,
    known_on: date | None = None,
    address: str = "",
) -> Bulletin:
    """Return the facts of the national bulletin, with what was agreed at stocktakes."""
    figures = read_figures(reading, as_of, NATION, known_on)
    standing = read_standing(reading, as_of, NATION, figures)
    settings = reading.settings(as_of)
    submissions = list_submissions(reading)
    stages = settings.get("stages") or []
    return Bulletin(
        source=read_source(reading, as_of, known_on, "", address),
        figures=figures,
        standing=standing,
        targets=read_targets(reading, as_of),
        since=as_of - WEEK,
        bridge=read_bridge(reading, as_of - WEEK, as_of),
        league=order_league(read_league(reading, as_of)),
        ministries=foresee_ministries(read_ministries(reading, as_of), standing),
        stage_names={int(stage["number"]): _(str(stage["name"])) for stage in stages},
        freshness=list_freshness(reading, as_of),
        concerns=list_concerns(reading, as_of),
        providers=list_providers(reading, as_of),
        provider_gap=list_provider_gap(reading, as_of),
        submissions=submissions[pd.to_datetime(submissions["reported_on"]) <= pd.Timestamp(as_of)],
        rules={name: settings[name] for name in RULES if name in settings},
        actions=read_actions(reading, as_of),
    )


def order_league(league: pd.DataFrame) -> pd.DataFrame:
    """Return the league with `gap`, most services still to come first, unrated agencies last."""
    told = league.assign(
        gap=(league["target"] - league["online"]).clip(lower=0),
        is_unrated=league["grade"] == "not rated",
    )
    ordered = told.sort_values(["is_unrated", "gap", "name"], ascending=[True, False, True])
    return ordered.reset_index(drop=True)


def foresee_ministries(ministries: pd.DataFrame, standing: Standing) -> pd.DataFrame:
    """Return ministries that have a target, with `expected` services; independents stand last."""
    ahead = {place.name: place.expected for place in standing.forecast.by_ministry}
    told = ministries[ministries["target"] > 0].copy()
    told["expected"] = told["ministry"].map(ahead).astype("float64")
    told["is_independent"] = told["ministry"] == NO_MINISTRY
    order = ["is_independent", "share", "ministry"]
    return told.sort_values(order).reset_index(drop=True)
