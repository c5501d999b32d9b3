"""Loading without the collector of cycles: a million cells hold none, and walking them is dear."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_holders = 0
_was_enabled = False


@contextmanager
def pause_collecting() -> Iterator[None]:
    """Hold the collector still while the block runs, in however many threads at once.

    What is no longer referred to is freed all the same; only cycles wait until the block is left.
    """
    global _holders, _was_enabled
    with _lock:
        if not _holders:
            _was_enabled = gc.isenabled()
            gc.disable()
        _holders += 1
    try:
        yield
    finally:
        with _lock:
            _holders -= 1
            if not _holders and _was_enabled:
                gc.enable()
