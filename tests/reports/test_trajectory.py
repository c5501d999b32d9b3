"""The burn-up of papers: words stand where the line does not run."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from reports.trajectory import draw_line
from tests.reports.test_headlines import AS_OF, RISING

FIRST = date(2022, 6, 30)
EMPTY = {
    "agencies_plan": pd.DataFrame(columns=["week_on", "services"]),
    "stated": pd.DataFrame(columns=["stated_on", "services", "evidenced"]),
}


@pytest.mark.parametrize(("half_way", "is_ahead"), [(300, False), (2700, True)])
def test_the_word_plan_stands_away_from_the_line_wherever_that_ends(half_way, is_ahead):
    days = [FIRST + timedelta(days=n) for n in range((AS_OF - FIRST).days + 1)]
    services = [half_way] * (len(days) - 1) + [RISING.online]
    online = pd.DataFrame({"day": days, "services": services})
    drawn = draw_line(replace(RISING, line=replace(RISING.line, online=online, **EMPTY)), "plans")
    assert drawn.plan_label is not None and drawn.is_ahead is is_ahead
