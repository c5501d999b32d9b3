"""The progress bar of the terminal."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int, str], None]


def keep_quiet(_done: int, _total: int, _words: str) -> None:
    """Show nothing: for tests, for `--json` and for output into a file."""


@contextmanager
def show_progress(args: Namespace | None = None) -> Iterator[Progress]:
    """Yield `progress(done, total, words)`, a bar on standard error while the block runs.

    Nothing is shown with `--json`, nor where standard error is no terminal.
    """
    if getattr(args, "json", False) or not sys.stderr.isatty():
        yield keep_quiet
        return
    # Imported here, so that commands without a bar start without it.
    from tqdm import tqdm

    with tqdm(
        file=sys.stderr,
        dynamic_ncols=True,
        leave=False,
        bar_format="{desc} {bar} {percentage:.0f}%",
    ) as bar:

        def move(done: int, total: int, words: str) -> None:
            bar.total = total
            bar.set_description_str(words, refresh=False)
            bar.update(done - bar.n)

        yield move
