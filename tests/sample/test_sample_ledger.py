"""The sample as built: through the ordinary loader, to the very numbers that were intended."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from commands.sample import WORKBOOKS, build
from commands.terminal.progress import keep_quiet
from data.ledger import Ledger
from data.opening import open_programme, place_ledger
from data.reading import Reading
from metrics.counting import DERIVED
from metrics.counts import read_counts
from metrics.figures import read_figures
from metrics.freshness import read_freshness
from metrics.scope import Scope
from metrics.targets import read_target
from metrics.verification import read_verified_share
from metrics.verification_draws import list_draws
from sample.moments import AFTERWARDS, BASELINE_ON, SILENT, STALE, TODAY

FEBRUARY = date(2023, 2, 28)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    build(home, keep_quiet)
    return home


@pytest.fixture(scope="module")
def ledger(home: Path) -> Iterator[Ledger]:
    ledger = open_programme(home, is_sample=True, derived=DERIVED)
    yield ledger
    ledger.close()


@pytest.fixture(scope="module")
def reading(ledger: Ledger) -> Reading:
    return ledger.reading()


def test_300_were_online_on_30_june_2022_and_2800_on_10_march_2023(reading: Reading) -> None:
    assert read_counts(reading, BASELINE_ON).online == 300
    assert read_counts(reading, TODAY).online == 2_800


def test_2800_was_already_known_on_10_march(ledger: Ledger) -> None:
    then = ledger.reading(ledger.known_entry(TODAY))
    assert then.known < ledger.head
    assert read_counts(then, TODAY).online == 2_800


def test_less_was_known_of_february_in_february_than_is_now(
    ledger: Ledger, reading: Reading
) -> None:
    then = ledger.reading(ledger.known_entry(FEBRUARY))
    assert read_counts(then, FEBRUARY).online < read_counts(reading, FEBRUARY).online


def test_the_four_counts_fall_and_each_leaves_something_out(reading: Reading) -> None:
    counts = read_counts(reading, TODAY)
    assert 3_400 <= counts.claimed < 3_500
    assert 2_900 <= counts.distinct < 3_000
    assert counts.end_to_end == 2_800
    assert 1_800 <= counts.transacting < 2_000
    assert counts.in_scope == 5_230
    left_out = counts.left_out
    assert left_out.maturity_below and left_out.maturity_unknown and left_out.channel
    assert left_out.variants and left_out.duplicates and left_out.exempt
    assert counts.not_stated.services > 50


def test_every_workbook_was_accepted_whole(reading: Reading) -> None:
    sums = reading.rows(
        "select count(*), sum(read_count - accepted_count), sum(refused_count)"
        " from standing_submissions"
    )
    assert sums == [(78, 0, 0)]


def test_no_finding_asks_for_more_than_attention(reading: Reading) -> None:
    found = reading.rows(
        "select rule, count(*) from findings where severity = 'error' group by rule"
    )
    assert found == []


def test_two_agencies_never_reported_and_some_are_late(ledger: Ledger, reading: Reading) -> None:
    now = read_freshness(reading, TODAY)
    assert (now.agencies, now.never) == (77, len(SILENT))
    assert now.late == len(STALE)
    then = read_freshness(ledger.reading(ledger.known_entry(TODAY)), TODAY)
    assert then.late == len(STALE) + len(AFTERWARDS)


def test_commitments_stand_beside_the_target(reading: Reading) -> None:
    target = read_target(reading, TODAY)
    assert (target.services, target.deadline) == (5_000, date(2023, 6, 30))
    assert target.committed_agencies >= 60
    assert target.commitments != 5_000


def test_the_ledger_says_that_it_is_illustrative(reading: Reading) -> None:
    assert reading.settings(TODAY)["illustrative"] is True


def test_a_sample_is_never_built_over_another(home: Path) -> None:
    with pytest.raises(FileExistsError):
        build(home, keep_quiet)


def test_a_broken_build_leaves_no_ledger(tmp_path: Path) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(done: int, _of: int, _words: str) -> None:
        if done > 2:
            raise Interrupted

    with pytest.raises(Interrupted):
        build(tmp_path, interrupt)
    assert not place_ledger(tmp_path, is_sample=True).exists()


def test_the_workbooks_are_kept_to_be_looked_at(home: Path) -> None:
    assert len(list((home / WORKBOOKS).iterdir())) == 78


def test_every_kind_of_agency_has_a_complete_answer(reading: Reading) -> None:
    for code in ("JUD", "TSC", "KPA", *SILENT):
        told = read_figures(reading, TODAY, Scope(agency=code))
        assert told["scope"]["agency"] == code
        assert told["rating"]["because"]


def test_reviewers_drew_sixty_links_and_tested_forty_five(reading: Reading) -> None:
    (draw,) = list_draws(reading, TODAY).to_dict("records")
    assert (draw["drawn"], draw["tested"], draw["works"]) == (60, 45, 34)
    share = read_verified_share(reading, TODAY)
    assert (share.tested, share.works) == (45, 34)
