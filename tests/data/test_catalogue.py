"""The second language: words, numbers of things, and sentences with values in them."""

import json
from copy import deepcopy
from datetime import date

import pytest
from babel.numbers import format_decimal, format_percent

from data.catalogue import LOCALES, open_catalogue
from data.sentence import phrase

KISWAHILI = open_catalogue("sw")
ENGLISH = open_catalogue("en")
SINCE = phrase("{one} and {other}", one=phrase("Never reported."), other=date(2023, 3, 10))


def test_words_are_said_in_the_language_and_stay_english_where_none_is_known() -> None:
    assert KISWAHILI.say("Agencies") == "Taasisi"
    assert KISWAHILI.say("a word that nobody wrote") == "a word that nobody wrote"
    assert ENGLISH.say("Agencies") == "Agencies"


def test_nothing_is_said_as_nothing() -> None:
    assert KISWAHILI.say("") == ENGLISH.say("") == ""


def test_one_and_many_have_their_own_form() -> None:
    one, many = "{n} service is online", "{n} services are online"
    assert KISWAHILI.say_many(one, many, 1) == "huduma {n} iko mtandaoni"
    assert KISWAHILI.say_many(one, many, 2) == "huduma {n} ziko mtandaoni"
    assert ENGLISH.say_many(one, many, 2) == many


def test_a_sentence_is_plain_english_wherever_it_goes() -> None:
    assert SINCE == "Never reported. and 10\u00a0March\u00a02023"
    assert json.loads(json.dumps({"reason": SINCE}))["reason"] == SINCE


@pytest.mark.parametrize("sentence", [SINCE, deepcopy(SINCE)], ids=["itself", "a copy"])
def test_a_sentence_is_said_again_with_its_values_and_days(sentence: str) -> None:
    assert KISWAHILI.say(sentence) == "Haijawahi kuripoti. na 10\u00a0Machi\u00a02023"
    assert ENGLISH.say(sentence) == SINCE


def test_numbers_are_written_alike_in_both_languages_so_that_none_needs_translating() -> None:
    for number in (0.345, 1234567.5, -2800):
        assert len({format_decimal(number, locale=each) for each in LOCALES.values()}) == 1
        assert len({format_percent(number, locale=each) for each in LOCALES.values()}) == 1
