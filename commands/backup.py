"""Write one zip with a consistent copy of the ledger and every workbook that was kept."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import explain_busy
from commands.terminal.options import add_json, add_sample
from commands.terminal.place import find_home
from commands.terminal.running import read_running
from data.backup import NothingToBackUp, write_backup
from data.ledger import LedgerBusy


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--out`, `--sample` and `--json`."""
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the zip to write")
    add_sample(parser)
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Write the backup and say what it holds."""
    require(LOCAL_PERSON, Right.ADMINISTER)
    home = find_home()
    try:
        manifest = write_backup(home, args.out, is_sample=args.sample)
    except LedgerBusy as busy:
        raise Refused(explain_busy(read_running(home))) from busy
    except NothingToBackUp as nothing:
        raise Refused(str(nothing)) from nothing
    except OSError as error:
        raise Refused(f"{args.out} cannot be written: {error.strerror}.") from error
    rows = sum(table["rows"] for table in manifest["tables"].values())
    text = (
        f"{args.out}: {rows:,} rows of the ledger; workbooks kept: {len(manifest['workbooks']):,}."
    )
    return Answer({"file": str(args.out.resolve()), **manifest}, text)
