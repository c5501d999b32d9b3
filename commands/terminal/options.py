"""Options that several commands take, always with the same name and meaning."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from data.catalogue import LANGUAGES
from data.days import EARLIEST, LATEST


def iso_date(text: str) -> date:
    """Read a date written as 2023-03-10; argparse turns the error into wrong use."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f'"{text}" is not a date; write it as 2023-03-10') from error
    if not EARLIEST <= day <= LATEST:
        raise ArgumentTypeError(
            f'"{text}" cannot be asked for; name a day from {EARLIEST} to {LATEST}'
        )
    return day


def add_json(parser: ArgumentParser) -> None:
    """Add `--json`: one JSON document on standard output."""
    parser.add_argument("--json", action="store_true", help="answer with one JSON document")


def add_sample(parser: ArgumentParser) -> None:
    """Add `--sample`: the sample's ledger in place of the real one."""
    parser.add_argument(
        "--sample", action="store_true", help="use the illustrative sample's ledger"
    )


def add_language(parser: ArgumentParser) -> None:
    """Add `--language`, that of a paper."""
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        default="en",
        help="en for English (default), sw for Kiswahili",
    )


def add_as_of(parser: ArgumentParser, is_required: bool = True) -> None:
    """Add `--as-of` and `--known-on`, the two dates of every figure."""
    parser.add_argument(
        "--as-of",
        type=iso_date,
        required=is_required,
        metavar="DATE",
        help="what was true on that day",
    )
    parser.add_argument(
        "--known-on",
        type=iso_date,
        metavar="DATE",
        help="as it was known at the end of that day (default: now)",
    )


def add_scope(parser: ArgumentParser) -> None:
    """Add `--ministry`, `--state-department` and `--agency`."""
    parser.add_argument("--ministry", metavar="NAME", help="only this ministry")
    parser.add_argument("--state-department", metavar="NAME", help="only this state department")
    parser.add_argument("--agency", metavar="CODE", help="only this agency")
