"""The illustrative workbooks: three for all agencies together, and one of each in March 2023."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from sample.agencies import Agency
from sample.files import write_text, write_xlsx
from sample.grids import Grid, lay_out
from sample.layouts import Layout, illustrative_mark, read_layouts
from sample.moments import CONSOLIDATED, Moment
from sample.printing import Cell, print_day
from sample.programme import Sample
from sample.rows import is_told, tell
from sample.use import MONTHS, TOLD_IN, Use

OWN_REPORT: Final = len(CONSOLIDATED)
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Written:
    """A workbook as written, with the day that it reports and the day on which it is entered."""

    path: Path
    moment: Moment
    layout: str


def write_workbooks(
    sample: Sample, folder: Path, progress: Callable[[int, int, str], None]
) -> list[Written]:
    """Write every workbook into a folder, which is there, and return them in order of entry."""
    total = len(CONSOLIDATED) + len(sample.agencies)
    written: list[Written] = []
    for one in _write_each(sample, folder):
        written.append(one)
        progress(len(written), total, "Writing the illustrative workbooks")
    return sorted(written, key=lambda one: (*_days(one.moment), one.path.name))


def _days(moment: Moment) -> tuple[date, date]:
    return moment.entered_on, moment.reported_on


def _write_each(sample: Sample, folder: Path) -> Iterator[Written]:
    national = read_layouts("national").values()
    for report, (layout, moment) in enumerate(zip(national, CONSOLIDATED, strict=True)):
        filled_in = {"day": print_day(moment.reported_on)}
        yield _write(sample, sample.agencies, report, layout, filled_in, moment, folder)
    for agency in sample.agencies:
        filled_in = {
            "code": agency.code,
            "name": agency.name,
            "ministry": agency.ministry or "Independent",
            "day": print_day(agency.moment.reported_on),
            "month": f"{agency.moment.reported_on:%B %Y}",
        }
        one = [agency]
        yield _write(sample, one, OWN_REPORT, agency.layout, filled_in, agency.moment, folder)


def _write(
    sample: Sample,
    agencies: Sequence[Agency],
    report: int,
    layout: Layout,
    filled_in: Mapping[str, str],
    moment: Moment,
    folder: Path,
) -> Written:
    path = folder / layout.file.format(**filled_in)
    services = _tell_services(sample, agencies, report)
    grids = [lay_out(layout.services, services, filled_in)]
    if layout.separator:
        write_text(path, grids[0], layout.separator)
        return Written(path, moment, layout.name)
    use = _tell_use(sample, agencies, report)
    if layout.performance and use:
        grids.append(lay_out(layout.performance, use, filled_in))
    concerns = _tell_concerns(sample, agencies, report)
    if layout.concerns and concerns:
        grids.append(lay_out(layout.concerns, concerns, filled_in))
    if layout.cover:
        grids = [_make_cover(filled_in), *grids, _make_contacts()]
    if layout.read_me:
        grids.append(_make_read_me())
    write_xlsx(path, grids)
    return Written(path, moment, layout.name)


def _tell_services(sample: Sample, agencies: Sequence[Agency], report: int) -> Rows:
    return [
        tell(agency, service, report)
        for agency in agencies
        for service in sample.services[agency.code]
        if is_told(service, report)
    ]


def _tell_use(sample: Sample, agencies: Sequence[Agency], report: int) -> Rows:
    return [
        _tell_month(agency, use)
        for agency in agencies
        for use in sample.use[agency.code]
        if TOLD_IN[use.month] == report
    ]


def _tell_month(agency: Agency, use: Use) -> dict[str, Any]:
    fields = ("started", "completed_online", "completed_all", "from_abroad")
    money = ("collected", "settled", "unmatched", "days_taken", "provider")
    return {
        "agency": agency.name,
        "service_code": use.service.code,
        "service_name": use.service.name,
        "month": MONTHS[use.month],
        **{name: getattr(use, name) for name in (*fields, *money)},
    }


def _tell_concerns(sample: Sample, agencies: Sequence[Agency], report: int) -> Rows:
    told = {agency.code for agency in agencies}
    return [
        concern.tell()
        for concern in sample.concerns
        if concern.agency.code in told and concern.report == report
    ]


def _make_cover(filled_in: Mapping[str, str]) -> Grid:
    lines: list[Cell] = [
        filled_in["name"],
        f"Returns for {filled_in['month']}",
        illustrative_mark(),
    ]
    rows: list[list[Cell]] = [[], *([None, line] for line in lines)]
    return Grid("Cover", rows, strong_rows={1})


def _make_contacts() -> Grid:
    rows: list[Any] = [
        ["Contacts"],
        ["Office", "Telephone"],
        ["ICT Directorate", "extension 100"],
        ["Corporate Communication", "extension 200"],
    ]
    return Grid("Contacts", rows, strong_rows={0, 1})


def _make_read_me() -> Grid:
    lines = [illustrative_mark(), "Services on one sheet, each in one row.", "Dates as dates."]
    return Grid("Read me", [[line] for line in lines], strong_rows={0})
