"""What the documents tell a reader to type is there to be typed."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from commands.terminal.catalogue import COMMANDS, name_module
from commands.terminal.main import Parser
from commands.terminal.place import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
TYPED = re.compile(r"manage\.py +([a-z][a-z-]*)((?: +[^\s`|]+)*)")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def list_typed() -> list[tuple[str, str, str]]:
    """Return document, command and the rest of each line that is to be typed."""
    return [
        (place.name, match[1], match[2].split("#")[0])
        for place in DOCUMENTS
        for match in TYPED.finditer(place.read_text(encoding="utf-8"))
    ]


def test_the_readme_shows_how_to_start_and_how_to_test() -> None:
    shown = {command for name, command, _ in list_typed() if name == "README.md"}
    assert {"run", "test"} <= shown


@pytest.mark.parametrize(("name", "command", "rest"), list_typed())
def test_a_command_in_the_documents_exists_with_its_options(
    name: str, command: str, rest: str
) -> None:
    assert command in COMMANDS, f"{name} names a command that is not there"
    module = import_module(name_module(command))
    parser = Parser()
    module.add_arguments(parser)
    known = {option for action in parser._actions for option in action.option_strings}
    if not getattr(module, "PASSES_ON", False):
        assert set(re.findall(r"--[a-z-]+", rest)) <= known, name


@pytest.mark.parametrize("place", DOCUMENTS, ids=lambda place: place.name)
def test_a_link_in_the_documents_leads_somewhere(place: Path) -> None:
    for target in LINK.findall(place.read_text(encoding="utf-8")):
        assert (place.parent / target).exists(), target
