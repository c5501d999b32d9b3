"""Odd workbooks, each with what it must read as: NAME.py makes the file, NAME.json says the answer.

A pair dropped in here is a test (tests/loaders/reading/test_odd_workbooks.py): `NAME.py` has
`FILE_NAME` and `make() -> bytes`.
"""
