"""Lines in capitals head groups of rows, without a merged cell."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "capital_sections.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Stage", "Fee", "Channel"],
        ["STATE DEPARTMENT FOR LANDS", None, None, None],
        ["Official search", "Live", 500, "e-Citizen"],
        ["Consent to transfer", "Mapped", 1000, "e-Citizen"],
        ["STATE DEPARTMENT FOR HOUSING", None, None, None],
        ["Boma Yangu registration", "Live", 0, "own portal"],
        ["Tenant purchase", None, None, None],
    ]
    return make_xlsx(Sheet("Services", rows))
