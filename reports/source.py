"""Where a paper's figures stand: both dates, the ledger entry, and the way back to the screen."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from data.reading import Reading
from metrics.figures import find_last_day
from metrics.stocktake import find_pack
from reports.tongue import _, mark, write_day

ILLUSTRATIVE: Final = mark("Illustrative: invented figures")
NAME: Final = mark("Services online")


@dataclass(frozen=True, slots=True)
class Source:
    """What every paper says of itself.

    `where` is the page that shows the same figures, relative to wherever the dashboard runs;
    `href` the same in full, None where nobody said where it runs.
    """

    programme: str
    lead: str
    as_of: date
    known_on: date
    entry: int
    is_illustrative: bool
    where: str
    href: str | None

    @property
    def mark(self) -> str:
        """The words that everything out of the sample bears, else nothing."""
        return _(ILLUSTRATIVE) if self.is_illustrative else ""

    @property
    def dates(self) -> str:
        """As of, known on and entry in one line."""
        words = _("As of {as_of} · known on {known_on} · ledger entry {entry}")
        return words.format(
            as_of=write_day(self.as_of), known_on=write_day(self.known_on), entry=f"{self.entry:,}"
        )

    @property
    def way_back(self) -> str:
        """Where to see the same on screen."""
        return _("On screen: {where}").format(where=self.href or self.where)


def read_source(
    reading: Reading,
    as_of: date,
    known_on: date | None = None,
    page: str = "",
    address: str = "",
    **parameters: str,
) -> Source:
    """Return the source of a paper about a page.

    Without `known_on` it is the day of the last entry known. `address` is where the dashboard
    runs, such as `https://tracker.example`; without it the way back is relative.
    """
    settings = reading.settings(as_of)
    programme = settings.get("programme") or {}
    known = known_on or find_last_day(reading) or as_of
    is_illustrative = bool(settings.get("illustrative", False))
    asked = {**parameters, "as_of": as_of.isoformat(), "known_on": known.isoformat()}
    if pack := find_pack(reading, as_of):
        asked["stocktake"] = str(pack)
    if is_illustrative:
        asked["ledger"] = "sample"
    where = f"{page}?{urlencode(asked)}"
    return Source(
        programme=_(str(programme.get("name") or NAME)),
        lead=str(programme.get("lead") or ""),
        as_of=as_of,
        known_on=known,
        entry=reading.known,
        is_illustrative=is_illustrative,
        where=where,
        href=f"{address.rstrip('/')}/{where}" if address else None,
    )


def tell_source(source: Source) -> dict[str, object]:
    """Return a source as templates and decks take it."""
    return {
        "programme": source.programme,
        "lead": source.lead,
        "mark": source.mark,
        "dates": source.dates,
        "way_back": source.way_back,
        "href": source.href,
    }
