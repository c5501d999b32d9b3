"""A sheet that is only a chart has no cells."""

import io

import xlsxwriter

FILE_NAME = "chart_sheet.xlsx"


def make() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    page = book.add_worksheet("Services")
    for place, row in enumerate([["Stage", "Services"], ["Live", 12], ["Mapped", 30]]):
        page.write_row(place, 0, row)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Services!$B$2:$B$3"})
    book.add_chartsheet("Chart").set_chart(chart)
    book.close()
    return file.getvalue()
