"""Links between services: what persons confirmed to be one, and what was taken back."""

from uuid import UUID

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


def list_links(
    reading: Reading,
    scope: Scope = NATION,
    *,
    submission: int | None = None,
    service: UUID | None = None,
) -> pd.DataFrame:
    """Return confirmed links, the latest first: all of a scope, of a submission, or of a service.

    Columns: entry_no, from_id, to_id, kind, from_name, to_name, from_code, to_code, from_agency,
    to_agency, entered_at (UTC), person, office, taken_back_by, taken_back_at, taken_back_why (null
    while it stands).
    """
    return reading.frame(
        read_statement("confirmed_links"),
        submission=submission,
        service=str(service) if service else None,
        **scope.parameters,
    )
