"""The burn-up of a deck as a native line chart by week, its months under the axis."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from reports.parts import Band, Line, Mark
from reports.slide_charts import Box, ChartData, add_chart
from reports.slides import ACCENT, COLOR, INK
from reports.tongue import _, read_tongue
from reports.wording import write_number

PLAN: Final = COLOR(0x6A, 0x74, 0x7D)
PALE: Final = COLOR(0x58, 0x86, 0xB9)
WEEK: Final = timedelta(weeks=1)
# An office suite names months in its own language, so that only English ones are named.
MONTHS_NAMED, MONTHS_NUMBERED = "mmm yy", "mm/yyyy"
# So many months find room under the axis, side by side.
MONTHS_SHOWN: Final = 14
MONTHS: Final = f'<c:majorTimeUnit {nsdecls("c")} val="months"/>'


class Series(NamedTuple):
    """One line of the chart: its name, its value by week, and how it is drawn."""

    name: str
    values: list[float | None]
    color: Any
    width: float
    dash: Any = None


def add_line(slide: Any, told: Line, box: Box) -> None:
    """Add the burn-up: online, plan, forecast, plans, target, as far as given."""
    days = list_weeks(told)
    series = list(list_series(told, days))
    data = ChartData(number_format="#,##0")
    data.categories = days
    for each in series:
        data.add_series(each.name, each.values)
    chart = add_chart(slide, XL_CHART_TYPE.LINE, box, data, told.title, told.alt)
    for drawn, each in zip(chart.series, series, strict=True):
        drawn.smooth = False
        drawn.format.line.color.rgb, drawn.format.line.width = each.color, Pt(each.width)
        if each.dash is not None:
            drawn.format.line.dash_style = each.dash
        drawn.marker.format.fill.background()
        drawn.marker.format.line.fill.background()
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(12)
    _write_months(chart.category_axis, (told.last - told.first).days)


def _write_months(axis: Any, span: int) -> None:
    """Write every month under the axis, or every so many; a week each would run together."""
    step = -(-span // (30 * MONTHS_SHOWN))
    is_english = read_tongue().code == "en"
    axis.tick_labels.number_format = MONTHS_NAMED if is_english else MONTHS_NUMBERED
    axis.tick_labels.number_format_is_linked = False
    for element in (f'<c:majorUnit {nsdecls("c")} val="{step}"/>', MONTHS):
        axis._element.append(parse_xml(element))


def list_series(told: Line, days: Sequence[date]) -> Iterator[Series]:
    """Yield the lines of the chart, each named with its last number for the legend.

    What lies ahead begins on the as-of date.
    """

    def draw(marks: Sequence[Mark], first: date) -> list[float | None]:
        return [read_between(marks, day) if day >= first else None for day in days]

    yield _name(_("Online"), [read_at(told.online, day) for day in days], ACCENT, 3.5)
    if told.plan:
        yield _name(_("Plan"), draw(told.plan, told.first), PLAN, 1.5, MSO_LINE.DASH)
    if told.plans:
        plans = draw(told.plans, told.as_of)
        yield _name(_("Plans as promised"), plans, PLAN, 1.5, MSO_LINE.ROUND_DOT)
    if told.band:
        for name, part, width in (
            (_("Expected"), "middle", 2.0),
            (_("Likely, low"), "low", 1.0),
            (_("Likely, high"), "high", 1.0),
        ):
            color = ACCENT if part == "middle" else PALE
            yield _name(name, draw(read_band(told.band, part), told.as_of), color, width)
    elif told.pace:
        ends = draw((told.online[-1], told.pace), told.as_of)
        yield _name(_("At this pace"), ends, PALE, 2.0)
    if told.target:
        yield _name(_("Target"), [told.target] * len(days), INK, 1.5)


def _name(
    name: str, values: list[float | None], color: Any, width: float, dash: Any = None
) -> Series:
    last = next((value for value in reversed(values) if value is not None), None)
    return Series(f"{name}: {write_number(last)}", values, color, width, dash)


def list_weeks(told: Line) -> list[date]:
    """Return every seventh day back and forth from the as-of date, and each day of a plan.

    Without the days at which a plan turns and ends, its last number would be another.
    """
    back = range((told.as_of - told.first).days // 7 + 1)
    ahead = range(1, (told.last - told.as_of).days // 7 + 1)
    days = {told.as_of - WEEK * n for n in back} | {told.as_of + WEEK * n for n in ahead}
    turns = {mark.on for mark in (*told.plan, *told.plans) if told.first <= mark.on <= told.last}
    return sorted(days | turns | {told.first, told.as_of, told.last})


def read_at(marks: Sequence[Mark], day: date) -> float | None:
    """Return the last value up to a day; None after the line's end."""
    if not marks or day > marks[-1].on:
        return None
    before = [mark.value for mark in marks if mark.on <= day]
    return before[-1] if before else None


def read_between(marks: Sequence[Mark], day: date) -> float | None:
    """Return the value of a day on straight lines between points; None outside them."""
    for left, right in zip(marks, marks[1:], strict=False):
        if left.on <= day <= right.on:
            done = (day - left.on).days / max(1, (right.on - left.on).days)
            return left.value + done * (right.value - left.value)
    return None


def read_band(band: Sequence[Band], part: str) -> list[Mark]:
    """Return one line of the forecast's band: low, middle or high."""
    return [Mark(each.on, getattr(each, part)) for each in band]
