"""The five answers as papers tell them, for the reader's scope and language."""

from metrics.league import read_league
from metrics.targets import read_targets
from reports.answers import Known, say_path, tell_answers
from reports.parts import Tile
from widgets.answers import ask
from widgets.figures import read_all
from widgets.progress import read_progress
from widgets.stages import name_stages
from widgets.titles.wording import tell_reader
from widgets.view import View


def read_known(view: View) -> Known:
    """Return what the answers of a view's scope are made from."""
    league = read_league(view.reading, view.as_of, view.scope)
    return Known(
        figures=ask(view, read_all),
        standing=ask(view, read_progress).standing,
        targets=read_targets(view.reading, view.as_of),
        stage_names=name_stages(view),
        agencies=int((~league["is_independent"].astype(bool)).sum()),
    )


def tell(view: View) -> tuple[Tile, Tile, Tile, Tile, Tile]:
    """Return how far, how fast, will we make it, where is the gap, is it paid for."""
    return tell_reader(tell_answers)(ask(view, read_known))


def tell_path(view: View) -> str:
    """Return what would close the gap to the target; nothing where that cannot be said."""
    return tell_reader(say_path)(ask(view, read_known))
