"""How fast every figure is at a large size, and how that grows from 5,000 services to 500,000."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from typing import Any, Final

from commands.benchmark.large_ledger import build_large_ledger
from commands.terminal.answer import say
from commands.terminal.progress import Progress, keep_quiet
from data.ledger import Ledger
from data.reading import Reading
from metrics import (
    bridge,
    burn_up,
    concerns,
    counts,
    durations,
    expected,
    freshness,
    inventory,
    league,
    losses,
    ministries,
    online,
    payments,
    plans,
    quality,
    stages,
    targets,
    throughput,
    trajectory,
    uplift,
)

AS_OF: Final = date(2023, 3, 10)
WEEK: Final = timedelta(days=7)
FIGURE_ASKED_MS: Final = 100
NATIONAL_ASKED_MS: Final = 400
TIMES: Final = 3
# Services, agencies, distinct words a service, months of figures a live service.
SIZES: Final = ((5_000, 60, 6, 36), (50_000, 600, 6, 36), (500_000, 600, 2, 3))
JUDGED: Final = 50_000

Figure = Callable[[Reading, date], object]
NATIONAL: Final[dict[str, Figure]] = {
    "counts": counts.read_counts,
    "target": targets.read_target,
    "burn_up": burn_up.read_burn_up,
    "throughput": throughput.read_throughput,
    "weekly_throughput": throughput.read_weekly_throughput,
    "ministries": ministries.read_ministries,
    "league": league.read_league,
    "stages": stages.count_stages,
    "freshness": freshness.read_freshness,
    "bridge": lambda reading, as_of: bridge.read_bridge(reading, as_of - WEEK, as_of),
    "use_and_payment": payments.read_use,
    "concentration": concerns.read_concentration,
}
OTHERS: Final[dict[str, Figure]] = {
    "online_by_day": online.read_online_by_day,
    "trajectory": lambda reading, as_of: trajectory.read_trajectory(reading, as_of, 0),
    "cumulative_flow": stages.read_cumulative_flow,
    "cycle_time": durations.read_cycle_time,
    "time_in_stage": durations.read_time_in_stage,
    "aged": durations.read_aged,
    "overdue": plans.read_overdue,
    "slips": plans.read_slips,
    "regressions": losses.list_regressions,
    "withdrawals": losses.list_withdrawals,
    "monthly": payments.read_monthly,
    "backsliders": payments.list_backsliders,
    "providers": payments.list_providers,
    "provider_gap": payments.list_provider_gap,
    "uplift": uplift.read_uplift,
    "days_to_serve": uplift.read_days_to_serve,
    "completeness": quality.read_completeness,
    "front_page_links": quality.read_front_page_links,
    "suspected_variants": quality.list_suspected_variants,
    "suspected_duplicates": quality.list_suspected_duplicates,
    "ministry_pairs": quality.list_ministry_pairs,
    "held_up": concerns.count_held_up,
    "concerns": concerns.list_concerns,
    "search": lambda reading, as_of: inventory.search_services(reading, as_of, text="service 12"),
}


def measure_figures(progress: Progress = keep_quiet) -> dict[str, Any]:
    """Return milliseconds of every figure of the nation, by size of the programme.

    Each on a day that nobody has asked about, the best of three; National is its figures one after
    the other. The forecast is measured beside, as National waits for it too. What is judged is the
    lesser of the clock and the processor's time: other work on the machine lengthens the one, two
    processors at once the other, and a machine of its own shows no more than either.
    """
    found: dict[str, Any] = {}
    for number, size in enumerate(SIZES):
        progress(number, len(SIZES), f"Figures of {size[0]:,} services")
        found[f"{size[0]:,} services"] = _measure_size(*size)
    progress(len(SIZES), len(SIZES), "Figures")
    return found


def _measure_size(services: int, agencies: int, words: int, months: int) -> dict[str, Any]:
    ledger = build_large_ledger(services, agencies, words, months)
    started = time.perf_counter()
    reading = ledger.reading()
    built = time.perf_counter() - started
    clock = Clock(reading)
    both = {name: clock.time(figure) for name, figure in {**NATIONAL, **OTHERS}.items()}
    figures = {name: wall for name, (wall, _) in both.items()}
    national, national_processor = clock.time(_read_national)
    answer = {
        "agencies": agencies,
        "words": services * words,
        "standing_tables_s": round(built, 2),
        "past_reading_s": _time_past(ledger),
        "forecast_ms": clock.time(expected.keep_forecast, is_forecast_ready=False)[0],
        "national_ms": national,
        "national_processor_ms": national_processor,
        "figures_ms": figures,
        "figures_processor_ms": {name: processor for name, (_, processor) in both.items()},
    }
    ledger.close()
    slow = [name for name, times in both.items() if min(times) > FIGURE_ASKED_MS]
    alone = min(national, national_processor)
    names = ", ".join(slow) or "none"
    say(f"{services:,} services: National {alone:,.0f} ms; over 100 ms: {names}.")
    if services != JUDGED:
        return answer
    return {
        **answer,
        "asked_ms": {"figure": FIGURE_ASKED_MS, "national": NATIONAL_ASKED_MS},
        "is_reached": not slow and alone <= NATIONAL_ASKED_MS,
    }


def _read_national(reading: Reading, as_of: date) -> None:
    for figure in NATIONAL.values():
        figure(reading, as_of)


class Clock:
    """Times figures of one reading, each time on a day that nobody has asked about."""

    def __init__(self, reading: Reading) -> None:
        """Begin with the as-of date; later questions go back day by day."""
        self._reading = reading
        self._days = (AS_OF - timedelta(days=ago) for ago in count())

    def time(self, figure: Figure, is_forecast_ready: bool = True) -> tuple[float, float]:
        """Return the best milliseconds of three, by the clock and of the processors.

        The forecast is made before, where it is to be ready.
        """
        tries = []
        for _ in range(TIMES):
            as_of = next(self._days)
            if is_forecast_ready and figure in (league.read_league, _read_national):
                expected.keep_forecast(self._reading, as_of)
            wall, processor = time.perf_counter(), time.process_time()
            figure(self._reading, as_of)
            tries.append((time.perf_counter() - wall, time.process_time() - processor))
        walls, processors = zip(*tries, strict=True)
        return round(min(walls) * 1000, 1), round(min(processors) * 1000, 1)


def _time_past(ledger: Ledger) -> float:
    """Return the seconds that what was known halfway takes to build."""
    started = time.perf_counter()
    ledger.reading(ledger.head // 2)
    return round(time.perf_counter() - started, 2)
