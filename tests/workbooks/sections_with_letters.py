"""Groups headed "A. Licensing", "B. Complaints", each followed by its sum."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "sections_with_letters.xlsx"


def make() -> bytes:
    rows = [
        ["S/No", "Service", "Stage", "Fee"],
        [None, "A. LICENSING", None, None],
        [1, "Broker licence", "Live", 10000],
        [2, "Agent licence", "Live", 1000],
        [None, "Sub-total", None, 11000],
        [None, "B. COMPLAINTS", None, None],
        [1, "Lodge a complaint", "Testing", 0],
        [2, "Appeal", "Mapped", 500],
        [None, "Sub-total", None, 500],
        [None, "TOTAL", None, 11500],
    ]
    return make_xlsx(Sheet("Services", rows))
