"""Rules about the code: where things may be, how long they may be, and that what is set is written down."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import ROOT, Settings

ROOMS = ("bot", "crypto", "handlers", "models", "sandbox")
MAY_IMPORT = {
    "crypto": set(),
    "models": set(),
    "handlers": {"models"},
    "bot": {"handlers", "models", "crypto", "config"},
    "sandbox": {"crypto"},
    "config": set(),
}
THE_WORLD = {"flask", "requests", "os", "subprocess", "socket", "time", "structlog"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
LONGEST_LINE = 130
"""Letters. The formatter keeps code at 120 columns; this is for what it does not break, words above all."""


def sources() -> list[Path]:
    """Every Python file of ours; migrations are written once and never read again."""
    told = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = [ROOT / line for line in told.splitlines()] or [*ROOT.glob("*.py"), *_below(*ROOMS, "tests", "benchmarks")]
    return [path for path in found if path.exists() and "versions" not in path.parts]


def _below(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from (ROOT / room).rglob("*.py")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def room(path: Path) -> str:
    """The room a file is in; a file at the root is a room of its own."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The top-level names of everything a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function and how many lines it has without its docstring."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None and len(node.body) > 1 else node.body
            yield node.name, (node.end_lineno or 0) - body[0].lineno + 1


def test_every_arrow_points_down() -> None:
    ours = set(MAY_IMPORT) | {"wsgi", "tests"}
    wrong = [
        f"{name(path)} imports {other}"
        for path in sources()
        if room(path) in MAY_IMPORT
        for other in (imported(path) & ours) - MAY_IMPORT[room(path)] - {room(path)}
    ]
    assert wrong == []


def test_only_bot_and_the_sandbox_touch_the_world() -> None:
    wrong = [
        f"{name(path)} imports {other}"
        for path in sources()
        if room(path) in ("crypto", "handlers", "models")
        for other in imported(path) & THE_WORLD
    ]
    assert wrong == []


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_be_seen_at_once() -> None:
    tall = [
        f"{name(path)}: {function} has {lines} lines"
        for path in sources()
        for function, lines in functions(path)
        if lines > LONGEST_FUNCTION
    ]
    assert tall == []


def test_no_line_is_too_long() -> None:
    """Save in the tables of the language, where a line is one meaning with all its words."""
    wide = [
        f"{name(path)}:{number}"
        for path in sources()
        if "language" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert wide == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name(path)
        for path in sources()
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_setting_is_in_the_table_of_the_readme(page: str) -> None:
    written = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / page).read_text("utf-8"), re.M))
    assert {field.upper() for field in Settings.model_fields} <= written


def test_the_example_environment_has_every_setting_and_no_other() -> None:
    written = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.M)
    assert sorted(written) == sorted(field.upper() for field in Settings.model_fields)


@pytest.mark.parametrize("page", ["requirements.txt", "requirements-dev.txt"])
def test_every_library_is_pinned(page: str) -> None:
    lines = (ROOT / page).read_text("utf-8").splitlines()
    named = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert [line for line in named if not re.fullmatch(r"[A-Za-z0-9_.\-]+==[0-9][0-9a-z.]*", line)] == []


def test_the_processes_have_their_names() -> None:
    lines = (ROOT / "Procfile").read_text("utf-8").splitlines()
    assert [line.split(":")[0] for line in lines] == ["release", "web", "worker"]


def test_make_tells_what_one_can_say() -> None:
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"install", "demo", "test", "check", "bench"} <= set(re.findall(r"make ([a-z]+)", told))
