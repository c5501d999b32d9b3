"""What a phrase is proposed as: the stage that it names, and never live for want of better."""

import pytest

from loaders.values import Lists, build_lists

from .conftest import REPORTED_ON, Desk


@pytest.fixture
def lists(desk: Desk) -> Lists:
    return build_lists(desk.ledger.reading().settings(REPORTED_ON))


@pytest.mark.parametrize(
    ("phrase", "stage"),
    [
        *(("UAT done", "Testing"), ("UAT ongoing", "Testing"), ("Testing phase", "Testing")),
        *(("BPR complete", "Re-engineered"), ("Mapping completed", "Mapped")),
        *(("Integration complete", "Integrated"), ("development complete", "Configured")),
        *(("Live on eCitizen", "Live"), ("Live since 2021", "Live"), ("Livee", "Live")),
        *(("Not live yet", "Identified"), ("Not onboarded yet", "Identified")),
        *(("In progress (70%)", "Configured"), ("LIVE (with challenges)", "Live")),
    ],
)
def test_a_phrase_is_proposed_as_the_stage_it_names(lists: Lists, phrase: str, stage: str):
    assert lists.read("stage", phrase) is None
    assert lists.suggest("stage", phrase) == stage


@pytest.mark.parametrize(
    "phrase",
    [
        *("Onboarded but not live", "Live (pilot)", "Awaiting go live", "Go live pending"),
        *("Partially live", "Ready for go-live", "pending approval", "Phase 1 complete"),
        *("Failed UAT", "To be launched in June", "100%", "Yes"),
    ],
)
def test_a_phrase_that_undoes_its_word_or_names_two_is_proposed_as_nothing(
    lists: Lists, phrase: str
):
    assert lists.suggest("stage", phrase) is None


def test_levels_of_maturity_are_proposed_from_phrases_too(lists: Lists):
    assert lists.suggest("maturity", "Information only page") == "Information only"
    assert lists.suggest("maturity", "partially automated") is None
