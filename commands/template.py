"""Write the standard workbook, prefilled for an agency or for one officer."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Final

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_json, add_sample
from loaders.template import write_template
from loaders.template_rows import NoSuchAgency, read_filling

# Rows without an officer that the terminal names; the workbook lists more.
SHOWN: Final = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Declare whose workbook it is to be, and where it goes."""
    parser.add_argument("--agency", metavar="CODE", help="prefilled with this agency's services")
    parser.add_argument("--officer", metavar="NAME", help="only the rows of this officer")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="an .xlsx file")
    add_json(parser)
    add_sample(parser)


def run(args: Namespace) -> Answer:
    """Write it and answer with what it holds."""
    require(LOCAL_PERSON, Right.VIEW)
    with open_ledger(args) as ledger:
        try:
            filling = read_filling(ledger.reading(), date.today(), args.agency, args.officer)
        except NoSuchAgency as refusal:
            raise Refused(str(refusal)) from refusal
    if args.officer and not filling.services and not filling.concerns:
        whose = f" of {filling.title.partition(' - ')[0]}" if args.agency else ""
        raise Refused(
            f'No service or open concern{whose} names the officer "{args.officer}". '
            "Write the name as the inventory has it."
        )
    try:
        write_template(args.out, filling)
    except OSError as error:
        raise Refused(f"{args.out} cannot be written: {error.strerror}.") from error
    document = {
        "file": str(args.out),
        "services": len(filling.services),
        "concerns": len(filling.concerns),
        "without_officer": list(filling.unowned),
    }
    told = [f"{args.out}: {len(filling.services)} services, ready to be filled in."]
    if filling.unowned:
        told += [f"{len(filling.unowned)} services have no officer:", *filling.unowned[:SHOWN]]
        left = len(filling.unowned) - SHOWN
        told += [f"... and {left} more, listed on the sheet Read me."] if left > 0 else []
    return Answer(document, "\n".join(told))
