"""Services that two agencies list, a ministry and its own agency perhaps: pairs beside distinct."""

from dataclasses import dataclass

from loaders.service_rows import Services


@dataclass(frozen=True, slots=True)
class Double:
    """One service of a file that another agency lists too; `other` is that agency's name.

    `is_ministry` tells that one of the two is the ministry or department of the other.
    """

    sheet: str
    row_no: int
    name: str
    agency: str
    other: str
    is_ministry: bool


def list_doubles(services: Services | None) -> list[Double]:
    """Return each pair of a service and another agency that lists it, once, in the file's order.

    Where both of a pair stand in the file, the first row of the two is named.
    """
    if services is None:
        return []
    rows, told = services.rows, set[tuple[str, frozenset[str]]]()
    found: list[Double] = []
    for place, other in sorted(services.doubles.items()):
        agency = services.owners.agency(place)
        if agency is None:
            continue
        pair = (services.keys[place] or "", frozenset((agency.name, other)))
        if pair in told:
            continue
        told.add(pair)
        above = {agency.ministry, agency.state_department}
        above |= _find_above(services, other, agency.name)
        found.append(
            Double(
                rows.parts[rows.part_of[place]].table.sheet_name,
                int(rows.row_no[place]),
                str(rows.values["service_name"][place]),
                agency.name,
                other,
                bool({agency.name, other} & above),
            )
        )
    return found


def _find_above(services: Services, other: str, own: str) -> set[str | None]:
    """Return the ministry and department of the other agency, where the file names it too."""
    return {
        name
        for agency in services.owners.agencies
        if agency.name == other and agency.name != own
        for name in (agency.ministry, agency.state_department)
    }
