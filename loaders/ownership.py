"""Which agency each row belongs to: by its own cell, else by what the file says of itself."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from loaders.agencies import VERY_LIKE, Agency, Register
from loaders.folding import fold_agency
from loaders.naming import looks_like_agency
from loaders.rows import Part, Rows, spans
from loaders.table_owner import Assigning, find_senders_agency, find_table_owner, name_agency

NOBODY: Final = -1


@dataclass(slots=True)
class Owners:
    """The agencies of a file's rows: `of_row` is each row's place in `agencies`, -1 for none."""

    agencies: list[Agency]
    of_row: NDArray[np.int32]
    _places: dict[Any, int] = field(default_factory=dict)

    def place(self, agency: Agency) -> int:
        """Return an agency's place, giving it one at first sight."""
        if agency.agency_id not in self._places:
            self._places[agency.agency_id] = len(self.agencies)
            self.agencies.append(agency)
        return self._places[agency.agency_id]

    def agency(self, row: int) -> Agency | None:
        """Return the agency of a row by its place, or None."""
        number = int(self.of_row[row])
        return None if number == NOBODY else self.agencies[number]


def assign_agencies(rows: Rows, work: Assigning, *, is_needed: bool = True) -> Owners:
    """Return whose each row is; rows with an agency that nobody knows are refused.

    So are rows without one, where one `is_needed`.
    """
    owners = Owners([], np.full(len(rows), NOBODY, dtype=np.int32))
    for part, start, end in spans(rows):
        _assign_named(rows, owners, start, end, work)
        nameless = np.flatnonzero(owners.of_row[start:end] == NOBODY) + start
        nameless = nameless[~rows.filled("agency")[nameless]]
        if len(nameless) or start == end:
            _assign_sections(part, owners, rows, start, work)
            nameless = nameless[owners.of_row[nameless] == NOBODY]
        if len(nameless):
            _assign_default(part, owners, nameless, work, is_needed=is_needed)
        _mark_strangers(part, owners, rows, start, end, work)
    _mark_ministries(rows, owners, work)
    return owners


def _assign_named(rows: Rows, owners: Owners, start: int, end: int, work: Assigning) -> None:
    if not rows.has("agency"):
        return
    texts = rows.values["agency"][start:end]
    answers: dict[str | None, int] = {None: NOBODY}
    for number, text in enumerate(texts):
        if text not in answers:
            found = _resolve(text, start + number, rows, work)
            answers[text] = NOBODY if found is None else owners.place(found)
    owners.of_row[start:end] = [answers[text] for text in texts]
    for rule, wrong in _split_unresolved(texts, answers, work.register).items():
        places = [start + number for number, text in enumerate(texts) if text in wrong]
        proposed = {text: work.register.suggest(text) for text in wrong}
        work.collector.mark(
            rule,
            places,
            "agency",
            proposed=partial(_propose, rows, proposed),
            options=lambda place: _list_codes(work.register, rows.values["agency"][place]),
        )


def _resolve(text: str, place: int, rows: Rows, work: Assigning) -> Agency | None:
    """Return the agency that a text names; a new one is taken in where that was asked for."""
    found = work.register.find(text)
    if found:
        return found[0] if len(found) == 1 else None
    if not work.options.register_agencies:
        return work.register.find_by_both(text)
    like = work.register.suggest(text, VERY_LIKE)
    ministry, department = (
        rows.values[name][place] if rows.has(name) else None
        for name in ("ministry", "state_department")
    )
    agency = work.register.take_in(text, ministry, department)
    work.collector.mark("agency_registered", [place], "agency", value=text, code=agency.code)
    for name, said, spelt in (
        ("ministry", ministry, agency.ministry),
        ("state_department", department, agency.state_department),
    ):
        if work.is_new_spelling(said, spelt):
            work.collector.mark("ministry_spelling", [place], name, value=said, other=spelt)
    if like is not None:
        work.collector.mark(
            "agency_like_another", [place], "agency", value=text, other=f"{like.name} ({like.code})"
        )
    return agency


def _split_unresolved(
    texts: list[Any], answers: dict[str | None, int], register: Register
) -> dict[str, set[str]]:
    wrong: dict[str, set[str]] = {}
    for text in dict.fromkeys(texts):
        if text is not None and answers[text] == NOBODY:
            rule = "agency_ambiguous" if len(register.find(text)) > 1 else "unknown_agency"
            wrong.setdefault(rule, set()).add(text)
    return wrong


def _assign_sections(part: Part, owners: Owners, rows: Rows, start: int, work: Assigning) -> None:
    """Give rows to the agency that the line above them names ("Kenya Ports Authority").

    A line that is no agency but might be one ends what was named before it; a mere category
    ("Licences") does not.
    """
    named: list[tuple[int, Agency | None]] = []
    for row_no, text in part.table.sections:
        found = work.register.find(text)
        if len(found) == 1:
            named.append((row_no, found[0]))
            _say_section(part, row_no, text, found[0], work)
        elif looks_like_agency(text):
            named.append((row_no, None))
    if not any(agency for _, agency in named):
        return
    starts = [row_no for row_no, _ in named]
    for number, (row_no, _) in enumerate(part.table.rows):
        place = bisect_left(starts, row_no) - 1
        agency = named[place][1] if place >= 0 else None
        if agency is not None and owners.of_row[start + number] == NOBODY:
            owners.of_row[start + number] = owners.place(agency)


def _say_section(part: Part, row_no: int, text: str, agency: Agency, work: Assigning) -> None:
    work.collector.say_of(
        part,
        "agency_from_title",
        cell=f"{part.table.headings[0].column_letter}{row_no}",
        value=text,
        source=f"row {row_no}",
        other=f"{agency.name} ({agency.code})",
    )


def _assign_default(
    part: Part, owners: Owners, nameless: NDArray[np.int64], work: Assigning, *, is_needed: bool
) -> None:
    # What holds up services may be a matter of no agency: only its own workbook speaks for it.
    agency = find_table_owner(part, work) if is_needed else find_senders_agency(part, work)
    if agency is not None:
        owners.of_row[nameless] = owners.place(agency)
    if agency is not None or not is_needed:
        return
    if any(one.rule == "unknown_agency" for one in work.collector.whole):
        # One sentence about the file says it; its rows need not each repeat it.
        work.collector.rows.is_refused[nameless] = True
        return
    work.collector.mark(
        "missing_agency",
        nameless,
        "agency",
        proposed=lambda place: name_agency(_agency_above(owners, place)),
    )


def _mark_strangers(
    part: Part, owners: Owners, rows: Rows, start: int, end: int, work: Assigning
) -> None:
    """Mark rows of other agencies in a file that was sent as one agency's."""
    if not work.options.agency or not rows.has("agency"):
        return
    own = work.register.find(work.options.agency)
    if len(own) != 1:
        return
    mine = owners.place(own[0])
    of_row = owners.of_row[start:end]
    strange = np.flatnonzero((of_row != mine) & (of_row != NOBODY)) + start
    work.collector.mark("row_of_another_agency", strange, "agency", other=own[0].name)


def _mark_ministries(rows: Rows, owners: Owners, work: Assigning) -> None:
    """Note once an agency where the sheet puts it under another ministry than the register."""
    if not rows.has("ministry"):
        return
    _, firsts = np.unique(owners.of_row, return_index=True)
    for place in firsts.tolist():
        agency, said = owners.agency(place), rows.values["ministry"][place]
        if agency is None or agency.is_new or not said or not agency.ministry:
            continue
        if fold_agency(said) != fold_agency(agency.ministry):
            work.collector.mark(
                "ministry_differs",
                [place],
                "ministry",
                value=said,
                name=agency.name,
                other=agency.ministry,
            )


def _agency_above(owners: Owners, place: int) -> Agency | None:
    earlier = np.flatnonzero(owners.of_row[:place] != NOBODY)
    return owners.agency(int(earlier[-1])) if len(earlier) else None


def _propose(rows: Rows, proposed: Mapping[str, Agency | None], place: int) -> str | None:
    return name_agency(proposed.get(rows.values["agency"][place]))


def _list_codes(register: Register, text: str | None) -> str:
    return ", ".join(agency.code for agency in register.find(text or ""))
