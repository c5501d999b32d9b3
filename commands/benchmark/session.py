"""A reader's browser without the browser: one session over Streamlit's websocket protocol."""

import asyncio
import time
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any, Final, Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

# The message that ends a run is short; the long ones are figures, not worth decoding here.
SHORT_MESSAGE: Final = 256
LONGEST_RUN_SECONDS: Final = 120


class PageFailed(Exception):
    """A run of a page ended with an error."""


@dataclass(slots=True)
class Run:
    """One run of a page: how long it took and how much it sent."""

    seconds: float
    messages: int = 0
    sent_bytes: int = 0
    kinds: list[str] = field(default_factory=list)


class Session:
    """One reader, connected to a dashboard."""

    def __init__(self, connection: ClientConnection, query: str) -> None:
        self._connection = connection
        self._query = query

    @classmethod
    async def open(cls, address: str, query: str = "") -> Self:
        """Connect to a dashboard at an address such as http://127.0.0.1:8501."""
        url = f"ws://{urlsplit(address).netloc}/_stcore/stream"
        connection = await connect(url, subprotocols=["streamlit"], max_size=None)  # type: ignore[list-item]  # a plain name is one
        return cls(connection, query)

    async def run(self, is_watched: bool = False) -> Run:
        """Run the page once; with `is_watched` every message is decoded and an error is raised.

        Raises PageFailed where the run ends otherwise than well.
        """
        request = BackMsg()
        request.rerun_script.query_string = self._query
        begun = time.perf_counter()
        await self._connection.send(request.SerializeToString())
        run = Run(0.0)
        while True:
            async with asyncio.timeout(LONGEST_RUN_SECONDS):
                content = await self._connection.recv(decode=False)
            run.messages += 1
            run.sent_bytes += len(content)
            if len(content) > SHORT_MESSAGE and not is_watched:
                continue
            message = ForwardMsg.FromString(content)
            if is_watched:
                run.kinds.append(name_kind(message))
            if message.WhichOneof("type") == "script_finished":
                run.seconds = time.perf_counter() - begun
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise PageFailed(f"the run ended with status {message.script_finished}")
                return run

    async def close(self) -> None:
        """Leave."""
        await self._connection.close()


def name_kind(message: ForwardMsg) -> str:
    """Return what a message brings; raises PageFailed where it brings an exception."""
    kind = str(message.WhichOneof("type"))
    if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
        kind = str(message.delta.new_element.WhichOneof("type"))
        if kind == "exception":
            raise PageFailed(message.delta.new_element.exception.message)
    return kind


async def visit_once(address: str, query: str = "") -> Run:
    """Open a page as a new reader and return its one run, watched for errors."""
    session = await Session.open(address, query)
    try:
        return await session.run(is_watched=True)
    finally:
        await session.close()


async def visit_together(address: str, readers: int, seconds: float) -> dict[str, Any]:
    """Let many readers run a page again and again, and return runs a second and their length."""
    sessions = [await Session.open(address) for _ in range(readers)]
    # The first run of each fills the caches; it is not counted.
    await asyncio.gather(*(session.run(is_watched=True) for session in sessions))
    begun = time.perf_counter()
    lists = await asyncio.gather(*(run_until(session, begun + seconds) for session in sessions))
    passed = time.perf_counter() - begun
    for session in sessions:
        await session.close()
    runs = [run for one in lists for run in one]
    return {
        "readers": readers,
        "runs": len(runs),
        "runs_a_second": round(len(runs) / passed, 1),
        "run_ms": describe_milliseconds(runs),
        "sent_kib_a_run": round(sum(run.sent_bytes for run in runs) / len(runs) / 1024, 1),
    }


async def run_until(session: Session, end: float) -> list[Run]:
    """Run the page again and again until a moment, at least twice."""
    runs = [await session.run(), await session.run()]
    while time.perf_counter() < end:
        runs.append(await session.run())
    return runs


def describe_milliseconds(runs: list[Run]) -> dict[str, float]:
    """Return the middle and the 95th percentile of at least two runs, in milliseconds."""
    parts = quantiles([run.seconds * 1000 for run in runs], n=100, method="inclusive")
    return {"p50": round(parts[49], 1), "p95": round(parts[94], 1)}
