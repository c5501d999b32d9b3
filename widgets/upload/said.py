"""What a person said of a draft, as plain values to keep, and back."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from loaders.mapping_file import MappingInvalid, parse_mapping, write_mapping
from loaders.options import Mode
from loaders.reading.book import Unreadable
from loaders.reading.files import Opened
from widgets.upload.draft import Draft, DraftFile


def write_said(draft: Draft, step: str) -> dict[str, Any]:
    """Return everything that a person said, and the step they stand at, as JSON can hold it."""
    return {
        "step": step,
        "day": draft.day.isoformat() if draft.day else None,
        "mode": str(draft.mode),
        "constants": dict(draft.constants),
        "links": dict(draft.links),
        "register_agencies": draft.register_agencies,
        "is_answered": draft.is_answered,
        "files": [_write_file(file) for file in draft.files],
        "refused": [
            [one.file_name, one.refusal.name, one.refusal.values]
            for one in draft.refused
            if one.refusal
        ],
    }


def _write_file(file: DraftFile) -> dict[str, Any]:
    return {
        "agency": file.agency,
        "mapping": write_mapping(file.mapping),
        "corrections": [[*place, value] for place, value in file.corrections.items()],
        "reasons": [[*place, words] for place, words in file.reasons.items()],
    }


def take_said(draft: Draft, said: Mapping[str, Any]) -> None:
    """Set a draft's choices to what was kept; what is missing or odd stays as it is."""
    with suppress(TypeError, ValueError):
        draft.day = date.fromisoformat(said["day"]) if said.get("day") else None
    with suppress(ValueError):
        draft.mode = Mode(said.get("mode", Mode.UPDATE))
    draft.constants = {str(name): str(one) for name, one in said.get("constants", {}).items()}
    draft.links = {str(key): bool(one) for key, one in said.get("links", {}).items()}
    draft.register_agencies = bool(said.get("register_agencies"))
    draft.is_answered = bool(said.get("is_answered"))
    for file, told in zip(draft.files, said.get("files", ()), strict=False):
        _take_file(file, told)


def _take_file(file: DraftFile, told: Mapping[str, Any]) -> None:
    file.agency = told.get("agency")
    with suppress(MappingInvalid):
        file.mapping = parse_mapping(told.get("mapping", ""))
    corrections: Sequence[Sequence[str]] = told.get("corrections", ())
    file.corrections = {(sheet, cell): value for sheet, cell, value in corrections}
    file.reasons = {(sheet, int(row_no)): words for sheet, row_no, words in told.get("reasons", ())}


def list_refused(said: Mapping[str, Any]) -> list[Opened]:
    """Return the files that could not be read when they were dropped."""
    return [
        Opened(name, b"", refusal=Unreadable(why, **values))
        for name, why, values in said.get("refused", ())
    ]


def spell(said: Mapping[str, Any]) -> str:
    """Return what was said in one spelling, to see whether it changed."""
    return json.dumps(said, sort_keys=True)
