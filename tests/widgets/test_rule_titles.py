"""Every rule of the checks has a title over the group of its findings, and words for the page."""

import re
from typing import Final

import pytest

from loaders.findings import read_rules
from widgets.upload.rule_titles import TITLES, title_rule
from widgets.upload.speaking import name_fields

# Remarks of the reader that are no rules: they come with a sentence of their own.
NOTES: Final = {
    *("encoding_guessed", "quotes_unbalanced", "text_in_columns", "sheet_not_cells"),
    *("sheet_unreadable", "hidden_sheet", "hidden_rows", "hidden_columns"),
}
COMMAND: Final = re.compile(r"--[a-z]|manage\.py")


@pytest.mark.parametrize("rule", sorted({*read_rules(), *NOTES}))
def test_every_rule_has_a_title(rule: str) -> None:
    assert rule in TITLES
    assert len(title_rule(rule)) <= 50
    assert not title_rule(rule).endswith(".")


def test_no_title_is_of_a_rule_that_is_gone() -> None:
    assert set(TITLES) <= {*read_rules(), *NOTES}


@pytest.mark.parametrize("language", ["en", "sw"])
def test_on_the_page_no_remedy_speaks_of_the_terminal(language: str) -> None:
    told = {name: rule.page_remedy[language] for name, rule in read_rules().items()}
    assert [name for name, remedy in told.items() if COMMAND.search(remedy)] == []
    assert [name for name, remedy in told.items() if not remedy] == []


def test_fields_have_their_screen_names_save_in_what_the_workbook_says() -> None:
    told = 'The column "live_on" was read as live_on: like "service_code". started_on_x stays.'
    named = 'The column "live_on" was read as “Went live”: like "service_code". started_on_x stays.'
    assert name_fields(told) == named
