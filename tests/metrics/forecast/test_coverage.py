"""A small benchmark: the band holds, and no naive rival does better, in any kind of programme."""

from dataclasses import replace

import pytest

from metrics.forecast.method import METHOD
from metrics.forecast.simulation.kinds import KINDS, Kind
from metrics.forecast.simulation.measuring import measure_kind

PROGRAMMES = 20
SEED = 1_963
# Twenty programmes of eleven windows stray further from the truth than the benchmark's 200.
COVERAGE = {"stalled": (0.50, 1.0), "mixed": (0.50, 0.90)}
USUAL = (0.70, 0.90)
# One service in two or three is followed, as in a large programme, to save half the time.
QUICK = replace(METHOD, judged_services=3000, judged_draws=300)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_band_holds_and_the_rivals_are_beaten(kind: Kind) -> None:
    # Sixteen weeks before the first scored one are enough for the band to learn.
    score = measure_kind(kind, PROGRAMMES, SEED, first_week=4, method=QUICK)
    low, high = COVERAGE.get(kind.name, USUAL)
    assert low <= score.coverage <= high
    assert score.against_rate < 1
    assert score.against_plan < 1
