"""What the standard workbook is prefilled with: services and open concerns, as they are known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from data.fields import CONCERN_FIELDS, SERVICE_FIELDS
from data.reading import Reading
from loaders.agencies import read_register
from loaders.values import Lists, build_lists

# Where an agency stands is the register's business; its workbook need not repeat it.
LEFT_OUT: Final = frozenset({"ministry", "state_department"})
SERVICE_COLUMNS: Final = tuple(one.name for one in SERVICE_FIELDS if one.name not in LEFT_OUT)
CONCERN_COLUMNS: Final = tuple(one.name for one in CONCERN_FIELDS)

SERVICES: Final = f"""
select
    known_agencies.name as agency,
    {", ".join(f"periods.{name}" for name in SERVICE_COLUMNS if name != "agency")}
from periods
inner join known_agencies using (agency_id)
where
    from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and ($agency is null or known_agencies.code = $agency)
    and ($officer is null or lower(trim(officer)) = lower(trim($officer)))
order by known_agencies.name, service_name, service_code
"""
CONCERNS: Final = f"""
with latest as (
    select concerns.*
    from concerns
    inner join standing_submissions using (entry_no)
    qualify row_number() over (partition by concern_id order by entry_no desc, row_no desc) = 1
)

select
    known_agencies.name as agency,
    {", ".join(f"latest.{name}" for name in CONCERN_COLUMNS if name != "agency")}
from latest
left join known_agencies using (agency_id)
where
    closed_on is null
    and ($agency is null or known_agencies.code = $agency)
    and ($officer is null or lower(trim(owner)) = lower(trim($officer)))
order by raised_on, concern
"""
# Whoever opens the workbook is to see which rows nobody answers for, one's own or not.
UNOWNED: Final = """
select
    known_agencies.name as agency,
    service_code,
    service_name
from periods
inner join known_agencies using (agency_id)
where
    from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and stage <= 7
    and trim(coalesce(officer, '')) = ''
    and list_contains($agencies, known_agencies.name)
order by known_agencies.name, service_name, service_code
"""
LATEST: Final = "select max(reported_on) from standing_submissions"


class NoSuchAgency(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A template was asked for an agency that the register does not have."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The rows of the standard workbook, each with the values of its columns; and the lists.

    `unowned` names the services of these agencies that have no officer, finished or not.
    """

    title: str
    services: Sequence[Sequence[Any]]
    concerns: Sequence[Sequence[Any]]
    lists: Lists
    unowned: Sequence[str] = ()


def read_filling(
    reading: Reading, as_of: date, agency: str | None = None, officer: str | None = None
) -> Filling:
    """Return what to prefill for an agency (a code or name), or for one officer's rows, or nothing.

    The day is `as_of`, or that of the latest report where it is later. Raises NoSuchAgency.
    """
    lists = build_lists(reading.settings(as_of))
    code, title = None, ""
    if agency:
        found = read_register(reading).find(agency)
        if len(found) != 1:
            raise NoSuchAgency(f'"{agency}" is not an agency of the register.')
        code, title = found[0].code, found[0].name
    if not agency and not officer:
        return Filling("", [], [], lists)
    latest = reading.rows(LATEST)[0][0]
    day = max(as_of, latest) if latest else as_of
    asked = {"agency": code, "officer": officer, "as_of": day}
    services = reading.records(SERVICES, **asked)
    concerns = reading.records(CONCERNS, **asked)
    agencies = sorted({row["agency"] for row in services} | ({title} if title else set()))
    unowned = reading.records(UNOWNED, agencies=agencies, as_of=day) if agencies else []
    return Filling(
        " - ".join(one for one in (title, officer) if one),
        [[_show(name, row[name], lists) for name in SERVICE_COLUMNS] for row in services],
        [[_show(name, row[name], lists) for name in CONCERN_COLUMNS] for row in concerns],
        lists,
        [_name_service(row, is_alone=len(agencies) == 1) for row in unowned],
    )


def _name_service(row: Mapping[str, Any], is_alone: bool) -> str:
    named = ": ".join(one for one in (row["service_code"], row["service_name"]) if one)
    return named if is_alone else f"{named} ({row['agency']})"


def _show(name: str, value: Any, lists: Lists) -> Any:
    if name in ("stage", "maturity"):
        return lists.name_value(name, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, list) else value
