"""The files to load: those that are named, and those in folders that are workbooks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

SUFFIXES: Final = frozenset(
    {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt", ".zip"}
)


class NothingToLoad(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A path that does not exist, or a folder without a workbook: one sentence."""


def find_files(paths: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Yield the name and path of each file, folders opened and sorted; raises NothingToLoad."""
    for path in paths:
        if path.is_dir():
            inside = [one for one in sorted(path.rglob("*")) if is_workbook(one, path)]
            if not inside:
                raise NothingToLoad(f"The folder {path} holds no workbook.")
            yield from ((str(one.relative_to(path)), one) for one in inside)
        elif path.is_file():
            yield path.name, path
        elif path.exists():
            # Reading a device or a pipe may never end.
            raise NothingToLoad(f"{path} is neither a file nor a folder.")
        else:
            raise NothingToLoad(f"There is no file or folder {path}.")


def is_workbook(path: Path, folder: Path) -> bool:
    """Tell whether a file of a folder is to be loaded: not hidden, no lock file of an office."""
    parts = path.relative_to(folder).parts
    is_shown = not any(part.startswith(".") for part in parts) and not path.name.startswith("~$")
    return is_shown and path.is_file() and path.suffix.lower() in SUFFIXES
