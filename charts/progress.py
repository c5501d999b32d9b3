"""What a burn-up shows: the line so far and what it is held against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

HEADROOM = 1.10


class Point(NamedTuple):
    """So many services on a day."""

    on: date
    services: float


class Outlook(NamedTuple):
    """What the forecast expects on a day: the middle, and the ends of its 80 per cent band."""

    on: date
    low: float
    middle: float
    high: float


class Milestone(NamedTuple):
    """A number of services promised by a day on the way to the target."""

    on: date
    services: int
    is_met: bool


class Note(NamedTuple):
    """What people noted of a day; the number leads from the chart to the words under it."""

    number: int
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class BurnUp:
    """What the chart shows. `online` is in order of days and ends on the as-of date.

    `pace` is the last rate continued to the deadline; it is drawn only while no forecast is given.
    `stated` are totals that officials stated in public. `plans_name` names the hollow circles.
    """

    online: Sequence[Point]
    target: int | None = None
    deadline: date | None = None
    plan: Sequence[Point] = ()
    plans: Sequence[Point] = ()
    plans_name: str = "agencies’ plans"
    forecast: Sequence[Outlook] = ()
    pace: Point | None = None
    stated: Sequence[Point] = ()
    milestones: Sequence[Milestone] = ()
    notes: Sequence[Note] = ()

    @property
    def as_of(self) -> date:
        """The last day of the line."""
        return self.online[-1].on

    @property
    def starts_on(self) -> date:
        """The left edge."""
        return self.online[0].on

    @property
    def ends_on(self) -> date:
        """The right edge: the deadline, or the as-of date where that is later."""
        return max(self.as_of, self.deadline or self.as_of)

    def shown(self, points: Sequence[Point]) -> list[Point]:
        """Return the points that lie between the edges."""
        return [point for point in points if self.starts_on <= point.on <= self.ends_on]

    @property
    def shown_notes(self) -> list[Note]:
        """The notes of days that the line covers."""
        return [note for note in self.notes if self.starts_on <= note.on <= self.as_of]

    def online_on(self, day: date) -> float:
        """Return how many were online on a day of the line."""
        before = [point.services for point in self.online if point.on <= day]
        return before[-1] if before else self.online[0].services

    def planned_on(self, day: date) -> float | None:
        """Return the programme's plan for a day, linear between its points; None outside them."""
        for left, right in zip(self.plan, self.plan[1:], strict=False):
            if left.on <= day <= right.on:
                done = (day - left.on).days / max(1, (right.on - left.on).days)
                return left.services + done * (right.services - left.services)
        return None

    @property
    def top(self) -> float:
        """The upper end of the y axis."""
        heights = [point.services for point in self.online]
        heights += [point.services for point in (*self.plans, *self.shown(self.stated))]
        heights += [outlook.high for outlook in self.forecast]
        return max([*heights, self.target or 0, 1]) * HEADROOM
