"""Answers kept while their reading lives: a page asks for one table in several places."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec
from weakref import WeakKeyDictionary

import pandas as pd

from data.reading import Reading

Asked = ParamSpec("Asked")
KEPT: Final = 48
_KEPT: WeakKeyDictionary[Reading, OrderedDict[object, pd.DataFrame]] = WeakKeyDictionary()
_LOCK: Final = threading.Lock()


def keep_table(
    read: Callable[Concatenate[Reading, Asked], pd.DataFrame],
) -> Callable[Concatenate[Reading, Asked], pd.DataFrame]:
    """Keep the last few tables that a function read from a reading, which never changes.

    Each caller gets a table of its own: what it adds or changes, nobody else sees.
    """

    @wraps(read)
    def read_kept(reading: Reading, /, *args: Asked.args, **kwargs: Asked.kwargs) -> pd.DataFrame:
        key = (read.__qualname__, args, tuple(sorted(kwargs.items())))
        with _LOCK:
            kept = _KEPT.setdefault(reading, OrderedDict())
            found = kept.get(key)
        if found is None:
            found = read(reading, *args, **kwargs)
            with _LOCK:
                kept[key] = found
                while len(kept) > KEPT:
                    kept.popitem(last=False)
        # Pandas copies a column only once somebody writes to it.
        return found.copy(deep=False)

    return read_kept
