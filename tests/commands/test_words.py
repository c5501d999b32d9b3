"""Every word that we write is there in Kiswahili; no page goes round the catalogue."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from commands.terminal.extraction import extract, list_faults
from commands.terminal.place import ROOT
from commands.words import update
from data.catalogue import LANGUAGES, read_messages

SHOWN = [ROOT / "app.py", *sorted((ROOT / "pages").rglob("*.py"))]
SHOWN += sorted((ROOT / "widgets").rglob("*.py"))
SAYING = {"_": 1, "ngettext": 2}
MARKS = re.compile(r":[a-z]+(-badge)?\[|:material/\w+:")
WORDS = re.compile(r"[^\W\d_]{3,}")
# What shows its arguments; the first of those below is a name, for the style sheet.
SHOWING = {
    *("title", "header", "subheader", "markdown", "caption", "text", "note", "show_header"),
    *("info", "error", "warning", "success", "toast", "spinner", "status", "show_missing"),
    *("button", "download_button", "link_button", "popover", "expander", "dialog", "metric"),
    *("selectbox", "multiselect", "radio", "checkbox", "toggle", "segmented_control", "pills"),
    *("text_input", "text_area", "number_input", "date_input", "file_uploader", "data_editor"),
    *("Column", "TextColumn", "NumberColumn", "DateColumn", "LinkColumn", "SelectboxColumn"),
}
NAMED_FIRST = {"show_tile", "open_door"}
SHOWN_BY_NAME = {"label", "help", "placeholder", "alt", "question", "answer"}


@pytest.fixture(scope="module")
def source() -> Catalog:
    return extract()


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_every_message_is_translated_and_none_is_left_over(source: Catalog, language: str) -> None:
    faults = list(list_faults(read_messages(language), source))
    assert not faults, "run `python manage.py words` and fill in:\n" + "\n".join(faults)


@pytest.fixture
def small() -> Catalog:
    catalogue = Catalog()
    catalogue.add("{n} days", "siku {n}")
    catalogue.add(("{n} row", "{n} rows"), ("safu {n}", "safu {n}"))
    return catalogue


def test_a_catalogue_in_order_has_no_fault(small: Catalog) -> None:
    assert not list(list_faults(small, small))


def test_a_message_that_is_new_empty_or_gone_is_a_fault(small: Catalog) -> None:
    ours = Catalog()
    ours.add("{n} days")
    ours.add("New words")
    assert len(list(list_faults(small, ours))) == 2
    update(small, ours)
    assert list(list_faults(small, ours)) == ["not translated: 'New words'"]
    assert [each.string for each in small if each.id == "{n} days"] == ["siku {n}"]


@pytest.mark.parametrize(
    "told", [("safu {n}", ""), ("safu {n}", "safu"), ("safu {m}", "safu {n}")], ids=str
)
def test_a_plural_needs_all_its_forms_and_numbers(small: Catalog, told: tuple[str, str]) -> None:
    wrong = Catalog()
    wrong.add("{n} days", "siku {n}")
    wrong.add(("{n} row", "{n} rows"), told)
    assert len(list(list_faults(wrong, small))) == 1


def calls(place: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield name, node


def texts(node: ast.expr) -> Iterator[str]:
    """Yield the literal parts of what is shown, those of either side of a choice among them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    parts: list[ast.expr] = []
    if isinstance(node, ast.JoinedStr):
        parts = node.values
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    for part in parts:
        yield from texts(part)


def has_words(text: str) -> bool:
    """Tell words from signs and from the marks of markdown."""
    return bool(WORDS.search(MARKS.sub(" ", text)))


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.relative_to(ROOT).as_posix())
def test_what_is_shown_goes_through_the_catalogue(place: Path) -> None:
    for name, call in calls(place):
        shown = [word.value for word in call.keywords if word.arg in SHOWN_BY_NAME]
        if name in SHOWING:
            shown += call.args[:1]
        elif name in NAMED_FIRST:
            shown += call.args[1:2]
        for text in (text for one in shown for text in texts(one)):
            assert not has_words(text), f"line {call.lineno}: {text!r} is in English only"


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.relative_to(ROOT).as_posix())
def test_messages_are_whole_and_said_when_they_are_shown(place: Path) -> None:
    tree = ast.parse(place.read_text(encoding="utf-8"))
    for name, call in calls(place):
        if name in SAYING:
            messages = call.args[: SAYING[name]]
            built = [one for one in messages if isinstance(one, ast.JoinedStr | ast.BinOp)]
            assert not built, f"line {call.lineno}: a message is one literal, filled by .format"
    # A page runs anew for each reader; a module is read once, in nobody's language.
    if place.is_relative_to(ROOT / "widgets"):
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                said = {getattr(each, "id", "") for each in ast.walk(node)} & SAYING.keys()
                assert not said, f"line {node.lineno}: mark it, and say it when it is shown"
