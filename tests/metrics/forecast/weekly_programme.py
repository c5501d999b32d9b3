"""A programme of three agencies that report every week, told to a ledger."""

from datetime import datetime, time

import numpy as np

from data.entries import NewEntry
from tests.data.stories import day
from tests.metrics.programmes import register, row, setting, target, told

DEADLINE = 330
TODAY = 250
SAID = frozenset({"planned_live_on", "blocker_kind"})
RULE_OF_LIVE = {"level": "distinct", "maturity_from": 3, "channels": ["e-Citizen"]}


def entered(on: int, entry: NewEntry) -> NewEntry:
    noon = datetime.combine(day(on), time(9))
    vars_ = {name: getattr(entry, name) for name in ("act", "tables", "agencies")}
    return NewEntry(**vars_, entered_at=noon)


def tell_programme() -> list[NewEntry]:
    """Three agencies report weekly for 36 weeks; every service moves on in three to six."""
    rng = np.random.default_rng(3)
    starts = {agency: rng.integers(0, 240, 60) for agency in ("KRA", "KPA", "JUD")}
    stays = {agency: rng.integers(20, 45, 60) for agency in starts}
    entries = []
    for on in range(0, TODAY + 1, 7):
        for agency, begins in starts.items():
            rows = []
            for number, (begin, stay) in enumerate(zip(begins, stays[agency], strict=True)):
                stage = int(np.clip((on - begin) // stay + 1, 0, 6))
                since = int(begin + (stage - 1) * stay) if stage else None
                live = since if stage == 6 else None
                kind = "fees" if number % 3 else "staff"
                more = {
                    "planned_live_on": day(int(begin + 4 * stay)),
                    "blocker_kind": kind if stage in (3, 4) else None,
                }
                rows.append(row(f"S{number}", stage, live, since=since, **more))
            entries.append(entered(on, told(on, *rows, agency=agency, said=SAID)))
    return entries


def begin() -> list[NewEntry]:
    """The register, a rule by which every distinct live service counts, and the target."""
    begun = (register(), setting("counting_rule", RULE_OF_LIVE), target(120, DEADLINE))
    return [entered(-30, entry) for entry in begun]
