"""The walk from a workbook to the ledger: drop, answer, correct, see what changes, send."""
