"""The docs say what the code does."""

import re
from pathlib import Path

from models.life import MOVES

ROOT = Path(__file__).parents[1]


def test_the_table_of_moves_is_printed_from_the_code() -> None:
    printed = "\n".join(
        f"| `{state}` | {' '.join(f'`{to}`' for to in sorted(MOVES[state])) or 'nowhere'} |" for state in MOVES
    )
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    shown = re.search(r"<!-- moves -->\n\| from \| to \|\n\|---\|---\|\n(.*?)\n?<!-- /moves -->", page, re.S)
    assert shown
    assert shown[1] == printed


def test_both_readmes_show_the_same_settings_and_commands() -> None:
    def cells(page: str) -> list[list[str]]:
        """What stands in backticks, row by row: the same in every language."""
        return [re.findall(r"`[^`]*`", row) for row in page.splitlines() if row.startswith("| `")]

    english, chinese = (cells((ROOT / page).read_text("utf-8")) for page in ("README.md", "README.zh.md"))
    assert [row[0] for row in english] == [row[0] for row in chinese]


def test_both_readmes_show_the_same_things_to_say() -> None:
    def said(page: str) -> list[str]:
        return [cell for row in page.splitlines() if row.count("|") == 5 for cell in re.findall(r"`[^`]*`", row)]

    english, chinese = (said((ROOT / page).read_text("utf-8")) for page in ("README.md", "README.zh.md"))
    assert english
    assert english == chinese
