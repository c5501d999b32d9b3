"""Mapping files: how one layout of workbook is to be read, as people write and keep it (TOML)."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from data.fields import FIELDS_BY_SHEET_KIND

OUT_OF_SCOPE: Final = "out of scope"
PARTS: Final = ("columns", "values", "constants", "sheets")
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
    `sheets` the names of the only sheets to read, empty for all.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()

    def as_json(self) -> str:
        """Return the mapping in one fixed spelling, for hashes and for keeping."""
        return json.dumps(
            {
                "columns": dict(self.columns),
                "values": {name: dict(words) for name, words in self.values.items()},
                "constants": dict(self.constants),
                "sheets": list(self.sheets),
            },
            sort_keys=True,
            ensure_ascii=False,
            default=str,
        )


def read_mapping(path: Path) -> LayoutMapping:
    """Read a mapping file; raises MappingInvalid with every fault."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        fault = f"It cannot be opened as UTF-8 text ({error})."
        raise MappingInvalid(path.name, [fault]) from error
    return parse_mapping(text, path.name)


def parse_mapping(text: str, name: str = "The mapping") -> LayoutMapping:
    """Return what the text of a mapping file says; raises MappingInvalid with every fault."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MappingInvalid(name, [f"It is not TOML: {error}."]) from error
    faults = [
        f'It has a part "{part}"; the parts are {", ".join(PARTS)}.'
        for part in document
        if part not in PARTS
    ]
    columns = _read_table(document, "columns", faults)
    values = _read_table(document, "values", faults)
    constants = _read_table(document, "constants", faults)
    faults += _check_names(columns, values, constants)
    sheets = document.get("sheets", [])
    if not isinstance(sheets, list) or not all(isinstance(one, str) for one in sheets):
        faults.append("sheets: write a list of names.")
    if faults:
        raise MappingInvalid(name, sorted(faults))
    return LayoutMapping(columns, values, constants, tuple(sheets))


def write_mapping(mapping: LayoutMapping) -> str:
    """Return a mapping as the text of a mapping file; reading it again gives the same."""
    lines: list[str] = []
    if mapping.sheets:
        lines += [f"sheets = {_quote(list(mapping.sheets))}", ""]
    if mapping.columns:
        lines += ["[columns]", *_write_pairs(mapping.columns), ""]
    for name, words in mapping.values.items():
        lines += [f"[values.{name}]", *_write_pairs(words), ""]
    if mapping.constants:
        lines += ["[constants]", *_write_pairs(mapping.constants), ""]
    return "\n".join(lines)


def _check_names(
    columns: Mapping[str, Any], values: Mapping[str, Any], constants: Mapping[str, Any]
) -> list[str]:
    names = {*columns, *values, *constants} - FIELD_NAMES
    faults = [f'"{name}" is not a field.' for name in names]
    for name, told in columns.items():
        if not isinstance(told, str):
            faults.append(f"columns.{name}: write the heading as text.")
    for name, told in values.items():
        if not isinstance(told, dict):
            faults.append(f"values.{name}: write a table.")
    return faults


def _read_table(document: Mapping[str, Any], part: str, faults: list[str]) -> dict[str, Any]:
    table = document.get(part, {})
    if isinstance(table, dict):
        return table
    faults.append(f"{part}: write a table, [{part}].")
    return {}


def _write_pairs(pairs: Mapping[str, Any]) -> list[str]:
    return [f"{_quote(key)} = {_quote(value)}" for key, value in pairs.items()]


def _quote(value: Any) -> str:
    # A JSON string, number, boolean or list of strings is TOML too, save for one escape.
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")
