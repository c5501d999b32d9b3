"""The inventory of a day: searched page by page, or whole, each row with where it stands."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from data.reading import Reading
from metrics.narrowing import Narrowing, write_ids
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

NOT_STATED: Final = "not stated"
LINKS: Final = ("own_page", "front_page", "none")
ANYTHING: Final = Narrowing()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search: how many services were found in all, and the rows of the page.

    Rows hold every field of the service, code, agency, ministry, state_department, unit_id, level
    (the furthest it counts at), left_out (why not at the next), is_online, and the word's place:
    entry_no, sheet_no, row_no, sheet_name, file_name, file_sha256, reported_on.
    """

    total: int
    page: int
    rows: pd.DataFrame


def search_services(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    text: str = "",
    stages: Sequence[int] = (),
    level: str | None = None,
    left_out: str | None = None,
    is_overdue: bool | None = None,
    payment_status: str | None = None,
    link: str | None = None,
    longer_than: int | None = None,
    narrowing: Narrowing = ANYTHING,
    page: int = 1,
    page_size: int = 50,
) -> Found:
    """Return one page of the services listed on a day that fit everything asked for.

    `text`: words that must all stand in name, code, link or agency. `level`: in_scope or a count;
    a unit is found once, by the service that speaks for it. `left_out`: a reason of LEFT_OUT.
    `payment_status`: as workbooks say it, or NOT_STATED. `link`: one of LINKS. `longer_than`: days
    in the stage. `narrowing`: what fits by concerns, use and tests.
    """
    found = reading.frame(
        read_statement("services_found"),
        as_of=as_of,
        sought=fold_words(text),
        stages=list(stages) or None,
        level=level,
        left_out=left_out,
        is_overdue=is_overdue,
        payment_status=payment_status,
        link=link,
        longer_than=longer_than,
        within=write_ids(narrowing.within),
        without=write_ids(narrowing.without),
        page_size=page_size,
        skipped=(max(page, 1) - 1) * page_size,
        services=None,
        **scope.parameters,
    )
    total = int(found["found_count"].iloc[0]) if len(found) else 0
    services = [str(one) for one in found["service_id"]]
    words = reading.frame(read_statement("service_rows"), as_of=as_of, services=services)
    rows = found.drop(columns="found_count").merge(words, on="service_id", how="left")
    return Found(total, max(page, 1), rows)


def fold_words(text: str) -> list[str]:
    """Return the words of a search without case or accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).split()


def list_services(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the whole inventory of a scope, each row with its provenance."""
    return reading.frame(read_statement("services"), as_of=as_of, services=None, **scope.parameters)
