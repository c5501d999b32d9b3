"""From draws to what a page shows: bands by week, dates, and quantiles by place."""

from datetime import date, timedelta

import numpy as np

from metrics.forecast.answer import BandPoint, Draws, PlaceForecast, take_quantiles
from metrics.forecast.dates import equally_likely_weeks, first_weeks, week_by_chance
from metrics.forecast.history import Bools, Floats, Ints
from metrics.forecast.outlook import Outlook


def tell_weeks(outlook: Outlook, as_of: date) -> tuple[BandPoint, ...]:
    """Return the band of each day of the outlook, the as-of date first."""
    points = []
    for column, weeks in enumerate(outlook.weeks.tolist()):
        band = take_quantiles(outlook.path[:, column])
        points.append(BandPoint(day_after(as_of, weeks), band.p10, band.p50, band.p90))
    return tuple(points)


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
    return tuple(
        _tell_place(draws.agencies[row], draws.online[[row]], draws.counts[[row]])
        for row in np.flatnonzero(members)
    )


def tell_ministries(draws: Draws, members: Bools) -> tuple[PlaceForecast, ...]:
    """Return each ministry's forecast over its member agencies; independent ones have none."""
    names = sorted({name for name in np.array(draws.ministries, object)[members] if name})
    places = []
    for name in names:
        mine = members & np.array([ministry == name for ministry in draws.ministries])
        places.append(_tell_place(name, draws.online[mine], draws.counts[mine]))
    return tuple(places)


def _tell_place(name: str, online: Ints, counts: Floats) -> PlaceForecast:
    total = counts.sum(axis=0)
    return PlaceForecast(name, int(online.sum()), take_quantiles(total), float(total.mean()))


def day_after(as_of: date, weeks: float) -> date:
    """Return the day so many weeks after the as-of date."""
    return as_of + timedelta(days=round(7 * weeks))
