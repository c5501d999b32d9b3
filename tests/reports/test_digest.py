"""The digest is one small file that fetches nothing, and says the same as plain text."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest

from data.entries import NewEntry
from metrics.figures import read_figures
from reports.digest.facts import say_turned
from reports.digest.making import make_digest
from reports.wording import join_notes
from tests.data.stories import day
from tests.metrics.programmes import open_programme
from tests.reports.programme import AS_OF, list_entries

HOSTILE = "<img src=http://example.invalid/x onerror=alert(1)> \u202e"


@pytest.fixture(scope="module")
def digest(reading):
    return make_digest(reading, AS_OF, address="https://tracker.example")


class Opened(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_letter_is_under_100_kilobytes_and_fetches_nothing(digest):
    text = digest.html.content.decode()
    assert len(digest.html.content) < 100_000
    opened = Opened(text)
    assert not opened.open, "every tag is closed"
    assert not {"script", "img", "link", "style", "iframe"} & {tag for tag, _attrs in opened.tags}
    links = [attrs["href"] for tag, attrs in opened.tags if tag == "a"]
    assert links and all(link.startswith("https://tracker.example/?as_of=") for link in links)
    assert '<meta name="color-scheme" content="light only">' in text
    assert "url(" not in text and opened.tags[0] == ("html", {"lang": "en"})


def test_both_forms_say_the_figures_of_the_command(digest, reading):
    figures = read_figures(reading, AS_OF)
    for paper in (digest.html, digest.text):
        text = re.sub(r"\s+", " ", paper.content.decode().replace("\u00a0", " "))
        assert f"{figures['services_online']} of 5,000" in text
        assert f"{figures['required_per_week']:,.1f} a week are needed" in text
        assert "Illustrative: invented figures" in text
        assert "As of 10 March 2023 · known on" in text
        assert "Never reported: Kenya Ports Authority." in text


def test_a_sentence_among_notes_gives_up_its_full_stop():
    assert join_notes(("No receipts are reported.", "the aim is Sh 1bn")) == (
        "No receipts are reported; the aim is Sh 1bn"
    )


def test_the_subject_names_day_and_state_and_the_sample(digest):
    assert digest.subject == (
        "[Illustrative: invented figures] Services & <tests>, 10 March 2023: 13 of 5,000 online;"
        " at this pace 25 by 30 June"
    )
    assert digest.html.name == "digest-2023-03-10.html"


def test_lines_of_the_plain_text_are_short(digest):
    lines = digest.text.content.decode().splitlines()
    assert all(len(line) <= 72 or " " not in line.strip() or "On screen" in line for line in lines)


def test_what_others_wrote_is_escaped():
    concern = {
        "sheet_no": 1,
        "row_no": 2,
        "concern_id": "00000000-0000-0000-0000-000000000001",
        "concern": HOSTILE,
        "owner": "<b>Office</b>",
        "raised_on": day(1),
        "due_on": day(60),
    }
    submission = list_entries()[-1]
    entry = NewEntry(
        "submission",
        {"submissions": submission.tables["submissions"], "concerns": [concern]},
        {},
    )
    reading = open_programme([*list_entries(), entry]).reading()
    text = make_digest(reading, AS_OF).html.content.decode()
    assert "&lt;img src=http" in text and "<img" not in text
    assert "&lt;b&gt;Office" in text and "Services &amp; &lt;tests&gt;" in text


def test_newly_red_agencies_are_named():
    def league(**grades):
        rows = [{"code": code, "name": f"Agency {code}", "grade": g} for code, g in grades.items()]
        return pd.DataFrame(rows, columns=["code", "name", "grade"])

    before = league(A="red", B="green", C="amber-red")
    now = league(A="red", B="red", C="red")
    assert say_turned(before, now, "3 March") == (
        "Two agencies have turned red since 3 March: Agency B, Agency C."
    )
    assert say_turned(before, before, "3 March") == "No agency has turned red since 3 March."


def test_an_empty_ledger_has_a_digest(nothing):
    digest = make_digest(nothing, AS_OF)
    assert digest.subject.startswith("Services online, 10 March 2023: No service is online yet")
    assert b"Illustrative" not in digest.html.content + digest.text.content
