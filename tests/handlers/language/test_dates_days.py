"""Days: of the week, of the month, by name, and counted from today.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

WEEKDAYS: list[Case] = [
    ("周三", "day 11-25", "the coming one"),
    ("周一", "ambiguous day 11-23 10:00→24:00 | 11-30 +clipped", "today is Monday: today or in a week"),
    ("周一上午9点", "point 11-30 09:00→10:00 +rolled", "nine is gone today, so only next Monday is left"),
    ("这周一上午9点", "past point 11-23 09:00→10:00", "this week's was asked for, and is gone"),
    ("下周三", "day 12-02", "of the next calendar week"),
    ("下下周一", "day 12-07", "of the one after"),
    ("下个周三", "ambiguous day 12-02 | 11-25", "some say it of the coming Wednesday"),
    ("下个周一", "day 11-30", "on a Monday both readings agree"),
    ("next Wed or Thu", "ambiguous multi 12-02, 12-03 | 11-25, 11-26", "one reading holds for the whole list"),
    ("next Monday", "day 11-30", "both readings agree in English too"),
    ("this Monday", "day 11-23 10:00→24:00 +clipped", "this Monday is today"),
    ("last Monday", "past day 11-16", "the one before today"),
    ("周日", "day 11-29 +weekend", "the week ends with Sunday"),
    ("下周日", "day 12-06 +weekend", "so next week's Sunday is 13 days away"),
    ("周末", "window 11-28…11-29 +weekend", "Saturday and Sunday"),
    ("周六日", "multi 11-28, 11-29 +weekend", "in short"),
    ("next weekend", "ambiguous window 12-05…12-06 | 11-28…11-29 +weekend", "nobody agrees on it"),
    ("周3下午3点", "point 11-25 15:00→16:00", "a digit for the numeral"),
    ("两周后的周三", "day 12-09", "the Wednesday of the week after next"),
    ("Wed next week", "day 12-02", "the week behind the day"),
    ("明天周二", "day 11-24", "said twice, the same day"),
    ("明天周三", "ambiguous day 11-24 | 11-25", "said twice, two days: which?"),
    ("11月25日周四", "ambiguous day 11-25 | 11-26", "the 25th is a Wednesday"),
    ("Thu 03/12", "day 12-03", "the weekday tells day from month"),
    ("明天上午10：00（周二）", "point 11-24 10:00→11:00", "in brackets behind the clock"),
    ("Tue, 1 Dec", "day 12-01", "the comma parts nothing"),
    ("Monday 30th", "day 11-30", "weekday and rank"),
    ("工作日上午", "multi 11-23 10:00→12:00, 11-24 09:00→12:00, 11-25 09:00→12:00, 11-26 09:00→12:00, "
     "11-27 09:00→12:00 +clipped", "Monday to Friday"),
]  # fmt: skip

DATES: list[Case] = [
    ("12月2日", "day 12-02", "month and day"),
    ("十二月二十五号", "day 12-25", "in characters"),
    ("二〇二六年十二月二日", "day 12-02", "digit by digit"),
    ("廿五号", "day 11-25", "the old twenty"),
    ("3号", "day 12-03 +rolled", "the 3rd of this month is gone"),
    ("这个月3号", "past day 11-03", "unless this month was said"),
    ("23号", "day 11-23 10:00→24:00 +clipped", "today's date is today"),
    ("31号", "day 12-31 +rolled", "November has no 31st"),
    ("32号", "unparseable invalid_date", "no month has a 32nd"),
    ("11月31号下午3点", "unparseable invalid_date", "never the 1st of December instead"),
    ("2026-02-30", "unparseable invalid_date", "nor March"),
    ("13/13 10am", "unparseable invalid_date", "there is no month 13; never ten o'clock alone"),
    ("32/11 3pm", "unparseable invalid_date", "nor a 32nd"),
    ("5/32 下午", "unparseable invalid_date", "in Chinese neither"),
    ("13/13", "unparseable no_time", "without a time it may be anything"),
    ("10月30号", "past day 10-30", "a recent date is past, not next year's"),
    ("1月5号", "day 2027-01-05 +rolled", "January is gone this year"),
    ("2月29号", "day 2028-02-29 +rolled", "the next leap year"),
    ("明年3月", "window 2027-03-01…2027-03-31", "a month of next year"),
    ("12-02 14:00", "ambiguous point 12-02 14:00→15:00 | 2027-02-12 14:00→15:00", "a dash is no clearer than a slash"),
    ("11.26 14:00", "point 11-26 14:00→15:00", "a point between month and day"),
    ("明天15.30", "point 11-24 15:30→16:30", "a point between hour and minute"),
    ("20261202 1430", "point 12-02 14:30→15:30", "without any sign"),
    ("2026-12-02T09:30:00Z", "point 12-02 17:30→18:30", "as machines write it"),
    ("12/25", "day 12-25", "there is no month 25"),
    ("12/12", "day 12-12 +weekend", "day and month are the same"),
    ("1/12/2026", "day 12-01 +rolled", "with the year, only one of the two is to come"),
    ("the 3rd at 10am", "point 12-03 10:00→11:00 +rolled", "a rank beside a clock is a day"),
    ("三天后下午3点", "point 11-26 15:00→16:00", "counted from today"),
    ("一个月后", "day 12-23", "a month is a calendar month"),
    ("半个月后", "day 12-08", "half of one is fifteen days"),
    ("3个工作日内", "window 11-23 10:00→11-27 00:00", "until the end of Thursday"),
    ("3rd next month", "day 12-03", "the month behind the day"),
    ("27.11. 15:00", "point 11-27 15:00→16:00", "as they write in Berlin"),
    ("100年后", "unparseable too_far", "nobody plans for that"),
    ("in two weeks", "day 12-07", "the same weekday"),
    ("大大后天", "day 11-27", "four days ahead"),
]

MONTHS: list[Case] = [
    ("月底", "window 11-26…11-30 +vague", "the last five days"),
    ("下月初", "window 12-01…12-05 +vague", "the first five"),
    ("本月最后一个周五", "day 11-27", "counted from its end"),
    ("下个月第一个周一上午10点", "point 12-07 10:00→11:00", "and from its beginning"),
    ("the 2nd Tuesday of next month at 3pm", "point 12-08 15:00→16:00", "in English"),
    ("12月第一周", "window 12-01…12-06", "the week that its first day is in"),
    ("月初", "window 12-01…12-05 +rolled +vague", "this month's is gone"),
    ("12月上旬", "window 12-01…12-10", "a third of a month is exact"),
    ("11月下旬", "window 11-23 10:00→12-01 00:00 +clipped", "what is left of it"),
    ("下个月", "window 12-01…12-31", "the whole of it"),
    ("上个月", "past window 10-01…10-31", "reports look back"),
    ("end of next month", "window 12-27…12-31 +vague", "in English"),
    ("early December", "window 12-01…12-10", "its first third"),
    ("本季度", "window 11-23 10:00→2027-01-01 00:00 +clipped", "until the year ends"),
]

HOLIDAYS: list[Case] = [
    ("元旦", "day 2027-01-01 +holiday", "the next one, a public holiday"),
    ("春节", "day 2027-02-06 +weekend +holiday", "by the lunar calendar"),
    ("除夕", "day 2027-02-05 +holiday", "its eve"),
    ("大年初三", "day 2027-02-08 +holiday", "counted from it"),
    ("明年国庆", "day 2027-10-01 +holiday", "of a year that was said"),
    ("国庆假期", "window 2027-10-01…2027-10-03 +holiday", "as far as the law fixes it"),
    ("圣诞节", "day 12-25", "no public holiday here"),
    ("Thanksgiving", "day 11-26", "the fourth Thursday"),
    ("Christmas Eve 3pm", "point 12-24 15:00→16:00", "with a clock"),
    ("春节后", "window 2027-02-09…2027-02-15 +vague", "when the days off are over"),
    ("元旦前", "window 11-23 10:00→2027-01-01 00:00 +deadline", "as a limit"),
]

CASES = [case for table in (WEEKDAYS, DATES, MONTHS, HOLIDAYS) for case in table]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
