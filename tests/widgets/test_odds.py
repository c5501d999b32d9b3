"""The odds are shown to whom the programme's rule says."""

from types import SimpleNamespace
from typing import Any

import pytest

from access.roles import Person, Right
from widgets import odds, outlook


def test_the_odds_are_shown_by_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Person("r", "Reader", frozenset({Right.VIEW}))
    sender = Person("s", "Sender", frozenset({Right.VIEW, Right.SEND}))
    for person, seen in ((reader, [True, False, False]), (sender, [True, True, False])):
        monkeypatch.setattr(odds, "find_person", lambda person=person: person)
        rules = ("view", "send", "administer")
        assert [odds.sees_odds({"odds_seen_with": rule}) for rule in rules] == seen
        assert odds.sees_odds({})
        assert odds.sees_odds({"odds_seen_with": "nonsense"})


def test_where_they_are_kept_back_the_rate_alone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    naive = SimpleNamespace(rate_continued=4000.4, plans_as_promised=4500)
    told = {"p_target": 0.4, "expected": 4100.0, "weekly": (), "dots": (), "reason": None}
    rest = dict.fromkeys(("date_p50", "date_p85", "date_reason", "note"))
    found = SimpleNamespace(naive=naive, **told, **rest)
    monkeypatch.setattr(outlook, "keep_forecast", lambda *_asked: found)
    view: Any = SimpleNamespace(
        reading=None, as_of=None, scope=None, settings={"odds_seen_with": "administer"}
    )
    assert outlook.read_outlook(view).chance == 0.4
    reader = Person("r", "Reader", frozenset({Right.VIEW}))
    monkeypatch.setattr(odds, "find_person", lambda: reader)
    held_back = outlook.read_outlook(view)
    assert (held_back.chance, held_back.middle, held_back.rate_continued) == (None, None, 4000)
    assert held_back.reason == odds.KEPT_BACK
