"""The tables of a file with their columns matched, by what was said of each and remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.agencies import Register
from loaders.finding import find_sheet_tables
from loaders.findings import Finding
from loaders.headings import Matching, has_heading, match_columns
from loaders.mapping_file import LayoutMapping, merge_mappings
from loaders.months_across import has_months_across, say_months, turn_months
from loaders.options import Options
from loaders.reading.book import Book, SheetCells
from loaders.reading.tables import Table
from loaders.remembering import Layout, Memory
from loaders.typed import Reader


@dataclass(frozen=True, slots=True)
class Candidate:
    """A table with its columns matched, what was said of it, and what was remembered."""

    sheet: SheetCells
    table: Table
    matching: Matching
    mapping: LayoutMapping
    recalled: Layout | None
    is_read: bool = False


def match_tables(
    book: Book,
    options: Options,
    reader: Reader,
    memory: Memory,
    register: Register,
    findings: list[Finding],
) -> list[Candidate]:
    """Return the tables of the sheets that are wanted, in order; those of no kind are not read.

    A heading of the mapping that a table lacks was meant for a table of another kind that has it.
    Of several tables of one kind only those are read that have every heading the mapping names.
    """
    found = list(_match_each(book, options, reader, memory, register, findings))
    fitting = {one.matching.kind for one in found if one.matching.kind and not one.matching.missing}
    candidates = []
    for one in found:
        if one.matching.kind and one.matching.missing and one.matching.kind not in fitting:
            one = _match_without_missing(one, found, reader)
        is_fitting = not (one.matching.missing and fitting)
        candidates.append(replace(one, is_read=one.matching.kind is not None and is_fitting))
    return candidates


def is_wanted(sheet: SheetCells, options: Options) -> bool:
    """Tell whether a sheet is to be read: all are, unless the mapping names some."""
    return not options.mapping.sheets or sheet.name in options.mapping.sheets


def _match_each(
    book: Book,
    options: Options,
    reader: Reader,
    memory: Memory,
    register: Register,
    findings: list[Finding],
) -> Iterator[Candidate]:
    for place, sheet in enumerate(book.sheets):
        if not is_wanted(sheet, options):
            continue
        said = options.mapping.of_sheet(sheet.name)
        options_of = replace(options, mapping=said)
        tables = find_sheet_tables(book, place)
        for table in [one for each in tables for one in _turn(each, options_of, reader, findings)]:
            mapping = said
            matching = match_columns(table, None, mapping, reader.lists)
            # A table that says nothing by itself may still say whose it is.
            seen = matching if matching.kind else match_columns(table, "services", mapping)
            recalled = memory.recall(table, seen, book.file_name, options, register)
            if recalled:
                mapping = merge_mappings(recalled.mapping, mapping)
                matching = match_columns(table, None, mapping, reader.lists)
            yield Candidate(sheet, table, matching, mapping, recalled)


def _match_without_missing(
    one: Candidate, others: Sequence[Candidate], reader: Reader
) -> Candidate:
    """Match a table anew without the headings that only tables of other kinds have."""
    kind = one.matching.kind
    strangers = [each.table for each in others if each.matching.kind not in (None, kind)]
    left = {
        name: wanted
        for name, wanted in one.mapping.columns.items()
        if name not in one.matching.missing
        or not any(has_heading(table, wanted) for table in strangers)
    }
    mapping = replace(one.mapping, columns=left)
    matching = match_columns(one.table, kind, mapping, reader.lists)
    return replace(one, mapping=mapping, matching=matching)


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
