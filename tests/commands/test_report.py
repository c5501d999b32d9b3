"""The commands that write papers."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from commands.report import make_folder, make_papers, write_papers
from commands.terminal.main import main
from commands.terminal.progress import keep_quiet
from tests.pages.programme import build_programme
from tests.reports.programme import AS_OF, read_hostile


@pytest.fixture
def run(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command on a small sample; gives its exit code, document and complaint."""
    build_programme(home)

    def run_it(*words: str) -> tuple[int, Any, str]:
        code = main([*words, "--out", str(tmp_path / "out"), "--sample", "--json"])
        streams = capsys.readouterr()
        return code, json.loads(streams.out), streams.err

    return run_it


def list_out(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def test_a_brief_is_written_in_the_formats_asked_for(run: Any, tmp_path: Path):
    code, answer, _ = run("report", "--agency", "KPA", "--as-of", "2023-03-10")
    assert code == 0 and answer["illustrative"] == "Illustrative: invented figures"
    names = ["brief-KPA-2023-03-10.pdf", "brief-KPA-2023-03-10.pptx", "brief-KPA-2023-03-10.xlsx"]
    assert list_out(tmp_path) == names
    assert [Path(each["file"]).name for each in answer["files"]] == names
    words = ("report", "--agency", "KPA", "--as-of", "2023-03-10", "--known-on", "2023-02-20")
    code, answer, _ = run(*words, "--format", "xlsx")
    assert [Path(each["file"]).name for each in answer["files"]] == [
        "brief-KPA-2023-03-10-known-2023-02-20.xlsx"
    ]


def test_an_unknown_agency_is_refused_in_one_sentence(run: Any):
    code, answer, complaint = run("report", "--agency", "XYZ", "--as-of", "2023-03-10")
    assert (code, answer["error"]) == (1, "No agency is known under agency XYZ.")
    assert "Traceback" not in complaint


def test_an_unknown_format_is_wrong_use(home: Path, tmp_path: Path, capsys: Any):
    words = ["report", "--agency", "KPA", "--as-of", "2023-03-10", "--out", str(tmp_path)]
    assert main([*words, "--format", "pdf,docx"]) == 2
    assert "“docx” is not one of pdf, pptx, xlsx" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_refused(home: Path, tmp_path: Path, capsys: Any):
    (tmp_path / "taken").write_text("a file")
    words = ["report", "--agency", "KPA", "--as-of", "2023-03-10"]
    assert main([*words, "--out", str(tmp_path / "taken" / "out")]) == 1
    assert "cannot be made" in capsys.readouterr().err


def test_all_are_written_with_one_zip_of_them(tmp_path: Path):
    asked = Namespace(
        agency="all",
        as_of=AS_OF,
        known_on=None,
        format=("xlsx",),
        address="",
        language="en",
        out=tmp_path / "out",
    )
    make_folder(asked.out)
    written = list(write_papers(asked.out, make_papers(read_hostile(), asked, keep_quiet)))
    names = list_out(tmp_path)
    assert "papers-2023-03-10.zip" in names and "bulletin-2023-03-10.xlsx" in names
    inside = ZipFile(tmp_path / "out" / "papers-2023-03-10.zip").namelist()
    assert sorted(inside) == [name for name in names if not name.endswith(".zip")]
    assert len(written) == len(names) == 7


def test_the_digest_is_of_the_samples_last_day_unless_one_is_named(run: Any, tmp_path: Path):
    code, answer, _ = run("digest")
    assert code == 0 and answer["as_of"] == "2023-03-10"
    assert answer["subject"].startswith("[Illustrative: invented figures] ")
    assert list_out(tmp_path) == ["digest-2023-03-10.html", "digest-2023-03-10.txt"]
    code, answer, _ = run("digest", "--as-of", "2023-02-10", "--language", "sw")
    assert answer["as_of"] == "2023-02-10" and "digest-2023-02-10.html" in list_out(tmp_path)
