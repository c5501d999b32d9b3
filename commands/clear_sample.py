"""Remove the illustrative sample's ledger and workbooks; the real ledger is never touched."""

from argparse import ArgumentParser, Namespace

from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import explain_busy
from commands.terminal.options import add_json
from commands.terminal.place import find_home
from commands.terminal.running import read_running
from data.clearing import clear_sample
from data.ledger import LedgerBusy


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--json`."""
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Remove the sample; a sample that is not there is no error."""
    home = find_home()
    try:
        was_there = clear_sample(home)
    except LedgerBusy as busy:
        raise Refused(explain_busy(read_running(home))) from busy
    text = "The sample has been removed." if was_there else "There is no sample here."
    return Answer({"removed": was_there}, text)
