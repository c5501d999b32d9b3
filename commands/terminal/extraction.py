"""Every message that we write, found in the source, and what a language's catalogue lacks of it."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Set
from typing import Final

from babel.messages.catalog import Catalog, Message

from commands.terminal.place import ROOT
from data.programme import FILE_NAME
from loaders.synonyms import read_synonyms
from metrics.definitions import list_definitions

FOLDERS: Final = ("pages", "widgets", "charts", "reports", "metrics", "loaders", "access", "data")
ONE: Final = {"_", "mark", "phrase"}
# A chart is handed its tongue.
SAYING: Final = {*ONE, "say", ".say"}
MANY: Final = {"ngettext"}
PLACEHOLDER: Final = re.compile(r"{(\w*)[^{}]*}")
Words = str | tuple[str, str]


def extract() -> Catalog:
    """Return every message of ours, with the files that it stands in."""
    found = Catalog()
    for words, place in [*_read_source(), *_read_definitions(), *_read_programme()]:
        if words:
            found.add(words, locations=[(place, 0)])
    return found


def _read_source() -> Iterator[tuple[Words, str]]:
    inside = [place for name in FOLDERS for place in sorted((ROOT / name).rglob("*.py"))]
    for path in [ROOT / "app.py", *inside]:
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                one = SAYING if path.parent.name == "charts" else ONE
                yield from ((words, name) for words in _read_call(node, one))


def _read_call(node: ast.Call, one: Set[str]) -> Iterator[Words]:
    """Yield the words that a call hands to a catalogue; either side of a choice is one."""
    named = f".{node.func.attr}" if isinstance(node.func, ast.Attribute) else ""
    named = node.func.id if isinstance(node.func, ast.Name) else named
    if named in one:
        yield from _read_literals(node.args[0])
    elif named in MANY:
        yield from zip(*(_read_literals(part) for part in node.args[:2]), strict=True)


def _read_literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_read_literals(node.body), *_read_literals(node.orelse))


def _read_definitions() -> Iterator[tuple[Words, str]]:
    for one in list_definitions():
        place = f"metrics/definitions/{one.name}"
        for words in (one.title, one.meaning, one.formula, one.grain, one.unit, one.left_out):
            yield words, place
        yield one.source, place


def _read_programme() -> Iterator[tuple[Words, str]]:
    """Yield the names that a new programme begins with; one that changes them has its own."""
    place = f"data/{FILE_NAME}"
    told = tomllib.loads((ROOT / place).read_text(encoding="utf-8"))
    yield told["programme"]["name"], place
    parts = [told["baseline"], told["target"], told["receipts_aim"], *told["milestones"]]
    for part in (*parts, *told["promises"], *told["stated_totals"]):
        yield part.get("reading", ""), place
    named = [each["name"] for each in (*told["stages"], *told["maturity_levels"])]
    payment = told["payment"]
    kinds = read_synonyms().values["concern_kind"].values()
    yield from ((kind, "loaders/synonyms.toml") for kind in dict.fromkeys(map(str, kinds)))
    for words in (*named, *told["channels"]["names"], *payment["statuses"], *payment["providers"]):
        yield words, place


def list_faults(catalogue: Catalog, source: Catalog) -> Iterator[str]:
    """Yield a sentence for each message missing, unfinished, wrong or no longer ours."""
    for message in source:
        if message.id:
            yield from _check(catalogue.get(message.id), message)
    for message in catalogue:
        if message.id and message.id not in source:
            yield f"no longer in the source: {message.id!r}"
    yield from (f"no longer in the source: {one.id!r}" for one in catalogue.obsolete.values())


def _check(told: Message | None, message: Message) -> Iterator[str]:
    if told is None:
        yield f"missing: {message.id!r}"
        return
    english = _list_forms(message.id)
    forms = _list_forms(told.string)
    if told.fuzzy or not all(forms) or len(forms) != len(english):
        yield f"not translated: {message.id!r}"
        return
    # The singular may leave its number out, "one service" in any language.
    asked, needed = _find_names(english), _find_names(english[-1:])
    for form in forms:
        named = _find_names([form])
        if not named <= asked or (form is forms[-1] and not needed <= named):
            yield f"other placeholders: {message.id!r} is {form!r}"


def _list_forms(words: str | Iterable[str] | None) -> list[str]:
    return [words] if isinstance(words, str) else list(words or ())


def _find_names(forms: Iterable[str]) -> set[str]:
    return {found for form in forms for found in PLACEHOLDER.findall(form)}
