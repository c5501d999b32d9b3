"""What is known of the quality of a scope's data, each read once for the whole page."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from metrics.freshness import Freshness, list_freshness, read_freshness
from metrics.quality import (
    WithoutOutliers,
    links_by_agency,
    list_ministry_pairs,
    list_suspected_duplicates,
    list_suspected_variants,
    read_completeness,
    read_front_page_links,
    read_without_outliers,
)
from metrics.shares import Share
from widgets.answers import ask
from widgets.field_words import name_field
from widgets.titles.quality import title_quality
from widgets.view import View

# The filters behind links to a front page: withdrawn and merged services are not asked.
FRONT_PAGE: Final = {"link": "front_page", "stage": "0,1,2,3,4,5,6,7"}
# Without these a service cannot be counted, dated or planned for.
COUNTED_BY: Final = ("maturity", "live_on", "channel", "planned_live_on")


@dataclass(frozen=True)
class Doubles:
    """Groups that may be one: like variants, in the same words, at a ministry and its agency."""

    variants: pd.DataFrame
    duplicates: pd.DataFrame
    pairs: pd.DataFrame

    @property
    def groups(self) -> int:
        """How many groups there are."""
        return len(self.variants) + len(self.duplicates) + len(self.pairs)


def find_freshness(view: View) -> Freshness:
    """Return how many agencies reported in time."""
    return read_freshness(view.reading, view.as_of, view.scope)


def list_agencies_late(view: View) -> pd.DataFrame:
    """Return agencies that are late, the longest first, and after them those never heard of."""
    rows = list_freshness(view.reading, view.as_of, view.scope)
    late = rows[rows["state"] != "on time"]
    return late.sort_values(["days_since", "name"], ascending=[False, True], na_position="last")


def list_fields(view: View) -> pd.DataFrame:
    """Return the fields with how many services state them, the least stated first.

    Among fields stated as little, those that the counts hang on come first.
    """
    rows = read_completeness(view.reading, view.as_of, view.scope)
    rows = rows.dropna(subset=["filled_share"])
    rows = rows.assign(is_minor=~rows["field"].isin(COUNTED_BY))
    return rows.sort_values(["filled_share", "is_minor", "field"], ascending=[True, True, False])


def find_links(view: View) -> Share:
    """Return the links that lead to a front page only."""
    return read_front_page_links(view.reading, view.as_of, view.scope)


def list_links(view: View) -> pd.DataFrame:
    """Return agencies by their links to a front page: code, name, linked, front_page."""
    links = links_by_agency(view.reading, view.as_of, view.scope)
    names = list_freshness(view.reading, view.as_of, view.scope)[["agency_id", "code", "name"]]
    rows = names.merge(links, on="agency_id")
    rows = rows[rows["front_page"] > 0]
    return rows.sort_values(["front_page", "name"], ascending=[False, True])


def find_doubles(view: View) -> Doubles:
    """Return what may be listed more than once."""
    return Doubles(
        list_suspected_variants(view.reading, view.as_of, view.scope),
        list_suspected_duplicates(view.reading, view.as_of, view.scope),
        list_ministry_pairs(view.reading, view.as_of, view.scope),
    )


def find_outliers(view: View) -> WithoutOutliers:
    """Return the counts with and without agencies that list out of proportion."""
    return read_without_outliers(view.reading, view.as_of, view.scope)


def write_title(view: View) -> str:
    """Return the message of the page."""
    freshness, fields = ask(view, find_freshness), ask(view, list_fields)
    silent = freshness.late + freshness.never
    if fields.empty:
        return title_quality(silent, freshness.agencies, None, 0)
    least = fields.iloc[0]
    missing = int(least["services"] - least["filled"])
    return title_quality(silent, freshness.agencies, name_field(str(least["field"])), missing)
