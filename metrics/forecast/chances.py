"""How likely each unfinished service is to be live by the deadline."""

import numpy as np

from metrics.forecast.curve import arrival_chances
from metrics.forecast.flow import Flow
from metrics.forecast.history import LIVE, Floats, History
from metrics.forecast.life_table import hazard_by_age
from metrics.forecast.method import Method
from metrics.forecast.panel import build_panel


def chance_by_service(
    known: History, as_of: int, flow: Flow, worked: float, method: Method
) -> tuple[Floats, Floats]:
    """Return each service's chance of being live, and its weight: what delivering it adds.

    `worked` is in ordinary weeks from the as-of date. Both are 0 for a service that is not
    unfinished. The weight is what the chance leaves, times the share of its agency that counts.
    """
    panel = build_panel(known, as_of, method)
    reach = flow.gap * np.exp(flow.pace.gap) + worked
    weeks = int(np.ceil(reach.max(initial=0))) + 1
    levels, level = np.unique(np.round(flow.table.speed, 2), return_inverse=True)
    chances = arrival_chances(hazard_by_age(flow.table, levels, method), weeks)
    low = np.minimum(reach.astype(int), weeks - 1)
    part = (reach - low)[:, None, None]
    by_agency = chances[low, level] * (1 - part) + chances[low + 1, level] * part
    stage, age = panel.stage[-1].astype(int), panel.age[-1].astype(int)
    is_open = (stage >= 0) & (stage < LIVE)
    chance = np.where(is_open, by_agency[panel.agency, np.clip(stage, 0, 5), age], 0.0)
    return chance, np.where(is_open, flow.share[panel.agency] * (1 - chance), 0.0)
