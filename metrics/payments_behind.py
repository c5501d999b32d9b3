"""The services behind each figure of payment and use, so that a figure opens what it is made of."""

from datetime import date
from typing import Final
from uuid import UUID

from data.reading import Reading
from metrics.payments import read_integrated
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

ON_GATEWAY, OFF_GATEWAY, USED = "on_gateway", "off_gateway", "used"
RECEIPTS, UNSETTLED, UNMATCHED = "receipts", "unsettled", "unmatched"
ELSEWHERE, UNFINISHED, IN_TIME, LATE = "elsewhere", "unfinished", "in_time", "late"
OF_SERVICES: Final = (ON_GATEWAY, OFF_GATEWAY, USED)
OF_MONTHS: Final = (RECEIPTS, UNSETTLED, UNMATCHED, ELSEWHERE, UNFINISHED, IN_TIME, LATE)
FIGURES: Final = (*OF_SERVICES, *OF_MONTHS)
NONE_NAMED: Final = ""


def list_behind(reading: Reading, as_of: date, scope: Scope = NATION) -> dict[str, set[UUID]]:
    """Return for each of FIGURES the services of a scope behind it that are listed on a day."""
    found: dict[str, set[UUID]] = {figure: set() for figure in FIGURES}
    for statement in ("behind_services", "behind_months"):
        rows = reading.rows(
            read_statement(statement),
            as_of=as_of,
            integrated=read_integrated(reading, as_of),
            **scope.parameters,
        )
        for service, figure in rows:
            found[figure].add(service)
    return found


def list_naming(reading: Reading, as_of: date, provider: str, scope: Scope = NATION) -> set[UUID]:
    """Return the services listed on a day that name a provider; NONE_NAMED: that name none."""
    rows = reading.rows(
        read_statement("services_naming"), as_of=as_of, provider=provider, **scope.parameters
    )
    return {row[0] for row in rows}
