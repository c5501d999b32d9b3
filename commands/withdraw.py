"""Take back a submission, or confirmed links: figures are then as if they had never been."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from commands.load import choose_person
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_json, add_sample
from loaders.loading import NoSuchSubmission
from loaders.unlinking import take_back


def add_arguments(parser: ArgumentParser) -> None:
    """Declare which submission, why, and who."""
    parser.add_argument(
        "submission",
        type=read_number,
        metavar="ID",
        help="the number of the submission, or of the entry of links",
    )
    parser.add_argument(
        "--why", type=read_reason, required=True, metavar="TEXT", help="the reason, for the record"
    )
    parser.add_argument("--by", metavar="WHO", help="the office that takes it back")
    add_json(parser)
    add_sample(parser)


def read_number(text: str) -> int:
    """Read the number of an entry; argparse turns the error into wrong use."""
    if not text.isdecimal():
        raise ArgumentTypeError(f'"{text}" is not a number; `submissions` lists them')
    return int(text)


def read_reason(text: str) -> str:
    """Read a reason, which must say something; argparse turns the error into wrong use."""
    if not text.strip():
        raise ArgumentTypeError("it is empty; write why, for whoever asks later")
    return text.strip()


def run(args: Namespace) -> Answer:
    """Take it back and answer with the entry that does so."""
    with open_ledger(args) as ledger:
        try:
            entry = take_back(ledger, args.submission, args.why, choose_person(args.by))
        except NoSuchSubmission as refusal:
            raise Refused(str(refusal)) from refusal
    return Answer(
        {"withdrawn": args.submission, "entry": entry, "why": args.why},
        f"Number {args.submission} is taken back (entry {entry}). "
        "To undo it, load the same workbook again, or confirm the links again.",
    )
