"""What stands side by side keeps different names in Kiswahili: else one of them is lost."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.terminal.place import ROOT
from data.catalogue import read_messages
from data.fields import FIELDS_BY_SHEET_KIND
from widgets.field_words import FIELDS


def read_kiswahili() -> dict[str, str]:
    every = read_messages("sw")
    return {str(one.id): str(one.string) for one in every if isinstance(one.id, str) and one.string}


def list_tables(path: Path) -> Iterator[list[str]]:
    """Yield the words that are the keys of each mapping written in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            yield [word for key in node.keys if (word := _read_word(key))]


def _read_word(key: ast.expr | None) -> str | None:
    match key:
        case ast.Call(func=ast.Name(id="_"), args=[ast.Constant(value=str(word))]):
            return word
    return None


def test_no_two_columns_of_a_table_have_one_name() -> None:
    told = read_kiswahili()
    lost = [
        (path.name, words)
        for folder in ("pages", "widgets")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for words in list_tables(path)
        if len({told.get(one, one) for one in words}) < len(set(words))
    ]
    assert lost == []


@pytest.mark.parametrize("kind", FIELDS_BY_SHEET_KIND)
def test_no_two_fields_of_a_table_have_one_name(kind: str) -> None:
    told = read_kiswahili()
    words = [FIELDS[one.name] for one in FIELDS_BY_SHEET_KIND[kind]]
    assert len(set(words)) == len({told.get(one, one) for one in words}) == len(words)
