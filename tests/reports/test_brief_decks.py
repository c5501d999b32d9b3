"""The brief as a deck: it opens again, its charts are native, its words are those of the PDF."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from metrics.figures import read_figures
from metrics.scope import Scope
from reports.briefs.deck import write_deck
from reports.briefs.facts import read_brief
from reports.briefs.making import make_brief
from reports.briefs.telling import tell_brief
from reports.parts import Bar, Bars, Column, Table
from reports.slide_charts import add_bars
from reports.slide_tables import add_tables
from reports.slides import Deck
from reports.source import read_source
from reports.tongue import open_tongue
from tests.reports.programme import AS_OF, FORMULA, LONG


def open_deck(paper):
    return open_deck_bytes(paper.content)


def open_deck_bytes(content):
    return Presentation(BytesIO(content))


def list_texts(slide):
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def list_charts(deck):
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


@pytest.mark.parametrize("code", ["KRA", "KPA", "JUD"])
def test_a_deck_opens_and_every_slide_bears_title_source_and_mark(brief_of, code):
    deck = open_deck(brief_of(code, "pptx"))
    assert deck.slides
    for slide in deck.slides:
        text = "\n".join(list_texts(slide)).replace("\u00a0", " ")
        assert slide.shapes.title.text_frame.text
        assert "Illustrative: invented figures" in text
        assert "As of 10 March 2023 · known on" in text and "agency?agency=" in text
    told = deck.core_properties
    assert told.title and told.language == "en-GB" and "Illustrative" in told.subject


def test_its_charts_are_native_and_can_be_edited(brief_of):
    paper = brief_of("KRA", "pptx")
    names = ZipFile(BytesIO(paper.content)).namelist()
    assert sum(name.startswith("ppt/charts/chart") for name in names) == 3
    assert sum(name.endswith(".xlsx") for name in names) == 3
    assert not any(name.startswith("ppt/media/") for name in names)
    for frame in list_charts(open_deck(paper)):
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr")


def test_the_trajectory_holds_todays_figure_and_the_target(brief_of, reading):
    figures = read_figures(reading, AS_OF, Scope(agency="KRA"))
    chart = next(f.chart for f in list_charts(open_deck(brief_of("KRA", "pptx"))) if f.chart.series)
    lines = {
        series.name.split(":")[0]: [v for v in series.values if v is not None]
        for series in chart.series
    }
    assert lines["Online"][-1] == figures["services_online"]
    assert set(lines["Target"]) == {figures["target"]["services"]}
    assert lines["Plans as promised"][-1] == figures["trajectory"]["agencies_plan_at_deadline"]
    # A plan's last number is that of its last day, also where that ends no week.
    assert lines["Plan"][-1] == figures["target"]["services"]
    # The legend says each line's last number, and the axis has months, not every week.
    assert chart.series[0].name == f"Online: {figures['services_online']}"
    assert chart.category_axis._element.find(qn("c:majorTimeUnit")).get("val") == "months"


def test_months_are_numbers_where_an_office_suite_would_name_them_in_english(reading):
    for language, written in (("en", "mmm yy"), ("sw", "mm/yyyy")):
        tongue = open_tongue(language)
        deck = open_deck(make_brief(reading, AS_OF, "KRA", "pptx", tongue=tongue))
        axis = list_charts(deck)[0].chart.category_axis
        assert axis.tick_labels.number_format == written


def test_short_lists_share_a_slide_each_whole_and_under_its_own_title(reading):
    source = read_source(reading, AS_OF, None, "agency", "")
    columns = tuple(Column(name) for name in "abcde")
    first, second = (Table(name, columns, (("a",) * 5,) * 2) for name in ("First", "Second"))
    slides_had = set()
    for rows in range(1, 13):
        deck = Deck("Brief", source)
        add_tables(deck, [first, replace(second, rows=(("a",) * 5,) * rows)])
        slides = list(open_deck_bytes(deck.close("Title")).slides)
        tables = [shape.table for each in slides for shape in each.shapes if shape.has_table]
        assert [len(table.rows) for table in tables] == [3, rows + 1]
        assert "Second" in [text for slide in slides for text in list_texts(slide)]
        slides_had.add(len(slides))
    assert slides_had == {1, 2}


def test_a_few_rows_make_no_giant_bars(brief_of):
    _line, changes, stages = list_charts(open_deck(brief_of("KRA", "pptx")))
    rows = [len(frame.chart.plots[0].categories) for frame in (changes, stages)]
    assert rows[0] < rows[1] and changes.height < stages.height


def test_gains_start_from_zero_and_stages_add_up(brief_of, reading):
    figures = read_figures(reading, AS_OF, Scope(agency="KRA"))
    _line, changes, stages = (f.chart for f in list_charts(open_deck(brief_of("KRA", "pptx"))))
    assert list(changes.plots[0].categories) == ["New"]
    assert list(changes.series[0].values) == [3.0]
    assert list(stages.series[0].values) == list(map(float, figures["stages"].values())) or sum(
        stages.series[0].values
    ) == sum(figures["stages"].values())


def test_hostile_names_are_text_in_native_tables(brief_of):
    deck = open_deck(brief_of("KRA", "pptx"))
    texts = [text for slide in deck.slides for text in list_texts(slide)]
    assert FORMULA in texts and LONG in texts
    assert any("#panic" in text for text in texts)


def test_a_name_is_no_formula_in_the_numbers_behind_a_chart():
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[5])
    bars = tuple(Bar(name, 1.0, "1") for name in ("=1+1", "http://a.example", "+1", "@A1", "-1"))
    add_bars(slide, Bars("Title", "Words", bars), (0, 0, Inches(5), Inches(5)))
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    inside = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    cells = [inside.cell(number, 1) for number in range(2, 7)]
    assert [cell.value for cell in cells] == [bar.name for bar in bars]
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)


def test_nothing_reaches_over_the_edge_of_a_slide(brief_of):
    for code in ("KRA", "KPA", "JUD"):
        deck = open_deck(brief_of(code, "pptx"))
        for slide in deck.slides:
            for shape in slide.shapes:
                assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
                assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height


def test_a_long_reply_pushes_the_tiles_down(reading):
    told = tell_brief(read_brief(reading, AS_OF, "KRA", None, ""))
    tops = []
    for words in ("On the way.", "On the way, and more of it. " * 16):
        deck = Presentation(BytesIO(write_deck(replace(told, reply=(words, "ICT office")))))
        slide = deck.slides[0]
        said = next(
            each
            for each in slide.shapes
            if each.has_text_frame and words[:10] in each.text_frame.text
        )
        lines = sum(-(-len(each.text) // 105) for each in said.text_frame.paragraphs)
        rule = min(each.top for each in slide.shapes if each.shape_type == MSO_SHAPE_TYPE.LINE)
        assert rule > said.top + Inches(0.3) * lines
        tops.append(rule)
    assert tops[1] > tops[0]
