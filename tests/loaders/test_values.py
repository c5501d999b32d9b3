"""Words of workbooks and the values of our lists."""

import pytest

from data.opening import FOLDER
from data.programme import read_programme
from loaders.values import Lists, build_lists


@pytest.fixture(scope="module")
def lists() -> Lists:
    return build_lists(read_programme(FOLDER).settings)


@pytest.mark.parametrize(
    "word",
    ["live", "LIVE!", "On-boarded", "ONBOARDED", "Complete", "Imekamilika", " live ", 6, 6.0]
    + ["6", "Stage 6", "6 - Live", "6. live", "hatua 6"],
)
def test_many_words_mean_live(lists: Lists, word: object):
    assert lists.read("stage", word) == 6


@pytest.mark.parametrize("word", ["Livee", "NA", "12", "6 - Mapped", "yes", "not sure"])
def test_a_word_that_may_mean_anything_is_no_stage(lists: Lists, word: object):
    assert lists.read("stage", word) is None


def test_a_misspelt_stage_is_proposed_and_not_taken(lists: Lists):
    assert lists.suggest("stage", "Livee") == "Live"
    assert lists.suggest("stage", "quite something else") is None


def test_every_stage_is_read_by_its_own_name_and_number(lists: Lists):
    for number, name in lists.names["stage"].items():
        assert lists.read("stage", name) == lists.read("stage", number) == number


def test_maturity_is_read_as_level_or_words(lists: Lists):
    read = [lists.read("maturity", one) for one in ("Level 4", "4 (end to end)", "Information")]
    assert read == [4, 4, 1]


def test_several_providers_in_one_cell_are_told_apart(lists: Lists):
    known, unknown = lists.read_many("payment_providers", "Mpesa, Airtel money; VISA and cowries")
    assert known == ["M-Pesa", "Airtel Money", "card"]
    assert unknown == ["cowries"]


def test_a_synonym_for_a_value_the_programme_lacks_means_nothing():
    settings = {**read_programme(FOLDER).settings, "payment_providers": ["M-Pesa"]}
    assert build_lists(settings).read("provider", "Airtel") is None
