"""Typst at work: a template and its words in, a tagged PDF or a picture out."""

import json
import threading
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import typst
from PIL import Image

from reports.tongue import read_tongue

DRAWING: Final = Path(__file__).parent / "drawing"
FONT_PACKAGES: Final = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
LAST_OF_EUROPE: Final = 0x2E80
LAST_LATIN: Final = 0x180
LONGEST_WORD: Final = 24
LEAST_ROWS: Final = 2
COLORS: Final = 96
# These are copied and followed: nothing may be put into them.
ADDRESSES: Final = ("href", "way_back")
# One compiler at a time: it keeps what it has laid out, which makes the next paper quick.
_LOCK: Final = threading.Lock()


def typeset(template: str, told: Mapping[str, Any], made_on: date) -> bytes:
    """Return a tagged PDF (PDF/UA-1) of what is told, through a template of reports/drawing.

    The same words give the same bytes: the document's own date is `made_on`, not the clock's.
    """
    return _compile(template, told, format="pdf", pdf_standards=["ua-1"], timestamp=_noon(made_on))


def draw_picture(template: str, told: Mapping[str, Any], pixels_per_inch: float) -> bytes:
    """Return a PNG of the first page, in few colours: a third of the bytes, no letter the worse."""
    drawn = _compile(template, told, format="png", ppi=pixels_per_inch)
    out = BytesIO()
    with Image.open(BytesIO(drawn)) as picture:
        few = picture.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()


def fit(
    template: str,
    told: Mapping[str, Any],
    pages: int,
    wanted: Mapping[str, int],
    kept: Mapping[str, int] | None = None,
) -> dict[str, Any]:
    """Return what is told with `rooms`: how many rows each list shows, so that the pages suffice.

    `wanted` is where it begins; the longest list gives way first, none below two rows. `kept` are
    rooms that were found before.
    """
    tried = list(_give_way(wanted))

    def lay_out(place: int) -> dict[str, Any]:
        return {**told, "rooms": {**(kept or {}), **tried[place]}}

    def is_enough(place: int) -> bool:
        return count_pages(template, lay_out(place)) <= pages

    # Fewer rows never need more pages, so that half of what is left is tried each time.
    return lay_out(bisect_left(range(len(tried) - 1), True, key=is_enough))


def _give_way(wanted: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Yield the rooms that are tried one after the other, the most rows first."""
    rooms = dict(wanted)
    yield dict(rooms)
    while max(rooms.values()) > LEAST_ROWS:
        longest = max(rooms, key=lambda name: rooms[name])
        rooms[longest] -= 1
        yield dict(rooms)


def count_pages(template: str, told: Mapping[str, Any]) -> int:
    """Return how many pages a document would have."""
    found = _retry(told, lambda words: _query(template, words))
    return int(json.loads(found))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _compile(template: str, told: Mapping[str, Any], **how: Any) -> bytes:
    made = _retry(told, lambda words: _read_compiler(template).compile(sys_inputs=words, **how))
    return bytes(made[0] if isinstance(made, list) else made)


def _query(template: str, words: dict[str, str]) -> str:
    return str(
        typst.query(
            DRAWING / f"{template}.typ",
            "<pages>",
            field="value",
            one=True,
            root=DRAWING,
            font_paths=_read_fonts(),
            sys_inputs=words,
        )
    )


def _retry(told: Mapping[str, Any], make: Callable[[dict[str, str]], Any]) -> Any:
    """Make it; where a font lacks a letter, again with letters that no font has marked as such."""
    for keep in (is_printable, is_european):
        try:
            with _LOCK:
                return make({"told": write_json(told, keep)})
        except typst.TypstError as fault:
            if "could not be displayed" not in str(fault):
                raise
    with _LOCK:
        return make({"told": write_json(told, is_latin)})


def is_printable(sign: str) -> bool:
    """Say whether a sign is a letter, a mark or a space, and steers nothing."""
    return not unicodedata.category(sign).startswith("C") or sign == "\n"


def is_european(sign: str) -> bool:
    """Say whether a sign belongs to what European fonts hold."""
    return is_printable(sign) and ord(sign) < LAST_OF_EUROPE


def is_latin(sign: str) -> bool:
    """Say whether a sign belongs to what every font holds, our own marks among them."""
    return is_printable(sign) and (ord(sign) < LAST_LATIN or sign in "–—−‘’“”…·✓○△◇→’\u200b")


def write_json(told: Mapping[str, Any], keep: Callable[[str], bool] = is_printable) -> str:
    """Return what is told as JSON: days as numbers, to be measured; long words may break.

    Signs that are not to be kept are shown as missing.
    """
    plain = {name: _plainly(value, keep) for name, value in told.items()}
    return json.dumps(plain | {"lang": read_tongue().code}, ensure_ascii=False)


def _plainly(value: Any, keep: Callable[[str], bool]) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _plainly({each.name: getattr(value, each.name) for each in fields(value)}, keep)
    if isinstance(value, Mapping):
        return {
            name: each if name in ADDRESSES else _plainly(each, keep)
            for name, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [_plainly(each, keep) for each in value]
    if isinstance(value, date):
        return value.toordinal()
    return break_long_words(_replace(value, keep)) if isinstance(value, str) else value


def _replace(text: str, keep: Callable[[str], bool]) -> str:
    return "".join(sign if keep(sign) else "\N{REPLACEMENT CHARACTER}" for sign in text)


def break_long_words(text: str) -> str:
    """Let words of more than 24 letters break anywhere, so that nothing runs off the page."""
    return " ".join(
        word if len(word) <= LONGEST_WORD else "\N{ZERO WIDTH SPACE}".join(word)
        for word in text.split(" ")
    )


@cache
def _read_fonts() -> typst.Fonts:
    """Return our own fonts and Typst's; never the machine's, which differ from one to another."""
    folders = [Path(str(files(name) / "files")) for name in FONT_PACKAGES]
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders)
    )


@cache
def _read_compiler(template: str) -> typst.Compiler:
    return typst.Compiler(
        DRAWING / f"{template}.typ",
        root=DRAWING,
        font_paths=_read_fonts(),
        ignore_system_fonts=True,
    )
