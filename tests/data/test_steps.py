"""Whatever version wrote a ledger, this one opens it, or says in words that it cannot."""

import duckdb
import pytest

from data.ledger import Ledger, LedgerUnreadable
from data.steps import LATEST, LedgerTooNew, bring_up_to_date
from tests.data.stories import Row, Sent, entry_of, link


def live(code):
    return entry_of(Sent(20, [Row(code, 6)]))


def test_every_earlier_schema_is_brought_up_to_date(tmp_path):
    for step in range(1, LATEST + 1):
        path = tmp_path / f"from_{step}.duckdb"
        connection = duckdb.connect(str(path))
        bring_up_to_date(connection, upto=step)
        connection.close()
        ledger = Ledger.open(path)
        ledger.commit([live("A"), link("A", "B")])
        assert ledger.reading().rows("select max(step_no) from schema_steps") == [(LATEST,)]
        ledger.close()


def test_a_ledger_of_a_later_version_is_refused_in_words(tmp_path):
    path = tmp_path / "later.duckdb"
    Ledger.open(path).close()
    connection = duckdb.connect(str(path))
    connection.execute("insert into schema_steps values (999, null)")
    connection.close()
    with pytest.raises(LedgerTooNew, match="999"):
        Ledger.open(path)


def test_a_file_that_is_no_ledger_or_is_cut_short_is_said_in_words(tmp_path):
    whole = tmp_path / "whole.duckdb"
    Ledger.open(whole).close()
    for name, content in (("other", b"hello" * 100), ("cut", whole.read_bytes()[:20_000])):
        path = tmp_path / f"{name}.duckdb"
        path.write_bytes(content)
        with pytest.raises(LedgerUnreadable, match="restore"):
            Ledger.open(path)
