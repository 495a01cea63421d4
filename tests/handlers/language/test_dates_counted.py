"""Days counted from other days and inside longer stretches, and the festivals they are counted from.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

COUNTED_CHINESE: list[Case] = [
    ("国庆假期第二天", "day 2027-10-02 +weekend +holiday", "a day of the holidays"),
    ("国庆最后一天", "day 2027-10-03 +weekend +holiday", "as far as the law fixes them"),
    ("圣诞节第二天", "day 12-26 +weekend", "which is no holiday here"),
    ("非工作日", "window 11-28…11-29 +weekend", "the weekend, not its contrary"),
    ("面试当天", "unparseable relative", "another day's, unknown here"),
    ("周五当天", "day 11-27", "that very day"),
    ("一季度", "past window 01-01…03-31", "without 第"),
    ("周三前一天", "day 11-24", "not before Wednesday: the day before it"),
    ("周三的前一天下午", "window 11-24 13:00→18:00", "and its part of day"),
    ("周三的第二天", "day 11-26", "the day after, not the second of something"),
    ("下周的第二天", "day 12-01", "of a week it is the second"),
    ("后天的次日", "day 11-26", "the next one"),
    ("圣诞节前一天", "day 12-24", "a festival's eve"),
    ("春节前一周", "window 2027-01-30…2027-02-05", "the week that ends with it"),
    ("国庆节后第一天", "day 2027-10-04", "the day after all the days off"),
    ("元旦后第一个工作日", "day 2027-01-04", "the calendar knows which are worked"),
    ("元旦前最后一个工作日", "day 12-31", "and backwards"),
    ("下周前三天", "window 11-30…12-02", "its first days, not days before it"),
    ("下周的后两天上午", "multi 12-05 09:00→12:00, 12-06 09:00→12:00 +weekend", "its last ones"),
    ("本月最后两天", "window 11-29…11-30", "counted from its end"),
    ("下周第一个工作日", "day 11-30", "inside the week"),
    ("本月最后一个工作日", "day 11-30", "Monday the 30th"),
    ("12月上半月", "window 12-01…12-15", "fifteen days"),
    ("12月下半月", "window 12-16…12-31", "and the rest"),
    ("下周上半周", "window 11-30…12-02 +vague", "Monday to Wednesday"),
    ("12月7号那周", "window 12-07…12-13", "the week a date lies in"),
    ("后天起三天", "window 11-25…11-27", "from a day on, so many"),
    ("后天开始三天下午", "multi 11-25 13:00→18:00, 11-26 13:00→18:00, 11-27 13:00→18:00", "each with its afternoon"),
    ("年后第一周", "unparseable relative", "which year's end? nobody said"),
    ("节后第一天", "unparseable relative", "which holiday? nobody said"),
    ("第一天", "unparseable relative", "of what?"),
    ("前两天", "past day 11-21", "gone already"),
    ("2个工作日", "unparseable length", "a length is no time"),
]  # fmt: skip

COUNTED_ENGLISH: list[Case] = [
    ("two Fridays from now", "day 12-04", "the second of them"),
    ("in a few weeks", "unparseable relative", "nobody knows how many"),
    ("next few weeks", "window 11-23 10:00→12-15 00:00 +vague", "three, vaguely"),
    ("last night", "past window 11-22 18:00→21:00", "gone"),
    ("in 3 days from 8am to 9am", "range 11-26 08:00→09:00", "an hour behind from is no day to count from"),
    ("a week from Wednesday", "day 12-02", "not Wednesday itself"),
    ("a week from tomorrow", "day 12-01", "nor tomorrow"),
    ("two weeks from Monday", "ambiguous day 12-07 | 12-14", "today is Monday: from which one?"),
    ("Friday week at 3pm", "point 12-04 15:00→16:00", "as they say in London"),
    ("tomorrow week", "day 12-01", "the same"),
    ("the day after Christmas", "day 12-26 +weekend", "behind a festival"),
    ("two days before Christmas", "day 12-23", "ahead of it"),
    ("3 working days after Friday", "day 12-02", "weekends do not count"),
    ("first working day after New Year", "day 2027-01-04", "the 1st is a Friday and off"),
    ("the Friday after next", "ambiguous day 12-11 | 12-04", "a week behind either reading of next Friday"),
    ("the weekend after next", "unparseable unread", "a form that is not known is not guessed"),
    ("the week of Dec 7", "window 12-07…12-13", "Monday to Sunday"),
    ("the week commencing Dec 7", "window 12-07…12-13", "in other words"),
    ("first half of December", "window 12-01…12-15", "fifteen days"),
    ("second half of December", "window 12-16…12-31", "and the rest"),
    ("first three days of next week", "window 11-30…12-02", "its first days"),
    ("last two days of the month", "window 11-29…11-30", "its last"),
    ("last business day of the month", "day 11-30", "Monday the 30th"),
    ("in a year", "day 2027-11-23", "twelve months"),
    ("within a month", "window 11-23 10:00→12-24 00:00", "calendar months here too"),
]  # fmt: skip

FESTIVALS: list[Case] = [
    ("冬至", "day 12-22", "a solar term"),
    ("立春", "day 2027-02-04", "in February"),
    ("母亲节", "day 2027-05-09 +weekend", "the second Sunday of May"),
    ("父亲节下午", "window 2027-06-20 13:00→18:00 +weekend", "the third of June"),
    ("腊八", "day 2027-01-15", "by the lunar calendar"),
    ("小年", "day 2027-01-30 +weekend", "fifteen days later"),
    ("五一劳动节", "day 2027-05-01 +weekend +holiday", "one day, said twice"),
    ("Good Friday", "day 2027-03-26", "counted from Easter"),
    ("Black Friday", "day 11-27", "the day after Thanksgiving"),
]  # fmt: skip

CASES = [*COUNTED_CHINESE, *COUNTED_ENGLISH, *FESTIVALS]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
