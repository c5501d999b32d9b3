"""Write the e-mail digest, as HTML and as plain text, for your own scheduler and mail server."""

from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from access.roles import LOCAL_PERSON, Right, require
from commands.report import add_address, make_folder, write_papers
from commands.terminal.answer import Answer
from commands.terminal.issuing import keep_issued
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_as_of, add_json, add_language, add_sample
from commands.terminal.viewing import is_illustrative, open_reading
from data.ledger import NAIROBI
from data.reading import Reading
from metrics.submissions import list_submissions
from reports.digest.making import make_digest
from reports.source import ILLUSTRATIVE
from reports.tongue import open_tongue


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the day (default: today) and where the two files go."""
    add_as_of(parser, is_required=False)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder")
    add_address(parser)
    add_language(parser)
    add_json(parser)
    add_sample(parser)


def run(args: Namespace) -> Answer:
    """Write digest.html and digest.txt under their day; answer with the subject line."""
    require(LOCAL_PERSON, Right.VIEW)
    make_folder(args.out)
    with open_ledger(args) as ledger:
        reading = open_reading(ledger, args.known_on)
        as_of = args.as_of or args.known_on or find_today(reading)
        digest = make_digest(
            reading,
            as_of,
            args.known_on,
            address=args.address,
            tongue=open_tongue(args.language),
        )
        document: dict[str, Any] = {
            "as_of": as_of.isoformat(),
            "known_on": args.known_on.isoformat() if args.known_on else None,
            "entry": reading.known,
            "subject": digest.subject,
            "files": list(write_papers(args.out, (digest.html, digest.text))),
        }
        keep_issued(ledger, reading, as_of)
        if is_illustrative(reading, as_of):
            document["illustrative"] = ILLUSTRATIVE
    names = "\n".join(each["file"] for each in document["files"])
    return Answer(document, f"Subject: {digest.subject}\n{names}")


def find_today(reading: Reading) -> date:
    """Return today in Nairobi; in the sample, whose days are long past, its last reporting date."""
    today = datetime.now(NAIROBI).date()
    if not is_illustrative(reading, today):
        return today
    reported = list_submissions(reading)["reported_on"]
    return min(today, pd.Timestamp(reported.max()).date()) if len(reported) else today
