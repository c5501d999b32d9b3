"""How many services each agency has, and how many of them are online by which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from random import Random
from typing import Final

from sample.vocabulary import count_names

UNITS: Final = 5_230
AT_BASELINE: Final = 300
AT_MARCH: Final = 2_800
MATURITY_BELOW: Final = 69
MATURITY_UNKNOWN: Final = 71
OWN_PORTAL_ONLY: Final = 34
WITHDRAWN: Final = 22
GONE_BACK: Final = 10

# Agencies that were early on the portal, and how many times the usual share was there in 2022.
EARLY: Final = {"DIS": 6, "NTSA": 5, "BRS": 5, "KRA": 4, "ARDHI": 3, "HELB": 4, "CRS": 3, "KNEC": 3}


@dataclass(frozen=True, slots=True)
class Quota:
    """One agency's numbers of things counted once, on 10 March 2023 unless said.

    `online` counts end to end; `short` lists what the live ones that do not count fall short of;
    `withdrawn` and `gone_back` were online and no longer are.
    """

    units: int
    online_at_baseline: int
    online: int
    short: tuple[str, ...]
    withdrawn: int
    gone_back: int

    @property
    def gone_live(self) -> int:
        """Those that went live since the baseline and counted at least for a while."""
        return self.online - self.online_at_baseline + self.withdrawn + self.gone_back


def share_out(total: int, weights: Mapping[str, float], caps: Mapping[str, int]) -> dict[str, int]:
    """Share a total out by weight, in whole numbers that sum to it, nobody above its cap."""
    given = dict.fromkeys(weights, 0)
    while (left := total - sum(given.values())) > 0:
        open_ = {key: weight for key, weight in weights.items() if given[key] < caps[key]}
        whole = sum(open_.values())
        wanted = {key: left * weight / whole for key, weight in open_.items()}
        for key in open_:
            given[key] = min(caps[key], given[key] + int(wanted[key]))
        if sum(given.values()) == total - left:
            by_rest = sorted(open_, key=lambda key: (-(wanted[key] % 1), key))
            for key in by_rest[:left]:
                given[key] += 1
    return given


def set_quotas(agencies: list[str], no_losses: tuple[str, ...], rng: Random) -> dict[str, Quota]:
    """Return each agency's quota; `no_losses` names those from which nothing is withdrawn."""
    names = {agency: count_names(agency) for agency in agencies}
    size_weights = {agency: names[agency] * rng.uniform(0.72, 1.3) for agency in agencies}
    units = share_out(UNITS, size_weights, {agency: 2 * names[agency] for agency in agencies})
    lead = {agency: 0.9 if agency in EARLY else 0.1 for agency in agencies}
    pull = {a: units[a] / (1 + exp(-rng.gauss(lead[a], 0.9))) for a in agencies}
    online = share_out(AT_MARCH, pull, {a: int(0.88 * units[a]) for a in agencies})
    early = {a: EARLY.get(a, rng.choice((0.3, 0.6, 1.0))) * online[a] for a in agencies}
    at_baseline = share_out(AT_BASELINE, early, {a: int(0.55 * online[a]) for a in agencies})
    short = _spread_short(units, online, rng)
    candidates = [a for a in agencies if a not in no_losses and online[a] - at_baseline[a] > 15]
    withdrawn = [rng.choice(candidates) for _ in range(WITHDRAWN)]
    gone_back = [rng.choice(candidates) for _ in range(GONE_BACK)]
    return {
        agency: Quota(
            units[agency],
            at_baseline[agency],
            online[agency],
            tuple(short[agency]),
            withdrawn.count(agency),
            gone_back.count(agency),
        )
        for agency in agencies
    }


def _spread_short(
    units: Mapping[str, int], online: Mapping[str, int], rng: Random
) -> dict[str, list[str]]:
    """Return which live services of each agency do not count, and why."""
    kinds = (
        ["below"] * MATURITY_BELOW + ["unknown"] * MATURITY_UNKNOWN + ["channel"] * OWN_PORTAL_ONLY
    )
    agencies = list(units)
    short: dict[str, list[str]] = {agency: [] for agency in agencies}
    room = {agency: max(0, (units[agency] - online[agency]) // 3) for agency in agencies}
    for kind in kinds:
        free = [agency for agency in agencies if len(short[agency]) < room[agency]]
        short[rng.choice(free)].append(kind)
    return short
