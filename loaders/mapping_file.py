"""Mapping files: how one layout of workbook is to be read, as people write and keep it (TOML)."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from data.fields import FIELDS_BY_SHEET_KIND

OUT_OF_SCOPE: Final = "out of scope"
OF_A_SHEET: Final = ("columns", "values", "constants")
PARTS: Final = (*OF_A_SHEET, "sheets", "only_sheets")
FIELD_NAMES: Final = frozenset(
    one.name for fields in FIELDS_BY_SHEET_KIND.values() for one in fields
)


class MappingInvalid(Exception):  # noqa: N818 - it is an answer to a file, not a fault of ours
    """A mapping file cannot be used; str() names every fault."""

    def __init__(self, name: str, faults: list[str]) -> None:
        super().__init__(f"{name} cannot be used: " + " ".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class LayoutMapping:
    """What a mapping file says.

    `columns` is field to heading ("" leaves the field out); `values` field to cell text to our
    value ("" empties the cell, "out of scope" leaves the row out); `constants` field to value;
    `sheets` the names of the only sheets to read, empty for all; `by_sheet` what holds for one
    sheet alone, and there goes before the rest.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    by_sheet: Mapping[str, "LayoutMapping"] = field(default_factory=dict)

    @property
    def named_sheets(self) -> list[str]:
        """The sheets that the mapping speaks of by name."""
        return list(dict.fromkeys([*self.sheets, *self.by_sheet]))

    def of_sheet(self, name: str) -> "LayoutMapping":
        """Return what holds for one sheet, as a mapping without sheets of its own."""
        own = self.by_sheet.get(name)
        whole = replace(self, by_sheet={})
        return whole if own is None else merge_mappings(whole, own)

    def as_json(self) -> str:
        """Return the mapping in one fixed spelling, for hashes and for keeping."""
        return json.dumps(self._tell(), sort_keys=True, ensure_ascii=False, default=str)

    def _tell(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "columns": dict(self.columns),
            "values": {name: dict(words) for name, words in self.values.items()},
            "constants": dict(self.constants),
            "sheets": list(self.sheets),
        }
        # Named only where there are any, so that what was sent before keeps its digest.
        if self.by_sheet:
            told["by_sheet"] = {name: one._tell() for name, one in self.by_sheet.items()}
        return told


def merge_mappings(first: LayoutMapping, over: LayoutMapping) -> LayoutMapping:
    """Return two mappings as one; what `over` says goes before."""
    names = dict.fromkeys([*first.values, *over.values])
    sheets = dict.fromkeys([*first.by_sheet, *over.by_sheet])
    nothing = LayoutMapping()
    return replace(
        first,
        columns={**first.columns, **over.columns},
        values={
            name: {**first.values.get(name, {}), **over.values.get(name, {})} for name in names
        },
        constants={**first.constants, **over.constants},
        sheets=over.sheets or first.sheets,
        by_sheet={
            name: merge_mappings(
                first.by_sheet.get(name, nothing), over.by_sheet.get(name, nothing)
            )
            for name in sheets
        },
    )


def change_sheet(mapping: LayoutMapping, name: str, **parts: Any) -> LayoutMapping:
    """Return a mapping in which one sheet has these `columns`, `values` or `constants` of its own.

    They take the place of what was said for that sheet before; the other sheets keep theirs.
    """
    own = replace(mapping.by_sheet.get(name, LayoutMapping()), **parts)
    return replace(mapping, by_sheet={**mapping.by_sheet, name: own})


def read_mapping(path: Path) -> LayoutMapping:
    """Read a mapping file; raises MappingInvalid with every fault."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise MappingInvalid(str(path), ["There is no such file."]) from error
    except UnicodeDecodeError as error:
        raise MappingInvalid(path.name, ["It is not UTF-8 text; save it as such."]) from error
    except OSError as error:
        fault = "It cannot be opened; a mapping is one file that may be read."
        raise MappingInvalid(str(path), [fault]) from error
    return parse_mapping(text, path.name)


def parse_mapping(text: str, name: str = "The mapping") -> LayoutMapping:
    """Return what the text of a mapping file says; raises MappingInvalid with every fault."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MappingInvalid(name, [f"It is not TOML: {error}."]) from error
    faults = _find_strange_parts(document, PARTS)
    whole = _read_layout(document, faults)
    sheets = document.get("sheets", [])
    by_sheet = {}
    if isinstance(sheets, dict):
        by_sheet = {each: _read_sheet(each, said, faults) for each, said in sheets.items()}
        sheets = []
    only = _read_names([sheets, document.get("only_sheets", [])], faults)
    if faults:
        raise MappingInvalid(name, sorted(faults))
    return replace(whole, sheets=only, by_sheet=by_sheet)


def write_mapping(mapping: LayoutMapping) -> str:
    """Return a mapping as the text of a mapping file; reading it again gives the same."""
    lines: list[str] = []
    if mapping.sheets:
        word = "only_sheets" if mapping.by_sheet else "sheets"
        lines += [f"{word} = {_quote(list(mapping.sheets))}", ""]
    lines += _write_layout(mapping)
    for name, one in mapping.by_sheet.items():
        lines += _write_layout(one, f"sheets.{_quote(name)}.")
    return "\n".join(lines)


def _read_layout(document: Mapping[str, Any], faults: list[str], place: str = "") -> LayoutMapping:
    columns, values, constants = (_read_table(document, part, faults, place) for part in OF_A_SHEET)
    faults += [f"{place}{fault}" for fault in _check_names(columns, values, constants)]
    return LayoutMapping(columns, values, constants)


def _read_names(lists: list[Any], faults: list[str]) -> tuple[str, ...]:
    names = [one for each in lists if isinstance(each, list) for one in each]
    if not all(isinstance(each, list) for each in lists) or not all(
        isinstance(one, str) for one in names
    ):
        faults.append('sheets: write a list of names, or a part for each, [sheets."Name".columns].')
    return tuple(names)


def _read_sheet(name: str, said: object, faults: list[str]) -> LayoutMapping:
    place = f'sheets."{name}": '
    if not isinstance(said, dict):
        faults.append(f'{place}write a part, [sheets."{name}".columns].')
        return LayoutMapping()
    faults += _find_strange_parts(said, OF_A_SHEET, place)
    return _read_layout(said, faults, place)


def _find_strange_parts(
    document: Mapping[str, Any], parts: tuple[str, ...], place: str = ""
) -> list[str]:
    return [
        f'{place}It has a part "{part}"; the parts are {", ".join(parts)}.'
        for part in document
        if part not in parts
    ]


def _check_names(
    columns: Mapping[str, Any], values: Mapping[str, Any], constants: Mapping[str, Any]
) -> Iterator[str]:
    for name in sorted({*columns, *values, *constants} - FIELD_NAMES):
        yield f'"{name}" is not a field; the fields are {", ".join(sorted(FIELD_NAMES))}.'
    for name, told in columns.items():
        if not isinstance(told, str):
            yield f"columns.{name}: write the heading as text."
    for name, told in values.items():
        if not isinstance(told, dict):
            yield f"values.{name}: write a table."
    for name, told in constants.items():
        if isinstance(told, dict | list):
            yield f"constants.{name}: write one value."


def _read_table(
    document: Mapping[str, Any], part: str, faults: list[str], place: str
) -> dict[str, Any]:
    table = document.get(part, {})
    if isinstance(table, dict):
        return table
    faults.append(f"{place}{part}: write a table, [{part}].")
    return {}


def _write_layout(mapping: LayoutMapping, place: str = "") -> list[str]:
    lines: list[str] = []
    if mapping.columns:
        lines += [f"[{place}columns]", *_write_pairs(mapping.columns), ""]
    for name, words in mapping.values.items():
        lines += [f"[{place}values.{name}]", *_write_pairs(words), ""]
    if mapping.constants:
        lines += [f"[{place}constants]", *_write_pairs(mapping.constants), ""]
    return lines


def _write_pairs(pairs: Mapping[str, Any]) -> list[str]:
    return [f"{_quote(key)} = {_quote(value)}" for key, value in pairs.items()]


def _quote(value: Any) -> str:
    # A JSON string, number, boolean or list of strings is TOML too, save for one escape.
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")
