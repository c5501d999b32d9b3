"""One illustrative service: what is true of it, from which every workbook is printed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

TO_DO: Final = 0
TESTING: Final = 5
LIVE: Final = 6
IN_USE: Final = 7
WITHDRAWN: Final = 8
MERGED: Final = 9

FIRST_BLOCKER_STAGE: Final = 1


@dataclass(slots=True)
class History:
    """The days of a service.

    `entered` holds the first day of each stage from 0 to 5, `live_on` that of stage 6; they may
    lie in the future. `left_on` ends a time online, for stage `left_to`. A live service that is
    not `is_dated` never tells its day. `upgraded_on` is the report that first tells a maturity
    that counts.
    """

    entered: tuple[date, ...]
    live_on: date
    used_from: date | None = None
    left_on: date | None = None
    left_to: int = WITHDRAWN
    is_dated: bool = True
    upgraded_on: date | None = None
    first_listed: int = 0
    plans: tuple[date | None, ...] = (None, None, None, None)

    def stage_on(self, day: date) -> tuple[int, date]:
        """Return the stage on a day, and since when."""
        if self.left_on and day >= self.left_on:
            return self.left_to, self.left_on
        if day >= self.live_on:
            is_used = self.used_from is not None and day >= self.used_from
            return (IN_USE if is_used else LIVE), self.live_on
        for stage in range(TESTING, TO_DO, -1):
            if day >= self.entered[stage]:
                return stage, self.entered[stage]
        return TO_DO, self.entered[TO_DO]

    def is_live_on(self, day: date) -> bool:
        """Return whether the service is live, or in use, on a day."""
        return self.stage_on(day)[0] in (LIVE, IN_USE)


@dataclass(slots=True)
class Particulars:
    """What a workbook says of a service beside its stage; days are counted from an event.

    `maturity_before` is told until it is live; `verified_after` its go-live; `next_action_in`
    the reporting date.
    """

    audience: str = ""
    channel: str = "e-Citizen"
    maturity: int | None = 3
    maturity_before: int | None = 1
    fee: int = 0
    payment_status: str = "not applicable"
    payment_providers: tuple[str, ...] = ()
    url: str | None = None
    verified_by: str | None = None
    verified_after: int = 10
    officer: str = ""
    blocker_kind: str | None = None
    blocker: str | None = None
    next_action_in: int | None = None
    paperless: bool | None = None
    days_promised: int | None = None
    reason: str | None = None
    remarks: str | None = None


@dataclass(slots=True)
class Service:
    """One row of an inventory.

    `role`: unit (counted once), stand_in (variants of a parent that is not listed), variant (of a
    listed one), copy (a second row of one name), exempt, gone (withdrawn or merged before it was
    ever live). `short` says why a live one does not count: below, unknown or channel.
    `is_online`: it is live on 10 March 2023 and counts end to end, as the row that stands for it.
    """

    agency: str
    code: str | None
    name: str
    kind: str
    category: str
    history: History
    role: str = "unit"
    short: str | None = None
    parent: str | None = None
    exempt: str | None = None
    merged_into: str | None = None
    renamed: str | None = None
    is_online: bool = False
    is_split: bool = False
    particulars: Particulars = field(default_factory=Particulars)

    @property
    def is_splittable(self) -> bool:
        """Whether tariff lines or a copy may be made of it: plain, and never lost."""
        is_plain = self.role == "unit" and not self.short and not self.is_split
        return is_plain and self.history.left_on is None

    @property
    def unit(self) -> str:
        """The name under which the service is counted."""
        return (self.parent or self.name) if self.role == "stand_in" else self.name
