"""Put a backup back, after checking every table and every workbook in it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import explain_busy
from commands.terminal.options import add_json, add_sample
from commands.terminal.place import find_home
from commands.terminal.running import read_running
from data.ledger import LedgerBusy
from data.restore import BackupUnusable, restore_backup


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the file, `--sample` and `--json`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the zip that backup wrote")
    add_sample(parser)
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Restore and say what was put back, and where the ledger that stood there has gone."""
    require(LOCAL_PERSON, Right.ADMINISTER)
    home = find_home()
    try:
        manifest, aside = restore_backup(home, args.file, is_sample=args.sample)
    except LedgerBusy as busy:
        raise Refused(explain_busy(read_running(home))) from busy
    except BackupUnusable as unusable:
        raise Refused(f"{unusable} Nothing was changed.") from unusable
    rows = sum(table["rows"] for table in manifest["tables"].values())
    text = (
        f"Put back, as of {manifest['made_at']}: {rows:,} rows of the ledger; "
        f"workbooks kept: {len(manifest['workbooks']):,}."
    )
    if aside:
        text += f" The ledger that stood here was moved to {aside}."
    document = {**manifest, "set_aside": str(aside) if aside else None}
    return Answer(document, text)
