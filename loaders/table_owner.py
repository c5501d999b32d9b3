"""Whose a whole table is: by the option, a constant, its titles, its tab or the file's name."""

from dataclasses import dataclass, field
from typing import Final

from loaders.agencies import VERY_LIKE, Agency, Register
from loaders.collecting import Collector
from loaders.naming import Owner, find_owner
from loaders.options import Options
from loaders.rows import Part

SAYS_NOTHING: Final = frozenset({"None", "", "-"})


@dataclass(slots=True)
class Assigning:
    """What assigning agencies needs: the register (new agencies come into it), what was said.

    `workbook_owner` is the one agency that the other sheets of the workbook name.
    """

    register: Register
    options: Options
    file_name: str
    collector: Collector
    workbook_owner: Owner | None = None
    _spellings: set[str] = field(default_factory=set)

    def is_new_spelling(self, said: str | None, spelt: str | None) -> bool:
        """Tell whether a ministry is spelt otherwise than before, in a way not told of yet."""
        is_new = said is not None and said != spelt and said not in self._spellings
        if said is not None:
            self._spellings.add(said)
        return is_new


def find_table_owner(part: Part, work: Assigning) -> Agency | None:
    """Return the agency that a whole table belongs to, or None; says where it was read."""
    said = work.options.agency or part.constants.get("agency")
    if said:
        found = work.register.find(str(said))
        if len(found) == 1:
            return found[0]
        if work.options.register_agencies and not found and not work.options.agency:
            return _take_in(str(said), part, work)
        like = work.register.suggest(str(said))
        work.collector.say_of(part, "unknown_agency", value=said, proposed=name_agency(like))
        return None
    owner = find_owner(part.table, work.file_name, work.register) or _borrow_owner(part, work)
    if owner is None:
        return None
    agency = owner.agency or _find_alone(owner.name, work.register)
    if agency is None and not work.options.register_agencies:
        agency = work.register.find_by_both(owner.name)
    if agency is None and work.options.register_agencies:
        agency = _take_in(owner.name, part, work)
    if agency is None:
        like = work.register.suggest(owner.name)
        work.collector.say_of(part, "unknown_agency", value=owner.name, proposed=name_agency(like))
        return None
    work.collector.say_of(
        part,
        "agency_from_title",
        cell=owner.cell,
        value=owner.name,
        source=owner.source,
        other=f"{agency.name} ({agency.code})",
    )
    return agency


def find_senders_agency(part: Part, work: Assigning) -> Agency | None:
    """Return the agency that the whole file was sent for, or that its other sheets are of."""
    said = work.options.agency or part.constants.get("agency")
    name = str(said) if said else None
    if name is None:
        owner = _borrow_owner(part, work)
        name = owner.name if owner else None
    return _find_alone(name, work.register) if name else None


def _find_alone(name: str, register: Register) -> Agency | None:
    """Return the one agency that a name or code is of."""
    found = register.find(name)
    return found[0] if len(found) == 1 else None


def _borrow_owner(part: Part, work: Assigning) -> Owner | None:
    """Return the workbook's one agency for a table that names none in any of its rows."""
    return None if read_named(part) else work.workbook_owner


def read_named(part: Part) -> list[str]:
    """Return the different agencies that the rows of a table name in a column of their own."""
    match = part.matching.columns.get("agency")
    if match is None:
        return []
    texts = dict.fromkeys(" ".join(str(one).split()) for one in set(part.table.column(match.place)))
    return [text for text in texts if text not in SAYS_NOTHING]


def _take_in(name: str, part: Part, work: Assigning) -> Agency:
    like = work.register.suggest(name, VERY_LIKE)
    constants = part.constants
    agency = work.register.take_in(
        name, constants.get("ministry"), constants.get("state_department")
    )
    work.collector.say_of(part, "agency_registered", value=name, code=agency.code)
    for field_name, spelt in (
        ("ministry", agency.ministry),
        ("state_department", agency.state_department),
    ):
        said = constants.get(field_name)
        if work.is_new_spelling(said, spelt):
            work.collector.say_of(part, "ministry_spelling", value=said, other=spelt)
    if like is not None:
        work.collector.say_of(
            part, "agency_like_another", value=name, other=f"{like.name} ({like.code})"
        )
    return agency


def name_agency(agency: Agency | None) -> str | None:
    """Return an agency's name; None for none."""
    return None if agency is None else agency.name
