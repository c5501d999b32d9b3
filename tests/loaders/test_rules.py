"""Promises of the rules: each has words in both languages and is used by a check."""

import re
import string
from pathlib import Path

import loaders
from data.sentence import phrase
from loaders.findings import make_finding, read_rules, say_note, show_value
from loaders.reading.book import Note

SOURCES = [
    path.read_text(encoding="utf-8") for path in Path(next(iter(loaders.__path__))).rglob("*.py")
]


def test_there_are_at_least_forty_five_rules():
    assert len(read_rules()) >= 45


def test_every_rule_has_a_sentence_and_a_remedy_in_english_and_kiswahili():
    for rule in read_rules().values():
        for words in (*rule.sentence.values(), *rule.remedy.values(), *rule.page_remedy.values()):
            assert words.strip().endswith((".", "}")), rule.name


def test_a_remedy_on_a_page_names_no_option_and_no_mapping_file():
    for rule in read_rules().values():
        for words in rule.page_remedy.values():
            assert not re.search(r"--\w|mapping file$|katika faili ya ulinganisho\.$", words), (
                rule.name
            )


def test_a_page_words_a_remedy_otherwise_than_a_terminal():
    finding = make_finding("missing_agency", "Services", "A2")
    assert "--agency CODE" in finding.remedy_for("terminal") == finding.remedy
    assert "choose whose workbook" in finding.remedy_for("page") == finding.speak("en")[1]
    assert "chagua" in finding.remedy_for("page", "sw")
    same = make_finding("missing_name", "Services", "A2")
    assert same.remedy_for("page") == same.remedy_for("terminal")


def test_what_reading_remarks_is_a_finding_with_its_place_and_what_to_do():
    finding = say_note(Note("hidden_rows", "Services", {"count": "3"}))
    assert finding.as_text().startswith('Services!A1: Sheet "Services" has hidden rows (3)')
    assert finding.remedy
    assert "safu mlalo 3" in finding.speak("sw")[0]


def test_both_languages_are_filled_with_the_same_values():
    for rule in read_rules().values():
        for part in (rule.sentence, rule.remedy, rule.page_remedy):
            names = [
                {name for _, name, _, _ in string.Formatter().parse(one) if name}
                for one in part.values()
            ]
            assert names[0] == names[1], rule.name


def test_every_rule_is_used_and_every_rule_used_is_there():
    used = {word for source in SOURCES for word in re.findall(r'"([a-z_]+)"', source)}
    assert set(read_rules()) <= used


def test_a_finding_speaks_both_languages_with_its_proposal():
    finding = make_finding(
        "unknown_stage", "Services", "F12", "Livee", proposed="Live", options="Live"
    )
    assert finding.as_text().startswith(
        'Services!F12: "Livee" is not a stage. Did you mean "Live"?'
    )
    assert 'Je, ulimaanisha "Live"?' in finding.speak("sw")[0]


def test_a_long_value_is_shown_shortened_and_on_one_line():
    assert show_value("a\n  b") == "a b"
    assert len(show_value("x" * 300)) == 80


def test_what_is_put_into_a_sentence_is_said_in_its_language_too():
    reason = phrase("{how}, {but}", how=phrase("a known heading"), but=phrase("no more"))
    finding = make_finding("column_guessed", "Services", "C4", "Hali", name="stage", reason=reason)
    assert "a known heading, no more" in finding.message
    assert "kichwa kinachojulikana, no more" in finding.speak("sw")[0]
