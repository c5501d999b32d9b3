"""The SQL of the figures: one file each in a folder, with the steps that several share."""

import re
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "statements"
AFTER: Final = re.compile(r"^-- After: (.+)$", re.MULTILINE)
HEADER: Final = re.compile(r"\A(?:--.*\n)*")
OPENING: Final = re.compile(r"\Awith (?:recursive )?")


@cache
def read_statement(name: str, folder: Path = FOLDER) -> str:
    """Return the whole SQL of a figure: the steps that its header names, then its own file.

    Steps lie in `steps/` of the same folder. Raises FileNotFoundError for a name without a file.
    """
    text = (folder / f"{name}.sql").read_text(encoding="utf-8")
    header = HEADER.match(text)
    body = text[header.end() if header else 0 :]
    named = AFTER.search(text)
    if not named:
        return body
    steps = ",\n".join(f"{step} as (\n{_read_step(step, folder)})" for step in named[1].split(", "))
    opening = OPENING.match(body)
    start = opening[0] if opening else "with "
    joint = ",\n" if opening else "\n"
    return f"{start}{steps}{joint}{body.removeprefix(start)}"


def _read_step(name: str, folder: Path) -> str:
    return (folder / "steps" / f"{name}.sql").read_text(encoding="utf-8")
