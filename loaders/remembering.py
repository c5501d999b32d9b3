"""What people confirmed about a layout, remembered per agency, so that nobody is asked twice."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from data.entries import NewEntry
from data.reading import Reading
from loaders.agencies import Agency, Register
from loaders.folding import fold_heading
from loaders.headings import Matching
from loaders.mapping_file import LayoutMapping, merge_mappings
from loaders.naming import find_owner
from loaders.options import Options
from loaders.reading.tables import Heading, Table
from loaders.rows import Part

ACT: Final = "mapping"
PREFIX: Final = "layout"
# Of a layout the latest word counts, whatever day is asked about.
ALWAYS: Final = date(2000, 1, 1)
REMEMBERED: Final = """
select
    settings.name,
    settings.value,
    settings.entry_no,
    entries.person,
    entries.entered_at
from settings
inner join entries using (entry_no)
where
    settings.entry_no <= $known
    and entries.act = 'mapping'
qualify row_number() over (partition by settings.name order by settings.entry_no desc) = 1
order by settings.entry_no
"""


@dataclass(frozen=True, slots=True)
class Layout:
    """What was confirmed about one layout: whose (a code, "" for many), its headings, by whom."""

    key: str
    agency: str
    headings: tuple[str, ...]
    mapping: LayoutMapping
    person: str | None = None
    entry_no: int | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """Every layout that is remembered, by its key."""

    layouts: Mapping[str, Layout]

    def recall(
        self,
        table: Table,
        matching: Matching,
        file_name: str,
        options: Options,
        register: Register,
    ) -> Layout | None:
        """Return what was confirmed about a table's layout for its agency, or for many at once."""
        if not self.layouts:
            return None
        digest = digest_headings(table.headings)
        if not any(digest in key for key in self.layouts):
            return None
        code = _name_owner(table, matching, file_name, options, register)
        return self.layouts.get(name_layout(code, digest))


def read_memory(reading: Reading) -> Memory:
    """Return every layout that is remembered, the latest word of each; forgotten ones are gone."""
    layouts: dict[str, Layout] = {}
    for name, value, entry_no, person, _ in reading.rows(REMEMBERED):
        told = json.loads(value)
        mapping = _shape_mapping(told["mapping"])
        if mapping != LayoutMapping():
            headings = tuple(told["headings"])
            layouts[name] = Layout(name, told["agency"], headings, mapping, person, entry_no)
    return Memory(layouts)


def remember(
    parts: Sequence[Part], agencies: Sequence[Agency], options: Options, person: str
) -> NewEntry | None:
    """Return the entry that remembers what a person said of a file's layout; None for nothing new.

    It goes into the ledger with the file: next time the same layout of the same agency, or of the
    same many agencies, is read without a question.
    """
    agency = agencies[0].code if len(agencies) == 1 else ""
    rows = {}
    for part in parts:
        said = _read_said(part, options)
        # The columns are those of the table itself, not what was said of the file's other tables.
        whole = merge_mappings(part.mapping, LayoutMapping(constants=said.constants))
        if said != LayoutMapping() and whole != part.recalled:
            name = name_layout(agency, digest_headings(part.table.headings))
            headings = [heading.text for heading in part.table.headings]
            rows[name] = _compose(name, agency, headings, whole)
    if not rows:
        return None
    return NewEntry(act=ACT, tables={"settings": list(rows.values())}, person=person)


def _read_said(part: Part, options: Options) -> LayoutMapping:
    """Return what was said of a table; whose it is, is no matter of its layout."""
    said = options.mapping.of_sheet(part.table.sheet_name)
    constants = {**said.constants, **options.constants}
    constants.pop("agency", None)
    return LayoutMapping(said.columns, said.values, constants)


def revise(layout: Layout, mapping: LayoutMapping, person: str) -> NewEntry:
    """Return the entry that changes what is remembered of a layout; an empty mapping forgets it."""
    row = _compose(layout.key, layout.agency, layout.headings, mapping)
    return NewEntry(act=ACT, tables={"settings": [row]}, person=person)


def digest_headings(headings: Sequence[Heading]) -> str:
    """Return a short digest of a layout: its headings, in any order and spelling."""
    words = sorted(fold_heading(heading.text)[0] for heading in headings if heading.text.strip())
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def name_layout(agency: str, digest: str) -> str:
    """Return the name under which a layout is kept."""
    return f"{PREFIX}:{digest}:{agency.upper()}"


def _name_owner(
    table: Table, matching: Matching, file_name: str, options: Options, register: Register
) -> str:
    """Return the code of the one agency that a table is of, or "" where it is of several."""
    if "agency" in matching.columns:
        named = {str(one) for one in table.column(matching.columns["agency"].place) if one}
        found = {agency.code for name in named for agency in register.find(name)}
        return found.pop() if len(found) == 1 else ""
    if options.agency:
        codes = [agency.code for agency in register.find(options.agency)]
        return codes[0] if len(codes) == 1 else ""
    owner = find_owner(table, file_name, register)
    return owner.agency.code if owner and owner.agency else ""


def _compose(
    name: str, agency: str, headings: Sequence[str], mapping: LayoutMapping
) -> dict[str, Any]:
    told = {
        "agency": agency,
        "headings": list(headings),
        "mapping": json.loads(mapping.as_json()),
    }
    value = json.dumps(told, ensure_ascii=False)
    return {"name": name, "value": value, "effective_on": ALWAYS}


def _shape_mapping(told: Mapping[str, Any]) -> LayoutMapping:
    return LayoutMapping(
        told["columns"], told["values"], told["constants"], tuple(told.get("sheets", ()))
    )
