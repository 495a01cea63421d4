"""What `when` shows a person at a terminal, in their language."""

import re
from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import pytest

from bot.cli.spoken import FLAGS, spoken
from bot.cli.words import WORDS
from config import Settings
from handlers.language.dates import Kind, Status, when

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
DATES = Path(__file__).parents[2] / "handlers" / "language" / "dates"


def shown(text: str, locale: Literal["zh", "en"] = "zh") -> str:
    """What somebody with these settings reads."""
    told = Settings(locale=locale, timezone=SHANGHAI)
    return spoken(told, when(text, NOW, zone=SHANGHAI).to_json(), NOW)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("明天3点", "明白 · 时刻\n  11月24日(周二) 15:00–16:00\n  推断为下午"),
        ("元旦", "明白 · 整天\n  2027年1月1日(周五)\n  法定节假日 · 那一年的放假安排尚未公布"),
        ("下个周三", "有几种理解，要问一句 · 整天\n  1) 12月2日(周三)\n  2) 11月25日(周三)"),
        ("周三或周四下午", "明白 · 多个时间\n  11月25日(周三) 13:00–18:00\n  11月26日(周四) 13:00–18:00"),
        ("昨天", "已经过去 · 整天\n  11月22日(周日)"),
        ("11月31号", "没有读出时间\n  没有这一天"),
    ],
)
def test_a_time_is_told_in_a_few_lines(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_it_is_told_in_the_readers_language() -> None:
    assert shown("下周", "en") == "understood · window\n  Mon 30 Nov to Sun 6 Dec"
    assert shown("明天25点", "en") == "no time was read\n  there is no such hour"


def test_everything_that_can_be_told_has_words() -> None:
    notes = {
        note
        for file in DATES.glob("*.py")
        for note in re.findall(
            r'(?:Unreadable|Broken|Unsaid|Contradiction|_unparseable)\("(\w+)"', file.read_text("utf-8")
        )
    }
    codes = {*FLAGS, *Kind, *Status, *notes, "am", "pm", "no_time"}
    assert {f"time-{code}" for code in codes} - WORDS.keys() == set()


def test_a_line_that_cannot_be_read_is_shown_as_it_is() -> None:
    told = Settings(locale="zh", timezone=SHANGHAI)
    assert spoken(told, {"error": "看不懂"}, NOW) == "看不懂"
