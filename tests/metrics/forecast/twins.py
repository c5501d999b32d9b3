"""The method again in plain Python, one service and one week at a time."""

import math
from collections import defaultdict
from dataclasses import dataclass

from metrics.forecast.history import GONE, LIVE, NEVER, History
from metrics.forecast.method import AGE_STARTS, METHOD

WINDOW = METHOD.window
Cell = tuple[int, int]


@dataclass
class Seen:
    """What the twin saw: exposure and moves by (agency, own week ago), then stage and bucket."""

    risk: dict[tuple[int, int], dict[Cell, float]]
    moved: dict[tuple[int, int], dict[Cell, float]]


def state_at(history: History, service: int, day: int) -> tuple[int, int]:
    """Stage of a service at the end of a day, and whole weeks in it; -1 where unlisted."""
    moves, stage, since = history.moves, -1, 0
    for place in range(len(moves.service)):
        if moves.service[place] == service and moves.event_day[place] <= day:
            stage, since = int(moves.to_stage[place]), int(moves.event_day[place])
    if day < history.listed_day[service]:
        stage = -1
    return stage, min((day - since) // 7, METHOD.age_cap)


def last_report(history: History, agency: int, as_of: int) -> int:
    days = history.reports.day[history.reports.agency == agency]
    return min(int(days.max()), as_of) if len(days) else 0


def bucket(stage: int, age: int) -> int:
    return 0 if stage == 0 else max(n for n, start in enumerate(AGE_STARTS) if start <= age)


def watch(history: History, as_of: int) -> Seen:
    risk: dict[tuple[int, int], dict[Cell, float]] = defaultdict(lambda: defaultdict(float))
    moved: dict[tuple[int, int], dict[Cell, float]] = defaultdict(lambda: defaultdict(float))
    for service, agency in enumerate(history.service_agency.tolist()):
        end = last_report(history, agency, as_of)
        for ago in range(WINDOW):
            stage, age = state_at(history, service, end - 7 * (ago + 1))
            after, _ = state_at(history, service, end - 7 * ago)
            if not 0 <= stage < LIVE:
                continue
            where = (agency, ago)
            risk[where][stage, bucket(stage, age)] += 1
            if stage < after <= LIVE:
                moved[where][stage, bucket(stage, age)] += 1
                for passed in range(stage + 1, after):
                    risk[where][passed, 0] += 1
                    moved[where][passed, 0] += 1
    return Seen(risk, moved)


def gap_of(history: History, agency: int, as_of: int) -> float:
    return min((as_of - last_report(history, agency, as_of)) / 7, METHOD.max_gap)


def estimate(history: History, as_of: int) -> tuple[dict[Cell, float], list[float]]:
    """Hazards by stage and bucket, and agencies' speeds."""
    seen = watch(history, as_of)
    agencies = range(len(history.agencies))
    weight = {
        (agency, ago): _weight(gap_of(history, agency, as_of) + ago)
        for agency in agencies
        for ago in range(WINDOW)
    }
    risk, moved = _weigh(seen.risk, weight), _weigh(seen.moved, weight)
    stage_hazard = _stage_hazards(risk, moved)
    hazard = {
        (stage, n): (_sum(moved, stage, n) + METHOD.bucket_prior_weeks * stage_hazard[stage])
        / (_sum(risk, stage, n) + METHOD.bucket_prior_weeks)
        for stage in range(6)
        for n in range(len(AGE_STARTS))
    }
    prior = METHOD.agency_prior_moves
    speeds = []
    for agency in agencies:
        due = sum(x * hazard[k, n] for (one, k, n), x in risk.items() if one == agency)
        came = sum(x for (one, *_), x in moved.items() if one == agency)
        speeds.append((came + prior) / (due + prior))
    return hazard, speeds


def _weight(lag: float) -> float:
    return 0.5 ** (lag / METHOD.half_life) if lag < WINDOW else 0.0


def _weigh(
    table: dict[tuple[int, int], dict[Cell, float]], weight: dict[tuple[int, int], float]
) -> dict[tuple[int, int, int], float]:
    total: dict[tuple[int, int, int], float] = defaultdict(float)
    for (agency, ago), cells in table.items():
        for (stage, n), count in cells.items():
            total[agency, stage, n] += weight[agency, ago] * count
    return total


def _sum(table: dict[tuple[int, int, int], float], stage: int, n: int | None = None) -> float:
    return sum(x for (_, k, b), x in table.items() if k == stage and (n is None or b == n))


def _stage_hazards(
    risk: dict[tuple[int, int, int], float], moved: dict[tuple[int, int, int], float]
) -> list[float]:
    prior_moves, prior_weeks = METHOD.stage_prior_moves, METHOD.stage_prior_weeks
    later = range(1, 6)
    shared = (sum(_sum(moved, k) for k in later) + prior_moves) / (
        sum(_sum(risk, k) for k in later) + prior_weeks
    )
    priors = [prior_moves / prior_weeks, *[shared] * 5]
    return [
        (_sum(moved, k) + prior_weeks * priors[k]) / (_sum(risk, k) + prior_weeks) for k in range(6)
    ]


def arrivals(
    stages: dict[tuple[int, int], float], hazard: dict[Cell, float], speed: float, weeks: int
) -> list[float]:
    """Advance services by stage and age week by week; arrivals in Live by then."""
    now, arrived, total = dict(stages), [0.0], 0.0
    for _ in range(weeks):
        after: dict[tuple[int, int], float] = defaultdict(float)
        for (stage, age), count in now.items():
            chance = min(speed * hazard[stage, bucket(stage, age)], METHOD.max_hazard)
            after[stage, min(age + 1, METHOD.age_cap)] += count * (1 - chance)
            if stage + 1 == LIVE:
                total += count * chance
            else:
                after[stage + 1, 0] += count * chance
        now = after
        arrived.append(total)
    return arrived


def log_ratio(moved: list[float], expected: list[float], half_life: float) -> float:
    up = sum(0.5 ** (lag / half_life) * x for lag, x in enumerate(moved)) + METHOD.pace_prior
    down = sum(0.5 ** (lag / half_life) * x for lag, x in enumerate(expected)) + METHOD.pace_prior
    return math.log(up / down)


def follow_misses(bands: list[list[float]], outcomes: list[float], lag: int) -> list[float]:
    """The share of misses allowed for in each week: week by week, judging what has come due."""
    issued: list[float] = []
    now = METHOD.miss_aim
    for week in range(len(outcomes) + lag):
        judged = week - lag
        if judged >= 0:
            low = _level(bands[judged], issued[judged] / 2)
            high = _level(bands[judged], 1 - issued[judged] / 2)
            missed = 0.0 if low <= outcomes[judged] <= high else 1.0
            now += METHOD.miss_step * (METHOD.miss_aim - missed)
            now = min(max(now, METHOD.miss_bounds[0]), METHOD.miss_bounds[1])
        issued.append(now)
    return issued


def _level(quantiles: list[float], level: float) -> float:
    place = min(max(level * 40 - 1, 0), 38)
    low = min(int(place), 37)
    return quantiles[low] + (place - low) * (quantiles[low + 1] - quantiles[low])


def missing_by_chain_ladder(events: list[tuple[int, int]]) -> float:
    """Events as (weeks ago, weeks until reported), those of the last 40 weeks."""
    known = []
    for delay in range(40):
        share = 1.0
        for later in range(delay + 1, 40):
            old = [d for age, d in events if age >= later and d <= later]
            share *= 1 - old.count(later) / max(len(old), 1)
        known.append(share)
    recent = sum(1 for age, _ in events if age < 13)
    rate = recent / sum(known[:13]) if sum(known[:13]) else 0.0
    return rate * sum(1 - share for share in known)


def count_on(history: History, day: int, known: int) -> list[int]:
    """Units counted by agency on a day, of what was known by another."""
    counts = [0] * len(history.agencies)
    spells = history.counted
    for n in range(len(spells.agency)):
        begun = spells.from_day[n] <= day and spells.from_known[n] <= known
        is_told = spells.until_day[n] <= known and spells.until_known[n] <= known
        ended = spells.until_day[n] != NEVER and spells.until_day[n] <= day and is_told
        counts[spells.agency[n]] += int(begun and not ended)
    return counts


def stages_now(history: History, agency: int, as_of: int) -> dict[tuple[int, int], float]:
    """Unfinished services of an agency at its last report, by stage and age."""
    table: dict[tuple[int, int], float] = defaultdict(float)
    end = last_report(history, agency, as_of)
    for service in range(len(history.service_agency)):
        if history.service_agency[service] == agency:
            stage, age = state_at(history, service, end)
            if 0 <= stage < LIVE and stage != GONE:
                table[stage, age] += 1
    return table
