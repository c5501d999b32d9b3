"""The sentences and offices of the illustrative workbooks, from wording.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "wording.toml"


@cache
def read_wording() -> Mapping[str, Any]:
    """Return the wording as it stands in its file."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
