"""Names of the stages as the programme sets them."""

from widgets.view import View


def name_stages(view: View) -> dict[int, str]:
    """Return the name of each stage in force, by its number."""
    stages = view.settings.get("stages") or []
    return {int(stage["number"]): str(stage["name"]) for stage in stages}
