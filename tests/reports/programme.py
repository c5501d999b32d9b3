"""A small illustrative programme with names that papers have to bear."""

from typing import Any

from data.reading import Reading
from tests.data.stories import day
from tests.metrics.programmes import months, open_programme, row, setting, target, told

AS_OF = day(68)  # 10 March 2023
FORMULA = "=cmd|' /C calc'!A0"
MARKUP = '#panic("out") $x$ *bold* <b>&amp;</b> @label \\ `code` [link](http://example.invalid)'
LONG = "Application for a licence to import, to store and to sell " + "very " * 30 + "well"
UNBROKEN = "Licence" * 31
PICTURES = "Permit \N{GRINNING FACE} \u4e2d\u6587 \x01 \u202e end"
STAGES = (
    "Identified",
    "Mapped",
    "Re-engineered",
    "Configured",
    "Integrated",
    "Testing",
    "Live",
    "In use",
)


def list_entries() -> list[Any]:
    """KRA reports four times, KPA never, the Judiciary once; names are hostile or long."""
    hostile = (FORMULA, MARKUP, LONG, UNBROKEN, PICTURES)
    waiting = [
        row(f"W{n}", 2 + n % 3, name=name, planned_live_on=day(40 + n), since=day_of(10 + n))
        for n, name in enumerate(hostile)
    ]
    live = [row(f"L{n}", 6, 5 * n, fee=100.0, payment_status="settling") for n in range(12)]
    return [
        setting("illustrative", True),
        setting("programme", {"name": "Services & <tests>", "lead": "Directorate"}),
        setting("stages", [{"number": n, "name": name} for n, name in enumerate(STAGES)]),
        target(300, -180, "baseline"),
        target(5000, 180),
        target(30, 180, "commitment", "KRA"),
        told(10, *live[:3], *waiting),
        told(30, *live[:6], *waiting),
        told(50, *live[:10], *waiting),
        told(65, *live, *waiting),
        told(60, row("J1", 6, 20), row("J2", 3), agency="JUD"),
        months(
            66,
            *(
                {
                    "service": "L0",
                    "month": day(on),
                    "provider": "M-Pesa",
                    "started": 100,
                    "completed_online": 80,
                    "completed_all": 160,
                    "collected": 8_000.0,
                    "settled": 7_500.0,
                    "unmatched": 100.0,
                }
                for on in (-31, 0, 31)
            ),
        ),
    ]


def day_of(number: int) -> int:
    """A day as `row` takes it."""
    return number


def read_hostile() -> Reading:
    """The reading of that programme."""
    return open_programme(list_entries()).reading()


def read_nothing() -> Reading:
    """The reading of a ledger in which nothing was ever entered."""
    return open_programme([], seeded=False).reading()
