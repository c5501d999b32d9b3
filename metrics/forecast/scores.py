"""How good a forecast was, once its day has come."""

from typing import Final

import numpy as np

from metrics.forecast.history import Floats

LEVELS: Final = np.arange(1, 40) / 40
"""The 39 levels at which a distribution is kept and judged, from 2.5 to 97.5 per cent."""


def pinball(quantiles: Floats, outcome: Floats) -> Floats:
    """Return each forecast's mean pinball loss over the levels, in services.

    Koenker and Bassett, "Regression Quantiles" (1978). `quantiles` is by forecast and level.
    """
    over = outcome[:, None] - quantiles
    loss: Floats = np.where(over >= 0, LEVELS * over, (LEVELS - 1) * over).mean(axis=1)
    return loss


def crps(quantiles: Floats, outcome: Floats) -> Floats:
    """Return each forecast's continuous ranked probability score: twice its mean pinball loss.

    Gneiting and Raftery, "Strictly Proper Scoring Rules" (2007), section 4.2; in services.
    """
    return 2 * pinball(quantiles, outcome)
