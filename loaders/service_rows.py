"""The services of a file after they were read, checked and compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.collecting import Collector
from loaders.comparing import Changes
from loaders.ownership import Owners
from loaders.rows import Rows


@dataclass(slots=True)
class Services:
    """The services of a file, ready to be stored; every sequence has one entry a row.

    `doubles` names, by a row's place, another agency that lists the same service.
    """

    rows: Rows
    owners: Owners
    collector: Collector
    keys: Sequence[str | None]
    ids: Sequence[str | None]
    parents: Sequence[str | None]
    changes: Changes
    doubles: Mapping[int, str]
