"""Views that people saved."""

from typing import Any

from data.reading import Reading
from metrics.statements import read_statement


def list_saved_views(reading: Reading, page: str) -> list[dict[str, Any]]:
    """Return the saved views of a page, by name: view_id, name, page, address, entry_no."""
    rows = reading.records(read_statement("saved_views"))
    return [row for row in rows if row["page"] == page]
