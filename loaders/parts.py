"""Which tables of a file are read, as what, and what speaks for all of their rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from data.fields import FIELDS_BY_SHEET_KIND
from loaders.agencies import Register
from loaders.finding import find_sheet_tables
from loaders.findings import Finding, Severity, make_finding
from loaders.folding import fold_heading
from loaders.headings import Matching, match_columns
from loaders.kinds import name_provider
from loaders.leaving_out import say_left_out
from loaders.mapping_file import LayoutMapping
from loaders.months_across import has_months_across, say_months, turn_months
from loaders.options import Options
from loaders.reading.book import Book, SheetCells
from loaders.reading.tables import Table
from loaders.remembering import Layout, Memory, merge_mappings
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A table with its columns matched, and what was remembered of its layout."""

    sheet: SheetCells
    table: Table
    matching: Matching
    mapping: LayoutMapping
    recalled: Layout | None


def find_parts(
    book: Book, options: Options, reader: Reader, memory: Memory, register: Register
) -> Found:
    """Return the tables of a file that are of a kind of ours, each with its columns matched."""
    found = Found()
    found.findings += [
        Finding(Severity.NOTE, note.name, note.sheet or "", "", "", note.sentence(), "")
        for note in book.notes
    ]
    candidates = list(_match_tables(book, options, reader, memory, register, found.findings))
    has_mapped = any(one.matching.kind and not one.matching.missing for one in candidates)
    for one in candidates:
        if one.matching.kind is None or (one.matching.missing and has_mapped):
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
        if sheet.name not in OWN_SHEETS and _is_wanted(sheet, options):
            found.findings += say_left_out(sheet, tables)
    if not found.parts:
        found.findings.append(make_finding("no_services_found"))
    return found


def _match_tables(
    book: Book,
    options: Options,
    reader: Reader,
    memory: Memory,
    register: Register,
    findings: list[Finding],
) -> Iterator[Candidate]:
    for place, sheet in enumerate(book.sheets):
        if not _is_wanted(sheet, options):
            continue
        tables = find_sheet_tables(book, place)
        for table in [one for each in tables for one in _turn(each, options, reader, findings)]:
            mapping = options.mapping
            matching = match_columns(table, None, mapping, reader.lists)
            # A table that says nothing by itself may still say whose it is.
            seen = matching if matching.kind else match_columns(table, "services", mapping)
            recalled = memory.recall(table, seen, book.file_name, options, register)
            if recalled:
                mapping = merge_mappings(recalled.mapping, mapping)
                matching = match_columns(table, None, mapping, reader.lists)
            yield Candidate(sheet, table, matching, mapping, recalled)


def _turn(
    table: Table, options: Options, reader: Reader, findings: list[Finding]
) -> Iterator[Table]:
    """Yield a table as it stands, or with its months made rows; both where it lists stages too."""
    if not has_months_across(table):
        yield table
        return
    matching = match_columns(table, None, options.mapping, reader.lists)
    turned = turn_months(table, matching)
    findings += say_months(table, turned)
    has_stages = "stage" in matching.columns or "stage" in options.fixed
    if turned.table is None or (matching.kind == "services" and has_stages):
        yield table
    if turned.table is not None:
        yield turned.table


def _is_wanted(sheet: SheetCells, options: Options) -> bool:
    return not options.mapping.sheets or sheet.name in options.mapping.sheets


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
        yield make_finding("mapped_heading_missing", sheet, "", wanted, name=name)
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
            options_of = ", ".join(reader.lists.options(name)) if name in LIST_OF_FIELD else "-"
            yield make_finding(
                "constant_unreadable",
                part.table.sheet_name,
                "",
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
