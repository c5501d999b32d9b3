"""A small ledger in which services that count end to end give a link, to be drawn and tested."""

from pathlib import Path

from data.ledger import Ledger
from data.opening import place_ledger
from metrics.counting import DERIVED
from tests.data.stories import Row, Sent, entry_of
from tests.metrics.programmes import ALL, register, setting


def build_verifiable(home: Path) -> None:
    """Write a sample's ledger: KRA has eight services online with a link, one with a script."""
    links = [f"kra.example/{number}" for number in range(7)] + ["javascript:alert(1)"]
    rows = [
        Row(str(number), live=10, maturity=4, more=(("url", link),))
        for number, link in enumerate(links)
    ]
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    ledger.commit(
        [
            register(),
            setting("illustrative", True),
            entry_of(Sent(60, rows, said=ALL | {"url"})),
        ]
    )
    ledger.close()
