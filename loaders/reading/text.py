"""From bytes of text to rows: encoding, delimiter and quotes found from the text itself."""

import codecs
import csv
import io
import re
from collections import Counter

from loaders.reading.book import Note, Unreadable
from loaders.reading.kinds import is_text_name, recognise_markup
from loaders.reading.records import parse_records

DELIMITERS = "\t|;,"  # the likelier to stand in ordinary text, the later
SAMPLE_RECORDS = 300
SAMPLE_CHARACTERS = 200_000
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WELL_FORMED = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def decode_text(content: bytes) -> tuple[str, list[Note]]:
    """Return the text of a file and what had to be guessed; raises Unreadable for no text."""
    text, guessed = _decode(content)
    head = text[:4000]
    if len(CONTROL.findall(head)) > len(head) / 50:
        raise Unreadable("not_a_workbook", what="what_unknown")
    notes = [Note("encoding_guessed", None, {"name": guessed})] if guessed else []
    return text.replace("\0", ""), notes


def _decode(content: bytes) -> tuple[str, str | None]:
    """Return text, and the name of its encoding where that is a guess."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), None
    wide = _guess_wide(content)
    if wide:
        return content.decode(wide, "replace"), "UTF-16"
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError:
        return _decode_bytewise(content)


def _guess_wide(content: bytes) -> str | None:
    """Return the UTF-16 that a text without a mark is in: every second byte of it is 0."""
    head = content[:2000]
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _decode_bytewise(content: bytes) -> tuple[str, str]:
    """Return text that is not UTF-8 throughout, and the encoding it was taken for.

    Mostly UTF-8 with a few bytes of Windows (two files pasted into one) is read as both.
    """
    sequences = WELL_FORMED.findall(content)
    strays = len(re.findall(rb"[\x80-\xff]", content)) - sum(map(len, sequences))
    if len(sequences) > strays:
        is_mixed = strays > 0
        return content.decode("utf-8", "windows"), "UTF-8 and Windows-1252" if is_mixed else "UTF-8"
    return content.decode("cp1252", "windows"), "Windows-1252"


def _take_for_windows(error: UnicodeError) -> tuple[str, int]:
    """Return what a byte means that is no UTF-8: a surrogate of CESU-8, or a letter of Windows."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    at = error.start
    if error.encoding == "utf-8" and SURROGATE.match(error.object, at):
        if not SURROGATE.match(error.object, at + 3):
            return "\ufffd", at + 3
        pair = error.object[at : at + 6].decode("utf-8", "surrogatepass")
        joined = pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return joined if len(joined) == 1 else "\ufffd\ufffd", at + 6
    stray = error.object[at : at + 1]
    try:
        return stray.decode("cp1252"), at + 1
    except UnicodeDecodeError:
        return stray.decode("latin-1"), at + 1


codecs.register_error("windows", _take_for_windows)


def read_text(content: bytes, file_name: str) -> tuple[list[list[str]], list[Note]]:
    """Return the records of a csv or tsv, every value text, ragged as they stand.

    A first line `sep=;` names the delimiter and is no record, as in Excel. Raises Unreadable for
    markup, and for text without columns under a name that is not .csv, .tsv or .txt.
    """
    text, notes = decode_text(content)
    recognise_markup(text)
    named = re.match(r"""["']?sep=([^\r\n])["']?(\r\n|\r|\n|$)""", text, re.I)
    if named:
        text, delimiter = text[named.end() :], named.group(1)
    else:
        delimiter = choose_delimiter(text, is_named=is_text_name(file_name)) or ""
    if not delimiter and not is_text_name(file_name):
        raise Unreadable("plain_text")
    rows, is_mended = parse_records(text, delimiter or ",")
    if is_mended:
        notes.append(Note("quotes_unbalanced"))
    if not is_text_name(file_name):
        notes.append(Note("text_in_columns", None, {"name": file_name}))
    return rows, notes


def choose_delimiter(text: str, is_named: bool = True) -> str | None:
    """Return the delimiter under which the most records have the same number of fields.

    None where under each of them nearly every record has one field. Where the file's name does
    not say that it is text in columns (`is_named`), prose with commas must not pass for it.
    """
    sample = text[:SAMPLE_CHARACTERS]
    best, best_score = None, 0.0
    for delimiter in DELIMITERS:
        score = _score(sample, delimiter, is_named)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _score(sample: str, delimiter: str, is_named: bool) -> float:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths = [len(row) for row, _ in zip(reader, range(SAMPLE_RECORDS), strict=False) if any(row)]
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 0.0
    width, agreeing = counts.most_common(1)[0]
    share, split_share = agreeing / len(widths), sum(counts.values()) / len(widths)
    if share < 0.5 and split_share < 0.6:
        return 0.0
    if not is_named and (agreeing < 2 or share < 0.8 or (width < 3 and delimiter == ",")):
        return 0.0
    return share + 0.01 * min(width, 10) + 0.2 * split_share
