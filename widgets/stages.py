"""Names of the stages as the programme sets them; those it began with are translated."""

from widgets.language import _
from widgets.view import View


def name_stages(view: View) -> dict[int, str]:
    """Return the name of each stage in force, by its number."""
    stages = view.settings.get("stages") or []
    return {int(stage["number"]): _(str(stage["name"])) for stage in stages}
