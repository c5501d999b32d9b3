"""Payments in papers: numbers where there are any, else one reason in place of seven dashes."""

from dataclasses import replace

from reports.paid import drop_unknown
from reports.parts import Column, Table

COLUMNS = tuple(Column(name) for name in ("What", "How much", "Share", "Of what"))
UNKNOWN = ("Receipts a day", "–", "", "No receipts.")
PAID = Table("Paid", COLUMNS, (UNKNOWN, ("Settled", "–", "", "No receipts."), UNKNOWN))


def test_a_table_that_knows_nothing_says_why_once():
    told = drop_unknown(PAID)
    assert told.rows == () and told.empty == "No receipts."


def test_one_known_number_keeps_every_row():
    known = replace(PAID, rows=(UNKNOWN, ("Used", "3 of 4", "75.0%", "of services")))
    assert drop_unknown(known) is known
