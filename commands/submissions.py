"""List what was sent to the ledger, and whether it stands."""

from argparse import ArgumentParser, Namespace

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_json, add_sample
from loaders.listing import list_submissions, write_submissions


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the form of the answer and the ledger."""
    add_json(parser)
    add_sample(parser)


def run(args: Namespace) -> Answer:
    """Answer with every submission, oldest first."""
    require(LOCAL_PERSON, Right.VIEW)
    with open_ledger(args) as ledger:
        submissions = list_submissions(ledger.reading())
    return Answer({"submissions": submissions}, write_submissions(submissions))
