"""What the ledger has in the place of a cell: the last word before this workbook."""

from loaders.findings import Finding
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING, word_value
from widgets.language import _
from widgets.upload.places import Places
from widgets.view import View


def say_last_time(places: Places, finding: Finding, view: View) -> str | None:
    """Return a sentence with what the field said last time; None for a new service or no field."""
    services, found = places.prepared.services, places.row(finding)
    if services is None or found is None or found[0] is not services.rows:
        return None
    name, known = finding.field_name, int(services.changes.known[found[1]])
    inventory = services.changes.inventory
    if known < 0:
        return _("The service is new: nothing was said of it before.")
    if name is None or name not in inventory.table.column_names:
        return None
    said = word_value(view, name, inventory.value(name, known))
    if said == NOTHING:
        return _("Last time this was empty.")
    return _("Last time this said “{value}”.").format(value=escape_markdown(said))
