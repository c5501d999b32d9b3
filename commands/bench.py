"""Measure speed and memory on this machine; takes some minutes and touches no ledger of yours."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any, Final

from commands.benchmark.machine import describe_machine
from commands.benchmark.table import draw_table
from commands.terminal.answer import Answer, WrongUse, say
from commands.terminal.options import add_json
from commands.terminal.progress import show_progress

# Each subject with the module and the function that measure it; imported when it is its turn.
SUBJECTS: Final = {
    "matching": ("commands.benchmark.matching", "measure_matching"),
    "loading": ("commands.benchmark.loading", "measure_loading"),
    "pages": ("commands.benchmark.pages", "measure_pages"),
    "figures": ("commands.benchmark.figures", "measure_figures"),
    "forecast": ("commands.benchmark.forecast", "measure"),
}
# Large ledgers for the figures, and the forecast's simulated programmes (about twenty minutes),
# only where they are asked for.
USUAL: Final = ("matching", "loading", "pages")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the subjects and `--json`."""
    parser.add_argument(
        "subjects",
        nargs="*",
        metavar="SUBJECT",
        help=f"of {', '.join(SUBJECTS)} (default: {', '.join(USUAL)})",
    )
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Measure each subject and answer with everything, as JSON or as a table."""
    unknown = [name for name in args.subjects if name not in SUBJECTS]
    if unknown:
        raise WrongUse(f"Not a subject: {', '.join(unknown)}. Subjects: {', '.join(SUBJECTS)}.")
    document: dict[str, Any] = {"machine": describe_machine()}
    for name in args.subjects or USUAL:
        say(f"Measuring {name}.")
        module, function = SUBJECTS[name]
        with show_progress(args) as progress:
            document[name] = getattr(import_module(module), function)(progress)
    return Answer(document, draw_table(document))
