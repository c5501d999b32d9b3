"""The workbook names a sheet that the archive does not hold."""

import io
import zipfile

from tests.workbooks.making import make_raw_xlsx, make_zip, write_cells

FILE_NAME = "missing_sheet.xlsx"


def make() -> bytes:
    rows = [["Code", "Service", "Stage"], ["W1", "Search", "Live"]]
    parts = zipfile.ZipFile(io.BytesIO(make_raw_xlsx(write_cells(rows), write_cells(rows))))
    kept = {name: parts.read(name) for name in parts.namelist() if "sheet2" not in name}
    return make_zip(kept)
