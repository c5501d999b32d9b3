"""A quotation mark that is never closed does not swallow the rest."""

FILE_NAME = "csv_open_quote.csv"


def make() -> bytes:
    rows = [f'{n},"Service {n}",Live' for n in range(1, 4)]
    return "\n".join(
        ["Code,Service,Stage", *rows, '4,"Broken service,Live', "5,Last,Live"]
    ).encode()
