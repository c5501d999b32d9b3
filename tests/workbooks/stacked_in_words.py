"""Two tables of words above one another, each named above its headings."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "stacked_in_words.xlsx"


def make() -> bytes:
    rows = [
        ["A. Services live"],
        ["Code", "Service", "Go-live date"],
        ["X1", "Search", "10/01/2023"],
        ["X2", "Copy", "12/01/2023"],
        ["Total: 2 services"],
        [],
        ["B. Concerns"],
        ["Concern", "Raised by", "Due date", "Answer"],
        ["Regulations not gazetted", "Legal", "30/04/2023", None],
        ["Paybill not linked", "Finance", "31/03/2023", "linked 9/3"],
    ]
    return make_xlsx(Sheet("Return", rows))
