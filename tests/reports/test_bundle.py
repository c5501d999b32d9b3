"""Everything for a meeting in one zip, made agency by agency."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl

from access.roles import LOCAL_PERSON
from loaders.agreeing import give_reply
from reports.bundle import make_all, zip_papers
from reports.papers import Paper
from tests.metrics.programmes import open_programme
from tests.reports.programme import AS_OF, list_entries


def test_all_are_every_brief_the_bulletin_and_the_share_with_progress(reading):
    steps = []
    papers = list(make_all(reading, AS_OF, ["xlsx"], progress=lambda *step: steps.append(step)))
    assert [paper.name for paper in papers] == [
        "bulletin-2023-03-10.xlsx",
        "share-2023-03-10.png",
        "share-2023-03-10.txt",
        "brief-KPA-2023-03-10.xlsx",
        "brief-KRA-2023-03-10.xlsx",
        "brief-JUD-2023-03-10.xlsx",
    ]
    assert steps == [
        (0, 4, "bulletin"),
        (1, 4, "KPA"),
        (2, 4, "KRA"),
        (3, 4, "JUD"),
        (4, 4, "done"),
    ]
    archive = ZipFile(BytesIO(zip_papers(papers, AS_OF).content))
    assert archive.namelist() == [paper.name for paper in papers]
    assert archive.read("share-2023-03-10.txt") == papers[2].content
    assert archive.testzip() is None


def test_the_same_papers_give_the_same_zip():
    papers = [Paper("a.txt", "text/plain", b"one"), Paper("b.txt", "text/plain", b"two")]
    first, second = (zip_papers(papers, AS_OF) for _turn in range(2))
    assert first.content == second.content
    assert first.name == "papers-2023-03-10.zip"


def test_what_was_agreed_reaches_the_agencys_own_brief_alone():
    ledger = open_programme(list_entries())
    words, office = "We begin on Monday", "Managing Director"
    give_reply(ledger, "KPA", words, office, AS_OF, LOCAL_PERSON)
    papers = {paper.name: paper for paper in make_all(ledger.reading(), AS_OF, ["xlsx"])}
    for code, is_there in (("KPA", True), ("KRA", False)):
        sheet = openpyxl.load_workbook(BytesIO(papers[f"brief-{code}-2023-03-10.xlsx"].content))
        cells = [cell.value for row in sheet["Brief"].iter_rows() for cell in row]
        assert ("We begin on Monday" in cells) is is_there
