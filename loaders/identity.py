"""Which service each row speaks of: by its agency's code, else by name and copy number."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas.util import hash_array

from data.fields import SERVICE_FIELDS, Field, Kind
from data.identity import name_key
from loaders.collecting import Collector
from loaders.ownership import NOBODY, Owners
from loaders.rows import Places, Rows, as_objects

Digests = NDArray[np.uint64]
NO_TEXT: Final = np.uint64(np.iinfo(np.uint64).max)
MIXING: Final = np.uint64(0x9E3779B97F4A7C15)


def key_names(rows: Rows) -> list[str | None]:
    """Return the name of each row in the form that names are compared in."""
    names = rows.values.get("service_name") or [None] * len(rows)
    return [None if name is None else name_key(name) for name in names]


def refuse_shared_codes(rows: Rows, owners: Owners, collector: Collector) -> None:
    """Refuse every row whose code another row of its agency has too."""
    if not rows.has("service_code"):
        return
    asked = np.flatnonzero(rows.filled("service_code") & rows.is_accepted)
    groups = group_places(owners.of_row[asked], rows.texts("service_code")[asked], asked)
    shared = {place: group for group in groups for place in group.tolist()}
    collector.mark(
        "same_code_twice",
        sorted(shared),
        "service_code",
        count=lambda place: len(shared[place]),
        other=lambda place: other_row(rows, shared[place], place),
    )


def identify_services(rows: Rows, owners: Owners, keys: Sequence[str | None]) -> list[str | None]:
    """Return each row's service as 32 hexadecimal digits; None where none can be made out.

    Refused rows get one too, wherever agency and code or name can be read.
    """
    codes = rows.values.get("service_code") or [None] * len(rows)
    copies = _number_copies(rows, owners, codes, keys)
    spaces = [agency.agency_id.bytes for agency in owners.agencies] + [b""]
    named = [
        f"code|{code}" if code else f"name|{key}|{copies.get(place, 1)}" if key else ""
        for place, (code, key) in enumerate(zip(codes, keys, strict=True))
    ]
    numbers = owners.of_row.tolist()
    ids = make_ids([spaces[number] for number in numbers], named)
    return [
        one if name and number != NOBODY else None
        for one, name, number in zip(ids, named, numbers, strict=True)
    ]


def make_ids(spaces: Sequence[bytes], names: Sequence[str]) -> list[str]:
    """Return uuid5 of each namespace and name as 32 digits: what data.identity gives, faster."""
    if not names:
        return []
    sha1 = hashlib.sha1
    joined = b"".join(
        [
            sha1(space + name.encode()).digest()[:16]
            for space, name in zip(spaces, names, strict=True)
        ]
    )
    digests = np.frombuffer(joined, dtype=np.uint8).reshape(-1, 16).copy()
    digests[:, 6] = digests[:, 6] & 0x0F | 0x50
    digests[:, 8] = digests[:, 8] & 0x3F | 0x80
    digits = digests.tobytes().hex()
    return [digits[start : start + 32] for start in range(0, len(digits), 32)]


def make_id(space: bytes, name: str) -> str:
    """Return uuid5 of one namespace and name as 32 digits."""
    return make_ids([space], [name])[0]


def identify_parents(
    rows: Rows,
    owners: Owners,
    ids: Sequence[str | None],
    keys: Sequence[str | None],
    known: Mapping[tuple[UUID, str], str],
) -> list[str | None]:
    """Return the service that each row names as its parent, by code or name within the agency.

    `known` gives the listed services by agency and code or folded name. A parent that is listed
    nowhere gets an identity by its name.
    """
    parents = rows.values.get("parent_service")
    if not parents or not any(parents):
        return [None] * len(rows)
    here: dict[tuple[int, str], str | None] = {}
    codes = rows.values.get("service_code") or [None] * len(rows)
    for number, code, key, own in zip(owners.of_row.tolist(), codes, keys, ids, strict=True):
        here.setdefault((number, key or ""), own)
        if code:
            here[(number, code)] = own
    found: list[str | None] = []
    for number, parent in zip(owners.of_row.tolist(), parents, strict=True):
        if not parent or number == NOBODY:
            found.append(None)
            continue
        agency_id, key = owners.agencies[number].agency_id, name_key(parent)
        listed = here.get((number, parent)) or here.get((number, key))
        listed = listed or known.get((agency_id, parent)) or known.get((agency_id, key))
        found.append(listed or make_id(agency_id.bytes, f"name|{key}|1"))
    return found


def digest_words(rows: Rows, ids: Sequence[str | None], said: Sequence[int]) -> NDArray[np.int64]:
    """Return 64 bits of each row's word: its service, which fields its sheet has, and all of them.

    Equal words of a service give equal digests, on every machine.
    """
    mixed = hash_array(as_objects([one or "" for one in ids]), categorize=False)
    mixed = _mix(mixed, np.array(said, dtype=np.uint64)[rows.part_of])
    for place, field in enumerate(SERVICE_FIELDS):
        if field.name in rows.values:
            mixed = _mix(mixed + np.uint64(place + 1), _digest(rows, field))
    return mixed.view(np.int64)


def group_places(
    numbers: NDArray[np.int32], texts: NDArray[np.object_], places: Places
) -> list[Places]:
    """Return the groups of two or more places that have agency and text in common."""
    if not len(places):
        return []
    codes, _ = pd.factorize(texts)
    both = numbers.astype(np.int64) * (int(codes.max()) + 1) + codes
    order = np.argsort(both, kind="stable")
    starts = np.flatnonzero(np.diff(both[order], prepend=-1))
    ends = np.append(starts[1:], len(order))
    shared = ends - starts > 1
    pairs = zip(starts[shared].tolist(), ends[shared].tolist(), strict=True)
    return [places[order[start:end]] for start, end in pairs]


def other_row(rows: Rows, group: Places, place: int) -> int:
    """Return the sheet's number of another row of a group."""
    other = next(one for one in group.tolist() if one != place)
    return int(rows.row_no[other])


def _number_copies(
    rows: Rows, owners: Owners, codes: Sequence[Any], keys: Sequence[str | None]
) -> dict[int, int]:
    """Number the rows that share a name and have no code, in the order of their cells."""
    pairs = zip(codes, keys, strict=True)
    bare = np.array([not code and bool(key) for code, key in pairs], dtype=np.bool_)
    places = np.flatnonzero(bare & (owners.of_row != NOBODY))
    texts = np.empty(len(places), dtype=object)
    texts[:] = [keys[place] for place in places.tolist()]
    copies: dict[int, int] = {}
    for group in group_places(owners.of_row[places], texts, places):
        ordered = sorted(group.tolist(), key=lambda place: _spell_cells(rows, place))
        copies.update({place: number for number, place in enumerate(ordered, start=1)})
    return copies


def _spell_cells(rows: Rows, place: int) -> tuple[str, ...]:
    return tuple(str(rows.values[name][place] or "") for name in sorted(rows.values))


def _digest(rows: Rows, field: Field) -> Digests:
    if field.kind is Kind.DATE:
        return hash_array(rows.dates(field.name).astype(np.int64))
    if field.kind in (Kind.NUMBER, Kind.WHOLE, Kind.YES_NO):
        return hash_array(rows.numbers(field.name))
    if field.kind is Kind.LIST:
        texts = [None if one is None else "|".join(one) for one in rows.values[field.name]]
        return digest_texts(pa.array(texts, pa.string()))
    return digest_texts(rows.arrow(field.name))


def digest_texts(texts: pa.Array) -> Digests:
    """Return 64 bits of each text, the same as pandas gives; each different one worked out once."""
    coded = texts.dictionary_encode()
    known = as_objects(coded.dictionary.to_pylist())
    # None and the last of the list: pandas gives no text at all the greatest number.
    digests = np.append(hash_array(known, categorize=False), NO_TEXT)
    places = coded.indices.fill_null(len(known)).to_numpy(zero_copy_only=False)
    return np.asarray(digests[places], dtype=np.uint64)


def _mix(left: Digests, right: Digests) -> Digests:
    mixed = (left ^ (right + MIXING + (left << np.uint64(6)) + (left >> np.uint64(2)))) * MIXING
    return np.asarray(mixed ^ (mixed >> np.uint64(29)), dtype=np.uint64)
