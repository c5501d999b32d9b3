"""Notes, a source and a key below the table."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "notes_below.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service Name", "Stage", "Channel"],
        ["N1", "Environmental licence", "Live", "e-Citizen"],
        ["N2", "Noise permit", "Live*", "own portal"],
        [],
        ["* pending gazettement"],
        ["Source: NEMA licensing department"],
        ["Key:"],
        [None, "Live", "open to the public"],
        [None, "Testing", "with selected users"],
    ]
    return make_xlsx(Sheet("Services", rows))
