"""Every figure says what it means: the promise that the Definitions page rests on."""

import re

import pytest

from metrics.counting import FOLDER as DERIVED
from metrics.counting import STEPS
from metrics.definitions import list_definitions
from metrics.statements import FOLDER, HEADER, read_statement
from tests.metrics.programmes import read_programme

STATEMENTS = sorted(path.stem for path in FOLDER.glob("*.sql"))
PLACEHOLDER = re.compile(r"\$([a-z_]\w*)")


@pytest.mark.parametrize("definition", list_definitions(), ids=lambda one: one.name)
def test_every_figure_has_formula_grain_unit_and_what_is_left_out(definition):
    parts = (definition.meaning, definition.formula, definition.grain, definition.unit)
    assert all(parts), definition.name
    assert definition.left_out
    assert definition.source
    assert definition.meaning.endswith(".")


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_has_a_header_and_can_be_bound(name):
    text = (FOLDER / f"{name}.sql").read_text("utf-8")
    header = HEADER.match(text)
    assert header
    for part in ("Grain:", "Unit:", "Left out:", "Source:"):
        assert f"-- {part}" in header[0], part
    assert len(text.splitlines()) <= 80
    reading = read_programme()
    given = dict.fromkeys(PLACEHOLDER.findall(read_statement(name)))
    bound = {"weeks": 1, "page_size": 1, "skipped": 0, "is_flagged_only": False}
    reading.rows(f"explain {read_statement(name)}", **{**given, **bound})


def test_every_step_of_the_derived_tables_says_its_grain():
    steps = {step for names in STEPS.values() for step in names}
    for step in sorted(steps):
        text = (DERIVED / f"{step}.sql").read_text("utf-8")
        assert "-- Grain:" in text, step
        assert len(text.splitlines()) <= 80, step


def test_names_and_titles_are_each_used_once():
    names = [one.name for one in list_definitions()]
    titles = [one.title for one in list_definitions()]
    assert len(set(names)) == len(names)
    assert len(set(titles)) == len(titles)
