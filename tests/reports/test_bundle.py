"""Everything for a meeting in one zip, made agency by agency."""

from io import BytesIO
from zipfile import ZipFile

from reports.bundle import make_all, zip_papers
from reports.papers import Paper
from tests.reports.programme import AS_OF


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
