"""How well headings are matched to fields: a measure of the loader, not of the machine."""

from typing import Any

from commands.terminal.progress import Progress
from data.opening import FOLDER
from data.programme import read_programme
from loaders.measuring import describe_matching
from loaders.values import build_lists


def measure_matching(progress: Progress) -> dict[str, Any]:
    """Measure matching on headings that stand in no list of ours; says how they were chosen."""
    progress(0, 1, "Headings")
    measured = describe_matching(build_lists(read_programme(FOLDER).settings))
    progress(1, 1, "Headings")
    return measured
