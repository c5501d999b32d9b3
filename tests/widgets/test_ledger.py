"""The ledger is opened once, and closed when the process ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from widgets import ledger


def test_the_file_is_closed_when_the_process_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_end: list[Callable[[], None]] = []
    monkeypatch.setattr(ledger.atexit, "register", at_end.append)
    opened = ledger._open.__wrapped__(tmp_path, ledger.REAL)
    close = at_end[-1]
    close()
    with pytest.raises(Exception, match="[Cc]onnection"):
        opened.reading().rows("select 1")
