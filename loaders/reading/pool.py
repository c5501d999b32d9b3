"""Children that read: at most two at once, kept for the next file, killed when they overrun."""

import atexit
import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import psutil

from loaders.reading import wire
from loaders.reading.book import Limits

ROOT = Path(__file__).resolve().parents[2]
MOST_CHILDREN = 2
LOOK_EVERY = 0.05  # seconds between looks at a child's memory, where the system sets no limit
FRAMES_AHEAD = 64
HAS_MEMORY_LIMIT = sys.platform.startswith("linux")
# What a child is told of our environment: enough to start Python, none of our secrets.
KEPT_VARIABLES = frozenset(
    {"PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "LD_LIBRARY_PATH", "VIRTUAL_ENV"}
)


class ChildDied(Exception):
    """The child ended in the middle of a file."""


class ChildSlow(Exception):
    """The child took longer than one file may, and was killed."""


class ChildGrew(Exception):
    """The child held or handed over more than one file may, and was killed."""


class Child:
    """One reading process and the thread that takes what it sends."""

    def __init__(self) -> None:
        environment = {k: v for k, v in os.environ.items() if k.upper() in KEPT_VARIABLES}
        environment["MALLOC_ARENA_MAX"] = "1"  # each arena of a thread reserves 64 MB otherwise
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "loaders.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=environment,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._frames: queue.Queue[tuple[bytes, bytes] | None] = queue.Queue(FRAMES_AHEAD)
        self._taker = threading.Thread(target=self._take_frames, daemon=True)
        self._taker.start()
        self.is_usable = True

    def _take_frames(self) -> None:
        pipe = self._process.stdout
        with contextlib.suppress(wire.WireBroken, ValueError, OSError):
            while pipe is not None:
                self._frames.put(wire.receive(pipe))
        self._frames.put(None)

    def ask(
        self, do: str, file_name: str, content: bytes, limits: Limits
    ) -> Iterator[tuple[bytes, bytes]]:
        """Yield the frames that answer one request, without the last.

        Raises ChildDied, ChildSlow or ChildGrew; the child is then of no more use.
        """
        self.is_usable = False
        deadline = time.monotonic() + limits.seconds
        request = {"do": do, "file_name": file_name, "limits": asdict(limits)}
        try:
            pipe = self._process.stdin
            if pipe is None:
                raise ChildDied
            wire.send_json(pipe, request)
            wire.send_bytes(pipe, content)
        except OSError as error:
            raise ChildDied from error
        received = 0
        while True:
            kind, payload = self._next_frame(deadline, limits)
            received += len(payload)
            if received > limits.answer_bytes:
                raise ChildGrew
            if kind == wire.JSON and payload.startswith(b'{"done":'):
                self.is_usable = not wire.decode_json(kind, payload)["is_retiring"]
                return
            yield kind, payload

    def _next_frame(self, deadline: float, limits: Limits) -> tuple[bytes, bytes]:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise ChildSlow
            try:
                frame = self._frames.get(timeout=left if HAS_MEMORY_LIMIT else LOOK_EVERY)
            except queue.Empty:
                self._check_memory(limits)
                continue
            if frame is None:
                raise ChildDied
            return frame

    def _check_memory(self, limits: Limits) -> None:
        with contextlib.suppress(psutil.Error):
            if psutil.Process(self._process.pid).memory_info().rss > limits.memory_bytes:
                raise ChildGrew

    def is_alive(self) -> bool:
        """Tell whether the process has not ended."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process, if need be by force."""
        self.is_usable = False
        self._process.kill()
        self._process.wait()
        while self._taker.is_alive():  # the taker may wait for room
            with contextlib.suppress(queue.Empty):
                self._frames.get_nowait()
            self._taker.join(0.01)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


class Pool:
    """The children of this process; any thread may ask, the third waits its turn."""

    def __init__(self, most: int = MOST_CHILDREN) -> None:
        self._turns = threading.BoundedSemaphore(most)
        self._idle: list[Child] = []
        self._lock = threading.Lock()

    @contextlib.contextmanager
    def lend(self) -> Iterator[Child]:
        """Lend a child, an idle one or a new one, and take it back or end it afterwards."""
        with self._turns:
            child = self._take_idle() or Child()
            try:
                yield child
            finally:
                if child.is_usable:
                    with self._lock:
                        self._idle.append(child)
                else:
                    child.close()

    def _take_idle(self) -> Child | None:
        """Return an idle child that still lives, if there is one."""
        while True:
            with self._lock:
                child = self._idle.pop() if self._idle else None
            if child is None or child.is_alive():
                return child
            child.close()

    def close(self) -> None:
        """End every idle child."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.close()


POOL = Pool()
atexit.register(POOL.close)


def ask(
    do: str, file_name: str, content: bytes, limits: Limits, pool: Pool = POOL
) -> Iterator[dict[str, Any] | bytes]:
    """Yield the answers to one request, JSON decoded; raises as `Child.ask` does."""
    with pool.lend() as child:
        for kind, payload in child.ask(do, file_name, content, limits):
            yield payload if kind == wire.BYTES else wire.decode_json(kind, payload)
