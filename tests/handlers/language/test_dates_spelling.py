"""Unusual spellings that are read, and wordings that are not certain enough to be.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

SPELT: list[Case] = [
    ("三点 pm", "point 11-23 15:00→16:00", "the half behind a Chinese hour"),
    ("last 周五", "past day 11-20", "two languages in one day"),
    ("next week五下午", "window 12-04 13:00→18:00", "and in one word"),
    ("明天3点，一个小时一刻钟", "point 11-24 15:00→16:15 +pm", "two lengths are one"),
    ("明天3点，个半小时", "point 11-24 15:00→16:30 +pm", "an hour and a half"),
    ("明天3点，半个钟", "point 11-24 15:00→15:30 +pm", "half of one"),
    ("tomorrow 3pm, an hour and fifteen minutes", "point 11-24 15:00→16:15", "in words"),
    ("张三三点面试", "point 11-23 15:00→16:00 +pm", "a numeral that ends a name is no hour"),
    ("明 天下 午3点", "point 11-24 15:00→16:00", "blanks inside words"),
    ("聽日下午三點", "point 11-24 15:00→16:00", "as they say in Hong Kong"),
    ("星期三下晝", "window 11-25 13:00→18:00", "the same"),
    ("廿五下午三点", "point 11-25 15:00→16:00", "the old twenty without its unit"),
    ("26/11/25", "day 11-25 +rolled", "the year may stand in front"),
    ("周三(11.25)下午3点", "point 11-25 15:00→16:00", "a date in brackets, no second hour"),
    ("下周七", "day 12-06 +weekend", "Sunday by its number"),
    ("12月2号那天下午", "window 12-02 13:00→18:00", "that very day"),
    ("0900 tomorrow", "point 11-24 09:00→10:00", "ahead of its day"),
    ("tomorrow 0900-1100", "range 11-24 09:00→11:00", "both ends"),
    ("tomorrow at 16h30", "point 11-24 16:30→17:30", "as they write in Paris"),
    ("tomorrow at four forty five", "point 11-24 16:45→17:45 +pm", "in words"),
    ("25-Nov-2026", "day 11-25", "with dashes"),
    ("Nov.25", "day 11-25", "with a full stop"),
    ("9am London tomorrow", "point 11-24 17:00→18:00", "a place behind an hour is its zone"),
    ("3pm Beijing office tomorrow", "point 11-24 15:00→16:00", "a room is none"),
    ("in 1h30m", "point 11-23 11:30→12:30", "an hour and a half from now"),
    ("今晚一点", "point 11-24 01:00→02:00", "one at night"),
    ("今晚一点钟", "point 11-24 01:00→02:00", "the same"),
    ("明早一点", "unparseable relative", "a little earlier, or one o'clock? nobody knows"),
    ("周三早9", "point 11-25 09:00→10:00", "without its unit"),
    ("周三晚7-9", "range 11-25 19:00→21:00", "both ends"),
    ("明天午饭后", "window 11-24 13:00→18:00", "after lunch is the afternoon"),
    ("明天上班后", "window 11-24 09:00→12:00", "after work begins is the morning"),
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
    ("明天下午3点不行，其他时间都可以", "unparseable no_time", "only what does not suit is known"),
    ("Wed is bad, any other day works", "unparseable no_time", "in English"),
    ("明天3点前不行，之后都可以", "unparseable unread", "after what is left to the imagination"),
    ("那天下午", "unparseable relative", "of which day?"),
    ("一周三次", "unparseable no_time", "how often, not when"),
    ("1号员工", "unparseable no_time", "a person"),
    ("非周末", "window 11-23 10:00→11-28 00:00 +clipped", "not the weekend"),
    ("今天20-30k", "unparseable unread", "money is no hour"),
    ("快一点", "unparseable no_time", "hurry up"),
    ("差一点", "unparseable no_time", "nearly"),
    ("圣诞快乐", "unparseable no_time", "a wish"),
    ("happy new year", "unparseable no_time", "another"),
    ("have a nice weekend", "unparseable no_time", "and another"),
    ("2 or 3", "unparseable no_time", "two choices"),
    ("3年经验", "unparseable no_time", "years of work"),
    ("地铁10号线", "unparseable no_time", "a line of the underground"),
    ("3号会议室", "unparseable no_time", "a room"),
    ("Java 8", "unparseable no_time", "a language"),
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
