"""Tables with a column a month ("Jan 2023 | Feb 2023"), turned into a row a month."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from loaders.findings import Finding, make_finding
from loaders.folding import fold_heading, fold_words
from loaders.headings import TRUSTED, Matching
from loaders.kinds import ABOUT_FIGURES
from loaders.likeness import score_heading
from loaders.month_headings import split_month
from loaders.naming import AGENCY_WORDS
from loaders.reading.tables import Heading, Table
from loaders.synonyms import read_synonyms

LEAST_MONTHS: Final = 2
LONGEST_WORDS: Final = 4


@dataclass(slots=True)
class MonthsAcross(Table):
    """A table turned: the rows of the sheet in order, each once a month.

    `sources[month][place]` is the heading in the sheet of the cell that a row took there.
    """

    sources: tuple[tuple[Heading, ...], ...] = ()

    def source(self, number: int, place: int) -> Heading:
        """Return the heading of the sheet's column from which a cell of a row was taken."""
        return self.sources[number % len(self.sources)][place]


@dataclass(slots=True)
class Turned:
    """What became of a table's month columns: the table turned, or None; and those not read."""

    table: MonthsAcross | None = None
    months: list[date] = field(default_factory=list)
    unread: list[Heading] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Column:
    place: int
    month: date
    label: str


def has_months_across(table: Table) -> bool:
    """Tell whether two headings or more name a month."""
    named = sum(split_month(heading.text)[1] is not None for heading in table.headings)
    return named >= LEAST_MONTHS


def say_months(table: Table, turned: Turned) -> Iterator[Finding]:
    """Yield what is said of month columns: that they were read as rows, and which were not."""
    if turned.table is not None:
        first = turned.table.sources[0]
        place = [one.text for one in turned.table.headings].index("Month")
        yield make_finding(
            "months_across",
            table.sheet_name,
            f"{first[place].column_letter}{table.header_row}",
            ", ".join(one.text for one in turned.table.headings[place + 1 :]),
            count=len(turned.months),
            other=f"{turned.months[-1]:%Y-%m}",
            name=f"{turned.months[0]:%Y-%m}",
        )
    if turned.unread:
        yield make_finding(
            "months_not_read",
            table.sheet_name,
            f"{turned.unread[0].column_letter}{table.header_row}",
            turned.unread[0].text,
            options=", ".join(f"{one.text} ({one.column_letter})" for one in turned.unread),
        )


def turn_months(table: Table, matching: Matching) -> Turned:
    """Return a table with its month columns, of those that no field was found for, made rows.

    A month column is of the figure that its heading names, else of the one that stands above the
    table; where neither names one, it is not read.
    """
    if "month" in matching.columns:
        return Turned()
    free = {heading.column_no for heading in matching.unmatched}
    found, unread, empty = _read_columns(table, free)
    if len({one.month for one in found}) < LEAST_MONTHS:
        is_many = len(found) + len(unread) >= LEAST_MONTHS
        left = [table.headings[one.place] for one in found] + unread
        return Turned(unread=left if is_many else [])
    known = {(one.month, one.label): one for one in reversed(found)}
    unread += [table.headings[one.place] for one in found if known[one.month, one.label] != one]
    months = sorted({one.month for one in found})
    taken = empty | {one.place for one in found} | {table.headings.index(one) for one in unread}
    base = [place for place in range(len(table.headings)) if place not in taken]
    totals = [place for place in base if _name_figure(table.headings[place].text)]
    unread += [table.headings[place] for place in totals]
    return Turned(_turn(table, known, months, [p for p in base if p not in totals]), months, unread)


def _read_columns(table: Table, free: set[int]) -> tuple[list[_Column], list[Heading], set[int]]:
    """Return the columns of a month whose figure is known, headings of others, places of empty."""
    above = [title.text for title in table.titles]
    common = _find_common_figure([*above, table.sheet_name])
    found: list[_Column] = []
    unread: list[Heading] = []
    empty: set[int] = set()
    for place, heading in enumerate(table.headings):
        if heading.column_no not in free:
            continue
        month, label = split_month(heading.text, above)
        if label is None:
            continue
        figure = (_name_figure(label) and label) if label else common
        if label and figure is None and not any(map(str.isdigit, heading.text)):
            continue  # "May be late" is no month
        if all(values[place] is None for _, values in table.rows):
            empty.add(place)
        elif month is None or figure is None:
            unread.append(heading)
        else:
            found.append(_Column(place, month, figure))
    return found, unread, empty


def _name_figure(label: str) -> str | None:
    scores = score_heading("performance", label)
    best = max(scores.items(), key=lambda one: one[1][0], default=None)
    if best is None or best[1][0] < TRUSTED or best[0] not in ABOUT_FIGURES:
        return None
    return best[0]


def _find_common_figure(texts: Iterable[str]) -> str | None:
    """Return the words above a table that name a figure; None where they name none or several."""
    known = read_synonyms().headings["performance"]
    found: dict[str, str] = {}
    for text in texts:
        words = fold_words(text).split()
        for length in range(LONGEST_WORDS, 0, -1):
            for start in range(len(words) - length + 1):
                phrase = fold_heading(" ".join(words[start : start + length]))[0]
                # "Revenue Authority" is an agency, and no revenue.
                is_agency = set(words[start + length : start + length + 1]) & AGENCY_WORDS
                if known.get(phrase) in ABOUT_FIGURES and not is_agency:
                    found.setdefault(known[phrase], phrase)
            if found:
                break
        if found:
            break
    return next(iter(found.values())) if len(found) == 1 else None


def _turn(
    table: Table, known: dict[tuple[date, str], _Column], months: list[date], base: list[int]
) -> MonthsAcross:
    labels = list(dict.fromkeys(label for _, label in known))
    firsts = {month: min(c.place for (m, _), c in known.items() if m == month) for month in months}
    sources: list[tuple[Heading, ...]] = []
    picked: list[list[int | None]] = []
    for month in months:
        columns = [known.get((month, label)) for label in labels]
        places = [column.place if column else None for column in columns]
        picked.append(places)
        shown = [*base, firsts[month], *(firsts[month] if p is None else p for p in places)]
        sources.append(tuple(table.headings[place] for place in shown))
    rows: list[tuple[int, Sequence[Any]]] = []
    for row_no, values in table.rows:
        own = [values[place] for place in base]
        for month, places in zip(months, picked, strict=True):
            figures = [None if place is None else values[place] for place in places]
            rows.append((row_no, (*own, month, *figures)))
    first = sources[0]
    names = [*(table.headings[place].text for place in base), "Month", *labels]
    headings = [
        Heading(name, one.column_no, one.column_letter, is_hidden=one.is_hidden)
        for name, one in zip(names, first, strict=True)
    ]
    return MonthsAcross(
        sheet_name=table.sheet_name,
        header_row=table.header_row,
        headings=headings,
        rows=rows,
        titles=table.titles,
        left_out=table.left_out,
        header_rows=table.header_rows,
        sections=table.sections,
        is_hidden=table.is_hidden,
        sources=tuple(sources),
    )
