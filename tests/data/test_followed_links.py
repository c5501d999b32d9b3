"""Where links lead is one standing table, true for what is known at each entry."""

from typing import Any

from data.ledger import Ledger
from data.reading import Reading
from tests.data.stories import Row, Sent, entry_of, link, service, withdrawal


def ends(reading: Reading) -> dict[Any, Any]:
    return dict(reading.rows("select from_id, to_id from followed_links"))


def test_chains_are_followed_as_known_then_in_a_preview_and_now() -> None:
    ledger = Ledger.open(None)
    ledger.commit([entry_of(Sent(20, [Row("A", 5), Row("B", 6), Row("C", 6)])), link("A", "B")])
    first, a, b, c = ledger.reading(), *(service(code) for code in "ABC")
    assert ends(first) == {a: b}
    preview = ledger.preview([link("B", "C")])
    assert ends(preview) == {a: c, b: c}
    assert ends(ledger.reading()) == {a: b}
    ledger.commit([link("B", "C")])
    assert ends(ledger.reading()) == {a: c, b: c}
    ledger.commit([withdrawal(2)])
    assert ends(ledger.reading()) == {b: c}
    assert ends(ledger.reading(3)) == {a: c, b: c}
    assert ends(ledger.reading(1)) == {}
    ledger.close()
