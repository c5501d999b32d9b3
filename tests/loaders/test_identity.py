"""Which service a row is: by code, else by name and copy number, never by position."""

import random

import numpy as np
import pyarrow as pa
import pytest
from pandas.util import hash_array

from data.identity import identify_agency, identify_service, name_key
from loaders.identity import digest_texts, make_ids
from loaders.rows import as_objects

from .conftest import Desk

HEADINGS = ["Agency", "Service name", "Stage", "Remarks"]


def ids(desk: Desk, rows: list[list[str]]) -> dict[str, str]:
    services = desk.prepare([HEADINGS, *rows]).services
    assert services is not None
    remarks = services.rows.values["remarks"]
    return {remark: str(one) for remark, one in zip(remarks, services.ids, strict=True)}


def test_identities_are_those_of_the_ledger():
    agency = identify_agency("KRA")
    made = make_ids([agency.bytes] * 2, ["code|5e10", "name|tax return|2"])
    assert made == [
        identify_service(agency, "5e10").hex,
        identify_service(agency, None, "tax return", 2).hex,
    ]


def test_copies_of_a_name_keep_their_identities_in_any_order(desk: Desk):
    rows = [["KRA", "Student portal", "Live", word] for word in ("x", "y", "z")]
    rows.append(["KRA", "Tax return", "Live", "w"])
    first = ids(desk, rows)
    random.Random(4).shuffle(rows)
    assert ids(desk, rows) == first
    assert len(set(first.values())) == 4


def test_the_same_name_at_two_agencies_is_two_services(desk: Desk):
    found = ids(desk, [["KRA", "Portal", "Live", "a"], ["KPA", "portal ", "Live", "b"]])
    assert found["a"] != found["b"]


def test_spelling_in_capitals_or_with_unseen_signs_is_the_same_name(desk: Desk):
    first = ids(desk, [["KRA", "Tax\u00a0Return", "Live", "a"]])
    second = ids(desk, [["KRA", "TAX  RE\u200bTURN", "Live", "a"]])
    assert first == second
    assert name_key("Tax\u00a0Return") == "tax return"


def test_a_parent_is_found_by_code_or_name_and_else_waits_under_its_name(desk: Desk):
    rows = [
        ["Agency", "Service code", "Service name", "Stage", "Parent service"],
        ["KRA", "A1", "Storage", "Live", None],
        ["KRA", "A2", "Storage 20 ft", "Live", "storage"],
        ["KRA", "A3", "Storage 40 ft", "Live", "A1"],
        ["KRA", "A4", "Crane 10 t", "Live", "Crane"],
    ]
    services = desk.prepare(rows).services
    assert services is not None
    agency = identify_agency("KRA")
    storage = identify_service(agency, "A1").hex
    crane = identify_service(agency, None, "crane").hex
    assert list(services.parents) == [None, storage, storage, crane]


def test_a_parent_listed_in_an_earlier_report_is_found(desk: Desk):
    headings = ["Agency", "Service code", "Service name", "Stage", "Parent service"]
    desk.send([headings, ["KRA", "A1", "Storage", "Live", None]])
    services = desk.prepare([headings, ["KRA", "A2", "Storage 20 ft", "Live", "Storage"]]).services
    assert services is not None
    assert list(services.parents) == [identify_service(identify_agency("KRA"), "A1").hex]


@pytest.mark.parametrize("texts", [["a", None, "é", "a", ""], [None, None], []])
def test_digests_of_texts_are_those_that_ledgers_hold_already(texts: list[str | None]):
    known = hash_array(as_objects(texts)) if texts else np.array([], dtype=np.uint64)
    assert digest_texts(pa.array(texts, pa.string())).tolist() == known.tolist()
