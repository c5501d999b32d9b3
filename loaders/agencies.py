"""The register of agencies: whose a name or code is, what it is like, how a new one comes in."""

from collections import ChainMap
from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass, field
from typing import Final, Self
from uuid import UUID

from rapidfuzz import fuzz, process

from data.identity import identify_agency
from data.reading import Reading
from loaders.cells.text import unmix_letters
from loaders.folding import fold_agency, split_acronym

LIKE_ENOUGH: Final = 82.0
VERY_LIKE: Final = 95.0
LONGEST_CODE: Final = 60

AGENCIES: Final = "select * from known_agencies order by registered_by, code"
OTHER_NAMES: Final = """
select agency_id, name from agency_names
where
    entry_no <= $known
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
"""


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the register; `is_new` until the entry that takes it in is committed."""

    agency_id: UUID
    code: str
    name: str
    ministry: str | None = None
    state_department: str | None = None
    is_new: bool = False


@dataclass(slots=True)
class Register:
    """Agencies by every form that names them: code, name, other names, lone acronyms.

    `_spellings` has the first spelling of each ministry and state department.
    """

    agencies: MutableMapping[UUID, Agency] = field(default_factory=dict)
    _by_code: MutableMapping[str, UUID] = field(default_factory=dict)
    _by_name: MutableMapping[str, frozenset[UUID]] = field(default_factory=dict)
    _by_acronym: MutableMapping[str, frozenset[UUID]] = field(default_factory=dict)
    _spellings: MutableMapping[str, str] = field(default_factory=dict)

    def add(self, agency: Agency, other_names: Iterable[str] = ()) -> None:
        """Take an agency in under its code, its name, its other names and its acronym."""
        self.agencies[agency.agency_id] = agency
        self._by_code[agency.code.upper()] = agency.agency_id
        for above in (agency.ministry, agency.state_department):
            self.spell(above)
        for name in (agency.name, *other_names):
            _add_to(self._by_name, fold_agency(name), agency.agency_id)
            acronym = split_acronym(name)[1]
            if acronym:
                _add_to(self._by_acronym, acronym.upper(), agency.agency_id)

    def find(self, text: str) -> list[Agency]:
        """Return the agencies that a text names outright: one, or none, or several with one name.

        A code goes before a name, a name before an acronym.
        """
        text = text.strip() if text.isascii() else unmix_letters(text).strip()
        code = self._by_code.get(text.upper())
        if code is not None:
            return [self.agencies[code]]
        found = self._by_name.get(fold_agency(text)) or self._by_acronym.get(
            text.upper(), frozenset()
        )
        return sorted((self.agencies[one] for one in found), key=lambda one: one.code)

    def find_by_both(self, text: str) -> Agency | None:
        """Return the agency that both parts of "Bureau of Standards (KEBS)" name, or None."""
        name, acronym = split_acronym(text)
        if not acronym:
            return None
        by_name, by_acronym = self.find(name), self.find(acronym)
        if len(by_name) == 1 and by_name == by_acronym:
            return by_name[0]
        return None

    def suggest(self, text: str, least: float = LIKE_ENOUGH) -> Agency | None:
        """Return the agency whose name is most like a text, if it is like enough (0 to 100)."""
        both = self.find_by_both(text)
        if both is not None:
            return both
        bare = self.find(split_acronym(text)[0])
        if len(bare) == 1:
            return bare[0]
        names = list(self._by_name)
        scorer = fuzz.token_sort_ratio
        found = process.extractOne(fold_agency(text), names, scorer=scorer, score_cutoff=least)
        if found is None:
            return None
        return self.agencies[min(self._by_name[found[0]], key=str)]

    def spell(self, above: str | None) -> str | None:
        """Return a ministry or state department as it was spelt first: "Ministry Of" is "of"."""
        return self._spellings.setdefault(fold_agency(above), above) if above else None

    def take_in(self, name: str, ministry: str | None, state_department: str | None) -> Agency:
        """Return a new agency under a code made from its name."""
        name = " ".join(name.split())
        code = self._make_code(name)
        above = (self.spell(ministry), self.spell(state_department))
        agency = Agency(identify_agency(code), code, name, *above, is_new=True)
        self.add(agency)
        return agency

    def branch(self) -> Self:
        """Return a register over this one, so that a refused file leaves no agency behind."""
        layers = (
            *(self.agencies, self._by_code, self._by_name, self._by_acronym),
            self._spellings,
        )
        return type(self)(*(ChainMap({}, layer) for layer in layers))

    def _make_code(self, name: str) -> str:
        """Return the acronym that the name holds, else the name in letters fit for an address.

        A code does not depend on which agency came first, unless two have one acronym or name.
        """
        acronym = split_acronym(name)[1]
        if acronym and acronym.upper() not in self._by_code:
            return acronym.upper()
        words = "-".join(fold_agency(name).split())[:LONGEST_CODE].strip("-") or "agency"
        code, copy = words, 1
        while code.upper() in self._by_code:
            copy += 1
            code = f"{words}-{copy}"
        return code


def _add_to(index: MutableMapping[str, frozenset[UUID]], key: str, agency_id: UUID) -> None:
    index[key] = index.get(key, frozenset()) | {agency_id}


def read_register(reading: Reading) -> Register:
    """Return the register as it is known."""
    others: dict[UUID, list[str]] = {}
    for agency_id, name in reading.rows(OTHER_NAMES):
        others.setdefault(agency_id, []).append(name)
    register = Register()
    for row in reading.records(AGENCIES):
        register.add(
            Agency(
                row["agency_id"], row["code"], row["name"], row["ministry"], row["state_department"]
            ),
            others.get(row["agency_id"], ()),
        )
    return register
