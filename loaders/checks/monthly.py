"""Monthly figures that contradict each other, the calendar, the stage or the other side's word."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

import numpy as np

from data.reading import Reading
from loaders.checks.case import Case
from loaders.identity import group_places, other_row
from loaders.rows import Rows, day

ABSURD_MONEY: Final = 1e12
ABSURD_COUNT: Final = 100_000_000.0
COUNTS: Final = ("started", "completed_online", "completed_all", "from_abroad", "days_taken")
MONEY: Final = ("collected", "settled", "unmatched")
# Rule, the field that should be the smaller, the field that should be the larger.
PAIRS: Final = (
    ("unmatched_above_receipts", "unmatched", "collected"),
    ("settled_above_receipts", "settled", "collected"),
    ("online_above_all", "completed_online", "completed_all"),
    ("completed_above_started", "completed_online", "started"),
    ("abroad_above_online", "from_abroad", "completed_online"),
)
# Sums within this share of each other are taken for equal.
TOLERANCE: Final = 0.001
OTHER_SIDE: Final = """
with latest as (
    select performance.*
    from performance
    inner join standing_submissions using (entry_no)
    inner join sheets using (entry_no, sheet_no)
    where
        sheets.kind = $kind
        and list_contains($agencies::uuid[], agency_id)
    qualify
        row_number() over (
            partition by agency_id, service_id, month, provider order by entry_no desc
        ) = 1
)

select
    agency_id::varchar as agency_id,
    month,
    sum(collected) as collected
from latest
where collected is not null
group by all
"""


def check_months(case: Case) -> None:
    """Refuse rows without a readable month; mark months that had not ended."""
    rows = case.rows
    unreadable = {
        int(place)
        for mark in case.collector.marks
        if mark.rule == "unreadable_month"
        for place in mark.places
    }
    is_missing = ~rows.filled("month") & ~rows.is_outside
    is_missing[list(unreadable)] = False
    case.collector.mark("missing_month", is_missing, "month")
    this_month = day(case.reported_on.replace(day=1))
    case.collector.mark(
        "month_ahead",
        rows.is_accepted & (rows.dates("month") >= this_month),
        "month",
        value=lambda place: f"{rows.values['month'][place]:%Y-%m}",
    )


def check_repeats(case: Case, ids: Sequence[str | None]) -> None:
    """Refuse rows that have service, month and provider in common."""
    rows = case.rows
    places = np.flatnonzero(rows.is_accepted & (case.owners.of_row >= 0))
    providers = rows.values.get("provider") or [None] * len(rows)
    texts = np.empty(len(rows), dtype=object)
    texts[:] = [
        f"{one}|{month}|{provider}|{part}"
        for one, month, provider, part in zip(
            ids, rows.values["month"], providers, _kinds(case), strict=True
        )
    ]
    groups = group_places(case.owners.of_row[places], texts[places], places)
    shared = {place: group for group in groups for place in group.tolist()}
    case.collector.mark(
        "month_twice",
        sorted(shared),
        "month",
        other=lambda place: other_row(rows, shared[place], place),
    )


def check_amounts(case: Case) -> None:
    """Mark figures below zero or beyond belief."""
    rows = case.rows
    for names, most in ((COUNTS, ABSURD_COUNT), (MONEY, ABSURD_MONEY)):
        for name in names:
            numbers = rows.numbers(name)
            case.collector.mark("negative_amount", (numbers < 0) & rows.is_accepted, name)
            case.collector.mark("absurd_amount", (numbers > most) & rows.is_accepted, name)


def check_pairs(case: Case) -> None:
    """Mark parts that are above their whole, and receipts without transactions."""
    rows = case.rows
    for rule, small, large in PAIRS:
        case.collector.mark(
            rule,
            (rows.numbers(small) > rows.numbers(large)) & rows.is_accepted,
            small,
            other=partial(_value_of, rows, large),
        )
    completed = np.fmax(rows.numbers("completed_online"), rows.numbers("completed_all"))
    unearned = (rows.numbers("collected") > 0) & (completed == 0) & rows.is_accepted
    case.collector.mark("receipts_without_transactions", unearned, "collected")


def check_gaps(case: Case) -> None:
    """Mark agencies that left months out between the first and the last they report."""
    rows = case.rows
    for number, agency in enumerate(case.owners.agencies):
        places = np.flatnonzero((case.owners.of_row == number) & rows.is_accepted)
        months = {rows.values["month"][place] for place in places.tolist()}
        lacking = _count_between(months) - len(months)
        if lacking > 0:
            case.collector.mark(
                "months_missing", places[:1], "month", value=agency.name, count=lacking
            )


def check_stages(case: Case, ids: Sequence[str | None], stages: Mapping[str, int]) -> None:
    """Mark completed transactions of services that are not live."""
    rows = case.rows
    completed = np.nan_to_num(rows.numbers("completed_online")) > 0
    places = [
        place
        for place in np.flatnonzero(completed & rows.is_accepted).tolist()
        if stages.get(ids[place] or "", 6) < 6
    ]
    case.collector.mark(
        "transactions_not_live",
        places,
        "completed_online",
        other=lambda place: case.lists.name_value("stage", stages[ids[place] or ""]),
    )


def check_other_side(case: Case, reading: Reading) -> None:
    """Mark months for which the agency and the payment firm report different receipts."""
    rows = case.rows
    kinds = _kinds(case)
    for kind, other in (("performance", "statement"), ("statement", "performance")):
        mine = np.array([one == kind for one in kinds], dtype=np.bool_) & rows.is_accepted
        if not mine.any() or not rows.has("collected", "month"):
            continue
        agencies = [str(agency.agency_id) for agency in case.owners.agencies]
        theirs = {
            (agency, month): amount
            for agency, month, amount in reading.rows(OTHER_SIDE, kind=other, agencies=agencies)
        }
        if theirs:
            _mark_gaps(case, mine, agencies, theirs)


def _mark_gaps(
    case: Case,
    mine: np.ndarray[tuple[int], np.dtype[np.bool_]],
    agencies: list[str],
    theirs: Mapping[tuple[str, date], float],
) -> None:
    rows = case.rows
    sums: dict[tuple[str, date], float] = {}
    firsts: dict[tuple[str, date], int] = {}
    for place in np.flatnonzero(mine & rows.filled("collected")).tolist():
        key = (agencies[case.owners.of_row[place]], rows.values["month"][place])
        sums[key] = sums.get(key, 0.0) + rows.values["collected"][place]
        firsts.setdefault(key, place)
    gaps = {
        firsts[key]: key
        for key, amount in sums.items()
        if key in theirs and abs(amount - theirs[key]) > TOLERANCE * max(amount, theirs[key])
    }
    case.collector.mark(
        "firm_and_agency_differ",
        sorted(gaps),
        "collected",
        value=lambda place: sums[gaps[place]],
        other=lambda place: theirs[gaps[place]],
    )


def _value_of(rows: Rows, name: str, place: int) -> object:
    return rows.values[name][place]


def _kinds(case: Case) -> list[str]:
    kinds = [part.kind for part in case.rows.parts]
    return [kinds[number] for number in case.rows.part_of.tolist()]


def _count_between(months: set[date]) -> int:
    if not months:
        return 0
    first, last = min(months), max(months)
    return (last.year - first.year) * 12 + last.month - first.month + 1
