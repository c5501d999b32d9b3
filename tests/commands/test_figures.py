"""The commands that answer with figures and with the inventory."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from commands.terminal.main import main

SHEET = """Agency,Service code,Service name,Stage,Went live on,Maturity
KRA,A1,Tax return,Live,2023-01-05,3
KRA,A2,=cmd|' /C calc'!A0,Mapped,,
KPA,B1,Berth booking,Live,2023-02-01,1
"""


@pytest.fixture
def loaded(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "all.csv"
    path.write_text(SHEET, encoding="utf-8")
    assert main(["load", str(path), "--reported-on", "2023-03-10", "--json"]) == 0
    capsys.readouterr()


@pytest.fixture
def told(loaded: None, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command; gives its exit code, the JSON document and what went to standard error."""

    def run(*words: str) -> tuple[int, Any, str]:
        code = main([*words, "--json"])
        streams = capsys.readouterr()
        return code, json.loads(streams.out), streams.err

    return run


def test_figures_count_the_programme_or_one_agency(told: Any):
    code, figures, _ = told("figures", "--as-of", "2023-03-10")
    assert (code, figures["counts"]["claimed"], figures["services_online"]) == (0, 2, 1)
    assert figures["required_per_week"] == (5000 - 1) / 16
    code, figures, _ = told("figures", "--as-of", "2023-03-10", "--agency", "KPA")
    assert figures["counts"]["left_out"]["maturity_below"] == 1
    assert figures["saturation"] == {
        "numerator": 0, "denominator": 1, "value": 0.0, "reason": None,
    }  # fmt: skip


def test_figures_can_be_asked_as_they_were_known(told: Any):
    code, figures, _ = told("figures", "--as-of", "2023-03-10", "--known-on", "2020-01-01")
    assert (code, figures["entry"], figures["services_online"]) == (0, 0, 0)
    assert figures["known_on"] == "2020-01-01"


@pytest.mark.parametrize("option", ["--as-of", "--known-on"])
@pytest.mark.parametrize("day", ["1999-12-31", "9999-12-31"])
def test_a_day_out_of_all_reason_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], option: str, day: str
):
    assert main(["figures", "--as-of", "2023-03-10", option, day]) == 2
    said = capsys.readouterr().err
    assert f'"{day}" cannot be asked for; name a day from 2000-01-01 to 2099-12-31' in said


def test_an_unknown_agency_is_refused_in_one_sentence(told: Any):
    code, answer, complaint = told("figures", "--as-of", "2023-03-10", "--agency", "XYZ")
    assert (code, answer["error"]) == (1, "No agency is known under agency XYZ.")
    assert "Traceback" not in complaint


def test_for_people_each_share_has_its_numerator(loaded: None, capsys: pytest.CaptureFixture[str]):
    main(["figures", "--as-of", "2023-03-10"])
    text = capsys.readouterr().out
    assert "1 of 5,000 services online by 2023-06-30" in text
    assert "end to end share: 50.0% (1 of 2)" in text


def test_services_stand_with_the_row_that_says_them(told: Any):
    code, answer, _ = told("services", "--as-of", "2023-03-10", "--agency", "KRA")
    first, second = sorted(answer["services"], key=lambda row: row["service_code"])
    assert (code, first["agency"], first["level"]) == (0, "KRA", "end_to_end")
    assert (first["file"], first["row"], first["stage_on"]) == ("all.csv", 2, "2023-01-05")
    assert (second["stage"], second["left_out"]) == (1, None)


def test_no_cell_of_the_csv_runs_in_a_spreadsheet(told: Any, tmp_path: Path):
    path = tmp_path / "services.csv"
    code, answer, _ = told("services", "--as-of", "2023-03-10", "--csv", str(path))
    assert (code, answer["services"]) == (0, 3)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["service_name"] for row in rows} >= {"'=cmd|' /C calc'!A0", "Berth booking"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
