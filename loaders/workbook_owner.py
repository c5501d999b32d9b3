"""The one agency of a workbook, for those of its sheets that name none."""

from collections.abc import Iterator, Sequence

from loaders.agencies import Register
from loaders.folding import fold_agency
from loaders.naming import Owner, confirm, find_owner, read_title_signs
from loaders.parts import OWN_SHEETS
from loaders.reading.book import Book
from loaders.reading.tables import Title, read_cover
from loaders.rows import Part
from loaders.table_owner import read_named


def find_workbook_owner(book: Book, parts: Sequence[Part], register: Register) -> Owner | None:
    """Return the agency that the sheets of a workbook name, all of them one; else None.

    The tables that are read speak first; where they name none, the other sheets do, a cover for
    one. An agency of those must be in the register.
    """
    if len(book.sheets) < 2:
        return None
    return _choose(_read_parts(parts, register), register) or _choose(
        _read_covers(book, parts, register), register
    )


def _choose(owners: Iterator[Owner], register: Register) -> Owner | None:
    """Return the one agency among those named; None for none, and for several."""
    found: dict[object, Owner] = {}
    for owner in owners:
        known = register.find(owner.name)
        key = known[0].agency_id if len(known) == 1 else fold_agency(owner.name)
        found.setdefault(key, owner)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _read_parts(parts: Sequence[Part], register: Register) -> Iterator[Owner]:
    for part in parts:
        source = f'the sheet "{part.table.sheet_name}"'
        named = read_named(part)
        for name in named:
            yield Owner(None, name, source, is_said=True)
        for _, text in part.table.sections:
            if len(register.find(text)) == 1:
                yield Owner(None, text, source, is_said=True)
        if not named:
            # The file's name speaks for every sheet alike, so it is not asked here.
            owner = find_owner(part.table, "", register)
            if owner is not None:
                yield Owner(owner.agency, owner.name, source, owner.is_said)


def _read_covers(book: Book, parts: Sequence[Part], register: Register) -> Iterator[Owner]:
    read = {part.table.sheet_name for part in parts}
    for sheet in book.sheets:
        if sheet.name in read or sheet.name in OWN_SHEETS:
            continue
        for sign in _read_signs(read_cover(sheet)):
            owner = confirm(sign, register)
            if owner is not None:
                yield Owner(owner.agency, owner.name, f'the sheet "{sheet.name}"', owner.is_said)


def _read_signs(titles: Sequence[Title]) -> Iterator[Owner]:
    """Yield what titles say; where one states the agency in so many words, only that."""
    stated = list(read_title_signs(titles))
    yield from stated or [Owner(None, one.text, one.cell, is_said=False) for one in titles]
