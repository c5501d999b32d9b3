"""One list of screen words, each rating with its sign and its word."""

from widgets.money import write_money
from widgets.naming import shorten_agency, shorten_ministry
from widgets.words import CHANGES, GRADE_COLORS, GRADES, badge_grade, word


def test_every_grade_has_a_colour_a_sign_and_a_word() -> None:
    assert set(GRADES) == set(GRADE_COLORS)
    for grade in GRADES:
        badge = badge_grade(grade)
        assert badge.startswith(f":{GRADE_COLORS[grade]}-badge[")
        assert grade.replace("-", " ").split()[0] in badge.lower()


def test_an_unknown_key_is_shown_and_not_hidden() -> None:
    assert word(CHANGES, "split_in_two") == "Split in two"


def test_a_long_name_gives_way_to_its_code() -> None:
    assert shorten_agency("Kenya Ports Authority", "KPA", 22) == "Kenya Ports Authority"
    assert shorten_agency("National Environment Management Authority", "NEMA", 22) == "NEMA"


def test_a_ministry_loses_what_all_share() -> None:
    assert shorten_ministry("Ministry of Health") == "Health"
    assert shorten_ministry("Ministry Of Health") == "Health"
    assert shorten_ministry("The National Treasury") == "National Treasury"
    assert shorten_ministry("Office of the Attorney-General") == "Office of the Attorney-General"


def test_money_is_rounded_to_what_can_be_spoken() -> None:
    assert write_money(80_400_000).replace("\u00a0", " ") == "Sh 80.4m"
    assert write_money(1_000_000_000).replace("\u00a0", " ") == "Sh 1bn"
    assert write_money(850).replace("\u00a0", " ") == "Sh 850"
    assert write_money(0).replace("\u00a0", " ") == "Sh 0"
