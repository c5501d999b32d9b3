"""Load workbooks, or folders of them, into the ledger."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from access.roles import LOCAL_PERSON, NotAllowed, Person
from commands.terminal.answer import Answer, Refused, WrongUse, say
from commands.terminal.effect import measure_effect, say_effect
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_json, add_sample, iso_date
from commands.terminal.place import find_home
from commands.terminal.progress import show_progress
from data.entries import EntryBeforeLast
from data.ledger import Ledger
from data.opening import place_workbooks
from loaders.answers import FileAnswer, answer_all, write_answer
from loaders.loading import load
from loaders.mapping_file import LayoutMapping, MappingInvalid, read_mapping
from loaders.options import Mode, Options, OptionWrong, parse_constant
from loaders.workbook_files import NothingToLoad

NAIROBI: Final = ZoneInfo("Africa/Nairobi")
REASONS_SHOWN: Final = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what to load, and how it is to be read."""
    add = parser.add_argument
    add("paths", nargs="+", type=file_path, metavar="PATH", help="a workbook, or a folder of them")
    add("--reported-on", type=iso_date, required=True, metavar="DATE", help="the reporting date")
    add("--agency", metavar="CODE", help="whose workbook it is, where it names no agency")
    add("--by", metavar="WHO", help="the office that sent it")
    add("--mode", choices=[str(one) for one in Mode], default=str(Mode.UPDATE))
    add("--mapping", type=Path, metavar="FILE.toml", help="how this layout is to be read")
    add("--set", action="append", default=[], metavar="FIELD=VALUE", dest="constants")
    add("--register-agencies", action="store_true", help="take new agencies in")
    add("--accept-valid-rows", action="store_true", help="store the rows without an error")
    add("--entered-on", type=iso_date, metavar="DATE", help="for what is entered afterwards")
    add("--dry-run", action="store_true", help="say what would happen, store nothing")
    add_json(parser)
    add_sample(parser)


def file_path(text: str) -> Path:
    """Read a path; argparse turns the error into wrong use."""
    if not text.strip():
        # An empty path would be the folder that the command was started in.
        raise ArgumentTypeError("it is empty; name a workbook, or a folder of them")
    return Path(text)


def run(args: Namespace) -> Answer:
    """Load, and answer for each file what became of it."""
    options = read_options(args)
    if options.reported_on > datetime.now(NAIROBI).date():
        # It may be meant, and a submission can be taken back: said, not refused.
        say(f"The reporting date {options.reported_on} is a day to come; check its year.")
    with open_ledger(args) as ledger, show_progress(args) as progress:
        if args.entered_on:
            options = replace(options, entered_at=choose_moment(ledger, args.entered_on))
        try:
            answers = load(
                ledger,
                args.paths,
                options,
                choose_person(args.by),
                kept=place_workbooks(find_home(), is_sample=args.sample),
                is_dry=args.dry_run,
                progress=progress,
            )
            effect = measure_effect(ledger, answers, args.reported_on) if args.dry_run else None
        except (NothingToLoad, OptionWrong, NotAllowed, EntryBeforeLast) as refusal:
            raise Refused(str(refusal)) from refusal
    document = answer_all(answers)
    if effect is not None:
        document["effect"] = effect
    told = [write_answer(answers, args.dry_run), *say_effect(effect)]
    return Answer(document, "\n".join(told), complain(answers))


def complain(answers: Sequence[FileAnswer]) -> str:
    """Return why files were refused, a line each, or nothing."""
    reasons = [f"{one.file_name}: {one.error}" for one in answers if one.is_refused]
    left = len(reasons) - REASONS_SHOWN
    return "\n".join(reasons[:REASONS_SHOWN] + ([f"... and {left} more."] if left > 0 else []))


def read_options(args: Namespace) -> Options:
    """Return what was asked for; raises WrongUse for what cannot be meant."""
    try:
        mapping = read_mapping(args.mapping) if args.mapping else LayoutMapping()
        constants = dict(parse_constant(text) for text in args.constants)
    except (MappingInvalid, OptionWrong) as wrong:
        raise WrongUse(str(wrong)) from wrong
    return Options(
        reported_on=args.reported_on,
        mode=Mode(args.mode),
        agency=args.agency,
        mapping=mapping,
        constants=constants,
        register_agencies=args.register_agencies,
        accept_valid_rows=args.accept_valid_rows,
    )


def choose_person(office: str | None) -> Person:
    """Return the local person, under the office that was named."""
    return replace(LOCAL_PERSON, key=office, office=office) if office else LOCAL_PERSON


def choose_moment(ledger: Ledger, entered_on: date) -> datetime:
    """Return a moment on a day, Nairobi, not before the last entry of that day (UTC).

    Raises Refused for a day before that of the last entry.
    """
    rows = ledger.reading().rows("select max(entered_at) from entries where entry_no <= $known")
    last = rows[0][0] if rows else None
    start = datetime.combine(entered_on, time(9), NAIROBI).astimezone(UTC).replace(tzinfo=None)
    if last is None or last <= start:
        return start
    last_day = last.replace(tzinfo=UTC).astimezone(NAIROBI).date()
    if last_day == entered_on:
        return datetime.combine(last.date(), last.time())
    raise Refused(
        f"--entered-on {entered_on} is before the last entry of the ledger ({last_day}). "
        "Use that day or a later one."
    )
