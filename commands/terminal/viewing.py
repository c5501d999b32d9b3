"""What a command that only reads asks for: the reading of a day, and a scope."""

from argparse import Namespace
from datetime import date

from data.ledger import Ledger
from data.reading import Reading
from metrics.scope import Scope


def open_reading(ledger: Ledger, known_on: date | None) -> Reading:
    """Return what was known at the end of a day in Nairobi, or what is known now."""
    return ledger.reading(None if known_on is None else ledger.known_entry(known_on))


def read_scope(args: Namespace) -> Scope:
    """Return the scope that `add_scope`'s options name."""
    return Scope(
        ministry=getattr(args, "ministry", None),
        state_department=getattr(args, "state_department", None),
        agency=getattr(args, "agency", None),
    )


def is_illustrative(reading: Reading, as_of: date) -> bool:
    """Say whether the ledger is the sample's, whose figures are invented."""
    return bool(reading.settings(as_of).get("illustrative", False))
