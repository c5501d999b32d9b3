"""The layouts of the illustrative workbooks, from layouts.toml."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "layouts.toml"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field that it holds, its heading, and the heading above it."""

    field: str
    heading: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How one sheet is laid out.

    `header_row` is the first row of the heading, counted from 1; a title "label|value" takes two
    cells. `dates` is real, iso, long, slashes or dots; `money` plain or shillings; `words` names
    a list of words; `merged_down` and `sections` group the rows by category.
    """

    sheet: str
    columns: tuple[Column, ...]
    titles: tuple[str, ...] = ()
    header_row: int = 1
    notes: tuple[str, ...] = ()
    dates: str = "real"
    money: str = "plain"
    words: str = "ours"
    numbered: bool = False
    merged_down: bool = False
    sections: bool = False
    totals: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How one workbook is laid out; `separator` is set for text files, which have one sheet."""

    name: str
    file: str
    services: SheetLayout
    performance: SheetLayout | None = None
    concerns: SheetLayout | None = None
    separator: str | None = None
    cover: bool = False
    read_me: bool = False


@cache
def read_file() -> Mapping[str, Any]:
    """Return layouts.toml as it stands."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def read_layouts(scope: str) -> Mapping[str, Layout]:
    """Return the layouts of a scope, "agency" or "national", by name, in the order of the file."""
    return {name: _make_layout(name, said) for name, said in read_file()[scope].items()}


def list_words(name: str) -> Mapping[str, Sequence[Any]]:
    """Return the words for stage, maturity, channel and payment under a name."""
    words: Mapping[str, Sequence[Any]] = read_file()["words"][name]
    return words


def illustrative_mark() -> str:
    """Return the words that every workbook of the sample holds."""
    return str(read_file()["marks"]["illustrative"])


def _make_layout(name: str, said: Mapping[str, Any]) -> Layout:
    style = {key: said[key] for key in ("dates", "money", "words") if key in said}
    performance = read_file()["performance"].get(said.get("performance"))
    beside = {"dates": said.get("dates", "real")}
    return Layout(
        name,
        said["file"],
        _make_sheet(said, style | {"sheet": said.get("sheet", name)}),
        _make_sheet(performance, beside) if performance else None,
        _make_sheet(read_file()["concerns"], beside) if said.get("concerns") else None,
        said.get("separator"),
        said.get("cover", False),
        said.get("read_me", False),
    )


def _make_sheet(said: Mapping[str, Any], style: Mapping[str, str]) -> SheetLayout:
    flags = ("header_row", "numbered", "merged_down", "sections", "totals")
    given: dict[str, Any] = {key: said[key] for key in flags if key in said}
    given |= {key: tuple(said[key]) for key in ("titles", "notes") if key in said}
    given |= {"sheet": said.get("sheet")} | dict(style)
    return SheetLayout(columns=tuple(Column(*column) for column in said["columns"]), **given)
