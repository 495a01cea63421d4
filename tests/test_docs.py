"""The docs say what the code does: every command, setting, file, metric and link in them is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import click
import pytest
from sqlalchemy import Engine, QueuePool

from bot.cli import COMMANDS
from bot.parts import for_web
from bot.worker.crew import for_worker
from config import ROOT, Settings, load
from models.life import MOVES

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
PAIRS = [(page, page.with_suffix(".zh.md")) for page in PAGES if page.with_suffix(".zh.md").exists()]
ELSEWHERE = {"HTTPS_PROXY", "PIP_INDEX_URL", "POSTGRES_PASSWORD", "PROMETHEUS_MULTIPROC_DIR"}
"""What other programs read."""

UNUSED = {"SECRET_KEY": "of no use in this test", "WECOM_TOKEN": "unused", "WECOM_ENCODING_AES_KEY": "a" * 42 + "A"}
HOLES = {"PATH_INFO", "THAT_MACHINE", "YOUR_USERID"}
"""What a reader fills in."""


def words(page: Path) -> str:
    return page.read_text("utf-8")


def prose(page: Path) -> str:
    """A page without what stands between fences."""
    return re.sub(r"^```.*?^```", "", words(page), flags=re.S | re.M)


def headings(page: Path) -> list[tuple[int, str]]:
    return [(len(marks), title) for marks, title in re.findall(r"^(#+) (.+)$", prose(page), re.M)]


def anchors(page: Path) -> set[str]:
    """What a link may say behind its #, as GitHub makes it of a heading."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for _, title in headings(page)}


def links(page: Path) -> Iterator[tuple[Path, str]]:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if "://" not in target:
            path, _, anchor = target.partition("#")
            yield ((page.parent / path).resolve() if path else page), anchor


def test_the_table_of_moves_is_printed_from_the_code() -> None:
    printed = "\n".join(
        f"| `{state}` | {' '.join(f'`{to}`' for to in sorted(MOVES[state])) or 'nowhere'} |" for state in MOVES
    )
    page = words(ROOT / "docs/architecture.md")
    shown = re.search(r"<!-- moves -->\n\| from \| to \|\n\|---\|---\|\n(.*?)\n?<!-- /moves -->", page, re.S)
    assert shown
    assert shown[1] == printed


def test_both_readmes_show_the_same_settings_and_commands() -> None:
    def cells(page: str) -> list[list[str]]:
        """What stands in backticks, row by row: the same in every language."""
        return [re.findall(r"`[^`]*`", row) for row in page.splitlines() if row.startswith("| `")]

    english, chinese = (cells(words(ROOT / page)) for page in ("README.md", "README.zh.md"))
    assert [row[0] for row in english] == [row[0] for row in chinese]


def test_both_readmes_show_the_same_things_to_say() -> None:
    def said(page: str) -> list[str]:
        return [cell for row in page.splitlines() if row.count("|") == 5 for cell in re.findall(r"`[^`]*`", row)]

    english, chinese = (said(words(ROOT / page)) for page in ("README.md", "README.zh.md"))
    assert english
    assert english == chinese


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda page: page.name)
def test_both_languages_have_the_same_shape(english: Path, chinese: Path) -> None:
    def shape(page: Path) -> list[str]:
        """Headings by their depth, and how many rows the tables have and how many blocks of code there are."""
        whole = words(page)
        return ["#" * depth for depth, _ in headings(page)] + [f"{whole.count(chr(10) + '|')} {whole.count('```')}"]

    assert shape(english) == shape(chinese)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    found = list(links(page))
    astray = [f"{path.name}#{anchor}" for path, anchor in found if not path.exists()]
    astray += [
        f"{path.name}#{anchor}"
        for path, anchor in found
        if anchor and path.suffix == ".md" and anchor not in anchors(path)
    ]
    assert astray == []


def test_every_page_is_reached_from_the_readme() -> None:
    for start, ending in (("README.md", ".md"), ("README.zh.md", ".zh.md")):
        reached, todo = set[Path](), [ROOT / start]
        while todo:
            page = todo.pop()
            reached.add(page)
            todo += [path for path, _ in links(page) if path.suffix == ".md" and path not in reached]
        assert {page for page in PAGES if page.name.endswith(ending)} <= reached


def commands(within: tuple[click.Command, ...] = COMMANDS) -> dict[str, click.Command]:
    return {command.name or "": command for command in within}


def exists(first: str, second: str) -> bool:
    """Whether there is such a command; what follows a group has to be one of its own."""
    command = commands().get(first)
    if isinstance(command, click.Group) and second:
        return second in command.commands
    return command is not None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_in_the_docs_exists(page: Path) -> None:
    named = re.findall(r"flask (?:--\S+ \S+ )*?--app wsgi ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?", words(page))
    assert [f"{first} {second}" for first, second in named if not exists(first, second)] == []


def test_the_readme_lists_every_command() -> None:
    table = words(ROOT / "README.md").partition("### Commands")[2].partition("\n### ")[0]
    rows = [cell for row in re.findall(r"^\| (`.*?) \|", table, re.M) for cell in re.findall(r"`([a-z-]+)", row)]
    listed = set(rows)
    assert set(commands()) <= listed
    subs = {name for group in COMMANDS if isinstance(group, click.Group) for name in group.commands}
    assert listed <= set(commands()) | subs


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_setting_in_the_docs_exists(page: Path) -> None:
    known = {name.upper() for name in Settings.model_fields} | ELSEWHERE | HOLES
    named = set(re.findall(r"(?<![\w.])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w.])", words(page)))
    assert named - known == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_every_file_in_the_docs_exists(page: Path) -> None:
    named = re.findall(r"`((?:[a-z_]+/)*[a-z_.]+\.(?:py|yaml|conf|service|ftl))`", words(page))
    places = (ROOT, ROOT / "bot", ROOT / "bot/worker")
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def sources() -> str:
    return "\n".join(words(path) for path in (ROOT / "bot").rglob("*.py"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_metric_in_the_docs_exists(page: Path) -> None:
    there = set(re.findall(r'"(desk_[a-z_]+)"', words(ROOT / "bot/metrics.py")))
    named = {name.removesuffix("_total") for name in re.findall(r"\bdesk_[a-z_]+\b(?!\.dump)", words(page))}
    assert named - there - {"desk_again"} == set()


@pytest.mark.parametrize("name", ["operations.md", "operations.zh.md"])
def test_every_event_in_the_table_of_logs_is_logged(name: str) -> None:
    table = words(ROOT / "docs" / name).partition("| `event` |")[2].partition("\n\n")[0]
    events = [event for row in re.findall(r"^\| (`.*?) \|", table, re.M) for event in re.findall(r"`([^`]+)`", row)]
    logged = sources()
    assert len(events) > 10
    assert [event for event in events if f'"{event}"' not in logged] == []


def most(engine: Engine) -> int:
    pool = cast(QueuePool, engine.pool)
    return pool.size() + pool._max_overflow


@pytest.mark.parametrize("name", ["operations.md", "operations.zh.md"])
def test_the_docs_count_connections_as_the_code_does(name: str) -> None:
    told = load({"DATABASE_URL": "postgresql://nobody@nowhere/nothing", **UNUSED})
    web, worker = most(for_web(told).engine), most(for_worker(told).engine)
    page = words(ROOT / "docs" / name)
    assert re.search(rf"^\| .*WEB_CONCURRENCY.* \| 2 \| {web}\D", page, re.M)
    assert re.search(
        rf"^\| .*WORKER_PROCESSES.* \| 14 \| .*\+ {worker - 2 * told.worker_threads}`\D+{worker} \|", page, re.M
    )
    assert str(told.web_concurrency * web + told.worker_processes * worker) in page
