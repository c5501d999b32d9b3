"""The benchmark measures what it says, and notices a page that fails."""

import asyncio
import json
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from commands.benchmark.loading import measure_size
from commands.benchmark.machine import describe_machine, measure_memory
from commands.benchmark.pages import BARE_SCRIPT, empty_dashboard
from commands.benchmark.session import PageFailed, visit_once, visit_together
from commands.benchmark.table import draw_table
from commands.benchmark.workbooks import make_rows
from commands.terminal.main import main
from commands.terminal.serving import choose_port, start_server, wait_until_it_answers

Result = TypeVar("Result")


def write_script(folder: Path, lines: str) -> Path:
    script = folder / "page.py"
    script.write_text(lines)
    return script


def wait_for(visit: Coroutine[Any, Any, Result]) -> Result:
    """Run a visit in a thread of its own: in this one, the browser tests leave a loop running."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, visit).result()


@contextmanager
def serve(folder: Path, script: Path) -> Iterator[tuple[str, int]]:
    """Serve a script; yields its address and the server's process."""
    port = choose_port(8800)
    log = folder / "log"
    server = start_server(script, port, folder, "sample", log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(server, address, log)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait()


def test_readers_run_a_page_and_are_counted(tmp_path: Path) -> None:
    with serve(tmp_path, write_script(tmp_path, BARE_SCRIPT)) as (address, pid):
        first = wait_for(visit_once(address))
        assert first.kinds[-1] == "script_finished"
        assert "markdown" in first.kinds
        together = wait_for(visit_together(address, 3, 1.0))
        assert together["readers"] == 3
        assert together["runs"] >= 6
        assert together["run_ms"]["p50"] <= together["run_ms"]["p95"]
        assert measure_memory(pid)["server_mib"] > 20


def test_the_empty_page_is_the_dashboard_with_nothing_on_it(tmp_path: Path) -> None:
    script = empty_dashboard(tmp_path / "empty")
    with serve(tmp_path, script) as (address, _):
        first = wait_for(visit_once(address))
    assert "navigation" in first.kinds
    assert not {"plotly_chart", "alert"} & set(first.kinds)


def test_a_page_that_ends_with_an_exception_is_noticed(tmp_path: Path) -> None:
    script = write_script(tmp_path, "raise ValueError('not drawn')\n")
    with serve(tmp_path, script) as (address, _), pytest.raises(PageFailed):
        wait_for(visit_once(address))


def test_a_workbook_of_the_benchmark_is_accepted_whole(tmp_path: Path) -> None:
    measured = measure_size(tmp_path, 200)
    assert 0 < measured["bare_parse_s"] < measured["to_the_ledger_s"] <= measured["first_round_s"]


def test_the_benchmarks_rows_are_the_same_each_time_and_never_alike() -> None:
    rows = list(make_rows(500))
    assert rows == list(make_rows(500))
    assert len({row[1] for row in rows}) == 500


def test_the_table_has_a_line_for_each_figure() -> None:
    table = draw_table({"machine": {"cores": 2}, "pages": {"runs_a_second": 1234.5, "why": None}})
    assert table.splitlines() == [
        "machine cores        2",
        "pages runs a second  1,234.5",
        "pages why            None",
    ]


def test_a_measurement_names_its_machine_and_versions() -> None:
    machine = describe_machine()
    assert machine["cores"] >= 1
    assert machine["versions"]["duckdb"] == "1.5.5"


def test_an_unknown_subject_is_wrong_use(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "nothing"]) == 2
    assert "loading" in capsys.readouterr().err


def test_the_benchmark_tells_how_well_headings_are_matched(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "matching", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["matching"]
    assert told["apart"].keys() >= {"precision", "recall", "worst", "surest_wrong", "chosen"}
    assert told["apart"]["worst"] < 1
    assert main(["bench", "matching"]) == 0
    assert "matching apart precision" in capsys.readouterr().out
