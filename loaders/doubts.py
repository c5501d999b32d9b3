"""What is said of cells that were read by a rule a person may want to check."""

from datetime import date
from typing import Any, Final

from data.fields import Kind
from loaders.cells.column import ColumnRead
from loaders.cells.parsers import Fault
from loaders.collecting import Collector

# Every doubt that `loaders.cells.column` may leave has a rule of its own name.
DOUBTS: Final = (
    *("ambiguous_date", "swapped_date", "period_for_date", "number_for_date", "no_year"),
    *("no_year_month", "comma_for_decimals", "dots_for_thousands", "unit_converted"),
    *("words_for_number", "cross_for_yes", "code_lost_digits", "code_became_date"),
)
# The cell's neighbours speak for the other reading; everywhere else the one stored is proposed.
OTHER_IS_LIKELY: Final = frozenset({"swapped_date"})
# What a spreadsheet has destroyed, nobody but the sender can give back.
WITHOUT_PROPOSAL: Final = frozenset({"code_lost_digits", "code_became_date"})


def mark_doubts(read: ColumnRead, kind: Kind, start: int, name: str, collector: Collector) -> None:
    """Mark doubtful cells by why they are doubted; the first of `read` is row `start`."""
    by_why: dict[str, list[int]] = {}
    for place, doubt in read.doubts.items():
        by_why.setdefault(doubt.why, []).append(start + place)
    is_month = kind is Kind.MONTH

    def doubt_of(place: int) -> Fault:
        return read.doubts[place - start]

    def read_as(place: int) -> str | None:
        return show_read(read.values[place - start], is_month)

    def other_of(place: int) -> str | None:
        return show_read(doubt_of(place).proposed, is_month)

    for why, places in by_why.items():
        propose = other_of if why in OTHER_IS_LIKELY else read_as
        collector.mark(
            why,
            places,
            name,
            proposed=None if why in WITHOUT_PROPOSAL else propose,
            read=read_as,
            other=other_of,
        )


def show_read(value: Any, is_month: bool = False) -> str | None:
    """Return a value as it can be written back into a cell: a day in ISO form, yes or no."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%Y-%m}" if is_month else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
