"""The forecast of a scope, kept a while, and what it expects of each agency."""

import threading
from collections import OrderedDict
from datetime import date
from typing import Final
from weakref import WeakKeyDictionary

import pandas as pd

from data.reading import Reading
from metrics.forecast import Forecast, read_forecast
from metrics.scope import NATION, Scope

KEPT: Final = 8
_KEPT: WeakKeyDictionary[Reading, OrderedDict[tuple[date, Scope], Forecast]] = WeakKeyDictionary()
_LOCK: Final = threading.Lock()


def keep_forecast(reading: Reading, as_of: date, scope: Scope = NATION) -> Forecast:
    """Return the forecast of a scope; the last few of a reading are kept while it lives."""
    with _LOCK:
        kept = _KEPT.setdefault(reading, OrderedDict())
        found = kept.get((as_of, scope))
    if found is None:
        found = read_forecast(reading, as_of, scope)
        with _LOCK:
            kept[(as_of, scope)] = found
            while len(kept) > KEPT:
                kept.popitem(last=False)
    return found


def expect_by_agency(reading: Reading, as_of: date, facts: pd.DataFrame) -> pd.DataFrame:
    """Return `code`, `expected`, `is_forecast` for the rows of agencies' facts.

    Where the nation's forecast gives no odds, the last four weeks' rate continued stands in.
    """
    places = {place.name: place.expected for place in keep_forecast(reading, as_of).by_agency}
    forecast = facts["code"].map(places)
    return pd.DataFrame(
        {
            "code": facts["code"],
            "expected": forecast.fillna(facts["rate_continued"]).astype("float64"),
            "is_forecast": forecast.notna(),
        }
    )
