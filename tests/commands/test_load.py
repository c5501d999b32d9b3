"""The commands that load, list, take back and write the template, through their own door."""

import json
from pathlib import Path
from typing import Any

import pytest

from commands.terminal.main import main
from data.opening import place_ledger

GOOD = "Agency,Service code,Service name,Stage\nKRA,A1,Tax return,Live\n"
BAD = "Agency,Service code,Service name,Stage\nKRA,A1,Tax return,Livee\n"
ON = ["--reported-on", "2023-03-10"]


@pytest.fixture
def told(home: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command; gives the exit code, the one JSON document and what went to standard error."""

    def run(*words: str) -> tuple[int, Any, str]:
        code = main([*words, "--json"])
        streams = capsys.readouterr()
        return code, json.loads(streams.out), streams.err

    return run


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_file_is_loaded_and_listed_and_taken_back(told: Any, tmp_path: Path):
    path = write(tmp_path / "kra.csv", GOOD)
    code, answer, _ = told("load", path, *ON, "--by", "KRA, ICT office")
    assert (code, answer["committed"], answer["refused"]) == (0, 1, 0)
    number = answer["files"][0]["submission"]
    code, listed, _ = told("submissions")
    [one] = listed["submissions"]
    assert (one["submission"], one["stands"], one["sent_by"]) == (number, True, "KRA, ICT office")
    assert (one["agencies"], one["rows"]["accepted"]) == (["KRA"], 1)
    code, answer, _ = told("withdraw", str(number), "--why", "wrong month")
    assert (code, answer["withdrawn"]) == (0, number)
    [one] = told("submissions")[1]["submissions"]
    assert (one["stands"], one["why"]) == (False, "wrong month")
    assert told("withdraw", str(number), "--why", "again")[0] == 1


def test_a_refused_file_gives_exit_code_1_and_the_cell(told: Any, tmp_path: Path, home: Path):
    code, answer, complaint = told("load", write(tmp_path / "kra.csv", BAD), *ON)
    assert (code, answer["committed"], answer["refused"]) == (1, 0, 1)
    assert complaint.startswith('kra.csv: "Livee" is not a stage.')
    finding = answer["files"][0]["findings"][0]
    assert (finding["cell"], finding["proposed"]) == ("D2", "Live")


def test_for_people_a_finding_is_a_line_with_its_cell(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    main(["load", write(tmp_path / "kra.csv", BAD), *ON])
    assert 'kra!D2: "Livee" is not a stage. Did you mean "Live"?' in capsys.readouterr().out


def test_a_dry_run_leaves_no_trace(told: Any, tmp_path: Path):
    code, answer, _ = told("load", write(tmp_path / "kra.csv", GOOD), *ON, "--dry-run")
    assert (code, answer["committed"]) == (0, 0)
    assert answer["files"][0]["rows"]["accepted"] == 1
    assert told("submissions")[1]["submissions"] == []


def test_what_is_entered_later_is_marked_and_never_before_the_last_entry(told: Any, tmp_path: Path):
    path = write(tmp_path / "kra.csv", GOOD)
    assert told("load", path, *ON, "--entered-on", "2023-03-10")[0] == 1
    assert told("load", path, *ON, "--entered-on", "2096-03-10")[0] == 0
    other = write(tmp_path / "kpa.csv", GOOD.replace("KRA", "KPA"))
    assert told("load", other, *ON, "--entered-on", "2096-03-10")[0] == 0
    assert [one["is_entered_later"] for one in told("submissions")[1]["submissions"]] == [True] * 2


@pytest.mark.parametrize(
    "words",
    [
        [*ON, "--set", "colour=red"],
        [*ON, "--mapping", "nowhere.toml"],
        ["--reported-on", "10/03/2023"],
        [*ON, "--mode", "half"],
    ],
)
def test_wrong_use_gives_exit_code_2(told: Any, tmp_path: Path, words: list[str]):
    code, answer, complaint = told("load", write(tmp_path / "kra.csv", GOOD), *words)
    assert code == 2
    assert answer["error"] in complaint


def test_a_path_that_is_not_there_is_refused(told: Any):
    code, answer, _ = told("load", "nowhere.xlsx", *ON)
    assert code == 1
    assert "nowhere.xlsx" in answer["error"]


def test_a_mapping_file_and_constants_reach_the_loader(told: Any, tmp_path: Path):
    mapping = write(tmp_path / "m.toml", '[columns]\nservice_name = "What"\nagency = "Body"\n')
    path = write(tmp_path / "x.csv", "Body,What\nKRA,Tax return\nBoat Board,Boat\n")
    words = ["--mapping", mapping, "--set", "stage=live", "--set", "maturity=3"]
    code, answer, _ = told("load", path, *ON, *words, "--register-agencies")
    assert code == 0
    assert answer["files"][0]["rows"]["accepted"] == 2


def test_the_template_is_written_for_an_agency_and_refused_for_none(told: Any, tmp_path: Path):
    told("load", write(tmp_path / "kra.csv", GOOD), *ON)
    out = tmp_path / "kra.xlsx"
    code, answer, _ = told("template", "--agency", "KRA", "--out", str(out))
    assert (code, answer["services"], out.exists()) == (0, 1, True)
    code, answer, _ = told("load", str(out), *ON)
    assert answer["files"][0]["changes"]["unchanged"] == 1
    assert told("template", "--agency", "NOBODY", "--out", str(out))[0] == 1
    assert told("template", "--out", str(tmp_path / "no" / "where.xlsx"))[0] == 1


def test_the_sample_and_the_real_ledger_stay_apart(told: Any, tmp_path: Path, home: Path):
    told("load", write(tmp_path / "kra.csv", GOOD), *ON)
    assert place_ledger(home).exists()
    assert not place_ledger(home, is_sample=True).exists()
    assert told("submissions", "--sample")[1]["submissions"] == []


def test_a_dry_run_tells_the_effect_on_the_counts(told: Any, tmp_path: Path):
    rows = GOOD.replace("Stage", "Stage,Maturity").replace("Live", "Live,4")
    path = write(tmp_path / "kra.csv", rows)
    effect = told("load", path, *ON, "--dry-run")[1]["effect"]
    assert effect["as_of"] == "2023-03-10"
    assert effect["nation"]["end_to_end"] == effect["agencies"]["KRA"]["end_to_end"] == [0, 1]
    assert "effect" not in told("load", path, *ON)[1]
    assert (
        told("load", path, "--reported-on", "2023-03-17", "--dry-run")[1]["effect"]["agencies"]
        == {}
    )
