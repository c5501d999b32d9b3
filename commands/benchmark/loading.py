"""How long workbooks take to the ledger, beside calamine's bare parse of the same file."""

import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from access.roles import LOCAL_PERSON
from commands.benchmark.workbooks import parse_bare, write_workbook
from commands.terminal.place import ROOT
from commands.terminal.progress import Progress
from data.opening import open_programme, place_workbooks
from loaders.answers import FileAnswer
from loaders.loading import load
from loaders.options import Options
from metrics.counting import DERIVED

SIZES: Final = (5_000, 50_000)
ROUNDS: Final = 3
MARCH: Final = Options(date(2023, 3, 10))
REAL_FOLDER: Final = ROOT.parent / "shared/data/kenya-ecitizen/workbooks/agencies"
REAL: Final = Options(
    date(2026, 2, 14), constants={"stage": "live", "maturity": "3"}, register_agencies=True
)


def measure_loading(progress: Progress) -> dict[str, Any]:
    """Measure workbooks of two sizes, and the real agencies' folder where it is there."""
    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as folder:
        measured: dict[str, Any] = {}
        for number, size in enumerate(SIZES):
            progress(number, len(SIZES) + 1, f"A workbook of {size:,} rows")
            measured[f"rows_{size}"] = measure_size(Path(folder), size)
        progress(len(SIZES), len(SIZES) + 1, "The real agencies' workbooks")
        if REAL_FOLDER.is_dir():
            measured["agency_workbooks"] = measure_folder(Path(folder))
        else:
            measured["agency_workbooks"] = {"reason": "the folder of real workbooks is not here"}
    measured["reach"] = "3 times the bare parse at 50,000 rows"
    return measured


def measure_size(folder: Path, size: int) -> dict[str, Any]:
    """Measure one workbook: each round parses it bare, then loads it into a new ledger."""
    path = folder / f"services-{size}.xlsx"
    write_workbook(path, size)
    bare, ours, first_page = [], [], []
    for round_no in range(ROUNDS):
        bare.append(parse_bare(path)[0])
        seconds, answers, reading = load_anew(folder / f"{size}-{round_no}", [path], MARCH)
        ours.append(seconds)
        first_page.append(reading)
        if answers[0].is_refused or count_accepted(answers) != size:
            raise RuntimeError(f"The benchmark's own workbook was not accepted: {answers[0].error}")
    return {
        "workbook_mib": round(path.stat().st_size / 2**20, 1),
        "bare_parse_s": round(min(bare), 3),
        "to_the_ledger_s": round(min(ours), 3),
        "times_bare_parse": round(min(ours) / min(bare), 2),
        "first_round_s": round(ours[0], 3),
        "until_counted_s": round(min(first_page), 3),
    }


def measure_folder(folder: Path) -> dict[str, Any]:
    """Measure the real agencies' workbooks, loaded as one folder."""
    files = sorted(REAL_FOLDER.glob("*.xlsx"))
    bare = sum(parse_bare(path)[0] for path in files)
    seconds, answers, reading = load_anew(folder / "real", [REAL_FOLDER], REAL)
    return {
        "files": len(answers),
        "refused": sum(answer.is_refused for answer in answers),
        "rows": count_accepted(answers),
        "bare_parse_s": round(bare, 3),
        "to_the_ledger_s": round(seconds, 3),
        "times_bare_parse": round(seconds / bare, 2),
        "until_counted_s": round(reading, 3),
    }


def count_accepted(answers: Sequence[FileAnswer]) -> int:
    """Return the rows that were accepted, of all files."""
    return sum(answer.as_json()["rows"]["accepted"] for answer in answers)


def load_anew(
    home: Path, paths: Sequence[Path], options: Options
) -> tuple[float, list[FileAnswer], float]:
    """Load into a new ledger; return the seconds, the answers, and the seconds until counted."""
    ledger = open_programme(home, derived=DERIVED)
    try:
        ledger.reading()
        begun = time.perf_counter()
        answers = load(ledger, paths, options, LOCAL_PERSON, kept=place_workbooks(home))
        stored = time.perf_counter()
        ledger.reading()
        return stored - begun, answers, time.perf_counter() - stored
    finally:
        ledger.close()
