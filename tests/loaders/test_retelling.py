"""What was kept in English is told in Kiswahili with the same values; the rest stays as it is."""

from string import Formatter
from typing import Any

import pytest

from loaders.findings import make_finding, read_rules
from loaders.retelling import retell


def fill(rule: str, *, proposed: str | None = None, cells: int = 1) -> tuple[str, str]:
    """Return a finding of a rule in both languages, with a word of its own for each value."""
    sentences = [*read_rules()[rule].sentence.values(), *read_rules()[rule].remedy.values()]
    sentences += read_rules()[rule].page_remedy.values()
    names = {name for one in sentences for _fixed, name, *_rest in Formatter().parse(one) if name}
    values: dict[str, Any] = {
        name: f"<{name}> 3" for name in names - {"value", "meant", "proposed"}
    }
    one = make_finding(rule, "Services", "F12", "Livee", proposed=proposed, cells=cells, **values)
    return one.message, one.speak("sw")[0]


@pytest.mark.parametrize("rule", sorted(read_rules()))
def test_every_rule_is_told_again_with_the_same_values(rule: str) -> None:
    for proposed, cells in ((None, 1), ("Live", 1), ("Live", 7)):
        english, kiswahili = fill(rule, proposed=proposed, cells=cells)
        assert retell(rule, english, "sw") == kiswahili
        assert retell(rule, english, "en") == english


def test_a_sentence_that_is_none_of_ours_any_more_stays() -> None:
    assert retell("unknown_stage", "The stage is odd.", "sw") == "The stage is odd."
    assert retell("gone_rule", "Whatever.", "sw") == "Whatever."
