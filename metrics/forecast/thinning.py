"""The share of what goes live that the counting rule counts."""

import numpy as np

from metrics.forecast.history import Floats, Ints
from metrics.forecast.method import Method


def counted_share(counted: Ints, live: Ints, method: Method) -> Floats:
    """Return, by agency, the share of live units that count, drawn to the nation's.

    The posterior mean of a binomial share under a beta prior worth a few units at the nation's
    share (Gelman et al., Bayesian Data Analysis, 2.4); 1 where nothing is live anywhere.
    """
    nation = min(counted.sum() / live.sum(), 1.0) if live.sum() else 1.0
    prior = method.share_prior
    return np.clip((counted + prior * nation) / (live + prior), 0.0, 1.0)
