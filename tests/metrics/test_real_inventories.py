"""The real inventories of Kenya and Canada give complete answers, true to what was published."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import loaders
from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.opening import seed
from loaders.loading import load
from loaders.mapping_file import read_mapping
from loaders.options import Options
from metrics.counting import DERIVED
from metrics.counts import count_by_agency
from metrics.figures import read_figures
from metrics.inventory import list_services, search_services
from metrics.quality import list_suspected_variants, read_front_page_links, read_without_outliers
from metrics.scope import Scope
from tests.metrics.test_figures import check

FEBRUARY = date(2026, 2, 14)
MARCH = date(2020, 3, 31)
MAPPINGS = Path(next(iter(loaders.__path__))) / "mappings"


@pytest.fixture(scope="module")
def kenya(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    options = Options(
        FEBRUARY, constants={"stage": "live", "maturity": "3"}, register_agencies=True
    )
    path = shared_data / "kenya-ecitizen" / "workbooks" / "national.xlsx"
    yield from open_loaded(path, options, tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def canada(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    mapping = read_mapping(MAPPINGS / "canada-titan-2019-20.toml")
    options = Options(MARCH, mapping=mapping, register_agencies=True)
    path = shared_data / "canada" / "titan_extract_FY2019-20.xlsx"
    yield from open_loaded(path, options, tmp_path_factory.mktemp("kept"))


def open_loaded(path: Path, options: Options, kept: Path) -> Iterator[Ledger]:
    ledger = Ledger.open(None, DERIVED)
    seed(ledger)
    load(ledger, [path], options, LOCAL_PERSON, kept=kept)
    yield ledger
    ledger.close()


def test_kenyas_inventory_gives_complete_answers(kenya: Ledger):
    reading = kenya.reading()
    for scope in (Scope(), Scope(agency="KPA")):
        check(read_figures(reading, FEBRUARY, scope))
    figures = read_figures(reading, FEBRUARY)
    assert figures["counts"]["claimed"] == 5489
    assert figures["throughput"]["dated_by_report_last_4_weeks"] == 5489 / 4
    assert figures["stated"]["gap"] == 0
    assert figures["counts"]["pairs"] == 14, "state departments and their agencies list the same"
    assert len(list_services(reading, FEBRUARY)) == 5489
    assert search_services(reading, FEBRUARY, text="<").total > 0


def test_the_traps_of_kenyas_inventory_are_shown(kenya: Ledger):
    reading = kenya.reading()
    links = read_front_page_links(reading, FEBRUARY)
    assert links.value is not None
    assert 0.76 < links.value < 0.78
    outliers = read_without_outliers(reading, FEBRUARY)
    assert outliers.agencies.iloc[0][["code", "in_scope"]].tolist() == ["KPA", 787]
    variants = list_suspected_variants(reading, FEBRUARY, Scope(agency="KPA"))
    assert variants["services"].sum() > 100


def test_canadas_departments_have_the_shares_that_were_published(canada: Ledger, shared_data: Path):
    published = shared_data / "canada" / "2019-2020_services.csv"
    with published.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["e_application"] in ("Y", "N")]
    online = Counter(r["department_name_en"] for r in rows if r["e_application"] == "Y")
    listed = Counter(row["department_name_en"] for row in rows)
    reading = canada.reading()
    claimed = count_by_agency(reading, MARCH).set_index("name")["claimed"].to_dict()
    mine = {
        name: (claimed[name], n)
        for name, n in list_services(reading, MARCH).groupby("agency").size().items()
    }
    shares = {name: (online[name], n) for name, n in listed.items()}
    # Half of the departments go by another name in the published file; their shares are there.
    assert sorted(mine.values()) == sorted(shares.values())
    same = set(mine) & set(shares)
    assert len(same) >= 30
    assert {name: mine[name] for name in same} == {name: shares[name] for name in same}
    check(read_figures(reading, MARCH))
