"""The one list of commands, each with the sentence that `manage.py --help` shows."""

from typing import Final

COMMANDS: Final = {
    "run": "open the dashboard; the first time with an illustrative sample",
    "test": "run every test, browser tests included",
    "check": "check format, style, SQL, types, layers and words",
    "words": "bring the Kiswahili words up to date, and list what is not translated",
    "sample": "build the ledger of the illustrative sample",
    "clear-sample": "remove the ledger of the illustrative sample",
    "load": "load workbooks, or folders of them",
    "submissions": "list what was sent",
    "withdraw": "take back a submission",
    "figures": "every figure of the programme, a ministry, a state department or an agency",
    "services": "the inventory, each row with where it came from",
    "template": "write the standard workbook, prefilled for an agency or an officer",
    "report": "write stocktake papers: an agency's brief, or all with the national bulletin",
    "digest": "write the digest for e-mail, as HTML and as plain text",
    "backup": "write a consistent copy of everything kept",
    "restore": "put a copy back, checked",
    "bench": "measure speed and memory on this machine",
}


def name_module(command: str) -> str:
    """Return the dotted module of a command: `clear-sample` is `commands.clear_sample`."""
    return "commands." + command.replace("-", "_")
