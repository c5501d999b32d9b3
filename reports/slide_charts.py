"""Native charts of a deck: whoever opens it can edit every one, and see the numbers behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, Final

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Length, Pt
from xlsxwriter import Workbook

from reports.parts import Bars, Segments, Steps
from reports.sheets import SAFE
from reports.slides import ACCENT, COLOR, HEADING, INK, MUTED, RULE, SANS, write
from reports.tongue import _

RESTING: Final = COLOR(0x87, 0x94, 0xA0)
TALLEST_ROW: Final = Inches(0.55)
AROUND: Final = Inches(0.2)
# The longest bar leaves this much of the width to its number.
LABEL_ROOM: Final = 1.15
# More rows than these find room for their names in smaller letters only.
ROWS_AT_12: Final = 14
Box = tuple[Length, Length, Length, Length]
# python-pptx's classes carry no types of their own.
WRITER: Any = CategoryWorkbookWriter
CATEGORIES: Any = CategoryChartData


class _TextWriter(WRITER):  # type: ignore[misc]  # the package is untyped
    """Writes the numbers behind a chart into a workbook in which no name is a formula."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: BinaryIO) -> Iterator[tuple[Any, Any]]:
        with Workbook(xlsx_file, SAFE) as book:
            yield book, book.add_worksheet()


class ChartData(CATEGORIES):  # type: ignore[misc]  # the package is untyped
    """Categories and series of a chart; `=cmd|...` in a name stays text for who edits them."""

    @property
    def _workbook_writer(self) -> _TextWriter:
        return _TextWriter(self)


def add_bars(slide: Any, told: Bars, box: Box, is_share: bool = False) -> None:
    """Add rows of one scale, the first on top: gains, or shares beside the numbers they are of."""
    data = ChartData(number_format="0%" if is_share else "+#,##0")
    data.categories = [f"{bar.name} · {bar.text}" if is_share else bar.name for bar in told.bars]
    data.add_series(told.title, [bar.value for bar in told.bars])
    chart = add_rows(slide, box, data, told.title, told.alt)
    if told.top:
        chart.value_axis.maximum_scale = told.top * LABEL_ROOM
    if is_share:
        # The one line across stands at 100 per cent.
        chart.value_axis.has_major_gridlines, chart.value_axis.major_unit = True, 1
        chart.value_axis.major_gridlines.format.line.color.rgb = INK
    for number, bar in enumerate(told.bars):
        fill = chart.series[0].points[number].format.fill
        fill.solid()
        fill.fore_color.rgb = ACCENT if bar.is_key else RESTING


def add_steps(slide: Any, told: Steps, box: Box) -> Length:
    """Add gains and losses from zero; the levels between which they lie are said in words.

    Returns the height at which they end.
    """
    moves = [step for step in told.steps if step.kind != "level"]
    first, last = told.steps[0], told.steps[-1]
    words = _("{start} on {first}, {end} on {last}").format(
        start=first.text, first=first.name, end=last.text, last=last.name
    )
    left, top, width, height = box
    write(slide, words, left, top, width, size=14, is_bold=True)
    below = Length(top + HEADING)
    if not moves:
        return below
    data = ChartData(number_format="+#,##0;−#,##0")
    data.categories = [step.name for step in moves]
    data.add_series(_("Services"), [step.end - step.start for step in moves])
    room = Length(height - HEADING)
    chart = add_rows(slide, (left, below, width, room), data, told.title, told.alt)
    ends = [step.end - step.start for step in moves]
    chart.value_axis.minimum_scale = min(0, *ends) * LABEL_ROOM
    series = chart.series[0]
    series.invert_if_negative = False
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for number, step in enumerate(moves):
        if step.kind == "loss":
            fill = series.points[number].format
            fill.fill.background()
            fill.line.color.rgb = INK
    return Length(below + measure_rows(len(moves), room))


def add_segments(slide: Any, told: Segments, box: Box) -> None:
    """Add services by stage, the first stage on top."""
    data = ChartData(number_format="#,##0")
    data.categories = [each.name for each in told.segments]
    data.add_series(_("Services"), [each.value for each in told.segments])
    add_rows(slide, box, data, told.title, told.alt)


def add_rows(slide: Any, box: Box, data: Any, title: str, alt: str) -> Any:
    """Add bars, a row each, the first on top; a few rows take as much room as they need."""
    left, top, width, height = box
    rows = len(data.categories)
    drawn = (left, top, width, measure_rows(rows, height))
    chart = add_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, drawn, data, title, alt)
    _turn(chart)
    longest = max((value for series in chart.series for value in series.values), default=0)
    if longest > 0:
        chart.value_axis.maximum_scale = longest * LABEL_ROOM
    if rows > ROWS_AT_12:
        chart.font.size = chart.plots[0].data_labels.font.size = Pt(10)
    return chart


def measure_rows(rows: int, height: Length) -> Length:
    """Return how high a chart of so many rows is, of the height that there is."""
    return Length(min(height, TALLEST_ROW * rows + AROUND))


def add_chart(slide: Any, kind: Any, box: Box, data: Any, title: str, alt: str) -> Any:
    """Add a native chart with its alternative text, drawn like all of them."""
    frame = slide.shapes.add_chart(kind, *box, data)
    frame.name = title
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart = frame.chart
    chart.has_title, chart.has_legend = False, False
    chart.font.size, chart.font.name, chart.font.color.rgb = Pt(12), SANS, INK
    axis = chart.value_axis
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = RULE
    axis.format.line.fill.background()
    axis.tick_labels.font.color.rgb = MUTED
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "#,##0", False
    axis.minimum_scale = 0
    chart.category_axis.format.line.color.rgb = INK
    return chart


def _turn(chart: Any) -> None:
    """Put the first row on top and write each number at its bar."""
    chart.category_axis.reverse_order = True
    # Every row is named, however many there are.
    between = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    chart.category_axis._element.find(qn("c:noMultiLvlLbl")).addprevious(between)
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.visible = False
    plot = chart.plots[0]
    plot.gap_width = 45
    for series in chart.series:
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = ACCENT
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.data_labels.font.size = Pt(12)
    # A number stays whole, however narrow the place at the end of its bar.
    plot.data_labels._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("wrap", "none")
