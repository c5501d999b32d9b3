"""Everything for one meeting: each agency's brief, the bulletin, the share, and one zip of all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from data.reading import Reading
from metrics.scope import read_agencies
from reports.briefs.making import make_briefs
from reports.bulletin.making import make_bulletins
from reports.papers import FORMATS, Paper, make_paper, name_paper
from reports.share import make_share
from reports.tongue import ENGLISH, Tongue

Progress = Callable[[int, int, str], None]
READABLE: Final = 0o644 << 16


def _keep_quiet(_done: int, _total: int, _words: str) -> None:
    """Show nothing."""


def make_all(
    reading: Reading,
    as_of: date,
    formats: Sequence[str] = FORMATS,
    known_on: date | None = None,
    address: str = "",
    tongue: Tongue = ENGLISH,
    progress: Progress = _keep_quiet,
) -> Iterator[Paper]:
    """Yield the bulletin, the share, then every agency's brief by name, each as it is made."""
    agencies = read_agencies(reading)
    total = len(agencies) + 1
    progress(0, total, "bulletin")
    common: dict[str, Any] = {"known_on": known_on, "address": address, "tongue": tongue}
    yield from make_bulletins(reading, as_of, formats, **common)
    share = make_share(reading, as_of, **common)
    yield from (share.picture, share.text)
    for number, agency in enumerate(agencies, start=1):
        progress(number, total, agency.code)
        yield from make_briefs(reading, as_of, agency.code, formats, **common)
    progress(total, total, "done")


def zip_papers(papers: Iterable[Paper], as_of: date, known_on: date | None = None) -> Paper:
    """Return one zip of papers; the same papers give the same bytes."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for paper in papers:
            place = ZipInfo(paper.name, (max(as_of.year, 1980), as_of.month, as_of.day, 12, 0, 0))
            place.compress_type, place.external_attr = ZIP_DEFLATED, READABLE
            archive.writestr(place, paper.content)
    return make_paper(name_paper("papers", as_of, known_on), "zip", out.getvalue())
