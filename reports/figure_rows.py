"""The figures of `figures --json` as rows of a sheet, each share on one line, to the digit."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from metrics.definitions import list_definitions
from reports.sheets import Book
from reports.source import Source
from reports.tongue import _

SHARE: Final = {"numerator", "denominator", "value", "reason"}


def list_figures(figures: Mapping[str, Any], path: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield (name, value, numerator, denominator, reason) for every figure, nested names dotted."""
    for name, value in figures.items():
        yield from _list_one(f"{path}{name}", value, figures)


def _list_one(name: str, value: Any, around: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    last = name.rsplit(".", 1)[-1]
    if isinstance(value, Mapping):
        if set(value) >= SHARE:
            parts = (value["value"], value["numerator"], value["denominator"], value["reason"])
            yield name, *parts
            return
        yield from list_figures(value, f"{name}.")
    elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        for number, each in enumerate(value):
            yield from _list_one(f"{name}.{number}", each, around)
    elif last == "reason" or last.endswith("_reason"):
        return
    else:
        reason = around.get(f"{last}_reason", around.get("reason")) if value is None else None
        yield name, value, None, None, reason


def add_figures(book: Book, figures: Mapping[str, Any]) -> None:
    """Add the sheet of figures."""
    headings = (_("Figure"), _("Value"), _("Numerator"), _("Denominator"), _("Why empty"))
    about = _("The same figures, under the same names, as the command “figures --json” answers.")
    rows = ((*row, _(reason) if reason else None) for *row, reason in list_figures(figures))
    book.add_sheet(_("Figures"), headings, rows, about)


def add_definitions(book: Book) -> None:
    """Add the sheet that says what each figure means."""
    headings = (
        _("Figure"),
        _("Meaning"),
        _("Formula"),
        _("Grain"),
        _("Unit"),
        _("Left out"),
        _("Source"),
    )
    parts = ("title", "meaning", "formula", "grain", "unit", "left_out", "source")
    rows = ([_(getattr(each, name)) for name in parts] for each in list_definitions())
    book.add_sheet(_("Definitions"), headings, rows)


def add_provenance(book: Book, source: Source, settings: Mapping[str, Any], sent: Any) -> None:
    """Add where the figures stand, by which rule they count, and the workbooks they rest on."""
    told = [
        (_("As of"), source.as_of),
        (_("Known on"), source.known_on),
        (_("Ledger entry"), source.entry),
        (_("On screen"), source.href or source.where),
        *((_("Rule: {name}").format(name=name), value) for name, value in settings.items()),
    ]
    book.add_sheet(_("Provenance"), (_("What"), _("Value")), told)
    columns = {
        "entry_no": _("Submission"),
        "file_name": _("File"),
        "reported_on": _("Reporting date"),
        "entered_at": _("Entered at (UTC)"),
        "is_entered_later": _("Entered later"),
        "office": _("Office"),
        "accepted_count": _("Rows accepted"),
        "refused_count": _("Rows refused"),
        "file_sha256": _("SHA-256"),
        "taken_back_by": _("Taken back by entry"),
        "taken_back_why": _("Taken back because"),
    }
    about = _("Every value of an inventory names the submission, sheet and row that reported it.")
    book.add_frame(_("Submissions"), sent, columns, about)
