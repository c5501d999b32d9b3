"""Write stocktake papers: one agency's brief, or every agency's with the national bulletin."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.issuing import keep_issued
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_as_of, add_json, add_language, add_sample
from commands.terminal.progress import Progress, show_progress
from commands.terminal.viewing import is_illustrative, open_reading
from data.reading import Reading
from metrics.scope import ScopeUnknown
from reports.briefs.making import make_briefs
from reports.bundle import make_all, zip_papers
from reports.papers import FORMATS, Paper
from reports.source import ILLUSTRATIVE
from reports.tongue import open_tongue

ALL = "all"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare whose papers, of which day, in which formats, and where they go."""
    parser.add_argument(
        "--agency", required=True, metavar="CODE", help=f"the agency's code, or {ALL}"
    )
    add_as_of(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder")
    parser.add_argument(
        "--format",
        type=read_formats,
        default=FORMATS,
        metavar="FORMATS",
        help="one or several of pdf,pptx,xlsx (default: all three)",
    )
    add_address(parser)
    add_language(parser)
    add_json(parser)
    add_sample(parser)


def add_address(parser: ArgumentParser) -> None:
    """Add `--address`, to which a paper's way back leads."""
    parser.add_argument(
        "--address",
        default="",
        metavar="URL",
        help="where the dashboard runs; without it the way back is relative",
    )


def read_formats(text: str) -> tuple[str, ...]:
    """Return the formats that a comma-separated word names, each once; wrong use otherwise."""
    formats = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    odd = [each for each in formats if each not in FORMATS]
    if odd or not formats:
        named = f"“{odd[0]}” is not one of" if odd else "name one or several of"
        raise ArgumentTypeError(f"{named} {', '.join(FORMATS)}")
    return formats


def run(args: Namespace) -> Answer:
    """Write the papers and answer with their names; refuse an agency that nobody knows."""
    require(LOCAL_PERSON, Right.VIEW)
    make_folder(args.out)
    with open_ledger(args) as ledger:
        reading = open_reading(ledger, args.known_on)
        with show_progress(args) as progress:
            try:
                written = list(write_papers(args.out, make_papers(reading, args, progress)))
            except ScopeUnknown as unknown:
                raise Refused(str(unknown)) from unknown
        if args.agency == ALL:
            keep_issued(ledger, reading, args.as_of)
        document: dict[str, Any] = {
            "as_of": args.as_of.isoformat(),
            "known_on": args.known_on.isoformat() if args.known_on else None,
            "entry": reading.known,
            "out": str(args.out),
            "files": written,
        }
        if is_illustrative(reading, args.as_of):
            document["illustrative"] = ILLUSTRATIVE
    return Answer(document, f"{len(written)} papers written to {args.out}.")


def make_papers(reading: Reading, args: Namespace, progress: Progress) -> Iterator[Paper]:
    """Yield one agency's brief in each format; for all, every paper of the meeting and the zip."""
    if args.agency != ALL:
        yield from make_briefs(
            reading,
            args.as_of,
            args.agency,
            args.format,
            known_on=args.known_on,
            address=args.address,
            tongue=open_tongue(args.language),
        )
        return
    made = []
    for paper in make_all(
        reading,
        args.as_of,
        args.format,
        known_on=args.known_on,
        address=args.address,
        tongue=open_tongue(args.language),
        progress=progress,
    ):
        made.append(paper)
        yield paper
    yield zip_papers(made, args.as_of, args.known_on)


def make_folder(folder: Path) -> None:
    """Make the folder that papers go into; refuses where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be made: {error.strerror}.") from error


def write_papers(folder: Path, papers: Iterable[Paper]) -> Iterator[dict[str, Any]]:
    """Write each paper into the folder as it is made; yield its name and size."""
    for paper in papers:
        path = folder / paper.name
        try:
            path.write_bytes(paper.content)
        except OSError as error:
            raise Refused(f"{path} cannot be written: {error.strerror}.") from error
        yield {"file": str(path), "bytes": len(paper.content)}
