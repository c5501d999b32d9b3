"""The screen says the sentences of the papers, in the language of who reads it."""

import pytest

from reports.tongue import Tongue
from reports.wording import COUNTS
from tests.reports.test_headlines import DEADLINE, EXPECTED
from widgets.titles import wording
from widgets.titles.progress import title_burn_up, title_progress
from widgets.words import word


@pytest.fixture
def _in_another_tongue(monkeypatch: pytest.MonkeyPatch) -> None:
    tongue = Tongue("sw_KE", lambda words: f"¡{words}!")
    monkeypatch.setattr(wording, "read_paper_tongue", lambda: tongue)


def test_without_a_choice_the_screen_speaks_english() -> None:
    title = title_progress(EXPECTED).replace("\u00a0", " ")
    assert title == "2,800 of 5,000 online; 4,290 expected by 30 June"


@pytest.mark.usefixtures("_in_another_tongue")
def test_titles_words_numbers_and_days_are_in_the_readers_language() -> None:
    assert title_burn_up(EXPECTED).startswith("¡710 short by")
    assert word(COUNTS, "end_to_end") == "¡End to end!"
    assert wording.count(3) == "¡three!"
    assert wording.day_near(DEADLINE, DEADLINE) == "30\u00a0Juni"
    assert wording.full_day(DEADLINE) == "30\u00a0Juni\u00a02023"
