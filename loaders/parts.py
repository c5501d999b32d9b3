"""Which tables of a file are read, as what, and what speaks for all of their rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from data.fields import FIELDS_BY_SHEET_KIND
from loaders.agencies import Register
from loaders.candidates import is_wanted, match_tables
from loaders.findings import Finding, make_finding, say_note
from loaders.folding import fold_heading
from loaders.headings import Matching
from loaders.kinds import name_provider
from loaders.leaving_out import say_left_out
from loaders.options import Options
from loaders.reading.book import Book, SheetCells
from loaders.reading.tables import Table
from loaders.remembering import Layout, Memory
from loaders.rows import Part
from loaders.synonyms import LIST_OF_FIELD, read_synonyms
from loaders.typed import Reader, read_constant

# What may stand once above a table and speak for all of its rows.
ABOVE_THE_TABLE: Final = frozenset(
    {"ministry", "state_department", "channel", "month", "provider", "approved_by"}
)
SURE: Final = 0.9
# What the standard workbook brings along; it holds no rows of anybody's.
OWN_SHEETS: Final = frozenset({"Read me", "Lists"})
SYNONYMS_OF: Final = {"statement": "performance"}


@dataclass(slots=True)
class Found:
    """The tables of a file: those that are read, and the sheets that are not, with why."""

    parts: list[Part] = field(default_factory=list)
    sheets: dict[int, SheetCells] = field(default_factory=dict)
    unread: list[tuple[Table, Matching]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def find_parts(
    book: Book, options: Options, reader: Reader, memory: Memory, register: Register
) -> Found:
    """Return the tables of a file that are of a kind of ours, each with its columns matched."""
    found = Found()
    found.findings += [say_note(note) for note in book.notes]
    found.findings += _say_missing_sheets(book, options)
    candidates = match_tables(book, options, reader, memory, register, found.findings)
    for one in candidates:
        if one.matching.kind is None or not one.is_read:
            found.unread.append((one.table, one.matching))
            if one.table.sheet_name not in OWN_SHEETS:
                found.findings.append(_say_unread(one.table))
            continue
        part = Part(len(found.parts) + 1, one.table, one.matching.kind, one.matching)
        part.mapping = one.mapping
        part.recalled = one.recalled.mapping if one.recalled else None
        found.parts.append(part)
        found.sheets[part.sheet_no] = one.sheet
        if one.recalled:
            found.findings.append(_say_recalled(part, one.recalled))
        found.findings += _say_matching(part)
        found.findings += _take_constants(part, options, reader)
    for sheet in book.sheets:
        tables = [one.table for one in candidates if one.sheet is sheet]
        if sheet.name not in OWN_SHEETS and is_wanted(sheet, options):
            found.findings += say_left_out(sheet, tables)
    if not found.parts:
        found.findings.append(make_finding("no_services_found"))
    found.findings += _say_unused(found.parts, options)
    return found


def _say_unused(parts: list[Part], options: Options) -> Iterator[Finding]:
    taken = {one.name for part in parts for one in FIELDS_BY_SHEET_KIND[part.kind]}
    for name, value in options.constants.items():
        if parts and name not in taken:
            yield make_finding("constant_unused", value=value, name=name)


def _say_missing_sheets(book: Book, options: Options) -> Iterator[Finding]:
    there = {sheet.name for sheet in book.sheets}
    for name in options.mapping.named_sheets:
        if name not in there:
            yield make_finding("mapped_sheet_missing", value=name)


def _say_recalled(part: Part, layout: Layout) -> Finding:
    return make_finding(
        "layout_remembered",
        part.table.sheet_name,
        part.name_cell("service_name", None),
        layout.agency,
        name=layout.person or "-",
    )


def _say_unread(table: Table) -> Finding:
    cell = f"{table.headings[0].column_letter}{table.header_row}" if table.headings else ""
    return make_finding(
        "sheet_not_read", table.sheet_name, cell, count=len(table.rows), value=table.sheet_name
    )


def _say_matching(part: Part) -> Iterator[Finding]:
    sheet, row = part.table.sheet_name, part.table.header_row
    for name in part.matching.missing:
        wanted = part.mapping.columns[name]
        yield make_finding("mapped_heading_missing", sheet, part.first_cell, wanted, name=name)
    for name, match in part.matching.columns.items():
        if match.confidence < SURE:
            yield make_finding(
                "column_guessed",
                sheet,
                f"{match.column}{row}",
                match.heading,
                name=name,
                reason=match.reason,
            )
    for rival in part.matching.rivals:
        yield make_finding(
            "two_columns_one_field",
            sheet,
            f"{rival.column}{row}",
            rival.heading,
            name=rival.field_name,
            other=part.matching.columns[rival.field_name].column,
        )


def _take_constants(part: Part, options: Options, reader: Reader) -> Iterator[Finding]:
    fields = {one.name for one in FIELDS_BY_SHEET_KIND[part.kind]}
    for name, said in {**part.mapping.constants, **options.constants}.items():
        if name not in fields:
            continue
        value = str(said) if name == "agency" else read_constant(name, said, reader)
        if value is None:
            options_of = ", ".join(reader.lists.options(name)) if name in LIST_OF_FIELD else ""
            yield make_finding(
                "constant_unreadable" if options_of else "constant_misspelt",
                part.table.sheet_name,
                part.first_cell,
                said,
                name=name,
                options=options_of,
            )
            continue
        part.constants[name] = value
        part.sources[name] = str(said)
    for name, value, cell in _read_titles(part, reader):
        if name in fields and name not in part.said:
            part.constants[name] = value
            part.sources[name] = cell


def _read_titles(part: Part, reader: Reader) -> Iterator[tuple[str, Any, str]]:
    known = read_synonyms().headings[SYNONYMS_OF.get(part.kind, part.kind)]
    for title in part.table.titles:
        name = known.get(fold_heading(title.label or "")[0])
        if name in ABOVE_THE_TABLE and title.value is not None:
            value = read_constant(name, title.value, reader)
            if value is not None:
                yield name, value, title.cell
    if part.kind == "statement":
        for title in part.table.titles:
            provider = name_provider(title.text)
            if provider is not None:
                yield "provider", provider, title.cell
