"""Whatever was sent, in whatever order: the ledger says what the slow twin says."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data.entries import NewEntry
from data.ledger import Ledger
from tests.data.stories import Row, Sent, entry_of, link, withdrawal
from tests.data.twin import read_periods

SHOWN = ("maturity", "live_on", "stage_since", "service_name", "parent_id", "name_key")
DAYS = st.integers(0, 60)
MAYBE_DAY = st.none() | DAYS
SERVICES = ("A", "B", "C")
PATIENT = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Shrinking a history takes minutes; the seed that is printed brings the example back.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)

rows = st.builds(
    Row,
    service=st.sampled_from(SERVICES),
    stage=st.sampled_from([0, 3, 4, 6, 6, 7, 8]),
    live=MAYBE_DAY,
    since=MAYBE_DAY,
    maturity=st.sampled_from([None, 2, 3]),
    parent=st.sampled_from([None, "C"]),
    name=st.sampled_from([None, "Passport"]),
)
fields = st.sets(st.sampled_from(["stage_since", "live_on", "maturity", "parent_service"]))
submissions = st.builds(
    lambda on, told, refused, mode, lists, agency, said, has_stage: Sent(
        on,
        told if lists else [],
        [code for code in refused if code not in {row.service for row in told}],
        mode,
        lists,
        agency,
        frozenset(said | ({"stage"} if has_stage else set())),
    ),
    on=DAYS,
    told=st.lists(rows, max_size=3, unique_by=lambda row: row.service),
    refused=st.lists(st.sampled_from(SERVICES), max_size=1),
    mode=st.sampled_from(["update", "full"]),
    lists=st.sampled_from([True, True, True, False]),
    agency=st.sampled_from(["KRA", "KRA", "KPA"]),
    said=fields,
    has_stage=st.sampled_from([True, True, True, False]),
)


@st.composite
def histories(draw) -> list[NewEntry]:
    entries = [entry_of(one) for one in draw(st.lists(submissions, min_size=1, max_size=7))]
    if draw(st.booleans()):
        entries.append(link("A", "B", draw(st.sampled_from(["code", "rename", "merge"]))))
        if draw(st.booleans()):
            entries.append(link("B", "C"))
    if draw(st.booleans()):
        entries.append(withdrawal(draw(st.integers(1, len(entries)))))
    return entries


def read_ledger(ledger, known=None, reading=None):
    shown = ", ".join(SHOWN)
    found = (reading or ledger.reading(known)).rows(
        f"select service_id, stage, stage_on, from_on, until_on, {shown} from periods"
    )
    return sorted(((*row[:5], dict(zip(SHOWN, row[5:], strict=True))) for row in found), key=str)


def read_twin(entries, known):
    return sorted(
        (
            (*period[:5], {name: period[5].get(name) for name in SHOWN})
            for period in read_periods(entries, known)
        ),
        key=str,
    )


@PATIENT
@given(histories())
def test_the_ledger_says_what_the_twin_says_at_every_entry(entries):
    ledger = Ledger.open(None)
    for known, entry in enumerate(entries, 1):
        ledger.commit([entry])
        assert read_ledger(ledger) == read_twin(entries, known), known
    for known in range(len(entries)):
        assert read_ledger(ledger, known) == read_twin(entries, known), known
    ledger.close()


@PATIENT
@given(histories(), st.data())
def test_what_is_taken_back_was_never_loaded(entries, data):
    standing = [n for n, entry in enumerate(entries) if entry.act != "withdrawal"]
    place = data.draw(st.sampled_from(standing))
    ledger = Ledger.open(None)
    ledger.commit(entries)
    ledger.commit([withdrawal(place + 1)])
    never = [e if n != place else NewEntry("note") for n, e in enumerate(entries)]
    expected = read_twin(never, len(never))
    assert read_ledger(ledger) == expected
    ledger.close()


@PATIENT
@given(histories())
def test_a_preview_says_what_committing_then_says_and_stores_nothing(entries):
    ledger = Ledger.open(None)
    ledger.commit(entries[:-1])
    before = ledger.head
    previewed = read_ledger(ledger, reading=ledger.preview(entries[-1:]))
    assert ledger.head == before
    ledger.commit(entries[-1:])
    assert previewed == read_ledger(ledger)
    ledger.close()
