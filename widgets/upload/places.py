"""Where a finding stands: its table, its row among the rows read, the service it speaks of."""

from collections.abc import Sequence

import numpy as np

from loaders.findings import Finding
from loaders.preparing import Prepared
from loaders.reading.tables import Table
from loaders.rows import Part, Rows
from widgets.cells import split_cell


def _holds(table: Table, row: int, column: int) -> bool:
    columns = {heading.column_no for heading in table.headings}
    return table.header_row <= row and column in columns


class Places:
    """The places of one file's findings; names are looked up once and kept."""

    def __init__(self, prepared: Prepared) -> None:
        """Take the file; its rows are indexed when first asked for."""
        self.prepared = prepared
        self._rows: dict[tuple[str, int], tuple[Rows, int]] | None = None

    def name(self, finding: Finding) -> str:
        """Return the place as "F12", or "Services!F12" where the file has several tables."""
        if not finding.cell:
            return finding.sheet
        has_several = len({part.table.sheet_name for part in self.prepared.parts}) > 1
        return f"{finding.sheet}!{finding.cell}" if has_several else finding.cell

    def part(self, finding: Finding) -> Part | None:
        """Return the table that a finding stands in, of several in one sheet too."""
        found = [one for one in self.prepared.parts if one.table.sheet_name == finding.sheet]
        place = split_cell(finding.cell)
        holding = [one for one in found if place and _holds(one.table, *place)]
        # Of tables below each other the last whose headings stand above the cell.
        lowest = max(holding, key=lambda one: one.table.header_row, default=None)
        return lowest or next(iter(found), None)

    def header_row(self, finding: Finding) -> int | None:
        """Return the row of the headings above a finding."""
        part = self.part(finding)
        return part.table.header_row if part else None

    def name_columns(self, finding: Finding) -> Sequence[int]:
        """Return the column of the service's name, to be shown beside any cell."""
        part = self.part(finding)
        match = part.matching.columns.get("service_name") if part else None
        return [match.column_no] if match else []

    def row(self, finding: Finding) -> tuple[Rows, int] | None:
        """Return the rows read and the place among them; None for a finding about a table."""
        if finding.row_no is None:
            return None
        if self._rows is None:
            self._rows = dict(self._index())
        return self._rows.get((finding.sheet, finding.row_no))

    def can_correct(self, finding: Finding) -> bool:
        """Tell whether a finding stands at a cell of its own, which something can be put into.

        Where its field has no column, it stands at another cell of the row.
        """
        part = self.part(finding)
        has_cell = part is not None and finding.field_name in part.matching.columns
        return has_cell and finding.row_no is not None and split_cell(finding.cell) is not None

    def service(self, finding: Finding) -> str | None:
        """Return the name of the service in the finding's row."""
        found = self.row(finding)
        if found is None:
            return None
        rows, place = found
        names = rows.values.get("service_name") or rows.values.get("concern")
        return str(names[place]) if names and names[place] is not None else None

    def _index(self) -> "list[tuple[tuple[str, int], tuple[Rows, int]]]":
        indexed = []
        for kind in self.prepared.kinds:
            rows = kind.rows
            sheets = [part.table.sheet_name for part in rows.parts]
            for place, (part, row_no) in enumerate(
                zip(np.asarray(rows.part_of).tolist(), rows.row_no.tolist(), strict=True)
            ):
                indexed.append(((sheets[part], row_no), (rows, place)))
        return indexed
