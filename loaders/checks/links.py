"""Links: missing, malformed, shared by many services, or leading only to a front page."""

from typing import Final

import numpy as np
import pyarrow.compute as pc

from loaders.checks.case import Case
from loaders.identity import group_places
from loaders.rows import as_mask

WEB_ADDRESS: Final = r"(?i)^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$"
FRONT_PAGE: Final = r"(?i)^(?:https?://)?[^/?#]+/?(?:index\.\w+|home/?)?$"
SHARED_BY: Final = 10


def check_links(case: Case) -> None:
    """Mark links by their form, a column at once."""
    rows, collector = case.rows, case.collector
    if not rows.has("url"):
        return
    links = pc.utf8_trim_whitespace(rows.arrow("url"))
    is_address = as_mask(pc.match_substring_regex(links, WEB_ADDRESS))
    is_front_page = as_mask(pc.match_substring_regex(links, FRONT_PAGE))
    given = rows.filled("url") & rows.is_accepted
    collector.mark("link_missing", case.is_live() & ~rows.filled("url"), "url")
    collector.mark("link_malformed", given & ~is_address, "url")
    collector.mark("link_front_page", given & is_address & is_front_page, "url")


def check_shared_links(case: Case) -> None:
    """Mark links that ten or more services of one agency have in common, once a link."""
    rows = case.rows
    if not rows.has("url"):
        return
    places = np.flatnonzero(rows.filled("url") & rows.is_accepted)
    groups = group_places(case.owners.of_row[places], rows.texts("url")[places], places)
    large = {int(group[0]): len(group) for group in groups if len(group) >= SHARED_BY}
    case.collector.mark("link_shared", sorted(large), "url", count=lambda place: large[place])
