"""Records of a csv, one quotation mark that was never closed costing one line and not the file."""

import csv
from collections import Counter
from io import StringIO

LONGEST_RECORD = 400  # lines; a record of more is a quote that was never closed
MOST_MENDED = 20
SAMPLE = 200


def parse_records(text: str, delimiter: str) -> tuple[list[list[str]], bool]:
    """Return all records of a text, and whether a line had to be mended.

    A mended line is split at its delimiters, its quotation marks taken for letters. After
    MOST_MENDED of them the rest is read in that way.
    """
    csv.field_size_limit(1 << 30)
    lines = list(StringIO(text, newline=""))
    width = _usual_width(lines, delimiter)
    rows: list[list[str]] = []
    start = mended = 0
    while start < len(lines):
        broken = _read_until_broken(lines, start, delimiter, width, rows)
        if broken is None:
            break
        mended += 1
        end = broken + 1 if mended < MOST_MENDED else len(lines)
        rows.extend(_split_plainly(lines[broken:end], delimiter))
        start = end
    return rows, mended > 0


def _usual_width(lines: list[str], delimiter: str) -> int:
    """Return how many fields most of the first lines have that have no quotation mark."""
    plain = [
        line.count(delimiter) + 1 for line in lines[:SAMPLE] if line.strip() and '"' not in line
    ]
    return Counter(plain).most_common(1)[0][0] if plain else 0


def _read_until_broken(
    lines: list[str], start: int, delimiter: str, width: int, rows: list[list[str]]
) -> int | None:
    """Add the records from a line on; return the line of a record that a quote has swallowed."""
    reader = csv.reader(
        lines[start:] if start else lines, delimiter=delimiter, skipinitialspace=delimiter != "\t"
    )
    line_no = 0
    for row in reader:
        taken = reader.line_num - line_no
        is_last = start + reader.line_num == len(lines)
        if taken > 1 or is_last:
            own = lines[start + line_no : start + reader.line_num]
            if _is_swallowed(own, delimiter, width):
                return start + line_no
        line_no = reader.line_num
        rows.append(row)
    return None


def _is_strict(own: list[str], delimiter: str) -> bool:
    """Tell whether every quotation mark stands where a field begins or ends, or is doubled."""
    try:
        list(csv.reader(own, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True


def _is_swallowed(own: list[str], delimiter: str, width: int) -> bool:
    """Tell whether lines make a record only because a quotation mark in them was not closed.

    Marks stand where none may, and too many lines, an odd mark or whole records are among them.
    """
    if _is_strict(own, delimiter):
        return len(own) > LONGEST_RECORD
    is_odd = sum(line.count('"') for line in own) % 2 == 1
    if len(own) > LONGEST_RECORD or (is_odd and len(own) == 1):
        return True
    return width > 1 and any(line.count(delimiter) + 1 >= width for line in own[1:])


def _split_plainly(lines: list[str], delimiter: str) -> list[list[str]]:
    return [
        [field.strip().strip('"') for field in line.rstrip("\r\n").split(delimiter)]
        for line in lines
    ]
