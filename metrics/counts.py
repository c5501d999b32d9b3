"""The four counts of a day, what each leaves out, and what is counted online by the rule."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.kept import keep_table
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement

LEVELS: Final = ("claimed", "distinct", "end_to_end", "transacting")
LEFT_OUT: Final = (
    "variants",
    "duplicates",
    "exempt",
    "maturity_below",
    "maturity_unknown",
    "channel",
    "no_transactions",
)
NUMBERS: Final = (*LEVELS, "verified", "tested", "online", "in_scope", *LEFT_OUT)
NOT_VERIFIED: Final = mark("No reviewer's test of a service is recorded yet.")
NONE_IN_SCOPE: Final = mark("No service is listed yet.")
NONE_LIVE: Final = mark("No service is live yet.")
NO_MINISTRY: Final = mark("Independent institutions")
MINISTRY_UNKNOWN: Final = mark("Ministry not stated")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many services each count leaves out of the one before it, by reason."""

    variants: int
    duplicates: int
    exempt: int
    maturity_below: int
    maturity_unknown: int
    channel: int
    no_transactions: int


@dataclass(frozen=True, slots=True)
class NotStated:
    """Services live with maturity not stated, and the agencies that have any."""

    services: int
    agencies: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one day. `online` is the one that the counting rule asks for, `level`.

    `verified`: services had end to end that worked when a reviewer last tested them, out of
    `tested`; both are 0 where nobody has tested any.
    """

    claimed: int
    distinct: int
    end_to_end: int
    transacting: int
    verified: int
    tested: int
    online: int
    in_scope: int
    left_out: LeftOut
    level: str
    not_stated: NotStated

    @property
    def saturation(self) -> Share:
        """Return services online out of those in scope.

        Meaning: how much of what could be online is online.
        Formula: services online / services in scope (distinct, of every stage from 0 to 7).
        Grain: one share per scope.
        Unit: share 0-1; null where nothing is in scope.
        Left out: withdrawn, merged and exempt services, variants of a listed parent.
        Source: as for services online.
        """
        return divide(self.online, self.in_scope, NONE_IN_SCOPE)

    @property
    def end_to_end_share(self) -> Share:
        """Return services that can be had end to end out of the distinct live ones.

        Meaning: how much of what is live can be had without leaving the screen.
        Formula: end to end / distinct.
        Grain: one share per scope.
        Unit: share 0-1; null where nothing is live.
        Left out: what the distinct count leaves out.
        Source: maturity and channel in service rows; the counting rule in force.
        """
        return divide(self.end_to_end, self.distinct, NONE_LIVE)

    def as_dict(self) -> dict[str, Any]:
        """Return the counts as `figures --json` shows them."""
        names = (*LEVELS, "verified", "tested")
        return {
            **{name: getattr(self, name) for name in names},
            "reason": None if self.tested else NOT_VERIFIED,
            "left_out": asdict(self.left_out),
            "maturity_not_stated": asdict(self.not_stated),
            "online_is": self.level,
        }


def read_counts(reading: Reading, as_of: date, scope: Scope = NATION) -> Counts:
    """Return the counts of a day, summed over the agencies in scope."""
    return sum_counts(count_by_agency(reading, as_of, scope), read_level(reading, as_of))


def read_level(reading: Reading, as_of: date) -> str:
    """Return the level that counts as online by the rule in force on a day."""
    rule = reading.settings(as_of).get("counting_rule", {})
    return str(rule.get("level", "end_to_end"))


@keep_table
def count_by_agency(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row an agency in scope: its names, its counts and what they leave out."""
    return reading.frame(read_statement("counts"), as_of=as_of, **scope.parameters)


def count_by(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    by: Literal["ministry", "state_department"] = "ministry",
) -> pd.DataFrame:
    """Return the counts summed by ministry or state department; independent institutions apart."""
    counts = count_by_agency(reading, as_of, scope)
    counts[by] = name_group(counts, by)
    return counts.groupby(by, as_index=False)[list(NUMBERS)].sum()


def name_group(agencies: pd.DataFrame, by: str = "ministry") -> pd.Series:
    """Return the group that each agency is shown in, in words where it has no ministry."""
    named = agencies[by].fillna(MINISTRY_UNKNOWN)
    return named.where(~agencies["is_independent"].astype(bool), NO_MINISTRY)


def sum_counts(by_agency: pd.DataFrame, level: str) -> Counts:
    """Return the sum of `count_by_agency`'s rows."""
    total = {name: int(by_agency[name].sum()) for name in NUMBERS}
    not_stated = by_agency["maturity_unknown"]
    return Counts(
        **{name: total[name] for name in (*LEVELS, "verified", "tested", "online", "in_scope")},
        left_out=LeftOut(**{name: total[name] for name in LEFT_OUT}),
        level=level,
        not_stated=NotStated(int(not_stated.sum()), int((not_stated > 0).sum())),
    )
