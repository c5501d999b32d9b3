"""The door of reading: limits, zips, threads, and what a batch gives."""

import hashlib
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from loaders.reading.book import Limits, Unreadable
from loaders.reading.files import read_many, read_workbook
from tests.workbooks import plain, two_far_cells
from tests.workbooks.making import MAIN, Sheet, make_raw_xlsx, make_xlsx, make_zip

GOOD = b"Code,Service,Stage\nC1,Search,Live\nC2,Copy,Mapped\n"
LARGE = b"Code,Service,Stage\n" + b"C1,Search of the register,Live\n" * 400_000


def find_children() -> list[psutil.Process]:
    return [p for p in psutil.Process().children() if "loaders.reading.child" in p.cmdline()]


def test_a_book_knows_the_hash_of_its_bytes_and_a_path_reads_like_them(tmp_path: Path) -> None:
    path = tmp_path / "services.csv"
    path.write_bytes(GOOD)
    book = read_workbook(path, "services.csv")
    assert book.sha256 == hashlib.sha256(GOOD).hexdigest()
    assert book.sheets == read_workbook(GOOD, "services.csv").sheets


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"x" * 3_000_000)
    with pytest.raises(Unreadable, match="is 3 MB and the limit is 1 MB") as refusal:
        read_workbook(path, "large.csv", Limits(file_bytes=1_000_000))
    assert refusal.value.name == "too_large"


def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_read() -> None:
    with pytest.raises(Unreadable, match="longer than 0.2 seconds"):
        read_workbook(LARGE, "large.csv", Limits(seconds=0.2, cells=10_000_000))
    assert len(read_workbook(GOOD, "good.csv").sheets[0].rows) == 3


def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_one_read() -> None:
    limits = Limits(memory_bytes=96 * 1024 * 1024, cells=10_000_000)
    with pytest.raises(Unreadable) as refusal:
        read_workbook(LARGE, "large.csv", limits)
    assert refusal.value.name in ("too_much_memory", "stopped_reader")
    assert len(read_workbook(GOOD, "good.csv").sheets[0].rows) == 3


def test_a_small_file_cannot_fill_the_server_with_one_text_in_many_cells() -> None:
    row = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{row * 20_000}</sheetData></worksheet>'
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 2_000}</t></si></sst>'
    content = make_raw_xlsx(sheet, strings=strings)
    assert len(content) < 20_000
    with pytest.raises(Unreadable, match="more memory than one file may"):
        read_workbook(content, "a.xlsx", Limits(answer_bytes=8_000_000))
    assert len(read_workbook(GOOD, "good.csv").sheets[0].rows) == 3


def test_a_child_that_died_while_idle_costs_no_file() -> None:
    read_workbook(GOOD, "good.csv")
    children = find_children()
    assert children
    for child in children:
        child.kill()
        child.wait()
    assert len(read_workbook(GOOD, "good.csv").sheets[0].rows) == 3


def test_many_threads_read_with_no_more_than_two_children() -> None:
    names = [f"{number}.csv" for number in range(40)]

    def read(name: str) -> tuple[str, int]:
        book = read_workbook(GOOD + name.encode() + b",Seal,Live\n", name)
        assert len(find_children()) <= 2
        return str(book.sheets[0].rows[-1][0]), len(book.sheets[0].rows)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read, names)) == [(name, 4) for name in names]


def test_the_workbooks_of_a_zip_come_one_by_one_and_a_bad_one_stops_no_other() -> None:
    zipped = make_zip(
        {
            "march/kra.csv": GOOD,
            "march/kpa.xlsx": plain.make(),
            "march/broken.xlsx": plain.make()[:900],
            "far.xlsx": two_far_cells.make(),
            "older.zip": make_zip({"kra.csv": GOOD}),
            "__MACOSX/._kra.csv": b"junk",
            "~$kpa.xlsx": b"a lock of Excel",
            "letter.docx": b"not asked for",
        }
    )
    opened = {one.file_name: one for one in read_many([("all.zip", zipped), ("one.csv", GOOD)])}
    names = {name: one.refusal.name if one.refusal else "read" for name, one in opened.items()}
    assert names == {
        "all.zip/far.xlsx": "far_cell",
        "all.zip/march/broken.xlsx": "damaged",
        "all.zip/march/kpa.xlsx": "read",
        "all.zip/march/kra.csv": "read",
        "all.zip/older.zip": "zip_in_zip",
        "one.csv": "read",
    }
    assert opened["all.zip/march/kra.csv"].content == GOOD


@pytest.mark.parametrize(
    ("zipped", "limits", "name"),
    [
        (make_zip({"letter.docx": b"x"}), Limits(), "zip_without_workbooks"),
        (make_zip({f"{n}.csv": GOOD for n in range(5)}), Limits(archive_files=4), "zip_too_many"),
        (make_zip({"a.csv": b"0" * 90_000_000}), Limits(), "unpacks_too_large"),
        (make_zip({"a.csv": b"0" * 9_000}), Limits(unpacked_bytes=5_000), "unpacks_too_large"),
    ],
)
def test_a_zip_beyond_the_limits_is_one_refusal(zipped: bytes, limits: Limits, name: str) -> None:
    opened = list(read_many([("march.zip", zipped)], limits))
    assert [one.refusal.name if one.refusal else "" for one in opened] == [name]


def test_a_locked_file_in_a_zip_says_that_it_has_a_password() -> None:
    zipped = bytearray(make_zip({"kra.csv": GOOD}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        zipped[zipped.index(mark) + at] |= 1
    opened = list(read_many([("march.zip", bytes(zipped))]))
    assert [one.refusal.name if one.refusal else "" for one in opened] == ["password"]


def test_a_sheet_of_too_many_cells_is_refused_by_its_last_cell() -> None:
    content = make_xlsx(Sheet("Services", [[1]] * 50, at=(1, 1)))
    with pytest.raises(Unreadable, match="reaches to A50"):
        read_workbook(content, "a.xlsx", Limits(cells=49))


def test_a_damaged_directory_of_an_archive_is_one_sentence() -> None:
    content = make_zip({"xl/workbook.xml": "<workbook/>"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["xl/workbook.xml"]
    with pytest.raises(Unreadable, match="damaged"):
        read_workbook(content, "a.xlsx")
