"""A value that was corrected on the page says what its cell really says."""

import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

from data.ledger import Ledger
from tests.data.stories import Row, Sent, entry_of
from widgets.inventory.values import find_said_before
from widgets.view import View

TOLD = {"corrections": [{"sheet": "Services", "cell": "C5", "said": "Livee", "used": "Live"}]}


def test_what_a_corrected_cell_says_is_found_and_nothing_for_another() -> None:
    sent = entry_of(Sent(20, [Row("A", 6)]))
    (submission,) = cast(list[dict[str, Any]], sent.tables["submissions"])
    told = {**submission, "options": json.dumps(TOLD)}
    ledger = Ledger.open(None)
    ledger.commit([replace(sent, tables={**sent.tables, "submissions": [told]})])
    view = cast(View, SimpleNamespace(reading=ledger.reading()))
    assert find_said_before(view, 1, "Services", "C5") == "Livee"
    assert find_said_before(view, 1, "Services", "C6") is None
    ledger.close()
