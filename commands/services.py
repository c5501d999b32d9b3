"""The inventory of a day, each row with the submission, workbook, sheet and row that says it."""

import csv
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pandas as pd

from access.roles import LOCAL_PERSON, Right, require
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import open_ledger
from commands.terminal.options import add_as_of, add_json, add_sample, add_scope
from commands.terminal.viewing import is_illustrative, open_reading, read_scope
from data.fields import SERVICE_FIELDS
from data.reading import Reading
from metrics.inventory import list_services
from metrics.scope import ScopeUnknown, read_agencies

COUNTED: Final = ("stage_on", "is_inferred_on", "level", "left_out", "is_online")
PLACE: Final = ("submission", "file", "file_sha256", "sheet", "row", "reported_on")
NAMES: Final = {
    "agency": "agency_name",
    "code": "agency",
    "entry_no": "submission",
    "file_name": "file",
    "sheet_name": "sheet",
    "row_no": "row",
}
# A spreadsheet takes a cell that begins with one of these for a formula.
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
ILLUSTRATIVE: Final = "Illustrative: invented figures"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the day, what was known, the scope, and where the rows go."""
    add_as_of(parser)
    add_scope(parser)
    add_json(parser)
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the rows to a CSV file")
    add_sample(parser)


def run(args: Namespace) -> Answer:
    """Answer with every service listed on the day, or write them to a CSV file."""
    require(LOCAL_PERSON, Right.VIEW)
    with open_ledger(args) as ledger:
        reading = open_reading(ledger, args.known_on)
        services = read_services(reading, args)
        note = ILLUSTRATIVE if is_illustrative(reading, args.as_of) else None
    document: dict[str, Any] = {"as_of": args.as_of.isoformat(), "entry": reading.known}
    if note:
        document["illustrative"] = note
    if args.csv:
        try:
            write_csv(services, args.csv, note)
        except OSError as error:
            raise Refused(f"{args.csv} cannot be written: {error.strerror}.") from error
        document |= {"file": str(args.csv), "services": len(services)}
        return Answer(document, f"{len(services):,} services written to {args.csv}.")
    document["services"] = [tell_row(row) for row in services.to_dict("records")]
    return Answer(document, write_lines(document["services"], note))


def read_services(reading: Reading, args: Namespace) -> pd.DataFrame:
    """Return the inventory under the names that the answer uses; refuses an unknown scope."""
    scope = read_scope(args)
    try:
        read_agencies(reading, scope)
    except ScopeUnknown as unknown:
        raise Refused(str(unknown)) from unknown
    services = list_services(reading, args.as_of, scope).rename(columns=NAMES)
    fields = [field.name for field in SERVICE_FIELDS if field.name in services]
    return services[["service_id", "agency_name", *fields, *COUNTED, *PLACE]]


def tell_row(row: dict[Any, Any]) -> dict[str, Any]:
    """Return a row as JSON can hold it."""
    return {str(name): _tell(value) for name, value in row.items()}


def _tell(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return value
    if value is None or pd.isna(value):
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def write_csv(services: pd.DataFrame, path: Path, note: str | None) -> None:
    """Write the rows so that no spreadsheet runs a cell; the note stands in a column of its own."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*services.columns, *(["note"] if note else [])])
        for row in services.itertuples(index=False, name=None):
            writer.writerow([*map(make_safe, row), *([note] if note else [])])


def make_safe(value: Any) -> Any:
    """Return a cell as CSV holds it: text that begins like a formula is made plain text."""
    told = _tell(value)
    if told is None:
        return ""
    if isinstance(told, list):
        told = "; ".join(map(str, told))
    if isinstance(told, str) and told.lstrip(" \u00a0").startswith(FORMULA_STARTS):
        return f"'{told}"
    return told


def write_lines(services: list[dict[str, Any]], note: str | None) -> str:
    """Return one line a service: agency, name, stage and the place that says it."""
    lines = [note] if note else []
    lines += [
        f"{row['agency']}  {row['service_name'] or row['service_code']}  stage {row['stage']}  "
        f"(submission {row['submission']}, {row['file']}, {row['sheet']}, row {row['row']})"
        for row in services
    ]
    return "\n".join([*lines, f"{len(services):,} services"])
