"""Taking what is proposed for an error leaves no such error."""

import re
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.ledger import Ledger
from data.opening import seed
from loaders.findings import Finding, Severity

from .conftest import Desk

STAGES = ["Identified", "Mapped", "Testing", "Live", "In use", "Withdrawn"]
AGENCIES = [
    "KRA",
    "Kenya Revenue Authority",
    "Kenya Ports Authority",
    "Teachers Service Commission",
]
MONTHS = ["2023-01", "Feb 2023", "01/2023", "March 1st, of 2023", "early Feb 2023", "soon"]
HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Date live"]
MONTHLY = ["Agency", "Service code", "Month", "Completed online", "Collected"]
ADDRESS = re.compile(r"([A-Z]+)(\d+)")
# A corrected cell may bring another to light: a row that now has its agency.
ROUNDS = 4
TWO_ROWS_FOR_ONE = frozenset({"same_code_twice", "month_twice"})
SETTINGS = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def mistyped(draw: st.DrawFn, words: list[str]) -> str | None:
    """A word, whole or with a letter doubled, left out or swapped with the next; or nothing."""
    word = draw(st.sampled_from(words))
    place = draw(st.integers(0, len(word) - 2))
    return draw(
        st.sampled_from(
            [
                *(None, word, word.upper(), f" {word}"),
                word[:place] + word[place + 1 :],
                word[:place] + word[place] + word[place:],
                word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            ]
        )
    )


SERVICES = st.tuples(
    mistyped(AGENCIES),
    st.sampled_from([None, "A1", "A2", "A3", "A4"]),
    st.sampled_from([None, "Tax return", "Total", "Berth"]),
    mistyped(STAGES),
    st.sampled_from([None, "10/02/2023", "31/02/2023", "Feb 2023"]),
)
FIGURES = st.tuples(
    mistyped(AGENCIES),
    st.sampled_from(["A1", "A2"]),
    st.sampled_from(MONTHS),
    st.sampled_from([1, "2,000", "Free"]),
    st.sampled_from([None, 10]),
)


def check_proposals(kept: Path, rows: list[list[Any]]) -> None:
    """Put proposals into their cells until none is left, and hold that they are all it takes.

    No error is left that had a proposal; where each had one, none is left at all, but for two rows
    that turn out to speak of one thing: which of them is right, no value says.
    """
    ledger = Ledger.open(None)
    seed(ledger)
    desk = Desk(ledger, kept)
    grid = [list(row) for row in rows]
    first = errors = find_errors(desk, grid)
    for _ in range(ROUNDS):
        taken = [one for one in errors if one.proposed is not None]
        for finding in taken:
            address = ADDRESS.fullmatch(finding.cell)
            assert address, finding
            grid[int(address[2]) - 1][ord(address[1]) - ord("A")] = finding.proposed
        if not taken:
            break
        errors = find_errors(desk, grid)
        left = {(one.rule, one.cell) for one in errors}
        assert not left & {(one.rule, one.cell) for one in taken}
    ledger.close()
    assert all(one.proposed is None for one in errors)
    if all(one.proposed is not None for one in first):
        assert {one.rule for one in errors} <= TWO_ROWS_FOR_ONE


def find_errors(desk: Desk, grid: list[list[Any]]) -> list[Finding]:
    return [one for one in desk.prepare(grid).findings if one.severity is Severity.ERROR]


@SETTINGS
@given(rows=st.lists(SERVICES, min_size=1, max_size=6))
def test_taking_every_proposal_leaves_none_of_the_services_errors(tmp_path: Path, rows: list[Any]):
    check_proposals(tmp_path, [HEADINGS, *rows])


@SETTINGS
@given(rows=st.lists(FIGURES, min_size=1, max_size=6))
def test_taking_every_proposal_leaves_none_of_the_months_errors(tmp_path: Path, rows: list[Any]):
    check_proposals(tmp_path, [MONTHLY, *rows])


def test_nothing_is_proposed_for_a_cell_that_is_another_columns(desk: Desk):
    rows = [
        *[["No", "Service name", "Stage"], ["Kenya Revenue Authority"], [1, "Tax return", "Live"]],
        *[["STATE DEPARTMENT FOR BOATS"], [2, "Boat licence", "Live"]],
    ]
    prepared = desk.prepare(rows)
    [found] = [one for one in prepared.findings if one.rule == "missing_agency"]
    assert found.proposed is None
