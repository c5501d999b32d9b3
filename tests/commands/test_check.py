"""The check names what is wrong, and goes on after a step that failed."""

import sys

from commands.check import Outcome, describe, list_steps, run_step


def test_every_kind_of_file_has_its_step() -> None:
    steps = list_steps()
    assert list(steps) == ["types", "SQL", "format", "style", "layers", "words"]
    assert {"manage.py", "commands", "data", "loaders"} <= set(steps["types"])
    assert "data/schema/step_01/entries.sql" in steps["SQL"]


def test_a_step_that_fails_says_all_it_has_to_say() -> None:
    outcome = run_step("style", ["ruff", "check", "no_such_folder"])
    assert not outcome.passed
    assert "no_such_folder" in describe(outcome)
    assert describe(outcome).splitlines()[-1].startswith("WRONG  style")


def test_a_step_in_order_is_one_line() -> None:
    outcome = run_step("style", ["ruff", "--version"])
    assert outcome.passed
    assert len(describe(outcome).splitlines()) == 1
    assert describe(Outcome("types", True, 1.25, "much")) == "ok     types      1.2 s"


def test_the_steps_run_in_the_python_of_the_environment() -> None:
    assert sys.prefix in run_step("which", ["sysconfig"]).output
