"""From draws to what a page shows: bands by week, dates, and quantiles by place."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from metrics.forecast.answer import BandPoint, Draws, Mark, PlaceForecast, take_quantiles
from metrics.forecast.dates import equally_likely_weeks, first_weeks, week_by_chance
from metrics.forecast.history import Bools, Floats, History, Ints
from metrics.forecast.naive import forecast_naively
from metrics.forecast.outlook import Outlook
from metrics.forecast.scores import LEVELS


def tell_weeks(outlook: Outlook, as_of: date) -> tuple[BandPoint, ...]:
    """Return the band of each day of the outlook, the as-of date first."""
    bands, means = take_quantiles(outlook.path.T), outlook.path.mean(axis=0).tolist()
    return tuple(
        BandPoint(day_after(as_of, weeks), band.p10, band.p50, band.p90, mean)
        for weeks, band, mean in zip(outlook.weeks.tolist(), bands, means, strict=True)
    )


def tell_marks(
    outlook: Outlook, known: History, members: Bools, as_of: date, days: Sequence[date]
) -> tuple[Mark, ...]:
    """Return what is said of each of the days, with the naive forecasts for it."""
    today = as_of.toordinal()
    marks = []
    for day in days:
        ahead = day.toordinal()
        counts = outlook.path[:, int(np.searchsorted(outlook.weeks, (ahead - today) / 7))]
        quantiles = np.quantile(counts, LEVELS)
        naive = forecast_naively(known, today, ahead, members)
        marks.append(Mark(day, tuple(quantiles.tolist()), naive))
    return tuple(marks)


def tell_dates(
    outlook: Outlook, target: int, as_of: date, most_weeks: int
) -> tuple[date | None, date | None, tuple[date | None, ...]]:
    """Return the dates of 50 and 85 per cent, and the equally likely ones; null if past the end."""
    inside = outlook.weeks <= most_weeks
    first = first_weeks(outlook.path[:, inside], target)
    places = [week_by_chance(first, 0.5), week_by_chance(first, 0.85)]
    places += equally_likely_weeks(first)
    days = [
        day_after(as_of, outlook.weeks[int(place)]) if np.isfinite(place) else None
        for place in places
    ]
    return days[0], days[1], tuple(days[2:])


def tell_agencies(draws: Draws, members: Bools) -> tuple[PlaceForecast, ...]:
    """Return each member agency's forecast, in the order of the history."""
    names = [code for code, mine in zip(draws.agencies, members, strict=True) if mine]
    return _tell_places(names, draws.online[members], draws.counts[members])


def tell_ministries(draws: Draws, members: Bools) -> tuple[PlaceForecast, ...]:
    """Return each ministry's forecast over its member agencies; those of no group are left out."""
    names = sorted(
        {name for name, mine in zip(draws.ministries, members, strict=True) if mine and name}
    )
    # Without a type, no ministry at all would be an array of floats.
    belongs = np.array(
        [[name == ministry for ministry in draws.ministries] for name in names], dtype=bool
    )
    weight = (belongs.reshape(len(names), len(members)) & members).astype(float)
    return _tell_places(names, np.rint(weight @ draws.online), weight @ draws.counts)


def _tell_places(
    names: list[str], online: Floats | Ints, counts: Floats
) -> tuple[PlaceForecast, ...]:
    if not names:
        return ()
    rows = zip(names, online.tolist(), take_quantiles(counts), counts.mean(axis=1), strict=True)
    return tuple(PlaceForecast(name, int(now), band, float(mean)) for name, now, band, mean in rows)


def day_after(as_of: date, weeks: float) -> date:
    """Return the day so many weeks after the as-of date."""
    return as_of + timedelta(days=round(7 * weeks))
