"""Where the gap is: which agencies hold most of what is still to come, and at which stage."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from metrics.league import read_league
from metrics.stages import count_stages
from widgets.language import _
from widgets.stages import name_stages
from widgets.view import View

IN_PROGRESS = range(1, 6)


class Missing(NamedTuple):
    """An agency and how many services it has still to bring online."""

    name: str
    code: str
    missing: int


@dataclass(frozen=True)
class Gap:
    """The gap of a scope. `holders` are the fewest agencies that hold half of it.

    Independent institutions are counted apart: they are never named as holding it.
    """

    agencies: int
    missing: int
    holders: int
    held: int
    by_agency: list[Missing]
    at_independent: int
    stage_name: str | None
    stage_services: int

    def tabulate(self) -> pd.DataFrame:
        """Return every agency with something missing, most first."""
        frame = pd.DataFrame(self.by_agency, columns=["name", "code", "missing"])
        return frame.rename(
            columns={"name": _("Agency"), "code": _("Code"), "missing": _("Still to come")}
        )


def read_gap(view: View) -> Gap:
    """Return the gap of a view's scope."""
    league = read_league(view.reading, view.as_of, view.scope)
    gaps = (league["target"] - league["online"]).clip(lower=0).astype(int)
    is_independent = league["is_independent"].astype(bool)
    rated = league.assign(missing=gaps)[~is_independent & (gaps > 0)]
    rated = rated.sort_values(["missing", "name"], ascending=[False, True])
    columns = ("name", "code", "missing")
    by_agency = [Missing(*(row[each] for each in columns)) for row in rated.to_dict("records")]
    missing = sum(each.missing for each in by_agency)
    holders, held = count_holders([each.missing for each in by_agency])
    stage, services = _find_bottleneck(view)
    return Gap(
        agencies=int((~is_independent).sum()),
        missing=missing,
        holders=holders,
        held=held,
        by_agency=by_agency,
        at_independent=int(gaps[is_independent].sum()),
        stage_name=stage,
        stage_services=services,
    )


def count_holders(missing: list[int]) -> tuple[int, int]:
    """Return how few agencies hold half of the gap, and how much they hold together.

    `missing` is in falling order.
    """
    held = 0
    for place, each in enumerate(missing, start=1):
        held += each
        if held * 2 >= sum(missing):
            return place, held
    return 0, 0


def _find_bottleneck(view: View) -> tuple[str | None, int]:
    stages = count_stages(view.reading, view.as_of, view.scope)
    waiting = {
        stage: int(stages.loc[stages["stage"] == stage, "services"].sum()) for stage in IN_PROGRESS
    }
    most = max(waiting, key=lambda stage: waiting[stage])
    return (name_stages(view).get(most), waiting[most]) if waiting[most] else (None, 0)
