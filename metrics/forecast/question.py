"""What is asked of the forecast."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from metrics.forecast.history import Bools, History
from metrics.forecast.method import Method


@dataclass(frozen=True)
class Question:
    """A target by a deadline (either may be null), of which agencies, as of when.

    `members` holds for the agencies asked about (null: all); `per_week` asks what another mean
    weekly rate would bring.
    """

    as_of: date
    target: int | None = None
    deadline: date | None = None
    members: Bools | None = None
    per_week: float | None = None

    def mask(self, history: History) -> Bools:
        """Return, by agency of the history, whether it is asked about."""
        if self.members is None:
            return np.ones(len(history.agencies), dtype=bool)
        return self.members

    def is_passed(self) -> bool:
        """Return whether the deadline has come: what was forecast is then a fact."""
        return self.deadline is not None and self.deadline <= self.as_of

    def weeks_left(self, method: Method) -> float | None:
        """Return the weeks to the deadline; null where there is none within reach."""
        if self.deadline is None:
            return None
        weeks = (self.deadline - self.as_of).days / 7
        return weeks if 0 < weeks <= method.farthest else None

    def marked_days(self, method: Method) -> list[date]:
        """Return the days for which an answer is kept; none for a question of another rate."""
        if self.per_week is not None:
            return []
        ahead = self.as_of + timedelta(weeks=method.judged_ahead)
        if self.deadline is None or self.weeks_left(method) is None:
            return [ahead]
        return sorted({ahead, self.deadline})
