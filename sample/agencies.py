"""The agencies that report, each with its numbers, its days and its way of going about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Final

from data.agencies import Agency as Registered
from sample.layouts import Layout, SheetLayout, read_layouts
from sample.moments import (
    AFTERWARDS,
    CONSOLIDATED,
    SILENT,
    STALE,
    Moment,
    choose_moments,
    last_go_live,
)
from sample.quotas import UNITS, Quota, set_quotas, share_out

EXEMPT: Final = 72
COPIES: Final = 66
GONE: Final = 22
# Who gives no codes: their services are known by name.
WITHOUT_CODES: Final = (
    *("NRB", "KNBS", "KNH", "MTRH", "KSG", "KICD", "NACADA", "ODPP", "PSC", "EACC"),
    *("KENHA", "NHC", "ROM", "KUCCPS"),
)


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency that reports: who it is, how much it has, when and how well it reports."""

    code: str
    name: str
    ministry: str
    state_department: str
    quota: Quota
    moment: Moment
    layout: Layout
    pace: float
    ambition: float
    exempt_count: int
    copy_count: int
    gone_count: int

    @property
    def gives_codes(self) -> bool:
        """Whether its services have codes."""
        return self.code not in WITHOUT_CODES

    @property
    def reports(self) -> list[date]:
        """The reporting dates that speak of its services: three for all agencies, one its own."""
        return [*(moment.reported_on for moment in CONSOLIDATED), self.moment.reported_on]

    @property
    def last_go_live(self) -> date:
        """The last day on which a service of it goes live before the next reports."""
        return last_go_live(self.code, self.moment)


def describe_agencies(register: Sequence[Registered], rng: Random) -> list[Agency]:
    """Return the agencies of the register that are not silent, described for the sample."""
    reporting = [agency for agency in register if agency.code not in SILENT]
    codes = [agency.code for agency in reporting]
    quotas = set_quotas(codes, STALE + AFTERWARDS, rng)
    moments = choose_moments(codes)
    sizes = {code: float(quotas[code].units) for code in codes}
    coded = {code: size * (code not in WITHOUT_CODES) for code, size in sizes.items()}
    roomy = dict.fromkeys(codes, UNITS)
    exempt = share_out(EXEMPT, sizes, roomy)
    copies = share_out(COPIES, coded, {code: int(size / 4) for code, size in coded.items()})
    gone = share_out(GONE, sizes, roomy)
    return [
        Agency(
            agency.code,
            agency.name,
            agency.ministry or "",
            agency.state_department or "",
            quotas[agency.code],
            moments[agency.code],
            choose_layout(agency.code, place),
            pace=rng.lognormvariate(0, 0.22),
            ambition=min(0.99, rng.uniform(0.62, 1.08)),
            exempt_count=exempt[agency.code],
            copy_count=copies[agency.code],
            gone_count=gone[agency.code],
        )
        for place, agency in enumerate(reporting)
    ]


def choose_layout(code: str, place: int) -> Layout:
    """Return the layout of an agency's own workbook: each in turn, by place in the register."""
    layouts = list(read_layouts("agency").values())
    layout = layouts[place % len(layouts)]
    if code not in WITHOUT_CODES:
        return layout
    performance = layout.performance and _without_codes(layout.performance)
    return replace(layout, services=_without_codes(layout.services), performance=performance)


def _without_codes(sheet: SheetLayout) -> SheetLayout:
    return replace(sheet, columns=tuple(c for c in sheet.columns if c.field != "service_code"))
