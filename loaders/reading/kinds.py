"""What a file is, told from its content: its name is only asked when the content leaves it open."""

import io
import re
import zipfile
import zlib
from pathlib import PurePath

from loaders.reading.book import Unreadable

TEXT_NAMES = frozenset({".csv", ".tsv", ".tab", ".txt", ".psv"})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Beginnings that are no spreadsheet, each with the words for it in a refusal.
BEGINNINGS = (
    (b"%PDF", "what_pdf"),
    (rb"{\rtf", "what_word"),
    (b"\x89PNG", "what_picture"),
    (b"\xff\xd8\xff", "what_picture"),
    (b"GIF8", "what_picture"),
    (b"BM", "what_picture"),
    (b"II*\x00", "what_picture"),
    (b"MM\x00*", "what_picture"),
    (b"RIFF", "what_media"),
    (b"\x1f\x8b", "what_archive"),
    (b"Rar!", "what_archive"),
    (b"7z\xbc\xaf\x27\x1c", "what_archive"),
    (b"MZ", "what_program"),
    (b"\x7fELF", "what_program"),
    (b"SQLite format 3", "what_database"),
    (b"PAR1", "what_parquet"),
    (b"ID;P", "what_sylk"),
    (b"MIME-Version:", "what_web_page"),
    (b"From: ", "what_mail"),
)
OLE_STREAMS = (
    ("EncryptedPackage", None),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("WordDocument", "what_word"),
    ("PowerPoint Document", "what_slides"),
    ("__substg1.0", "what_mail"),
    ("VisioDocument", "what_drawing"),
)
OPEN_DOCUMENTS = {
    "text": "what_document",
    "presentation": "what_slides",
    "graphics": "what_drawing",
}
FOLDERS = {
    "word": "what_word",
    "ppt": "what_slides",
    "visio": "what_drawing",
    "meta-inf": "what_program",
}
MARKUP = (
    (re.compile(r"urn:schemas-microsoft-com:office:spreadsheet", re.I), "what_xml_2003"),
    (re.compile(r"urn:oasis:names:tc:opendocument", re.I), "what_flat"),
    (re.compile(r"<\s*(!doctype html|html|head|body|table|meta)\b", re.I), "what_web_page"),
    (re.compile(r"<svg\b", re.I), "what_picture"),
    (re.compile(r"^\s*<\?xml|^\s*<[a-z][\w:]*[\s>]", re.I), "what_xml"),
)
ARCHIVE_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, KeyError)


def recognise(content: bytes) -> str:
    """Return "xlsx", "xlsb", "xls", "ods", "zip" or "text"; raises Unreadable for all else."""
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("empty_file")
    if content.startswith(b"PK"):
        return _recognise_archive(content)
    if content.startswith(OLE):
        return _recognise_ole(content)
    if re.match(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00", content):
        return "xls"
    for beginning, what in BEGINNINGS:
        if content.startswith(beginning) and not _is_readable(content):
            raise Unreadable("not_a_workbook", what=what)
    return "text"


def _is_readable(content: bytes) -> bool:
    """Tell whether a short beginning ("BM", "MZ") only happens to open a text of columns."""
    head = content[:2000]
    return head[:4] not in (b"%PDF", b"{\\rt", b"MIME", b"From", b"ID;P") and not re.search(
        rb"[\x00-\x08\x0e-\x1f]", head
    )


def _recognise_archive(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            kind_of_document = (
                archive.open("mimetype").read(200).decode("ascii", "replace")
                if "mimetype" in archive.namelist()
                else ""
            )
    except NotImplementedError as error:
        raise Unreadable("damaged") from error
    except RuntimeError as error:
        raise Unreadable("password") from error
    except ARCHIVE_FAULTS as error:
        raise Unreadable("damaged") from error
    return _name_archive(names, kind_of_document)


def _name_archive(names: set[str], kind_of_document: str) -> str:
    if "opendocument" in kind_of_document:
        if "spreadsheet" in kind_of_document:
            return "ods"
        what = next((w for key, w in OPEN_DOCUMENTS.items() if key in kind_of_document), None)
        raise Unreadable("not_a_workbook", what=what or "what_open_document")
    folders = {name.split("/")[0] for name in names if "/" in name}
    if "xl" in folders:
        return "xlsb" if "xl/workbook.bin" in names else "xlsx"
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        raise Unreadable("not_a_workbook", what="what_apple")
    for folder in folders & FOLDERS.keys():
        raise Unreadable("not_a_workbook", what=FOLDERS[folder])
    if "content.xml" in names:
        return "ods"
    return "xlsx" if "[content_types].xml" in names else "zip"


def _recognise_ole(content: bytes) -> str:
    for stream, kind in OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            if kind is None:
                raise Unreadable("password")
            if kind != "xls":
                raise Unreadable("not_a_workbook", what=kind)
            return kind
    raise Unreadable("damaged")


def recognise_markup(text: str) -> None:
    """Raise Unreadable where a text is a web page, XML or JSON rather than columns."""
    head = text[:4000].lstrip("\ufeff \t\r\n")
    if head.startswith("<"):
        for pattern, what in MARKUP:
            if pattern.search(head):
                raise Unreadable("markup", what=what)
    if re.match(r"""[{\[]\s*(["{\[\]}]|\d+\s*[,\]])""", head):
        raise Unreadable("not_a_workbook", what="what_json")


def is_text_name(file_name: str) -> bool:
    """Tell whether a file's name says that it is text in columns."""
    return PurePath(file_name.lower()).suffix in TEXT_NAMES
