"""The real inventories of Kenya and Canada, where the shared folder is there."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import loaders
from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.opening import seed
from loaders.answers import FileAnswer
from loaders.folding import fold_agency
from loaders.loading import load
from loaders.mapping_file import read_mapping
from loaders.options import Options

FEBRUARY = date(2026, 2, 14)
LISTED = Options(FEBRUARY, constants={"stage": "live", "maturity": "3"}, register_agencies=True)
MAPPINGS = Path(next(iter(loaders.__path__))) / "mappings"
INVENTORY = """
select known_agencies.name, service_code, service_name, url, stage, maturity
from periods inner join known_agencies using (agency_id)
where from_on <= $as_of and (until_on is null or until_on > $as_of)
"""


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    opened = Ledger.open(None)
    seed(opened)
    yield opened
    opened.close()


def load_file(ledger: Ledger, path: Path, options: Options, kept: Path) -> list[FileAnswer]:
    return load(ledger, [path], options, LOCAL_PERSON, kept=kept)


def read_inventory(ledger: Ledger, as_of: date) -> set[Any]:
    return set(ledger.reading().rows(INVENTORY, as_of=as_of))


def test_the_national_workbook_gives_every_service_of_every_agency(
    ledger: Ledger, shared_data: Path, tmp_path: Path
):
    path = shared_data / "kenya-ecitizen" / "workbooks" / "national.xlsx"
    [answer] = load_file(ledger, path, LISTED, tmp_path)
    assert answer.is_committed
    assert answer.prepared is not None
    assert answer.prepared.counts == {
        "read": 5489,
        "accepted": 5489,
        "refused": 0,
        "out_of_scope": 0,
    }
    found = read_inventory(ledger, FEBRUARY)
    assert len(found) == 5489
    assert len({row[0] for row in found}) == 286
    for above in ("ministry", "state_department"):
        spelt = {row[0] for row in ledger.reading().rows(f"select {above} from known_agencies")}
        assert len({fold_agency(one) for one in spelt if one}) == len(spelt - {None})
    names = {row[1]: row[2] for row in found}
    with (shared_data / "kenya-ecitizen" / "services.csv").open(encoding="utf-8") as lines:
        services = {row["service_id"]: row["service_name"] for row in csv.DictReader(lines)}
    assert set(names) == set(services)
    assert sum(code.isdigit() for code in names) == 23
    odd = {code: name for code, name in services.items() if "<" in name or len(name) > 200}
    assert len(odd) >= 70
    assert {code: names[code] for code in odd} == odd


def test_the_agencies_workbooks_give_the_same_inventory(
    ledger: Ledger, shared_data: Path, tmp_path: Path
):
    workbooks = shared_data / "kenya-ecitizen" / "workbooks"
    answers = load_file(ledger, workbooks / "agencies", LISTED, tmp_path)
    assert [one.file_name for one in answers if not one.is_committed] == []
    assert len(answers) == 286
    national = Ledger.open(None)
    seed(national)
    load_file(national, workbooks / "national.xlsx", LISTED, tmp_path)
    assert read_inventory(ledger, FEBRUARY) == read_inventory(national, FEBRUARY)
    codes = "select code, name from known_agencies order by code"
    assert ledger.reading().rows(codes) == national.reading().rows(codes)
    national.close()


def test_canada_is_read_by_a_mapping_file_as_it_published_itself(
    ledger: Ledger, shared_data: Path, tmp_path: Path
):
    options = Options(
        date(2020, 3, 31),
        mapping=read_mapping(MAPPINGS / "canada-titan-2019-20.toml"),
        register_agencies=True,
    )
    path = shared_data / "canada" / "titan_extract_FY2019-20.xlsx"
    [answer] = load_file(ledger, path, options, tmp_path)
    assert answer.prepared is not None
    counts = {"read": 1231, "accepted": 796, "refused": 0, "out_of_scope": 435}
    assert answer.prepared.counts == counts
    assert len(answer.prepared.agencies) == 74
    stages = Counter(row[4] for row in read_inventory(ledger, date(2020, 3, 31)))
    published = shared_data / "canada" / "2019-2020_services.csv"
    with published.open(encoding="utf-8-sig", newline="") as lines:
        told = Counter(row["e_application"] for row in csv.DictReader(lines))
    assert stages == {6: told["Y"], 0: told["N"]} == {6: 368, 0: 428}
    assert told["NA"] == 435


def test_another_year_of_canada_loads_with_another_mapping(
    ledger: Ledger, shared_data: Path, tmp_path: Path
):
    path = shared_data / "canada" / "si_2024.csv"
    mapping = read_mapping(MAPPINGS / "canada-si-2024.toml")
    options = Options(date(2024, 3, 31), mapping=mapping, register_agencies=True)
    [answer] = load_file(ledger, path, options, tmp_path)
    assert answer.is_committed
    assert answer.prepared is not None
    counts = {"read": 1752, "accepted": 1071, "refused": 0, "out_of_scope": 681}
    assert answer.prepared.counts == counts


def test_na_is_an_unknown_word_until_the_mapping_says_what_it_means(
    ledger: Ledger, shared_data: Path, tmp_path: Path
):
    mapping = read_mapping(MAPPINGS / "canada-si-2024.toml")
    stages = {word: ours for word, ours in mapping.values["stage"].items() if word != "NA"}
    options = Options(
        date(2024, 3, 31),
        mapping=type(mapping)(mapping.columns, {"stage": stages}),
        register_agencies=True,
    )
    [answer] = load_file(ledger, shared_data / "canada" / "si_2024.csv", options, tmp_path)
    assert not answer.is_committed
    assert answer.prepared is not None
    assert answer.prepared.unknown_words()["stage"] == {"NA": 681}
