"""Opening the ledger for a command, with one sentence where it cannot be opened."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from commands.terminal.answer import Refused
from commands.terminal.place import find_home
from commands.terminal.running import Running, read_running
from data.faults import ProgrammeInvalid
from data.ledger import Ledger, LedgerBusy, LedgerUnreadable
from data.opening import open_programme
from data.steps import LedgerTooNew
from metrics.counting import DERIVED


@contextmanager
def open_ledger(args: Namespace) -> Iterator[Ledger]:
    """Yield the real ledger, or the sample's where `args.sample` is set, and close it after.

    Raises Refused where another process holds it or programme.toml has faults.
    """
    home = find_home()
    try:
        ledger = open_programme(home, is_sample=getattr(args, "sample", False), derived=DERIVED)
    except LedgerBusy as busy:
        raise Refused(explain_busy(read_running(home))) from busy
    except (ProgrammeInvalid, LedgerTooNew, LedgerUnreadable) as fault:
        raise Refused(str(fault)) from fault
    try:
        yield ledger
    finally:
        ledger.close()


def explain_busy(running: Running | None) -> str:
    """Return the sentence for a ledger that another process holds."""
    if running:
        return (
            f"The dashboard at {running.address} has the ledger open; "
            "do this there, or stop it first and try again."
        )
    return "Another program has the ledger open; close it, or wait until it ends, and try again."
