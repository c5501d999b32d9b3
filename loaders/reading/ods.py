"""What an ods says beside its values: error cells, merged areas, hidden rows and columns."""

import zipfile
from typing import Any
from xml.parsers import expat

from loaders.reading.markup import MOST_FAULTS, Markup, SheetMarkup

# Only where one of these stands in the file is it worth reading it a second time.
MARKS = (b'"error"', b"-spanned=", b'"collapse"', b'"filter"')
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
HIDDEN = frozenset({"collapse", "filter"})


def read_ods_markup(archive: zipfile.ZipFile) -> Markup:
    """Return what was found in each sheet; raises ExpatError for XML that is none."""
    content = archive.read("content.xml")
    if not any(mark in content for mark in MARKS):
        return Markup()
    walk = Walk()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.read_text
    parser.EntityDeclHandler = walk.refuse_entity
    parser.Parse(content, True)
    return Markup(walk.sheets)


def _count(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(TABLE + name, "1")
    return min(max(int(text), 1), most) if text.isdecimal() else 1


class Walk:
    """Where the parser stands: sheet, row and column, and what was found on the way."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, SheetMarkup]] = []
        self.row = self.column = self.depth = 0
        self.row_repeats = 1
        self.error: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if tag == TABLE + "table":
            self.depth += 1
            if self.depth == 1:
                self.sheets.append((attributes.get(TABLE + "name", ""), SheetMarkup()))
                self.row = self.column = 0
        elif self.depth != 1:
            return
        elif tag == TABLE + "table-column":
            self._take_column(attributes)
        elif tag == TABLE + "table-row":
            self._take_row(attributes)
        elif tag in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            self._take_cell(attributes)

    def _take_column(self, attributes: dict[str, str]) -> None:
        repeats = _count(attributes, "number-columns-repeated", MOST_COLUMNS)
        if attributes.get(TABLE + "visibility") in HIDDEN:
            columns = range(self.column + 1, min(self.column + repeats, MOST_COLUMNS) + 1)
            self.sheets[-1][1].hidden_columns.update(columns)
        self.column += repeats

    def _take_row(self, attributes: dict[str, str]) -> None:
        self.column = 0
        self.row_repeats = _count(attributes, "number-rows-repeated", MOST_ROWS)
        if attributes.get(TABLE + "visibility") in HIDDEN:
            rows = range(self.row + 1, min(self.row + self.row_repeats, MOST_ROWS) + 1)
            self.sheets[-1][1].hidden_rows.update(rows)

    def _take_cell(self, attributes: dict[str, str]) -> None:
        found = self.sheets[-1][1]
        across = _count(attributes, "number-columns-spanned", MOST_COLUMNS)
        down = _count(attributes, "number-rows-spanned", MOST_ROWS)
        if across > 1 or down > 1:
            top, left = self.row + 1, self.column + 1
            found.merged.append((top, left, self.row + down, self.column + across))
        if attributes.get(CALC + "value-type") == "error" and len(found.faults) < MOST_FAULTS:
            self.error = []
        self.column += _count(attributes, "number-columns-repeated", MOST_COLUMNS)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == TABLE + "table":
            self.depth -= 1
        elif tag == TABLE + "table-row" and self.depth == 1:
            self.row += self.row_repeats
        elif tag == TABLE + "table-cell" and self.error is not None:
            place = (self.row + 1, self.column)
            self.sheets[-1][1].faults[place] = "".join(self.error).strip() or "#ERROR!"
            self.error = None

    def read_text(self, text: str) -> None:
        """Take the text that a cell shows, where it is an error's."""
        if self.error is not None:
            self.error.append(text)

    def refuse_entity(self, *_: Any) -> None:
        """Read no further in a file that declares entities: no spreadsheet does."""
        raise ValueError
