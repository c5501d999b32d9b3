"""How fast counted units are lost: withdrawn, merged, or back in an earlier stage."""

from metrics.forecast.history import History, count_by_agency
from metrics.forecast.method import Method


def loss_rate(history: History, as_of: int, method: Method) -> float:
    """Return units lost per counted unit and week, over the window; 0 where nothing is counted."""
    until = history.counted.until_day
    lost = ((until > as_of - 7 * method.window) & (until <= as_of)).sum()
    standing = count_by_agency(history, as_of).sum()
    return float(lost / method.window / standing) if standing else 0.0
