"""The two languages say the same things, and everything the code says exists in both."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from handlers.phrases import LANGUAGES, Days, Lines, Phrase, Round, Stretch, Voice, listed, phrase, source
from models.interviews import Answer
from models.life import State
from models.people import Role

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
ZH, EN = (Voice(language, SHANGHAI, MONDAY) for language in LANGUAGES)
HANDLERS = Path(__file__).parents[2] / "handlers"


class Holes(Visitor):
    """The names in braces of one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def sentences(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in parse(source(language)).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            holes = Holes()
            holes.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is said twice"
            found[entry.id.name] = holes.names
    return found


def used() -> Iterator[str]:
    for path in HANDLERS.rglob("*.py"):
        for call in re.finditer(
            r"(?:phrase|Phrase|\.say|\.tell|Button|receipt|panel|candidate|owner|grey|faded|panel_card|booked)\(([^()]*)",
            path.read_text("utf-8"),
        ):
            yield from re.findall(r'"([a-z]+(?:-[a-z]+)+)"', call[1])
    for path in (HANDLERS.parent / "models").rglob("*.py"):
        refusals = r'(?:Refusal|NotFound|NotYours|Stale|WrongState|SlotTaken|Already)\(\s*"([a-z-]+)"'
        yield from re.findall(refusals, path.read_text("utf-8"))


def test_both_languages_say_the_same_things_down_to_the_holes() -> None:
    chinese, english = (sentences(language) for language in LANGUAGES)
    assert chinese == english


def test_everything_the_code_says_exists() -> None:
    missing = set(used()) - sentences("zh").keys()
    assert not missing


@pytest.mark.parametrize("kind", [Role, State, Answer])
@pytest.mark.parametrize("voice", [ZH, EN], ids=LANGUAGES)
def test_every_value_of_an_enum_has_a_word(kind: type[Enum], voice: Voice) -> None:
    assert all(voice.word(value) for value in kind)


@pytest.mark.parametrize(
    ("voice", "expected"),
    [(ZH, "11月24日(周二) 15:00–16:00"), (EN, "Tue 24 Nov 15:00–16:00")],
    ids=LANGUAGES,
)
def test_a_time_is_said_in_full_with_its_weekday(voice: Voice, expected: str) -> None:
    start = datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert voice.word(Stretch(start, start + timedelta(hours=1))) == expected


def test_another_year_is_said_and_so_is_another_last_day() -> None:
    new_year = datetime(2026, 12, 31, 23, 30, tzinfo=SHANGHAI)
    over = Stretch(new_year, new_year + timedelta(hours=1))
    assert ZH.word(over) == "12月31日(周四) 23:30–2027年1月1日(周五) 00:30"
    assert EN.word(over) == "Thu 31 Dec 23:30–Fri 1 Jan 2027 00:30"


def test_days_names_and_rounds_read_as_each_language_writes_them() -> None:
    days = Days(MONDAY, MONDAY + timedelta(days=2))
    assert (ZH.word(days), EN.word(days)) == ("11月23日(周一) 至 11月25日(周三)", "Mon 23 Nov to Wed 25 Nov")
    names = listed(["李雷", "韩梅梅"])
    assert (ZH.word(names), EN.word(names)) == ("李雷、韩梅梅", "李雷, 韩梅梅")
    assert (ZH.word(Round(2)), ZH.word(Round(7)), EN.word(Round(2))) == ("二面", "第7面", "round 2")


def test_numbered_lines_count_from_one() -> None:
    assert EN.word(Lines(("a", "b"), numbered=True)) == "1) a\n2) b"


def test_an_empty_value_leaves_no_empty_line() -> None:
    said = ZH.say(phrase("undone-role", name="李雷"))
    assert said == "已撤销，李雷 的角色恢复了。"
    assert "\n\n" not in ZH.say(Phrase("agenda", {"days": "今天", "count": 1, "lines": "#1", "more": ""}))


def test_a_missing_sentence_is_an_error_and_not_an_empty_answer() -> None:
    with pytest.raises(LookupError, match="no-such-sentence"):
        ZH.say(phrase("no-such-sentence"))
