"""All figures of a view at once, as `figures --json` gives them."""

from typing import Any

from metrics.figures import read_figures
from widgets.view import View


def read_all(view: View) -> dict[str, Any]:
    """Return every figure of a view's scope; a null stands with its reason."""
    return read_figures(view.reading, view.as_of, view.scope, known_on=view.known_on)
