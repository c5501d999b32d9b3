"""Headings in row 41, below a page of explanations."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "header_in_row_41.xlsx"


def make() -> bytes:
    cover = [[f"{n}. Please read paragraph {n} of the circular."] for n in range(1, 37)]
    rows = [
        ["Circular OP/CAB/1/2023"],
        *cover,
        [],
        ["Submitted to the Directorate of e-Citizen"],
        [],
        ["S/No.", "Name of service", "Current status", "Remarks"],
        [1, "Birth certificate", "Live", None],
        [2, "Death certificate", "Integrated", "waits for paybill"],
    ]
    return make_xlsx(Sheet("Annex", rows))
