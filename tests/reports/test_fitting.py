"""Whatever the names and however long the lists, a brief keeps to two pages and cuts no word."""

import re
from io import BytesIO
from uuid import uuid4

import pypdf
import pytest

from access.roles import LOCAL_PERSON
from data.entries import NewEntry
from loaders.agreeing import Agreement, agree_action, give_reply
from reports.briefs.making import make_briefs
from reports.typesetting import break_long_words, is_european, is_latin, is_printable
from tests.data.stories import day
from tests.metrics.programmes import AGENCIES, open_programme, register, row, setting, target, told
from tests.reports.programme import AS_OF, LONG, UNBROKEN

NAME = "The Authority for the Regulation of " + "Everything and " * 12 + "More"
OFFICE = "Office of the " + "Deputy " * 12 + "Director"


@pytest.fixture(scope="module")
def papers():
    names = {**AGENCIES, "KRA": (NAME, "Ministry of " + "Long Names " * 8, LONG[:100], False)}
    late = [
        row(f"S{n}", 1 + n % 5, name=f"{n} {LONG}", since=-200, planned_live_on=day(n))
        for n in range(40)
    ]
    unbroken = row("U", 3, name=UNBROKEN, planned_live_on=day(-5))
    moved = [row(f"M{n}", 6, 50 + n, name=f"{LONG} {n}") for n in range(12)]
    ledger = open_programme(
        [
            register(names),
            setting("illustrative", True),
            target(300, -180, "baseline"),
            target(5000, 180),
            told(65, unbroken, *late, *moved),
        ]
    )
    give_reply(ledger, "KRA", LONG, OFFICE, day(60), LOCAL_PERSON)
    agree_action(ledger, Agreement(LONG, OFFICE, day(0), day(0), "KRA"), LOCAL_PERSON)
    (first,) = ledger.reading().records("select * exclude (entry_no) from actions")
    more = [{**first, "action_id": uuid4(), "due_on": day(n)} for n in range(1, 30)]
    ledger.commit([NewEntry("action", {"actions": more})])
    made = make_briefs(ledger.reading(), AS_OF, "KRA", ["pdf", "pptx", "xlsx"])
    return dict(zip(("pdf", "pptx", "xlsx"), made, strict=True))


def test_forty_late_services_with_long_names_fit_on_two_pages(papers):
    pages = pypdf.PdfReader(BytesIO(papers["pdf"].content)).pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert len(pages) == 2
    assert NAME in text and LONG in text
    assert re.search(r"The \d+ longest of 41\.", text)
    assert UNBROKEN in text.replace("\u200b", "").replace(" ", "")


def test_deck_and_workbook_bear_them_too(papers):
    assert papers["pptx"].content and papers["xlsx"].content


def test_a_long_word_may_break_anywhere_and_a_short_one_nowhere():
    assert break_long_words("a short word") == "a short word"
    assert break_long_words("x" * 30).replace("\u200b", "") == "x" * 30
    assert break_long_words("x" * 30).count("\u200b") == 29


def test_signs_that_steer_or_that_no_font_holds_are_told_apart():
    assert is_printable("é") and is_printable("中") and not is_printable("\u202e")
    assert is_european("Ж") and not is_european("中")
    assert is_latin("é") and is_latin("–") and not is_latin("Ж")
