"""What changed between two days, as a bridge of levels, gains and losses."""

from datetime import date

import pandas as pd

from metrics.bridge import Bridge
from reports.parts import Step, Steps
from reports.tongue import _, write_day
from reports.waiting import name_service
from reports.wording import CHANGES, MINUS, word, write_number, write_signed


def tell_bridge(bridge: Bridge, since: date, as_of: date) -> Steps:
    """Return the bridge with its title and its alternative text, gains before losses."""
    summed = bridge.summary().groupby("change", sort=False)[["gained", "lost"]].sum()
    gains = [(str(kind), int(row["gained"])) for kind, row in summed.iterrows()]
    losses = [(str(kind), -int(row["lost"])) for kind, row in summed.iterrows()]
    changes = [change for change in (*gains, *losses) if change[1]]
    level, steps = bridge.start, [_tell_level(write_day(since, as_of), bridge.start)]
    for kind, delta in changes:
        is_gain = delta > 0
        steps.append(
            Step(
                name=word(CHANGES, kind),
                kind="gain" if is_gain else "loss",
                start=level,
                end=level + delta,
                text=write_signed(delta),
            )
        )
        level += delta
    steps.append(_tell_level(write_day(as_of, as_of), bridge.end))
    alt = "; ".join(f"{step.name} {step.text}" for step in steps)
    words = _("From {start} to {end}: {changes}")
    ends = {"start": write_number(bridge.start), "end": write_number(bridge.end)}
    title = write_title(bridge, since, as_of)
    return Steps(title, words.format(changes=alt, **ends), tuple(steps))


def _tell_level(name: str, services: int) -> Step:
    return Step(name, "level", services, services, write_number(services))


def write_title(bridge: Bridge, since: date, as_of: date) -> str:
    """Return how many more or fewer than on the first day, and what made it."""
    deltas = bridge.rows["delta"] if len(bridge.rows) else None
    gained = int(deltas.clip(lower=0).sum()) if deltas is not None else 0
    lost = int(-deltas.clip(upper=0).sum()) if deltas is not None else 0
    net, on = gained - lost, write_day(since, as_of)
    if not gained and not lost:
        return _("Nothing has changed since {day}").format(day=on)
    words = _("As many as on {day}")
    if net > 0:
        words = _("{n} more than on {day}")
    elif net < 0:
        words = _("{n} fewer than on {day}")
    state = words.format(n=write_number(abs(net)), day=on)
    if not gained or not lost:
        return state
    moves = _("{gained} gained, {lost} lost")
    return f"{state}: {moves.format(gained=write_number(gained), lost=write_number(lost))}"


def name_moved(bridge: Bridge, services: pd.DataFrame) -> tuple[str, ...]:
    """Return the services that came or went, each with its sign, losses first.

    `services` is the inventory of the day; what is no longer in it has no name to show.
    """
    names = {row["service_id"]: name_service(row) for row in services.to_dict("records")}
    moved = bridge.rows.sort_values("delta", kind="stable") if len(bridge.rows) else bridge.rows
    return tuple(
        f"{MINUS if row['delta'] < 0 else '+'} {names[row['service_id']]}"
        for row in moved.to_dict("records")
        if row["service_id"] in names
    )
