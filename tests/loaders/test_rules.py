"""Promises of the rules: each has words in both languages and is used by a check."""

import re
import string
from pathlib import Path

import loaders
from loaders.findings import make_finding, read_rules, show_value

SOURCES = [
    path.read_text(encoding="utf-8") for path in Path(next(iter(loaders.__path__))).rglob("*.py")
]


def test_there_are_at_least_forty_five_rules():
    assert len(read_rules()) >= 45


def test_every_rule_has_a_sentence_and_a_remedy_in_english_and_kiswahili():
    for rule in read_rules().values():
        for words in (*rule.sentence.values(), *rule.remedy.values()):
            assert words.strip().endswith((".", "}")), rule.name


def test_both_languages_are_filled_with_the_same_values():
    for rule in read_rules().values():
        for part in (rule.sentence, rule.remedy):
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
