"""Build the illustrative sample: its workbooks, loaded into a ledger of its own."""

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Final

from access.roles import LOCAL_PERSON, Person
from commands.terminal.answer import Answer, Refused
from commands.terminal.opening import explain_busy
from commands.terminal.options import add_json
from commands.terminal.place import find_home
from commands.terminal.progress import Progress, show_progress
from commands.terminal.running import read_running
from data.clearing import clear_sample
from data.entries import NewEntry
from data.ledger import NAIROBI, Ledger, LedgerBusy
from data.opening import FOLDER, place_ledger, place_workbooks
from data.programme import ProgrammeInvalid, read_programme
from loaders.loading import load
from loaders.options import Options
from metrics.counting import DERIVED
from metrics.verification_draws import read_population
from sample.moments import CONSOLIDATED, SEEDED_ON, TODAY
from sample.programme import Sample, make_sample
from sample.stocktakes import enter_day, list_days
from sample.verifications import verify_some
from sample.workbooks import Written, write_workbooks

WORKBOOKS: Final = "sample-workbooks"
WRITING_STEPS: Final = 30
DIRECTORATE: Final = Person("Directorate of e-Citizen", "The directorate", LOCAL_PERSON.rights)
AGENCIES: Final = Person("Agencies' focal points", "The agencies", LOCAL_PERSON.rights)
REVIEWERS: Final = Person("Reviewers of links", "Citizens' desk", LOCAL_PERSON.rights)
OFFICE: Final = Person("Office of the Principal Secretary", "The office", LOCAL_PERSON.rights)
# Within one day, workbooks are entered before the commitments, and the stocktake comes last.
MORNING: Final = time(9)
EVENING: Final = time(18)
NIGHT: Final = time(19)


class SampleNotLoaded(Exception):  # noqa: N818 - named by what happened
    """A workbook of the sample was refused: the generator and the loader do not agree."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--again` and `--json`."""
    parser.add_argument("--again", action="store_true", help="replace the sample that is there")
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Build the sample; one that is there is replaced only with `--again`."""
    home = find_home()
    path = place_ledger(home, is_sample=True)
    if path.exists() and not args.again:
        raise Refused("There is a sample here already; build it anew with --again.")
    try:
        clear_sample(home)
        with show_progress(args) as progress:
            build(home, progress)
    except LedgerBusy as busy:
        raise Refused(explain_busy(read_running(home))) from busy
    except ProgrammeInvalid as invalid:
        raise Refused(str(invalid)) from invalid
    return Answer({"ledger": str(path)}, f"The sample has been built: {path}")


def build(home: Path, progress: Progress) -> None:
    """Write the sample's workbooks and load them into TRACKER_HOME/sample.duckdb.

    The ledger gets its name at the very end, so that a broken build leaves no half of one.
    Raises FileExistsError where a sample is there, ProgrammeInvalid, SampleNotLoaded.
    """
    path = place_ledger(home, is_sample=True)
    if path.exists():
        raise FileExistsError(path)
    unfinished = path.with_suffix(".unfinished")
    folder = home / WORKBOOKS
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for left in (unfinished, unfinished.with_name(unfinished.name + ".wal")):
        left.unlink(missing_ok=True)
    programme = read_programme(FOLDER)
    sample = make_sample(programme.agencies)
    total = WRITING_STEPS + len(sample.agencies) + len(CONSOLIDATED)

    def tell(done: int, of: int, words: str) -> None:
        progress(WRITING_STEPS * done // of, total, words)

    written = write_workbooks(sample, folder, tell)
    ledger = Ledger.open(unfinished)
    try:
        seed = programme.seed_tables(is_illustrative=True)
        ledger.commit([NewEntry("seed", seed, entered_at=_moment(SEEDED_ON, MORNING))])
        done = WRITING_STEPS
        for step in _order(sample, written):
            if isinstance(step, date):
                enter_day(ledger, step, OFFICE, _moment(step, NIGHT))
                continue
            if isinstance(step, NewEntry):
                ledger.commit([step])
                continue
            _load(ledger, step, place_workbooks(home, is_sample=True))
            done += len(step)
            progress(done, total, "Loading them")
    finally:
        ledger.close()
    _verify(unfinished)
    unfinished.rename(path)


def _verify(path: Path) -> None:
    """Let reviewers test links of services that count end to end, which the figures tell."""
    with closing(Ledger.open(path, DERIVED)) as ledger:
        verify_some(ledger, read_population(ledger.reading(), TODAY).services, REVIEWERS)


def _order(sample: Sample, written: Sequence[Written]) -> Iterator[NewEntry | list[Written] | date]:
    """Yield what is entered, in order: workbooks of one day and reporting date, commitments, and
    the day of a stocktake.
    """
    stocktakes = set(list_days())
    days = sorted({one.moment.entered_on for one in written} | set(sample.commitments) | stocktakes)
    for day in days:
        entered = [one for one in written if one.moment.entered_on == day]
        for _, group in groupby(entered, key=lambda one: one.moment.reported_on):
            yield list(group)
        if rows := sample.commitments.get(day):
            yield NewEntry(
                "commitment",
                {"targets": rows},
                {row["agency_id"]: False for row in rows},
                person=AGENCIES.key,
                why="Signed by the agencies",
                entered_at=_moment(day, EVENING),
            )
        if day in stocktakes:
            yield day


def _load(ledger: Ledger, group: Sequence[Written], kept: Path) -> None:
    moment = group[0].moment
    options = Options(moment.reported_on, entered_at=_moment(moment.entered_on, MORNING))
    person = DIRECTORATE if moment in CONSOLIDATED else AGENCIES
    answers = load(ledger, [one.path for one in group], options, person, kept=kept)
    refused = [answer for answer in answers if answer.is_refused]
    if refused:
        raise SampleNotLoaded(f"{refused[0].file_name}: {refused[0].error}")


def _moment(day: date, at: time) -> datetime:
    """Return a moment of a day, Nairobi, as the ledger keeps it: UTC without a zone."""
    return datetime.combine(day, at, NAIROBI).astimezone(UTC).replace(tzinfo=None)
