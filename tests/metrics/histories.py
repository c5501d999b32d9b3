"""Random histories of a small programme: late, corrected, renamed, linked and taken back."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from data.entries import NewEntry
from data.identity import identify_agency
from tests.data.stories import Sent, day, entry_of, link, service, withdrawal
from tests.metrics.programmes import ALL, month, months, row, setting

PATIENT = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Shrinking a history takes minutes; the seed that is printed brings the example back.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
DAYS = st.integers(0, 100)
MAYBE = st.none() | DAYS
SERVICES = st.sampled_from(["A", "B", "C", "D"])
NUMBERS = (
    "completed_online", "completed_all", "started", "from_abroad", "collected", "settled",
    "unmatched", "days_taken",
)  # fmt: skip
SAID = ALL | {"days_promised", "url", "blocker_kind"}
LOOSE = {"level": "distinct", "maturity_from": 2, "channels": ["e-Citizen"]}

rows = st.builds(
    row,
    service=SERVICES,
    stage=st.sampled_from([0, 3, 5, 6, 6, 6, 7, 8]),
    live=MAYBE,
    since=MAYBE,
    maturity=st.sampled_from([None, 2, 3, 3, 4]),
    channel=st.sampled_from([None, "e-Citizen", "own portal only"]),
    exempt=st.sampled_from([None, None, None, "Defence"]),
    parent=st.sampled_from([None, None, "C", "Z"]),
    name=st.sampled_from([None, None, "Passport"]),
    planned_live_on=st.none() | DAYS.map(day),
    started_on=st.none() | DAYS.map(day),
    fee=st.sampled_from([None, 0.0, 50.0]),
    payment_status=st.sampled_from([None, "settling", "none"]),
    paperless=st.sampled_from([None, True, False]),
    days_promised=st.sampled_from([None, 3.0, 5.0]),
    url=st.sampled_from([None, "https://a.example/", "https://a.example/b"]),
    blocker_kind=st.sampled_from([None, None, "fees", "staff"]),
)
submissions = st.builds(
    lambda on, told, mode, agency, lacking: entry_of(
        Sent(on, told, mode=mode, agency=agency, said=SAID - lacking | {"stage"})
    ),
    on=DAYS,
    told=st.lists(rows, max_size=4, unique_by=lambda one: one.service),
    mode=st.sampled_from(["update", "full"]),
    agency=st.sampled_from(["KRA", "KRA", "KPA"]),
    lacking=st.sets(st.sampled_from(sorted(SAID)), max_size=2),
)
monthly = st.builds(
    lambda on, told, agency, kind: months(on, *told, agency=agency, kind=kind),
    on=DAYS,
    told=st.lists(
        st.builds(
            lambda service, number, provider, numbers: {
                "service": service,
                "month": month(number),
                "provider": provider,
                **dict(zip(NUMBERS, numbers, strict=True)),
            },
            SERVICES,
            # A year before the latest, too: uplift asks for it.
            st.integers(-3, 3) | st.integers(-10, -8),
            st.sampled_from([None, "card"]),
            st.tuples(*[st.sampled_from([0, 5, 8, None])] * len(NUMBERS)),
        ),
        max_size=3,
    ),
    agency=st.sampled_from(["KRA", "KPA"]),
    kind=st.sampled_from(["performance", "performance", "statement"]),
)


def merge_agencies(code: str, from_agency: str, to_agency: str) -> NewEntry:
    """A service of one agency goes on as that of another, as when agencies are merged."""
    row = {
        "from_id": service(code, from_agency),
        "to_id": service(code, to_agency),
        "kind": "merge",
    }
    touched = {identify_agency(agency): False for agency in (from_agency, to_agency)}
    return NewEntry("link", {"service_links": [row]}, touched)


@st.composite
def histories(draw, rules: bool = False) -> list[NewEntry]:
    """Entries in ledger order; with `rules`, the counting rule may change on a day."""
    entries = draw(st.lists(submissions, min_size=1, max_size=6))
    entries += draw(st.lists(monthly, max_size=2))
    if draw(st.booleans()):
        entries.append(link("A", "B", draw(st.sampled_from(["code", "rename", "merge"]))))
    if draw(st.booleans()):
        entries.append(merge_agencies("A", "KPA", "KRA"))
    if draw(st.booleans()):
        entries.append(withdrawal(draw(st.integers(1, len(entries)))))
    if rules and draw(st.booleans()):
        entries.append(setting("counting_rule", LOOSE, draw(DAYS)))
    return entries
