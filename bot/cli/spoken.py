"""A time that was read, told to a person: what it is, when, and what was inferred.

明白 · 时刻
  11月24日(周二) 15:00–16:00
  推断为下午
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.cli.words import WORDS, words
from config import Settings
from handlers.language.dates import Interval, Status, When
from handlers.phrases import Days, Listed, Stretch, Voice

FLAGS = ("weekend", "holiday", "workday", "unknown_year", "rolled", "vague", "clipped", "deadline")


def spoken(told: Settings, answer: Mapping[str, Any], now: datetime) -> str:
    """The answer to one line, in the reader's language."""
    if "error" in answer:
        return str(answer["error"])
    when = When.from_json(answer)
    voice = Voice(told.locale, told.timezone, now)
    return "\n".join([" · ".join(_head(told, when)), *(f"  {line}" for line in _lines(told, when, voice))])


def _head(told: Settings, when: When) -> Iterator[str]:
    yield words(told, f"time-{when.status}")
    if when.kind:
        yield words(told, f"time-{when.kind}")


def _lines(told: Settings, when: When, voice: Voice) -> Iterator[str]:
    for number, reading in enumerate(when.candidates, 1):
        yield f"{number}) " + voice.listed(Listed(_said(reading)))
    yield from (str(voice.word(said)) for said in _said(when.intervals))
    if flags := [words(told, f"time-{name}") for name in _flags(when)]:
        yield " · ".join(flags)
    if when.status is Status.UNPARSEABLE and when.note:
        yield words(told, f"time-{when.note}") if f"time-{when.note}" in WORDS else when.note


def _said(intervals: tuple[Interval, ...]) -> tuple[Stretch | Days, ...]:
    return tuple(
        Days(start, end - timedelta(days=1)) if _whole(start, end) else Stretch(start, end) for start, end in intervals
    )


def _whole(start: datetime, end: datetime) -> bool:
    return all((at.hour, at.minute) == (0, 0) for at in (start, end))


def _flags(when: When) -> Iterator[str]:
    yield from (flag for flag in FLAGS if getattr(when, flag))
    if when.inferred_meridiem:
        yield when.inferred_meridiem
