"""Dates, moments, a time of day, and a duration."""

from datetime import date, datetime

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "dates_and_times.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Go-live date", "Logged", "Opens", "Waiting"],
        ["D1", date(2023, 3, 10), datetime(2023, 3, 10, 14, 30), 0.375, 1.25],
        ["D2", date(1999, 12, 31), datetime(2023, 3, 10), 0.5, 2.0],
    ]
    formats = {"D2": "hh:mm", "D3": "hh:mm", "E2": "[h]:mm", "E3": "[h]:mm"}
    return make_xlsx(Sheet("Services", rows, formats=formats))
