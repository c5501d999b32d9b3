"""The national bulletin: the figures of the command, every agency, and what is due."""

import re
from dataclasses import replace
from io import BytesIO

import openpyxl
import pandas as pd
import pypdf
import pytest
from pptx import Presentation

from metrics.figures import read_figures
from metrics.league import read_league
from reports.agreed import Action
from reports.bulletin.deck import write_deck
from reports.bulletin.facts import read_bulletin
from reports.bulletin.making import make_bulletin, make_bulletins
from reports.bulletin.tables import tell_decisions, tell_league, tell_movers, tell_reports
from reports.bulletin.telling import tell_bulletin
from reports.papers import FormatUnknown
from reports.parts import Step
from tests.data.stories import day
from tests.metrics.programmes import open_programme, register, row, target, told
from tests.reports.programme import AS_OF, list_entries


@pytest.fixture(scope="module")
def papers(reading):
    made = make_bulletins(reading, AS_OF, ["pdf", "pptx", "xlsx"])
    return dict(zip(("pdf", "pptx", "xlsx"), made, strict=True))


@pytest.fixture(scope="module")
def bulletin(reading):
    return read_bulletin(reading, AS_OF)


def read_text(paper):
    pages = pypdf.PdfReader(BytesIO(paper.content)).pages
    words = " ".join(page.extract_text() for page in pages)
    return re.sub(r"\s+", " ", words.replace("\u00a0", " ").replace("\u200b", ""))


def test_it_opens_as_a_tagged_document_and_says_where_its_figures_stand(papers, reading):
    document = pypdf.PdfReader(BytesIO(papers["pdf"].content))
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"] and len(document.pages) <= 4
    text = read_text(papers["pdf"])
    assert "As of 10 March 2023 · known on" in text and f"ledger entry {reading.known}" in text
    assert "Illustrative: invented figures" in text and "?as_of=2023-03-10&known_on=" in text


def test_its_five_answers_are_the_commands_figures(papers, reading):
    text, figures = read_text(papers["pdf"]), read_figures(reading, AS_OF)
    assert f"{figures['services_online']} of 5,000" in text
    assert f"{figures['in_scope']} in scope; the rule is end to end" in text
    fresh = figures["freshness"]
    assert f"{fresh['reported_14_days']} of {fresh['agencies']} reported within 14 days" in text
    held = figures["concentration"]
    assert f"hold {held['held']} of {held['missing']} still to come" in text
    paid = figures["payment_coverage"]
    assert f"{paid['numerator']} of {paid['denominator']} that charge take payment" in text


def test_every_agency_has_its_row_and_the_silent_one_dashes(bulletin, reading):
    table = tell_league(bulletin)
    assert len(table.rows) == len(read_league(reading, AS_OF)) == 3
    silent = next(line for line in table.rows if "KPA" in line[1])
    assert silent[2:] == ("–",) * 6
    assert table.rows[0][:3] == ("−− Red", "Kenya Revenue Authority (KRA)", "12")


def test_independent_institutions_are_never_named_as_holding_it_back(bulletin):
    assert "JUD" not in set(bulletin.rated["code"])
    assert bulletin.ministries["is_independent"].tolist() == [False, True]


def test_what_is_due_is_headed_by_who_acts_and_late_ones_are_marked(bulletin):
    actions = (
        Action("Sign the letter", "Director, Finance", day(60), code="KRA"),
        Action("Later than two weeks", "Manager, ICT", day(100)),
        Action("Done", "Manager, ICT", day(60), done_on=day(61)),
        Action("Dropped", "Manager, ICT", day(60), dropped_on=day(61)),
    )
    table = tell_decisions(replace(bulletin, actions=actions))
    assert [line[:3] for line in table.rows] == [("Director, Finance", "Sign the letter", "KRA")]
    assert table.rows[0][3] == "!\u00a02\u00a0Mar"
    assert table.title.replace("\u00a0", " ") == "1 answer is due by 24 March; 1 late"


def test_actions_and_concerns_that_are_due_stand_in_the_order_of_their_days(bulletin):
    owed = {"is_open": True, "is_past_due": True, "owner": "Chief Executive", "code": "KPA"}
    concern = {**owed, "concern": "The first to be due", "due_on": day(50), "unfinished": 2}
    concerns = pd.DataFrame([concern])
    actions = (Action("The second", "Director, Finance", day(60), code="KRA"),)
    table = tell_decisions(replace(bulletin, actions=actions, concerns=concerns))
    assert [line[1] for line in table.rows] == ["The first to be due", "The second"]


def test_who_has_not_reported_is_asked_by_name(bulletin):
    title, sentences = tell_reports(bulletin)
    assert title.replace("\u00a0", " ") == "1 workbook is asked for by 10 March"
    assert sentences == ("Never reported: Kenya Ports Authority.",)


def test_movers_and_bridge_add_up_to_the_difference():
    ledger = open_programme(
        [target(5000, 180), told(60, row("A", 6, 64), row("B", 6, 20), row("C", 6, 65))]
    )
    bulletin = read_bulletin(ledger.reading(), AS_OF)
    movers, words = tell_movers(bulletin), tell_bulletin(bulletin)
    assert [bar.text for bar in movers.bars] == ["+2"]
    assert movers.title == "One agency made all of the gain"
    assert words.changed.title.replace("\u00a0", " ") == "2 more than on 3 March"
    assert words.changed.steps[0].text == "1" and words.changed.steps[-1].text == "3"


def test_the_deck_has_native_charts_and_marks_on_every_slide(papers):
    deck = Presentation(BytesIO(papers["pptx"].content))
    charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) >= 3
    for slide in deck.slides:
        texts = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert "Illustrative: invented figures" in texts and "ledger entry" in texts


def test_the_workbook_holds_league_changes_and_every_figure(papers, reading):
    book = openpyxl.load_workbook(BytesIO(papers["xlsx"].content))
    assert {"Bulletin", "Figures", "League", "Ministries", "Decisions", "Stated"} <= set(
        book.sheetnames
    )
    figures = {line[0]: line for line in book["Figures"].iter_rows(values_only=True)}
    wanted = read_figures(reading, AS_OF)
    assert figures["required_per_week"][1] == wanted["required_per_week"]
    assert figures["saturation"][1] == pytest.approx(wanted["saturation"]["value"], rel=1e-15)


def test_a_week_without_a_change_has_no_slide_of_its_own(bulletin):
    told = tell_bulletin(bulletin)
    first, last = told.changed.steps
    gained = replace(told.changed, steps=(first, Step("New", "gain", 12, 13, "+1"), last))
    for changed, slides in ((told.changed, 0), (gained, 1)):
        deck = Presentation(BytesIO(write_deck(replace(told, changed=changed))))
        titles = [slide.shapes.title.text for slide in deck.slides]
        assert titles.count(told.changed.title) == slides


def test_shares_are_shown_in_per_cent_and_kept_to_the_digit(papers, bulletin):
    sheet = openpyxl.load_workbook(BytesIO(papers["xlsx"].content))["Ministries"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.number_format == "0.0%"]
    told = [cell.value for cell in cells if cell.value is not None]
    assert told == pytest.approx(list(bulletin.ministries["share"]))


def test_an_empty_ledger_still_has_a_bulletin(nothing):
    for paper in make_bulletins(nothing, AS_OF, ["pdf", "pptx", "xlsx"]):
        assert paper.content
    text = read_text(make_bulletin(nothing, AS_OF, "pdf"))
    assert "No service is online yet; upload the first inventory" in text
    assert "Illustrative" not in text


def test_two_hundred_agencies_with_long_names_keep_to_four_pages():
    codes = {f"A{n:03}": (f"Authority {n} " + "for long names " * (n % 9), "Ministry", None, False)
             for n in range(220)}  # fmt: skip
    ledger = open_programme([register(codes), *list_entries()])
    paper = make_bulletin(ledger.reading(), AS_OF, "pdf")
    assert len(pypdf.PdfReader(BytesIO(paper.content)).pages) == 4
    assert re.search(r"The \d+ furthest behind of 223; the workbook has all", read_text(paper))


def test_a_format_that_nobody_makes_is_refused(reading):
    with pytest.raises(FormatUnknown, match="not as csv"):
        make_bulletin(reading, AS_OF, "csv")


def test_on_the_day_of_the_deadline_the_answer_is_no_longer_a_chance(reading):
    tiles = {tile.label: tile for tile in tell_bulletin(read_bulletin(reading, day(180))).tiles}
    asked = tiles["Will we make it?"]
    assert (asked.answer, asked.notes) == ("Not in time", ("The deadline is today.",))
