"""Who is who: the identities of agencies and services, and the form of a name used to compare."""

import re
import unicodedata
from typing import Final
from uuid import UUID, uuid5

NAMESPACE: Final = UUID("6f0a7c1e-64c1-5b1e-9d39-2c2f6a0f5b77")
INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def name_key(text: str) -> str:
    """Return a name as it is compared: forms, case, spaces and invisible signs folded."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    return " ".join(plain.casefold().split())


def identify_agency(code: str) -> UUID:
    """Return the identity of the agency with this code."""
    return uuid5(NAMESPACE, f"agency|{code.strip().upper()}")


def identify_service(
    agency_id: UUID, code: str | None = None, key: str = "", copy: int = 1
) -> UUID:
    """Return a service's identity: by its code, or by name (`name_key`) and copy number."""
    if code:
        return uuid5(agency_id, f"code|{code}")
    return uuid5(agency_id, f"name|{key}|{copy}")
