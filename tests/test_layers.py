"""The house stands: imports go one way, files stay short, pages are gated, metrics explained."""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path

from commands.terminal.place import ROOT

MIDDLE = {"charts", "reports", "metrics", "loaders", "access"}
MAY_IMPORT = {
    "data": set(),
    "access": {"data"},
    "metrics": {"data"},
    "charts": {"data"},
    "loaders": {"data", "access"},
    "reports": {"data", "metrics"},
    "sample": {"data", "loaders"},
    "widgets": MIDDLE | {"data"},
    "pages": MIDDLE | {"data", "widgets"},
    "app": MIDDLE | {"data", "widgets", "pages"},
    "commands": MIDDLE | {"data", "sample"},
    "manage": {"commands"},
}
SPREADSHEETS = {"loaders", "reports", "sample"}
MAY_KNOW = {
    "streamlit": {"app", "pages", "widgets"},
    "plotly": {"charts"},
    "duckdb": {"data"},
    **dict.fromkeys(("openpyxl", "python_calamine", "xlsxwriter", "xlwt", "odf"), SPREADSHEETS),
}
# A file that may know one library all the same, and why.
ALLOWED = {
    ("commands/benchmark/session.py", "streamlit"): "it speaks to the server as a browser does",
    (
        "commands/benchmark/workbooks.py",
        "python_calamine",
    ): "it measures the bare parse beside ours",
    ("commands/benchmark/workbooks.py", "xlsxwriter"): "it makes the workbooks that it measures",
}
LONGEST = {".py": 250, ".sql": 80}
LONGEST_PAGE = 120
LONGEST_CONFTEST = 160
LONGEST_FUNCTION = 40
# A file or function that is longer says why: `# Size: one table, read from top to bottom`.
STATED_REASON = re.compile(r"^\s*(#|--) Size: \w+", re.MULTILINE)
STEPS = {"counting", "steps"}
ELSE = ", or write `# Size: REASON` into it"
NAMES_WITHOUT_AN_IDEA = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


def list_files(suffix: str) -> list[Path]:
    """Return every file of the project's own folders, and of the tests, with a suffix."""
    folders = [*sorted(set(MAY_IMPORT) - {"app", "manage"}), "tests"]
    doors = [ROOT / name for name in ("app.py", "manage.py") if suffix == ".py"]
    inside = [place for folder in folders for place in sorted((ROOT / folder).rglob(f"*{suffix}"))]
    return [place for place in [*doors, *inside] if place.exists()]


def name_file(place: Path) -> str:
    return place.relative_to(ROOT).as_posix()


def layer_of(place: Path) -> str:
    return place.relative_to(ROOT).parts[0].removesuffix(".py")


def read_imports(place: Path) -> Iterator[str]:
    """Yield the first word of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name_file(place)}:{node.lineno}: name the package in full"
            yield (node.module or "").split(".")[0]


SOURCES = [place for place in list_files(".py") if layer_of(place) != "tests"]
STATEMENTS = list_files(".sql")
PAGES = [place for place in SOURCES if layer_of(place) == "pages" and place.stem != "__init__"]


def every(places: Sequence[Path]) -> Callable[[Callable[[Path], None]], Callable[[], None]]:
    """Make one test of a check of single files, which names every file that fails at once.

    A test for each file and check, some five thousand, took longer to hand out than to run.
    """

    def make_test(check: Callable[[Path], None]) -> Callable[[], None]:
        @wraps(check)
        def test() -> None:
            faults = list(find_faults(check, places))
            assert not faults, "\n" + "\n".join(faults)

        # Without it pytest reads the file as a fixture that the check asks for.
        del test.__wrapped__  # type: ignore[attr-defined]  # wraps has set it
        return test

    return make_test


def find_faults(check: Callable[[Path], None], places: Sequence[Path]) -> Iterator[str]:
    for place in places:
        try:
            check(place)
        except AssertionError as fault:
            yield f"{name_file(place)}: {fault}"


@every(SOURCES)
def test_imports_go_one_way(place: Path) -> None:
    layer = layer_of(place)
    ours = {name for name in read_imports(place) if name in MAY_IMPORT} - {layer}
    assert ours <= MAY_IMPORT[layer], f"{layer}/ may not import {sorted(ours - MAY_IMPORT[layer])}"


@every(SOURCES)
def test_only_its_own_layer_knows_a_library(place: Path) -> None:
    for library in set(read_imports(place)) & MAY_KNOW.keys():
        is_allowed = (name_file(place), library) in ALLOWED
        assert layer_of(place) in MAY_KNOW[library] or is_allowed, f"{library} is known here"


@every([*list_files(".py"), *STATEMENTS])
def test_a_file_is_short_or_says_why_not(place: Path) -> None:
    text = place.read_text(encoding="utf-8")
    longest = LONGEST[place.suffix]
    if place in PAGES:
        longest = LONGEST_PAGE
    elif place.name == "conftest.py":
        longest = LONGEST_CONFTEST
    lines = text.count("\n")
    assert lines <= longest or STATED_REASON.search(text), f"{lines} lines; split it{ELSE}"


@every(SOURCES)
def test_a_function_is_short_or_says_why_not(place: Path) -> None:
    text = place.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first = node.body[min(1, len(node.body) - 1)] if ast.get_docstring(node) else node.body[0]
        end = node.end_lineno or 0
        lines = end - first.lineno + 1
        own = "\n".join(text.splitlines()[node.lineno - 1 : end])
        assert lines <= LONGEST_FUNCTION or STATED_REASON.search(own), f"{node.name}: {lines}{ELSE}"


@every(SOURCES)
def test_a_module_is_named_after_an_idea(place: Path) -> None:
    assert place.stem not in NAMES_WITHOUT_AN_IDEA, "name the idea"


@every(PAGES)
def test_a_page_begins_with_the_gate(place: Path) -> None:
    body = ast.parse(place.read_text(encoding="utf-8")).body
    statements = [node for node in body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)]
    assert statements, "the page is empty"
    first = statements[0]
    called = first.value if isinstance(first, ast.Expr | ast.Assign) else None
    name = called.func if isinstance(called, ast.Call) else None
    assert isinstance(name, ast.Name), "the first statement is not a call of require"
    assert name.id == "require", "the first statement is not a call of require"


@every(STATEMENTS)
def test_sql_begins_with_what_it_holds(place: Path) -> None:
    """Statements under counting/ and steps/ lead to figures; the others are figures."""
    lines = place.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("-- "), "begin with a header"
    if layer_of(place) == "metrics" and not STEPS & set(place.parts):
        header = " ".join(line for line in lines if line.startswith("--"))
        assert "Grain:" in header, "say the grain"
        assert "Unit:" in header, "say the unit"


@every([*list_files(".py"), *STATEMENTS])
def test_an_ignored_rule_carries_its_reason(place: Path) -> None:
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), 1):
        if re.search(r"(#|--) no[q]a\b", line):
            has_reason = re.search(r"noqa: ?[A-Z0-9, ]+ - \w+", line)
            assert has_reason, f"line {number}: write `noqa: RULE - REASON`"
        if re.search(r"# type: ignor[e]", line):
            has_reason = re.search(r"ignore\[[\w, -]+\] +# \w+", line)
            assert has_reason, f"line {number}: write `ignore[rule]  # REASON`"
