"""The central query: every version of a service and the days it speaks for, as known at an entry.

One file a step, composed in the order below; the parts that repeat for each carried field are
made from the one list of fields. The rules it keeps are those of docs/decisions/ledger.md. It
reads the standing table `followed_links`, where each linked identity leads.
"""

from pathlib import Path
from typing import Final

from data.fields import SAID_BIT, SERVICE_FIELDS

STEPS: Final = ("heard", "said", "kept", "words", "carried", "dated", "periods")
NOT_CARRIED: Final = frozenset({"ministry", "state_department", "agency", "stage"})
CARRIED: Final = (
    ("name_key", SAID_BIT["service_name"]),
    *(
        (field.name, SAID_BIT[field.name])
        for field in SERVICE_FIELDS
        if field.name not in NOT_CARRIED
    ),
)
CARRIED_LINE: Final = "\n    --, carried fields"
FOLDER: Final = Path(__file__).parent


def compose_periods() -> str:
    """Return the whole query; it takes `$known` (an entry) and `$agencies` (a list, or null)."""
    steps = ",\n".join(f"{name} as (\n{_read(name)}\n)" for name in STEPS)
    return f"with {steps}\nselect * from periods"


def _read(name: str) -> str:
    text = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    fields = {"carried": _carry_fields(), "periods": "".join(f",\n    {n}" for n, _ in CARRIED)}
    text = text.replace(CARRIED_LINE, fields.get(name, ""))
    for parameter, field in (("$since_bit", "stage_since"), ("$parent_bit", "parent_service")):
        text = text.replace(parameter, str(SAID_BIT[field]))
    return text


def _carry_fields() -> str:
    line = (
        ",\n    (last_value(if(said_fields & {bit} > 0, {{'value': versions.{name}}}, null)"
        " ignore nulls) over carry).value as {name}"
    )
    return "".join(line.format(bit=bit, name=name) for name, bit in CARRIED)
