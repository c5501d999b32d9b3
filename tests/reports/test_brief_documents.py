"""The brief as a PDF: two pages, tagged, literal, the same figures as everywhere."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from access.roles import LOCAL_PERSON
from loaders.agreeing import Agreement, agree_action, finish_action, give_reply, move_action
from metrics.figures import read_figures
from metrics.scope import Scope, ScopeUnknown
from reports.briefs.document import lay_out
from reports.briefs.facts import read_brief
from reports.briefs.making import make_brief
from reports.briefs.telling import tell_brief
from reports.papers import FormatUnknown
from reports.typesetting import count_pages, fit
from tests.data.stories import day
from tests.metrics.programmes import open_programme
from tests.reports.programme import AS_OF, FORMULA, LONG, MARKUP, UNBROKEN, list_entries

AGENCIES = ("KRA", "KPA", "JUD")


def open_pdf(content):
    return pypdf.PdfReader(BytesIO(content))


def read_text(content):
    """The words of a PDF on one line, without the breaks that long words may take."""
    pages = [page.extract_text() for page in open_pdf(content).pages]
    return re.sub(r"\s+", " ", " ".join(pages).replace("\u200b", ""))


def list_tags(content):
    """Every tag of the structure tree with its alternative text."""
    found, waiting = [], [open_pdf(content).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.DictionaryObject):
            found.append((node.get("/S"), node.get("/Alt")))
            kids = node.get("/K", [])
            waiting += kids if isinstance(kids, list) else [kids]
    return found


@pytest.mark.parametrize("code", AGENCIES)
def test_a_brief_is_a_tagged_document_with_title_and_language(brief_of, code):
    content = brief_of(code, "pdf").content
    document = open_pdf(content)
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert document.metadata.title.startswith(("Kenya", "The Judiciary"))


@pytest.mark.parametrize(("code", "pages"), [("KRA", 2), ("JUD", 1), ("KPA", 1)])
def test_a_brief_has_two_pages_and_one_where_no_list_has_a_row(brief_of, code, pages):
    assert len(open_pdf(brief_of(code, "pdf").content).pages) == pages


def test_every_chart_has_its_alternative_text(brief_of):
    figures = [alt for tag, alt in list_tags(brief_of("KRA", "pdf").content) if tag == "/Figure"]
    assert len(figures) == 3 and all(figures)
    assert any("Services online: 0 on" in alt and "Target: 30 by" in alt for alt in figures)
    assert any(alt.startswith("Services by stage: Identified 0") for alt in figures)


def test_tables_have_heading_cells(brief_of):
    tags = [tag for tag, _alt in list_tags(brief_of("KRA", "pdf").content)]
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"} <= set(tags)


def test_the_figures_are_those_of_the_command(brief_of, reading):
    text = read_text(brief_of("KRA", "pdf").content)
    figures = read_figures(reading, AS_OF, Scope(agency="KRA"))
    assert f"{figures['services_online']} of {figures['target']['services']}" in text
    assert figures["rating"]["because"] in text
    for name in ("claimed", "distinct", "transacting"):
        assert f"{name} {figures['counts'][name]}" in text
    overdue, paid = figures["overdue"], figures["payment_coverage"]
    assert f"{overdue['numerator']} of {overdue['denominator']}" in text
    assert f"{paid['numerator']} of {paid['denominator']}" in text
    assert f"{figures['settlement']['value']:.1%}" in text


def test_it_says_as_of_known_on_entry_and_where_to_see_it(brief_of, reading):
    text = read_text(brief_of("KRA", "pdf").content).replace("\u00a0", " ")
    assert "As of 10 March 2023 · known on" in text
    assert f"ledger entry {reading.known}" in text
    assert "On screen: agency?agency=KRA&as_of=2023-03-10&known_on=" in text


@pytest.mark.parametrize("code", AGENCIES)
def test_the_samples_mark_stands_on_every_page(brief_of, code):
    for page in open_pdf(brief_of(code, "pdf").content).pages:
        assert page.extract_text().count("Illustrative: invented figures") == 2


def test_names_stay_literal_and_whole(brief_of):
    text = read_text(brief_of("KRA", "pdf").content)
    assert FORMULA in text and MARKUP in text and LONG in text
    assert UNBROKEN in text.replace(" ", "")
    assert "\u202e" not in text and "\x01" not in text


def test_the_same_figures_give_the_same_bytes(brief_of, reading):
    again = make_brief(reading, AS_OF, "KRA", "pdf")
    assert again.content == brief_of("KRA", "pdf").content
    assert again.name == "brief-KRA-2023-03-10.pdf"


def test_reply_and_actions_stand_in_it_where_there_are_any(brief_of):
    ledger = open_programme(list_entries())
    signed = Agreement("Sign the letter", "Director, Finance", day(40), day(53), "KRA")
    listed = Agreement("List every fee", "Manager, ICT", day(40), day(50), "KRA")
    for action in (signed, listed):
        agree_action(ledger, action, LOCAL_PERSON)
    move_action(ledger, signed.action_id, day(60), "", LOCAL_PERSON)
    finish_action(ledger, listed.action_id, day(49), "", LOCAL_PERSON)
    reply = ("The gateway is =ready", "Commissioner General", day(66))
    give_reply(ledger, "KRA", *reply, LOCAL_PERSON)
    text = read_text(make_brief(ledger.reading(), AS_OF, "KRA", "pdf").content)
    assert "The agency answers: “The gateway is =ready” Commissioner General, 8" in text
    assert "One of two actions agreed is done; one late" in text
    assert "“Sign the letter” was due from Director, Finance by 2" in text
    assert "! 8 days late" in text and "✓ Done" in text
    for other in (brief_of("KRA", "pdf"), make_brief(ledger.reading(), AS_OF, "JUD", "pdf")):
        assert "The agency answers" not in read_text(other.content)


def test_with_an_address_the_way_back_is_a_link(reading):
    address = "https://tracker.example/"
    content = make_brief(reading, AS_OF, "KRA", "pdf", address=address).content
    links = [
        note.get_object()["/A"]["/URI"] for note in open_pdf(content).pages[0].get("/Annots", [])
    ]
    assert links and links[0].startswith("https://tracker.example/agency?agency=KRA&as_of=")


def test_an_agency_that_never_reported_gets_dashes_and_one_question(brief_of):
    text = read_text(brief_of("KPA", "pdf").content)
    assert "Kenya Ports Authority has never reported" in text
    assert "Never reported." in text and "Online – Pace –" in text
    assert "No workbook has ever named it. Who sends the first inventory, and by which day?" in text
    assert "Ahead of plan" not in text


def test_a_day_before_the_first_workbook_shows_what_was_told_since(reading):
    text = read_text(make_brief(reading, day(5), "KRA", "pdf").content).replace("\u00a0", " ")
    assert "Kenya Revenue Authority: 2 of 30 online" in text
    assert "Last heard" in text and "no workbook had named it by then" in text
    assert "No workbook has ever named it" not in text


def test_unknown_agencies_and_formats_are_refused(reading):
    with pytest.raises(ScopeUnknown):
        make_brief(reading, AS_OF, "XYZ", "pdf")
    with pytest.raises(FormatUnknown, match="not as docx"):
        make_brief(reading, AS_OF, "KRA", "docx")


def test_a_list_shows_the_most_rows_that_its_pages_hold(reading):
    told = tell_brief(read_brief(reading, AS_OF, "KRA", None, ""))
    (row,) = told.overdue.rows[:1]
    laid_out = lay_out(replace(told, overdue=replace(told.overdue, rows=(row,) * 90)))
    laid_out |= {"part": "all"}
    kept = {"moved": 6, "concerns": 2, "aging": 2, "actions": 2}
    fitted = fit("brief", laid_out, 2, {"overdue": 90}, kept)
    rows = fitted["rooms"]["overdue"]
    more = {**laid_out, "rooms": {**kept, "overdue": rows + 1}}
    assert 2 < rows < 90
    assert count_pages("brief", fitted) == 2 and count_pages("brief", more) == 3
