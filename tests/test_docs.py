"""The docs say what the code does."""

import re
from pathlib import Path

from models.life import MOVES

ROOT = Path(__file__).parents[1]


def test_the_table_of_moves_is_printed_from_the_code():
    printed = "\n".join(
        f"| `{state}` | {' '.join(f'`{to}`' for to in sorted(MOVES[state])) or 'nowhere'} |" for state in MOVES
    )
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    shown = re.search(r"<!-- moves -->\n\| from \| to \|\n\|---\|---\|\n(.*?)\n?<!-- /moves -->", page, re.S)
    assert shown
    assert shown[1] == printed


def test_both_readmes_show_the_same_tables():
    def names(page: str) -> list[str]:
        return re.findall(r"^\| (`[A-Z_]+`|`[a-z-]+[ `a-zA-Z,-]*`) \|", page, re.M)

    english, chinese = ((ROOT / page).read_text("utf-8") for page in ("README.md", "README.zh.md"))
    assert names(english) == names(chinese)
    assert re.findall(r"\| (`.*`) \|$", english, re.M)[:10] == re.findall(r"\| (`.*`) \|$", chinese, re.M)[:10]
