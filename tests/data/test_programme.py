"""The programme's own files: whole as they stand, and every fault named when they do not."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from data.identity import identify_agency
from data.programme import ProgrammeInvalid, read_programme

FOLDER = Path(__file__).parents[2] / "data"
NAMED_FIRST = ["KRA", "KPA", "CA", "NCPB", "NEMA", "KNLS", "KAA", "TSC", "JUD"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reference").mkdir()
    shutil.copy(FOLDER / "programme.toml", tmp_path)
    shutil.copy(FOLDER / "reference" / "agencies.csv", tmp_path / "reference")
    return tmp_path


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(ProgrammeInvalid) as caught:
        read_programme(folder)
    return [str(fault) for fault in caught.value.faults]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_promise_is_5000_by_the_end_of_june_2023_from_300_a_year_before() -> None:
    targets = {row["kind"]: row for row in read_programme(FOLDER).seed_tables()["targets"]}
    held = {kind: (row["services"], row["due_on"]) for kind, row in targets.items()}
    assert held["baseline"] == (300, date(2022, 6, 30))
    assert held["target"] == (5000, date(2023, 6, 30))
    assert held["milestone"] == (2501, date(2023, 5, 31))
    assert held["receipts_aim"] == (1_000_000_000, date(2023, 6, 30))
    assert held["receipts_baseline"] == (80_000_000, date(2023, 6, 30))
    assert all(row["reading"] and row["agency_id"] is None for row in targets.values())


def test_77_agencies_are_listed_the_nine_named_ones_first() -> None:
    agencies = read_programme(FOLDER).seed_tables()["agencies"]
    assert len(agencies) == 77
    assert [row["code"] for row in agencies[:9]] == NAMED_FIRST
    assert agencies[0]["agency_id"] == identify_agency("KRA")


def test_independent_agencies_have_no_ministry_and_all_others_have_one() -> None:
    agencies = read_programme(FOLDER).agencies
    independent = {agency.code for agency in agencies if agency.is_independent}
    assert {"JUD", "TSC", "IEBC", "ODPP"} <= independent
    assert {agency.code for agency in agencies if agency.ministry is None} == independent


def test_other_names_lead_to_their_agency() -> None:
    names = read_programme(FOLDER).seed_tables()["agency_names"]
    ids = {row["name"]: row["agency_id"] for row in names}
    assert ids["National Environmental Management Authority"] == identify_agency("NEMA")
    assert all(isinstance(row["agency_id"], UUID) for row in names)


def test_settings_are_json_and_the_sample_alone_is_illustrative() -> None:
    programme = read_programme(FOLDER)
    rows = programme.seed_tables()["settings"]
    settings = {row["name"]: json.loads(row["value"]) for row in rows}
    assert settings["counting_rule"] == {
        "level": "end_to_end",
        "maturity_from": 3,
        "channels": ["e-Citizen", "own portal linked"],
    }
    assert [stage["name"] for stage in settings["stages"]][6:] == [
        "Live",
        "In use",
        "Withdrawn",
        "Merged",
    ]
    assert settings["illustrative"] is False
    sample = programme.seed_tables(is_illustrative=True)["settings"]
    assert {"illustrative": "true"}.items() <= {row["name"]: row["value"] for row in sample}.items()


def test_totals_without_a_day_of_their_own_say_how_they_were_dated() -> None:
    totals = read_programme(FOLDER).seed_tables()["stated_totals"]
    undated = [row for row in totals if row["services"] in (2800, 5318)]
    assert len(totals) == 19
    assert all(row["source"] for row in totals)
    assert all("Undated" in row["reading"] for row in undated)


def test_stated_totals_agree_with_the_collected_press_reports() -> None:
    path = Path(__file__).parents[3] / "shared/data/kenya-reference/ecitizen_totals_from_press.csv"
    if not path.exists():
        pytest.skip("the folder of real data is not there")
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    stated = [int(re.sub(r"\D", "", line.split(",")[1])) for line in lines]
    totals = read_programme(FOLDER).seed_tables()["stated_totals"]
    assert sorted(stated) == sorted(row["services"] for row in totals)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("services = 5000", 'services = "5000"', "target.services: is '5000', not a whole number"),
        ("services = 5000", "services = true", "target.services: is True, not a whole number"),
        ("services = 5000", "services = 200", "target.services: is not above the baseline (300)"),
        ("due_on = 2023-06-30", "due_on = 2021-06-30", "target.due_on: is not after the baseline"),
        ("due_on = 2023-06-30", "", "target.due_on: is missing"),
        ("services = 2501", "services = 6000", "milestones, by day the 1.: does not lie between"),
        ("[counting_rule]", "[counting_rules]", "counting_rules: is not known here. Did you mean"),
        ("maturity_from = 3", "maturity_from = 7", "counting_rule.maturity_from: is 7"),
        ('level = "end_to_end"', 'level = "all"', 'counting_rule.level: is "all", which is no'),
        ('"own portal linked"]', '"fax"]', 'counting_rule.channels: has "fax"'),
        ("number = 9", "number = 8", "stages: are not numbered once each"),
        ('name = "Merged"', 'name = "Live"', "stages: share a name"),
        ("amber_red_from = 0.7", "amber_red_from = 0.95", "rating_thresholds: do not fall"),
        ("overdue_above = 0.15", "overdue_above = 15", "overdue_above: is 15, not a share"),
        ("late_after_days = 14", "late_after_days = 3", "late_after_days: is 3, sooner"),
        ('"friday"', '"payday"', 'cutoff_weekday: is "payday"'),
        ('"Africa/Nairobi"', '"Africa/Atlantis"', 'time_zone: is "Africa/Atlantis"'),
        ('currency = "KES"', 'currency = "shillings"', "programme.currency: is"),
        ('"settling", "reconciled"]', '"settling", "settling"]', "is not a list of different"),
        ('integrated = ["settling"', 'integrated = ["done"', 'payment.integrated: has "done"'),
        ('speaker = "Government of Kenya"', 'speaker = ""', "promises 1.speaker: is empty"),
        ("stated_on = 2023-05-24", "stated_on = 24", "stated_totals 4.stated_on: is 24, not a da"),
        ("services = 5084", "services = -5084", "stated_totals 8.services: is -5084, below 0"),
        ("[baseline]", "[baseline", "is not TOML"),
    ],
)
def test_each_wrong_value_is_named_with_its_place_and_what_to_do(
    folder: Path, old: str, new: str, said: str
) -> None:
    change(folder / "programme.toml", old, new)
    faults = faults_of(folder)
    assert any(said in fault for fault in faults), faults
    assert all(
        fault.startswith("programme.toml") and fault.endswith((".", "?")) for fault in faults
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("KPA,Kenya Ports", "KRA,Kenya Ports", '"KRA" stands for two agencies. Keep it with one'),
        ("KPA,Kenya Ports", ",Kenya Ports", "line 3: has no code"),
        ("KPA,Kenya Ports Authority", "KPA,", "line 3: has no name"),
        ("Service Commission,,,,yes", "Service Commission,,,,no", "TSC has no ministry"),
        ("Service Commission,,,,yes", "Service Commission,,,,maybe", 'is_independent is "maybe"'),
        ("Service Commission,,,,yes", "Service Commission,,,yes", "line 9: has 5 cells"),
        ("Service Commission,,,,yes", "Service Commission,,M,D,yes", "TSC is independent, yet"),
        ("code,name", "name,code", "line 1: has other headings"),
    ],
)
def test_each_wrong_line_of_the_agencies_is_named(
    folder: Path, old: str, new: str, said: str
) -> None:
    change(folder / "reference" / "agencies.csv", old, new)
    faults = faults_of(folder)
    assert any(said in fault for fault in faults), faults


def test_all_faults_of_both_files_are_told_at_once(folder: Path) -> None:
    change(folder / "programme.toml", "services = 5000", "services = 0.5")
    change(folder / "programme.toml", 'currency = "KES"', "currency = 1")
    change(folder / "reference" / "agencies.csv", "KPA,Kenya Ports Authority", "KPA,")
    assert len(faults_of(folder)) == 3


def test_missing_files_are_faults_not_tracebacks(tmp_path: Path) -> None:
    assert len(faults_of(tmp_path)) == 2
