"""Everything a brief says, read once: the figures as `figures --json`, and the rows behind them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from metrics.bridge import Bridge, read_bridge
from metrics.concerns import list_concerns
from metrics.durations import list_aging
from metrics.figures import read_figures
from metrics.inventory import list_services
from metrics.payments import list_backsliders, list_provider_gap, list_providers
from metrics.plans import list_overdue
from metrics.scope import Agency, Scope, read_agencies
from metrics.submissions import list_submissions
from reports.agreed import Agreed, read_agreed
from reports.source import Source, read_source
from reports.standing import Standing, read_standing
from reports.tongue import _

SINCE: Final = timedelta(weeks=4)
RULES: Final = ("counting_rule", "rating_thresholds", "reporting_calendar", "payment_integrated")


@dataclass(frozen=True)
class Brief:
    """The facts of one agency on one day.

    `figures` is what `figures --agency CODE --json` answers, to the digit; the tables are those
    of metrics/, as they are.
    """

    agency: Agency
    source: Source
    figures: dict[str, Any]
    standing: Standing
    since: date
    bridge: Bridge
    stage_names: dict[int, str]
    overdue: pd.DataFrame
    aging: pd.DataFrame
    concerns: pd.DataFrame
    providers: pd.DataFrame
    provider_gap: pd.DataFrame
    backsliders: pd.DataFrame
    services: pd.DataFrame
    submissions: pd.DataFrame
    rules: dict[str, Any]
    agreed: Agreed

    @property
    def has_reported(self) -> bool:
        """Whether anything is known of the agency on the day: by then, or told since."""
        has_services = any(self.figures["stages"].values())
        return self.figures["freshness"]["never"] == 0 or has_services

    @property
    def days_silent(self) -> int | None:
        """Days since it was last heard of; None where it never was."""
        last = self.figures["freshness"]["last_reported_on"]
        return (self.source.as_of - date.fromisoformat(last)).days if last else None

    @property
    def unfinished(self) -> int:
        """Services of the stages before Live."""
        return sum(n for stage, n in self.figures["stages"].items() if int(stage) <= 5)


def read_brief(
    reading: Reading,
    as_of: date,
    code: str,
    known_on: date | None = None,
    address: str = "",
) -> Brief:
    """Return the facts of an agency's brief; raises ScopeUnknown for a code that nobody has."""
    scope = Scope(agency=code)
    (agency,) = read_agencies(reading, scope)
    figures = read_figures(reading, as_of, scope, known_on)
    settings = reading.settings(as_of)
    submissions = list_submissions(reading, scope)
    return Brief(
        agency=agency,
        source=read_source(reading, as_of, known_on, "agency", address, agency=agency.code),
        figures=figures,
        standing=read_standing(reading, as_of, scope, figures),
        since=as_of - SINCE,
        bridge=read_bridge(reading, as_of - SINCE, as_of, scope),
        stage_names={
            int(stage["number"]): _(str(stage["name"])) for stage in settings.get("stages") or []
        },
        overdue=list_overdue(reading, as_of, scope),
        aging=list_aging(reading, as_of, scope),
        concerns=list_concerns(reading, as_of, scope),
        providers=list_providers(reading, as_of, scope),
        provider_gap=list_provider_gap(reading, as_of, scope),
        backsliders=list_backsliders(reading, as_of, scope),
        services=list_services(reading, as_of, scope),
        submissions=submissions[pd.to_datetime(submissions["reported_on"]) <= pd.Timestamp(as_of)],
        rules={name: settings[name] for name in RULES if name in settings},
        agreed=read_agreed(reading, as_of, agency.code),
    )
