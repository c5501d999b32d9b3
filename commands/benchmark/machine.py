"""The machine and the versions that a measurement belongs to."""

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import psutil

PARTS: Final = ("streamlit", "duckdb", "pandas", "pyarrow", "python-calamine", "plotly")
MEBIBYTE: Final = 1024 * 1024


def describe_machine() -> dict[str, Any]:
    """Return processor, cores, memory, system and versions."""
    return {
        "processor": read_processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / MEBIBYTE / 1024, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_before": round(psutil.getloadavg()[0], 2),
        "versions": {part: version(part) for part in PARTS},
    }


def read_processor() -> str:
    """Return the processor's name; on Linux from /proc, where platform has none."""
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def measure_memory(pid: int) -> dict[str, int]:
    """Return the resident memory, in MiB, of a process and of its children."""
    process = psutil.Process(pid)
    children = sum(child.memory_info().rss for child in process.children(recursive=True))
    return {
        "server_mib": process.memory_info().rss // MEBIBYTE,
        "children_mib": children // MEBIBYTE,
    }


def measure_processor(pid: int) -> float:
    """Return the seconds of processor time that a process has had."""
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system
