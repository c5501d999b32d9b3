"""How far the inventory can be trusted: what is missing, doubled or out of proportion."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.counts import NUMBERS, count_by_agency
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement

# What completeness is asked of, as `read_completeness` names it.
OF_ALL: Final = (
    "service_code",
    "category",
    "audience",
    "officer",
    "fee",
    "started_on",
    "days_promised",
)
OF_LIVE: Final = ("live_on", "maturity", "channel", "url", "payment_status", "paperless")
OF_UNFINISHED: Final = ("planned_live_on", "stage_since")
ASKED: Final = (*OF_ALL, *OF_LIVE, *OF_UNFINISHED)
OUTLYING_SPREADS: Final = 1.5
LEAST_SPREAD: Final = 2.0


@dataclass(frozen=True, slots=True)
class WithoutOutliers:
    """The counts with and without agencies that list out of proportion, and those agencies.

    `counts`: count, with_all, without; `agencies`: code, name, in_scope; `limit`: services in scope
    above which an agency is an outlier, None where too few agencies list any.
    """

    counts: pd.DataFrame
    agencies: pd.DataFrame
    limit: float | None


def read_completeness(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return field, whose (all, live, unfinished), filled, services, filled_share."""
    (row,) = reading.records(read_statement("completeness"), as_of=as_of, **scope.parameters)
    every, live = row.pop("all_count"), row.pop("live_count")
    told = pd.DataFrame({"field": list(row), "filled": list(row.values())})
    whose = {**dict.fromkeys(OF_LIVE, "live"), **dict.fromkeys(OF_UNFINISHED, "unfinished")}
    told.insert(1, "whose", told["field"].map(whose).fillna("all"))
    told["services"] = told["whose"].map({"all": every, "live": live, "unfinished": every - live})
    told["filled_share"] = told["filled"] / told["services"].where(told["services"] > 0)
    return told


def list_missing(reading: Reading, as_of: date, field: str, scope: Scope = NATION) -> set[UUID]:
    """Return the services that should state a field and do not, none for a field never asked."""
    rows = reading.rows(
        read_statement("services_missing"), as_of=as_of, field=field, **scope.parameters
    )
    return {row[0] for row in rows}


def list_suspected_variants(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return code, agency, signal (link or name), what, services, live, examples.

    Many services of an agency on one link, or names that differ in numbers only.
    """
    return reading.frame(read_statement("suspected_variants"), as_of=as_of, **scope.parameters)


def list_suspected_duplicates(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return code, agency, words, services, live, names: one set of words in several spellings."""
    return reading.frame(read_statement("suspected_duplicates"), as_of=as_of, **scope.parameters)


def list_ministry_pairs(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the services that a ministry and one of its agencies both list by one name.

    Columns: ministry_code, agency_code, ministry, service_name, ministry_service_id,
    agency_service_id, are_both_live.
    """
    return reading.frame(read_statement("ministry_pairs"), as_of=as_of, **scope.parameters)


def count_pairs(reading: Reading, as_of: date, scope: Scope = NATION) -> int:
    """Return how many services the distinct count holds twice: both of a pair are live."""
    return int(list_ministry_pairs(reading, as_of, scope)["are_both_live"].sum())


def read_front_page_links(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return links that lead to a front page only, out of the links stated."""
    links = links_by_agency(reading, as_of, scope)
    return divide(
        int(links["front_page"].sum()),
        int(links["linked"].sum()),
        mark("No service states a link."),
    )


def links_by_agency(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return agency_id, linked, front_page of agencies that state a link."""
    return reading.frame(read_statement("link_quality"), as_of=as_of, **scope.parameters)


def read_without_outliers(reading: Reading, as_of: date, scope: Scope = NATION) -> WithoutOutliers:
    """Return the counts with and without outlying agencies.

    Meaning: how far the counts hang on a few agencies that list tariff lines as services.
    Formula: an agency is an outlier where it has more in scope than U (U / L)^1.5, U and L being
      the upper and lower quartiles of agencies that list any, and U / L at least 2: one and a half
      times the distance between the quartiles on a scale of ratios, since agencies differ by
      factors.
    Grain: one row per count.
    Unit: services.
    Left out: the outlying agencies, in the second column.
    Source: service rows of standing submissions.
    """
    by_agency = count_by_agency(reading, as_of, scope)
    listing = by_agency.loc[by_agency["in_scope"] > 0, "in_scope"]
    limit: float | None = None
    is_outlier = pd.Series(False, index=by_agency.index)
    if len(listing) >= 4:
        lower, upper = float(listing.quantile(0.25)), float(listing.quantile(0.75))
        limit = upper * max(upper / lower, LEAST_SPREAD) ** OUTLYING_SPREADS
        is_outlier = by_agency["in_scope"] > limit
    counts = pd.DataFrame(
        {
            "count": list(NUMBERS),
            "with_all": by_agency[list(NUMBERS)].sum().to_numpy(),
            "without": by_agency.loc[~is_outlier, list(NUMBERS)].sum().to_numpy(),
        }
    )
    named = by_agency.loc[is_outlier, ["code", "name", "in_scope"]]
    return WithoutOutliers(counts, named.sort_values("in_scope", ascending=False), limit)
