"""How long stays last when some have not ended: the product-limit estimate."""

import numpy as np
from numpy.typing import NDArray


def estimate_survival(
    days: NDArray[np.int64], ended: NDArray[np.int64], censored: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the days on which stays ended and the share that lasts beyond each.

    `days`: distinct lengths in rising order; `ended`, `censored`: stays of each length that ended,
    or that were still going on when last seen. Censored stays of a length are still at risk on
    that day. Kaplan and Meier (1958), Journal of the American Statistical Association 53.
    """
    leaving = ended + censored
    at_risk = leaving[::-1].cumsum()[::-1]
    is_event = ended > 0
    survival = np.cumprod(1 - ended[is_event] / at_risk[is_event])
    return days[is_event], survival


def find_percentile(
    days: NDArray[np.int64], survival: NDArray[np.float64], share: float
) -> int | None:
    """Return the first day by which a share of stays has ended; None where that is not reached."""
    # A tolerance, since products of fractions that should be one half need not be.
    reached = np.flatnonzero(survival <= 1 - share + 1e-12)
    return int(days[reached[0]]) if len(reached) else None
