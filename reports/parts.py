"""What papers are made of, before anyone lays them out: words and numbers, no layout."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tone = Literal["ink", "muted", "accent"]


@dataclass(frozen=True, slots=True)
class Tile:
    """A question, its answer, and what stands beside it."""

    label: str
    answer: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its share of the width, and whether it holds numbers."""

    name: str
    width: float = 1.0
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose title is the message; `empty` stands where it has no rows.

    `more` says how many rows there are in all, with `{shown}` for those that found room.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart."""

    name: str
    value: float
    text: str
    is_key: bool = True


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of one scale; `alt` says them in words; `top` is the scale's end, 0: the longest."""

    title: str
    alt: str
    bars: tuple[Bar, ...]
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """A row of a bridge: a level, a gain or a loss, from one number to another."""

    name: str
    kind: Literal["level", "gain", "loss"]
    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A bridge: two levels and what lies between them."""

    title: str
    alt: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stage: its name, its services, in words too, and the median days of completed stays."""

    name: str
    value: int
    text: str
    days: str


@dataclass(frozen=True, slots=True)
class Segments:
    """Services by stage from 0 to 7, with the three totals of speech."""

    title: str
    alt: str
    segments: tuple[Segment, ...]
    totals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with words beside it: a milestone, a stated total."""

    on: date
    value: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """What is expected on a day: the middle, and the ends of the 80 per cent band."""

    on: date
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the right margin, number first, at a height."""

    at: float
    number: str
    words: str
    tone: Tone = "ink"


@dataclass(frozen=True, slots=True)
class Line:
    """A burn-up: the line so far and everything it is held against.

    `days` are the words under the axis: a day, its text, and whether it is a key day. `is_ahead`
    says on which side of the plan the line runs where the word "plan" stands.
    """

    title: str
    alt: str
    first: date
    last: date
    as_of: date
    top: float
    ticks: tuple[tuple[int, str], ...]
    days: tuple[tuple[date, str, bool], ...]
    online: tuple[Mark, ...]
    online_text: str
    plan: tuple[Mark, ...] = ()
    plan_label: Mark | None = None
    is_ahead: bool = True
    plans: tuple[Mark, ...] = ()
    band: tuple[Band, ...] = ()
    pace: Mark | None = None
    stated: tuple[Mark, ...] = ()
    milestones: tuple[Mark, ...] = ()
    target: float | None = None
    deadline: date | None = None
    deadline_text: str = ""
    labels: tuple[Label, ...] = ()
