"""A page may hand in the reader's language; nobody else's papers change with it."""

from reports.briefs.making import make_briefs
from reports.tongue import ENGLISH, Tongue, _, read_tongue, speaking, write_day
from tests.data.stories import day
from tests.reports.programme import AS_OF

SHOUTED = Tongue("sw_KE", "!{}".format, lambda one, many, n: "!" + (one if n == 1 else many))


def test_words_and_dates_follow_the_language_while_it_is_spoken():
    with speaking(SHOUTED):
        assert _("Online") == "!Online" and read_tongue().code == "sw"
        assert write_day(day(68)).replace("\u00a0", " ") == "10 Machi 2023"
    assert _("Online") == "Online" and read_tongue() is ENGLISH


def test_a_brief_in_another_language_declares_it(reading):
    pdf, _deck = make_briefs(reading, AS_OF, "JUD", ["pdf", "pptx"], tongue=SHOUTED)
    assert b"/Lang(sw)" in pdf.content or b"/Lang (sw)" in pdf.content
