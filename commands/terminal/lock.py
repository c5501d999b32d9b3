"""A lock between processes that the system lets go of when its holder ends, however it ends."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from commands.terminal.answer import say

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold_lock(path: Path, words: str) -> Iterator[None]:
    """Hold the lock file while the block runs; says `words` once where it has to wait."""
    has_said = False
    with path.open("ab") as file:
        while True:
            try:
                _try_lock(file)
                break
            except OSError:
                if not has_said:
                    say(words)
                has_said = True
                time.sleep(0.2)
        yield
