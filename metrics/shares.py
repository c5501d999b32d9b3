"""A share that never comes without its numerator, its denominator or the reason it is missing."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Share:
    """A numerator out of a denominator; `value` is None, with a reason, where there is none."""

    numerator: float | None
    denominator: float | None
    value: float | None
    reason: str | None

    def as_dict(self) -> dict[str, Any]:
        """Return the share as `figures --json` shows it."""
        return asdict(self)


def divide(numerator: float | None, denominator: float | None, reason: str) -> Share:
    """Return a share; `reason` says in words what is missing where the denominator is empty."""
    if numerator is None or not denominator:
        return Share(numerator, denominator, None, reason)
    return Share(numerator, denominator, numerator / denominator, None)


def miss(reason: str) -> Share:
    """Return a share of which nothing is known."""
    return Share(None, None, None, reason)
