"""The way from the words of the terminal to one command and back to an exit code."""

import json
import os
import secrets
import sys
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol, TextIO, cast

from commands.terminal.answer import Answer, Refused, WrongUse, say
from commands.terminal.catalogue import COMMANDS, name_module
from commands.terminal.place import find_home


class Command(Protocol):
    """What a command's module must hold."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, args: Namespace) -> Answer:
        """Do it."""


class Parser(ArgumentParser):
    """A parser that raises WrongUse, so that `--json` can answer that too."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse with the usage and the message."""
        raise WrongUse(f"{self.format_usage().strip()}\n{message[:1].upper()}{message[1:]}.")


def main(words: Sequence[str]) -> int:
    """Run the command that the words ask for and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        speak_unicode(stream)
    out = sys.stdout
    # A library that prints must not spoil the one document.
    with redirect_stdout(sys.stderr if "--json" in words else out):
        answer = attempt(lambda: dispatch(words))
    return give(answer, words, out)


def give(answer: Answer, words: Sequence[str], out: TextIO) -> int:
    """Write an answer, as one JSON document where that was asked for; return the exit code."""
    try:
        if "--json" in words:
            json.dump(answer.document, out, ensure_ascii=False, indent=1, default=str)
            out.write("\n")
        elif answer.text:
            out.write(answer.text.rstrip("\n") + "\n")
        out.flush()
    except BrokenPipeError:
        # The reader has what it wanted and left, as `head` does; Python must not flush once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    if answer.complaint:
        say(answer.complaint)
    return answer.exit_code


def speak_unicode(stream: TextIO) -> None:
    """Make a stream take every character, whatever the terminal's own alphabet."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def attempt(work: Callable[[], Answer]) -> Answer:
    """Do some work; every way it can fail comes back as an answer with a sentence."""
    try:
        return work()
    except WrongUse as wrong:
        return Answer({"error": str(wrong)}, complaint=str(wrong), code=2)
    except Refused as refusal:
        return Answer(refusal.document, complaint=str(refusal), code=1)
    except KeyboardInterrupt:
        return Answer({"error": "Stopped."}, complaint="Stopped.", code=1)
    except Exception as fault:  # noqa: BLE001 - the outermost door: nobody is to see a traceback
        return record_fault(fault)


def dispatch(words: Sequence[str]) -> Answer:
    """Find the command, let it read its arguments, and run it."""
    if not words or words[0] in ("-h", "--help", "help"):
        return Answer(dict(COMMANDS), list_commands())
    name = words[0]
    if name not in COMMANDS:
        raise WrongUse(f'There is no command "{name}".\n\n{list_commands()}')
    command = cast(Command, import_module(name_module(name)))
    parser = Parser(prog=f"manage.py {name}", description=command.__doc__, allow_abbrev=False)
    command.add_arguments(parser)
    try:
        args, rest = parser.parse_known_args(words[1:])
    except SystemExit:  # --help has been written, and leaves
        return Answer()
    if rest and not getattr(command, "PASSES_ON", False):
        parser.error(f"unknown: {' '.join(rest)}")
    args.rest = rest
    return command.run(args)


def list_commands() -> str:
    """Return the page of all commands, each with its sentence."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {sentence}" for name, sentence in COMMANDS.items()]
    return "\n".join(
        ["usage: manage.py COMMAND ...", "", *lines, "", "manage.py COMMAND --help says more."]
    )


def record_fault(fault: Exception) -> Answer:
    """Log a fault of the program under TRACKER_HOME/log and return its reference number."""
    reference = secrets.token_hex(4).upper()
    sentence = f"Something went wrong in the program itself, reference {reference}. "
    try:
        log = write_fault(fault, reference)
        sentence += f"The details are in {log}; nothing you typed needs correcting."
    except (OSError, Refused) as unwritten:
        sentence += f"The details could not be written down: {unwritten}"
    return Answer({"error": sentence, "reference": reference}, complaint=sentence, code=1)


def write_fault(fault: Exception, reference: str) -> Path:
    """Add a fault with all its details to the log, and return where that is."""
    log = find_home() / "log" / "faults.log"
    log.parent.mkdir(exist_ok=True)
    details = "".join(traceback.format_exception(fault))
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{moment} reference {reference}\n{details}\n")
    return log
