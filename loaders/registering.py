"""Registering agencies: a new one, a new name or place from a day on, one more name it goes by."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.faults import Fault
from data.identity import identify_agency, name_key
from data.ledger import NAIROBI, Ledger
from data.reading import Reading
from data.sentence import mark, phrase
from loaders.administering import ChangeRefused
from loaders.agencies import Register, read_register

CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{1,58}[A-Za-z0-9]")
LONGEST_NAME: Final = 250
STANDING: Final = "select * from known_agencies where code = $code"


@dataclass(frozen=True, slots=True)
class Description:
    """An agency as it is to be called and placed from a day on; independent ones have no place."""

    code: str
    name: str
    ministry: str
    state_department: str
    is_independent: bool
    effective_on: date


def register_agency(ledger: Ledger, agency: Description, why: str, person: Person) -> int:
    """Take a new agency into the register; raises NotAllowed and ChangeRefused."""
    require(person, Right.REGISTER)
    reading = ledger.reading()
    faults = []
    code = agency.code.strip()
    if not CODE.fullmatch(code):
        what = phrase('is "{code}"', code=code) if code else mark("is empty")
        remedy = mark("Write 3 to 60 letters, digits or hyphens, like KRA.")
        faults.append(Fault("agency.code", what, remedy))
    elif reading.rows("select 1 from known_agencies where upper(code) = $code", code=code.upper()):
        faults.append(
            Fault("agency.code", phrase("{code} is taken", code=code), mark("Write another code."))
        )
    faults += _check(read_register(reading), agency, own_code=None)
    if faults:
        raise ChangeRefused(faults)
    row = _row(agency, identify_agency(code), code)
    return _commit(ledger, {"agencies": [row]}, row["agency_id"], why, person)


def describe_agency(ledger: Ledger, agency: Description, why: str, person: Person) -> int:
    """Rename, move or set free an agency from a day on; its old name goes on to be understood.

    Raises NotAllowed and ChangeRefused.
    """
    require(person, Right.REGISTER)
    reading = ledger.reading()
    standing = _find(reading, agency.code)
    faults = _check(read_register(reading), agency, own_code=agency.code)
    if agency.effective_on < standing["effective_on"]:
        what = phrase("is before the last change ({day})", day=standing["effective_on"])
        faults.append(Fault("agency.effective_on", what, mark("Write that day or a later one.")))
    row = _row(agency, standing["agency_id"], standing["code"])
    told = {name: standing[name] for name in row if name != "effective_on"}
    if not faults and told == {name: row[name] for name in told}:
        faults.append(
            Fault("agency", mark("is described so already"), mark("Change something, or go back."))
        )
    if faults:
        raise ChangeRefused(faults)
    tables: dict[str, list[dict[str, Any]]] = {"agencies": [row]}
    if name_key(standing["name"]) != name_key(row["name"]):
        old = {"agency_id": standing["agency_id"], "name": standing["name"]}
        tables["agency_names"] = [old]
    return _commit(ledger, tables, standing["agency_id"], why, person)


def add_name(ledger: Ledger, code: str, name: str, person: Person) -> int:
    """Say one more name that workbooks may call an agency by; raises NotAllowed, ChangeRefused."""
    require(person, Right.REGISTER)
    reading = ledger.reading()
    standing = _find(reading, code)
    faults = _check_name(read_register(reading), name, code)
    if not faults and name_key(name) == name_key(standing["name"]):
        faults.append(
            Fault("agency.name", mark("is its name already"), mark("Write another name."))
        )
    if faults:
        raise ChangeRefused(faults)
    row = {"agency_id": standing["agency_id"], "name": " ".join(name.split())}
    why = "One more name"
    return _commit(ledger, {"agency_names": [row]}, standing["agency_id"], why, person)


def _find(reading: Reading, code: str) -> dict[str, Any]:
    found = reading.records(STANDING, code=code)
    if not found:
        raise ChangeRefused(
            [
                Fault(
                    "agency.code",
                    phrase("{code} is not known", code=code),
                    mark("Choose one listed."),
                )
            ]
        )
    return found[0]


def _check(register: Register, agency: Description, own_code: str | None) -> list[Fault]:
    faults = _check_name(register, agency.name, own_code)
    # The register has one description a time: one of a later day would hold at once.
    if agency.effective_on > datetime.now(NAIROBI).date():
        what, remedy = mark("has not come yet"), mark("Write today or an earlier day.")
        faults.append(Fault("agency.effective_on", what, remedy))
    has_place = bool(agency.ministry.strip() or agency.state_department.strip())
    if agency.is_independent and has_place:
        remedy = mark("Empty ministry and state department, or say that it is not independent.")
        faults.append(Fault("agency.ministry", mark("is given for an independent agency"), remedy))
    if not agency.is_independent and not agency.ministry.strip():
        remedy = mark("Write its ministry, or say that it is independent.")
        faults.append(Fault("agency.ministry", mark("is empty"), remedy))
    return faults


def _check_name(register: Register, name: str, own_code: str | None) -> list[Fault]:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        remedy = phrase("Write a name of up to {most} letters.", most=LONGEST_NAME)
        return [Fault("agency.name", mark("is too long") if name else mark("is empty"), remedy)]
    others = [one for one in register.find(name) if one.code != own_code]
    if others:
        what = phrase(
            '"{name}" already stands for {other} ({code})',
            name=name,
            other=others[0].name,
            code=others[0].code,
        )
        return [Fault("agency.name", what, mark("Write another name, or change that agency."))]
    return []


def _row(agency: Description, agency_id: Any, code: str) -> dict[str, Any]:
    return {
        "agency_id": agency_id,
        "code": code,
        "name": " ".join(agency.name.split()),
        "ministry": " ".join(agency.ministry.split()) or None,
        "state_department": " ".join(agency.state_department.split()) or None,
        "is_independent": agency.is_independent,
        "effective_on": agency.effective_on,
    }


def _commit(ledger: Ledger, tables: Any, agency_id: Any, why: str, person: Person) -> int:
    reason = " ".join(why.split()) or None
    entry = NewEntry("register", tables, {agency_id: False}, person=person.key, why=reason)
    return ledger.commit([entry])[0].entry_no
