"""What stands above and below a table, and the constants in it: "Agency: Kenya Ports Authority"."""

import re
from collections.abc import Iterator, Sequence

from loaders.cells.text import clean_text
from loaders.reading.book import name_cell
from loaders.reading.grid import Grid, show_value
from loaders.reading.table import Title
from loaders.reading.value import Value

LABELLED = re.compile(r"^\s*([^:=\n]{2,60}?)\s*[:=]\s*(?!//)(\S.*)$", re.S)
LABEL_ONLY = re.compile(r"^\s*(.{2,60}?)\s*[:=]\s*[._…\s]*$", re.S)
# Labels that are understood without a colon, when their value stands in the next cell.
BARE_LABEL = re.compile(
    r"^(?:name of (?:the )?)?(?:reporting |submitting |responsible |implementing )?"
    r"(?:agency|institution|organi[sz]ation|entity|ministry|state department|department|"
    r"directorate|date|reporting date|report date|as at|as of|month|period|quarter|year|"
    r"financial year|prepared by|compiled by|approved by|checked by|officer|contact person|"
    r"wizara|idara|idara ya serikali|shirika|taasisi|tarehe|mwezi|kipindi|imeandaliwa na|"
    r"imeidhinishwa na)(?: name)?$",
    re.I,
)
DATED = re.compile(
    r"\b(as (?:at|of|on)|(?:week|month|period|quarter|year) (?:ending|ended)|"
    r"(?:for )?the (?:month|quarter|period|year) of|dated|kufikia(?: tarehe)?|"
    r"kwa mwezi wa|mwezi wa)\s*:?\s+(?=\S*\d|\w+ \d{4})(.+)$",
    re.I | re.S,
)


def read_titles(grid: Grid, rows: Sequence[int], left: int, right: int) -> list[Title]:
    """Return the cells of some rows as titles, each constant with its label and value."""
    titles: list[Title] = []
    for row in rows:
        places = grid.places(row, left, right)
        while places:
            column = places.pop(0)
            value = grid.rows[row][column]
            if places and is_label(value):
                titles.append(_pair(grid, row, show_value(value), places.pop(0)))
            else:
                cell = name_cell(grid.row_no(row), grid.column_no(column))
                titles.extend(_split_lines(cell, value))
    return titles


def is_label(value: Value) -> bool:
    """Tell whether a cell asks for the value of the next: "Date:", or "Agency" without colon."""
    if not isinstance(value, str):
        return False
    text = clean_text(value)
    return bool(LABEL_ONLY.match(text) or BARE_LABEL.match(text))


def _pair(grid: Grid, row: int, label: str, column: int) -> Title:
    """Return a label with the value of the cell beside it, under the value's address."""
    match = LABEL_ONLY.match(label)
    label = match[1] if match else label
    value = grid.rows[row][column]
    cell = name_cell(grid.row_no(row), grid.column_no(column))
    return Title(cell, f"{label}: {show_value(value)}", label, value)


def _split_lines(cell: str, value: Value) -> Iterator[Title]:
    """Yield one title a line of a cell."""
    if not isinstance(value, str):
        yield Title(cell, show_value(value), None, value)
        return
    for line in clean_text(value).split("\n"):
        if line:
            yield _read_line(cell, line)


def _read_line(cell: str, line: str) -> Title:
    labelled = LABELLED.match(line)
    if labelled and not re.search(r"\d$", labelled[1]) and re.search(r"\w", labelled[2]):
        return Title(cell, line, labelled[1], labelled[2].strip())
    dated = DATED.search(line)
    if dated:
        label = dated[1][0].upper() + dated[1][1:].lower()
        return Title(cell, line, label, dated[2].strip(" .)]"))
    return Title(cell, line)
