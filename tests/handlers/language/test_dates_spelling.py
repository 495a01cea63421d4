"""Unusual spellings that are read, and wordings that are not certain enough to be.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

SPELT: list[Case] = [
    ("wednsday 3pm", "point 11-25 15:00→16:00", "a letter left out"),
    ("Wendesday 3pm", "point 11-25 15:00→16:00", "two letters changed places"),
    ("Febuary 3", "day 2027-02-03 +rolled", "everybody's February"),
    ("tomorow arvo", "window 11-24 13:00→18:00", "and tomorrow, in Sydney"),
    ("tomorrow at 1430", "point 11-24 14:30→15:30", "four digits behind at"),
    ("明天上午1030", "point 11-24 10:30→11:30", "and behind a part of day"),
    ("明天PM3点", "point 11-24 15:00→16:00", "pm ahead of its hour"),
    ("AM 10:30 tomorrow", "point 11-24 10:30→11:30", "am too"),
    ("about 3 tomorrow", "point 11-24 15:00→16:00 +vague +pm", "about makes a number an hour"),
    ("明天3点多", "point 11-24 15:00→16:00 +vague +pm", "some minutes after three"),
    ("明天快3点", "point 11-24 15:00→16:00 +vague +pm", "some before"),
    ("明3点", "point 11-24 15:00→16:00 +pm", "a day in one character"),
    ("张明3点", "point 11-23 15:00→16:00 +pm", "unless a name ends in it"),
    ("元月5号", "day 2027-01-05 +rolled", "the first month"),
    ("明年Q1", "window 2027-01-01…2027-03-31", "a quarter of a year that was said"),
    ("Wed.3pm", "point 11-25 15:00→16:00", "a full stop for a blank"),
    ("26.11.2026", "day 11-26", "as they write in Berlin"),
    ("11-26", "day 11-26", "26 is no hour"),
    ("10-12", "range 11-23 10:00→12:00", "12 is one"),
    ("2026-12", "window 12-01…12-31", "a month by its number"),
    ("11月26 3点", "point 11-26 15:00→16:00 +pm", "without a unit behind the day"),
    ("March", "window 2027-03-01…2027-03-31 +rolled", "alone it is the month"),
    ("I may be late", "unparseable no_time", "in a sentence it is not"),
    ("Thu 6pm Pacific", "point 11-27 10:00→11:00", "a coast is a zone behind an hour"),
    ("周四晚8点（美西）", "point 11-27 12:00→13:00", "in Chinese"),
    ("15am tomorrow", "unparseable invalid_hour", "no such hour"),
    ("0pm", "unparseable invalid_hour", "none either"),
    ("周八 3pm", "unparseable invalid_weekday", "no such weekday"),
]  # fmt: skip

UNSURE: list[Case] = [
    ("明天 3 5", "unparseable unread", "two numbers, one of them unexplained"),
    ("3 4", "unparseable no_time", "two numbers alone"),
    ("half day on Friday", "unparseable unread", "which half?"),
    ("明天同一时间", "unparseable relative", "as when?"),
    ("same time next week", "unparseable relative", "as when, in English"),
    ("this time tomorrow", "unparseable relative", "neither is guessed"),
]  # fmt: skip

CASES = [*SPELT, *UNSURE]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
