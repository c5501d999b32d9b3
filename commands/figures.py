"""Every figure of the programme, a ministry, a state department or an agency, on one day."""

from argparse import ArgumentParser, Namespace
from typing import Any

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_as_of, add_json, add_sample, add_scope
from commands.terminal.viewing import is_illustrative, open_reading, read_scope
from metrics.figures import read_figures
from metrics.scope import ScopeUnknown

ILLUSTRATIVE = "Illustrative: invented figures"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the day, what was known, the scope, and the form of the answer."""
    add_as_of(parser)
    add_scope(parser)
    add_json(parser)
    add_sample(parser)


def run(args: Namespace) -> Answer:
    """Answer with every figure of the scope as of the day; refuse a scope that nobody is in."""
    require(LOCAL_PERSON, Right.VIEW)
    with open_ledger(args) as ledger:
        reading = open_reading(ledger, args.known_on)
        try:
            figures = read_figures(reading, args.as_of, read_scope(args), args.known_on)
        except ScopeUnknown as unknown:
            raise Refused(str(unknown)) from unknown
        if is_illustrative(reading, args.as_of):
            figures["illustrative"] = ILLUSTRATIVE
    return Answer(figures, write_figures(figures))


def write_figures(figures: dict[str, Any]) -> str:
    """Return the figures as lines for people, each share with its numerator and denominator."""
    counts, target = figures["counts"], figures["target"]
    lines = [
        f"As of {figures['as_of']}, known on {figures['known_on']} (entry {figures['entry']})",
        _say_target(figures["services_online"], target),
        "claimed {claimed:,}, distinct {distinct:,}, end to end {end_to_end:,}, "
        "transacting {transacting:,}, verified {verified:,}".format(**counts),
        _say_left_out(counts["left_out"]),
        f"required per week: {_say(figures['required_per_week'])}; "
        f"last four weeks: {figures['throughput']['last_4_weeks']:,.1f} a week",
        _say_forecast(figures["forecast"]),
        f"rating: {figures['rating']['grade']} ({figures['rating']['because']})",
    ]
    shares = {name: value for name, value in figures.items() if _is_share(value)}
    lines += [f"{name.replace('_', ' ')}: {_say_share(share)}" for name, share in shares.items()]
    if "illustrative" in figures:
        lines.insert(0, ILLUSTRATIVE)
    return "\n".join(lines)


def _say_target(online: int, target: dict[str, Any]) -> str:
    if target["services"] is None:
        return f"{online:,} services online; {target['reason']}"
    due = f" by {target['deadline']}" if target["deadline"] else ""
    return f"{online:,} of {target['services']:,} services online{due} ({target['kind']})"


def _say_left_out(left_out: dict[str, int]) -> str:
    told = [f"{name.replace('_', ' ')} {n:,}" for name, n in left_out.items() if n]
    return f"left out: {', '.join(told) if told else 'nothing'}"


def _say_forecast(forecast: dict[str, Any]) -> str:
    if forecast["p_target"] is None:
        return f"forecast: none. {forecast['reason']}"
    at, note = forecast["at_deadline"], f" {forecast['note']}" if forecast["note"] else ""
    if at["p10"] == at["p90"] and note:
        return f"forecast:{note}"
    return (
        f"forecast: {forecast['p_target']:.0%} chance of the target; "
        f"{forecast['expected']:,.0f} expected ({at['p10']:,} to {at['p90']:,}).{note}"
    )


def _is_share(value: Any) -> bool:
    return isinstance(value, dict) and {"numerator", "denominator", "value"} <= set(value)


def _say_share(share: dict[str, Any]) -> str:
    if share["value"] is None:
        return f"– ({share['reason']})"
    return f"{share['value']:.1%} ({share['numerator']:,.0f} of {share['denominator']:,.0f})"


def _say(number: float | None) -> str:
    return "–" if number is None else f"{number:,.1f}"
