"""Links: missing, malformed, shared by many services, or leading only to a front page."""

import re
from typing import Final

import numpy as np

from loaders.checks.case import Case
from loaders.identity import group_places

WEB_ADDRESS: Final = re.compile(
    r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$", re.IGNORECASE
)
FRONT_PAGE: Final = re.compile(r"^(?:https?://)?[^/?#]+/?(?:index\.\w+|home/?)?$", re.IGNORECASE)
SHARED_BY: Final = 10


def check_links(case: Case) -> None:
    """Mark links by their form, each distinct link judged once."""
    rows, collector = case.rows, case.collector
    if not rows.has("url"):
        return
    links = rows.values["url"]
    distinct = {link for link in set(links) if link}
    malformed = {link for link in distinct if not WEB_ADDRESS.match(link.strip())}
    front = {link for link in distinct - malformed if FRONT_PAGE.match(link.strip())}
    collector.mark("link_missing", case.is_live() & ~rows.filled("url"), "url")
    for rule, wanted in (("link_malformed", malformed), ("link_front_page", front)):
        mask = np.array([link in wanted for link in links], dtype=np.bool_)
        collector.mark(rule, mask & rows.is_accepted, "url")


def check_shared_links(case: Case) -> None:
    """Mark links that ten or more services of one agency have in common, once a link."""
    rows = case.rows
    if not rows.has("url"):
        return
    places = np.flatnonzero(rows.filled("url") & rows.is_accepted)
    groups = group_places(case.owners.of_row[places], rows.texts("url")[places], places)
    large = {int(group[0]): len(group) for group in groups if len(group) >= SHARED_BY}
    case.collector.mark("link_shared", sorted(large), "url", count=lambda place: large[place])
