"""The counts told slowly in plain Python: day by day, service by service."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from metrics.counts import LEFT_OUT
from tests.data.twin import _follow
from tests.metrics.programmes import RULE

ORDER = (None, "channel", "maturity_unknown", "maturity_below")


def listed_on(periods: list[dict[str, Any]], day: date) -> list[dict[str, Any]]:
    """The services of stages 0 to 7 on a day."""
    return [
        p
        for p in periods
        if p["from_on"] <= day
        and (p["until_on"] is None or p["until_on"] > day)
        and p["stage"] is not None
        and p["stage"] <= 7
    ]


def units_on(periods, day, rule=RULE):
    """Return (units: key -> its services; exempt services; left-out variants)."""
    here = listed_on(periods, day)
    parents = {(p["agency_id"], p["service_id"]) for p in here}
    units, exempt, variants = defaultdict(list), [], []
    for service in here:
        if (service["exempt"] or "").strip():
            exempt.append(service)
        elif service["parent_id"] and (service["agency_id"], service["parent_id"]) in parents:
            variants.append(service)
        elif service["parent_id"]:
            units[service["agency_id"], "parent", service["parent_id"]].append(service)
        else:
            units[service["agency_id"], "name", service["name_key"]].append(service)
    return units, exempt, variants


def short_of(service, rule=RULE):
    if service["maturity"] is None:
        return "maturity_unknown"
    if service["maturity"] < rule["maturity_from"]:
        return "maturity_below"
    return None if (service["channel"] or "e-Citizen") in rule["channels"] else "channel"


def live(services):
    return [s for s in services if s["stage"] in (6, 7)]


def latest_months(day):
    """The first days of the three latest whole months that ended by the day."""
    months, end = [], day + timedelta(days=1)
    while len(months) < 3:
        end = end.replace(day=1) - timedelta(days=1)
        months.append(end.replace(day=1))
    return months


def standing(entries, known):
    """The entries that stand, numbered, and where links lead."""
    withdrawn = {e.about for e in entries[:known] if e.act == "withdrawal"}
    here = [(n, e) for n, e in enumerate(entries[:known], 1) if n not in withdrawn]
    return here, _follow([e for _, e in here if e.act == "link"])


def monthly_words(entries, known):
    """The rows that stand: (agency, service, month, provider, is a payment firm's, row)."""
    here, ids = standing(entries, known)
    sent = [(e.tables["submissions"][0]["reported_on"], n, e) for n, e in here
            if e.tables.get("performance")]  # fmt: skip
    latest: dict[Any, Any] = {}
    for _, number, entry in sorted(sent, key=lambda item: item[:2]):
        kind = entry.tables["sheets"][0]["kind"] == "statement"
        for row in entry.tables["performance"]:
            service = ids.get(row["service_id"], row["service_id"])
            key = (row["agency_id"], service, row["month"], row.get("provider"), kind)
            if latest.get(key, (None,))[0] != number:
                latest[key] = (number, [])
            latest[key][1].append(row)
    return [(*key, row) for key, (_, said) in latest.items() for row in said]


def active_services(entries, known, day):
    """Services with a transaction completed online in the three latest whole months."""
    months = latest_months(day)
    return {
        service
        for _, service, on, _, _, row in monthly_words(entries, known)
        if on in months and (row.get("completed_online") or 0) > 0
    }


def counts_on(periods, day, active=frozenset(), histories=None, rule=RULE):
    """The four counts of a day, in scope, and what each leaves out."""
    units, exempt, variants = units_on(periods, day, rule)
    out = dict.fromkeys(LEFT_OUT, 0)
    out["exempt"], out["variants"] = len(live(exempt)), len(live(variants))
    counts = {"claimed": out["exempt"] + out["variants"], "distinct": 0, "end_to_end": 0}
    counts["transacting"] = 0
    for key, services in units.items():
        up = live(services)
        counts["claimed"] += len(up)
        if not up:
            continue
        counts["distinct"] += 1
        out["variants" if key[1] == "parent" else "duplicates"] += len(up) - 1
        reason = min((short_of(s, rule) for s in up), key=ORDER.index)
        if reason:
            out[reason] += 1
            continue
        counts["end_to_end"] += 1
        if owned(key, periods, day, rule) & active:
            counts["transacting"] += 1
        else:
            out["no_transactions"] += 1
    return {**counts, "in_scope": len(units), **out}


def owned(key, periods, day, rule=RULE):
    """Every service that ever was of the unit, and the variants left out for one of them."""
    ever, lent, borders = (
        set(),
        set(),
        {p["from_on"] for p in periods} | {p["until_on"] for p in periods},
    )
    borders.discard(None)
    for border in borders:
        units, _, _ = units_on(periods, border, rule)
        ever |= {s["service_id"] for s in units.get(key, ())}
    if key[1] == "parent":
        ever.add(key[2])
    for border in borders:
        units, _, variants = units_on(periods, border, rule)
        standing_in = [s for k, services in units.items() if k[1] == "parent" for s in services]
        lent |= {v["service_id"] for v in variants + standing_in if v["parent_id"] in ever}
    return ever | lent


def identities(periods, rule=RULE):
    """Return the key of each unit -> what it is known by through time.

    A name that several services of an agency have borne is known by itself; else the unit goes by
    its one service, or by the parent for which variants stand in.
    """
    borders = sorted({p["from_on"] for p in periods} | {p["until_on"] for p in periods} - {None})
    bearers = defaultdict(set)
    for border in borders:
        for key, services in units_on(periods, border, rule)[0].items():
            bearers[key] |= {s["service_id"] for s in services}
    known = {}
    for key, services in bearers.items():
        agency, kind, what = key
        alone = what if kind == "parent" else next(iter(services))
        known[key] = (agency, alone if kind == "parent" or len(services) == 1 else what)
    return known


def online_units(periods, day, known, rule=RULE):
    """The identities of the units that count end to end on a day."""
    units = units_on(periods, day, rule)[0]
    return {
        known[key]
        for key, services in units.items()
        if any(short_of(s, rule) is None for s in live(services))
    }


def speaker(services, rule=RULE):
    """The service that speaks for its unit: live first, then short of least, then furthest."""

    def rank(one):
        is_live = one["stage"] >= 6
        short = ORDER.index(short_of(one, rule)) if is_live else 0
        return (not is_live, short, -one["stage"], one["service_id"].bytes)

    return min(services, key=rank)
