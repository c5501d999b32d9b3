"""Where services stand, stage by stage, and how long completed stays lasted."""

from collections.abc import Mapping
from typing import Any

from reports.parts import Segment, Segments
from reports.tongue import _, ngettext
from reports.wording import write_number


def tell_stages(figures: Mapping[str, Any], names: Mapping[int, str]) -> Segments:
    """Return the stages of `figures --json`, from 0 to 7, with median days and three totals."""
    counts = {number: int(figures["stages"].get(str(number), 0)) for number in range(8)}
    days = {row["stage"]: row["p50"] for row in figures["time_in_stage"]}
    segments = tuple(
        Segment(names.get(number, str(number)), n, write_number(n), write_number(days.get(number)))
        for number, n in counts.items()
    )
    to_do, live = counts[0], counts[6] + counts[7]
    progress = sum(counts.values()) - to_do - live
    parts = "; ".join(f"{each.name} {each.value:,}" for each in segments)
    totals = (
        (write_number(to_do), _("to do")),
        (write_number(progress), _("in progress")),
        (write_number(live), _("live")),
    )
    title = write_title(counts, names)
    return Segments(title, _("Services by stage: {parts}").format(parts=parts), segments, totals)


def write_title(counts: Mapping[int, int], names: Mapping[int, str]) -> str:
    """Return where most unfinished services wait."""
    waiting = {stage: counts[stage] for stage in range(1, 6)}
    most = max(waiting, key=lambda stage: waiting[stage])
    if not sum(counts.values()):
        return _("No service is listed yet")
    if not waiting[most]:
        words = _("Nothing is in progress: {to_do} to do, {live} live")
        live = write_number(counts[6] + counts[7])
        return words.format(to_do=write_number(counts[0]), live=live)
    words = ngettext("{n} service waits at {stage}", "{n} services wait at {stage}", waiting[most])
    return words.format(n=write_number(waiting[most]), stage=names.get(most, str(most)))
