"""What a history teaches about the flow of services into Live, as of one day."""

from dataclasses import dataclass, replace

import numpy as np

from metrics.forecast.curve import arrival_curve, read_curve
from metrics.forecast.history import LIVE, Bools, Floats, History, Ints, count_by_agency
from metrics.forecast.life_table import LifeTable, estimate, tally
from metrics.forecast.losses import loss_rate
from metrics.forecast.method import Method
from metrics.forecast.pace import Pace, Weeks, count_weeks, measure_pace
from metrics.forecast.panel import build_panel, unfinished
from metrics.forecast.thinning import counted_share


@dataclass(frozen=True)
class Flow:
    """What the draws need; arrays by agency first.

    `counted`: units counted on the day; `unfinished`: services by stage and age; `gap`: weeks
    since the last report; `losses`: units lost per counted unit and week; `share`: of what goes
    live, what counts. `curve`: expected arrivals by weeks of work, once `follow` has told them.
    """

    counted: Ints
    unfinished: Floats
    gap: Floats
    table: LifeTable
    weeks: Weeks
    pace: Pace
    losses: float
    share: Floats
    curve: Floats | None = None

    def only(self, members: Bools) -> "Flow":
        """Return the same for some agencies alone, at the nation's pace and hazards."""
        return replace(
            self,
            counted=self.counted[members],
            unfinished=self.unfinished[members],
            gap=self.gap[members],
            table=LifeTable(self.table.hazard, self.table.speed[members]),
            share=self.share[members],
            curve=None if self.curve is None else self.curve[members],
        )

    def follow(self, worked: float, method: Method) -> "Flow":
        """Return the same with the arrivals of up to so much work told, to be read many times."""
        weeks = int(np.ceil(self._missed().max(initial=0) + worked)) + 1
        return replace(self, curve=arrival_curve(self.unfinished, self.table, weeks, method))

    def arrivals(self, worked: Floats, method: Method) -> Floats:
        """Return expected arrivals in Live since each agency's last report, by agency and case.

        `worked` is in ordinary weeks from the as-of date: one value per case.
        """
        reach = self._missed()[:, None] + worked[None, :]
        weeks = int(np.ceil(reach.max(initial=0))) + 1
        if self.curve is not None and self.curve.shape[1] > weeks:
            return read_curve(self.curve, reach)
        return read_curve(arrival_curve(self.unfinished, self.table, weeks, method), reach)

    def _missed(self) -> Floats:
        """Return the work done in each agency's weeks since its last report."""
        missed: Floats = self.gap * np.exp(self.pace.gap)
        return missed


def learn_flow(history: History, as_of: int, method: Method) -> Flow:
    """Learn from a history that is already cut to what was known (`as_known`)."""
    panel = build_panel(history, as_of, method)
    counts = tally(panel, method)
    table = estimate(counts, panel.gap, method)
    weeks = count_weeks(counts, table, panel.gap, method)
    counted = count_by_agency(history, as_of)
    is_live = panel.stage[-1] == LIVE
    live = np.bincount(panel.agency[is_live], minlength=len(counted))
    return Flow(
        counted,
        unfinished(panel, method),
        panel.gap,
        table,
        weeks,
        measure_pace(weeks, method),
        loss_rate(history, as_of, method),
        counted_share(counted, live, method),
    )
