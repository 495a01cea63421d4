"""How something is typed changes nothing: width, traditional characters, blanks, numerals, case; and time moves with now."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from opencc import OpenCC

from handlers.language.dates import When, when
from tests.handlers.language import (
    test_dates_clocks,
    test_dates_counted,
    test_dates_days,
    test_dates_limits,
    test_dates_spans,
)
from tests.handlers.language.said import NOW, SHANGHAI, told
from tests.handlers.language.test_dates_properties import han

TABLES = (test_dates_clocks, test_dates_counted, test_dates_days, test_dates_limits, test_dates_spans)
DATA = Path(__file__).parents[2] / "data" / "dates.jsonl"
TEXTS = sorted(
    {text for table in TABLES for text, _, _ in table.CASES}
    | {json.loads(line)["text"] for line in DATA.read_text("utf-8").splitlines()}
)
CHINESE = [text for text in TEXTS if re.search("[\u4e00-\u9fff]", text)]
TRADITIONAL = OpenCC("s2t")


def wide(text: str) -> str:
    """Full-width, as some keyboards leave it."""
    return "".join(
        chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else "\u3000" if sign == " " else sign for sign in text
    )


def traditional(text: str) -> str:
    """As they write in Taipei and Hong Kong."""
    return str(TRADITIONAL.convert(text)).replace("周", "週")


def spaced(text: str) -> str:
    """Blanks between figures and characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", " ", text)


def numerals(text: str) -> str:
    """Hours and days in characters."""
    return re.sub(r"(?<![\d:./-])(\d{1,2})(?=[点月号日])", lambda match: han(int(match[1])), text)


def shouted(text: str) -> str:
    """In capitals."""
    return text.upper()


def trailed(text: str) -> str:
    """With what people put around it."""
    return f"  {text}。 "


def told_in(spellings: Sequence[Callable[[str], str]], text: str) -> dict[str, str]:
    """What each spelling of the text means."""
    return {spell(text): told(spell(text)) for spell in spellings}


@pytest.mark.parametrize("text", CHINESE)
def test_spelling_changes_nothing(text: str) -> None:
    spelt = told_in([wide, traditional, spaced, numerals, shouted, trailed], text)
    assert spelt == dict.fromkeys(spelt, told(text))


@pytest.mark.parametrize("text", [text for text in TEXTS if text not in CHINESE])
def test_letters_change_nothing(text: str) -> None:
    spelt = told_in([wide, str.upper, str.title, str.lower], text)
    assert spelt == dict.fromkeys(spelt, told(text))


RELATIVE = [
    text for text in TEXTS
    if not re.search(r"\d[月号日/.-]\d?|月|年|节|圣诞|元旦|国庆|号|[节旦夕夜]|冬至|立春|腊八|小年|\d-\d|\b(?:nov|dec|jan|feb|mar|christmas|month|year|quarter|easter|"
                     r"thanksgiving|black|good|the \d|\d+(?:st|nd|rd|th))|\d{4}|季|旬|holiday|workday|weekday|PST|GMT|time", text, re.IGNORECASE)
]  # fmt: skip


def moved(answer: When, days: int) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Its readings, so many days later."""
    readings = answer.candidates or (answer.intervals,)
    shift = timedelta(days=days)
    return tuple(tuple(((a + shift).isoformat(), (b + shift).isoformat()) for a, b in reading) for reading in readings)


@pytest.mark.parametrize("text", RELATIVE)
def test_another_now_moves_the_answer_with_it(text: str) -> None:
    first = when(text, NOW, zone=SHANGHAI)
    for days in (7, 14, 28):
        later = when(text, NOW + timedelta(days=days), zone=SHANGHAI)
        assert (later.status, later.kind, moved(later, 0)) == (first.status, first.kind, moved(first, days))
