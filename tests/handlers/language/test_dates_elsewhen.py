"""The same words on other days: the last of the year, a Friday evening, a leap day, before and inside the holidays."""

from datetime import datetime

import pytest

from tests.handlers.language.said import SHANGHAI, told

NEW_YEARS_EVE = [
    ("明天", "day 2027-01-01 +holiday"),
    ("1月1号", "day 2027-01-01 +holiday +rolled"),
    ("元旦", "day 2027-01-01 +holiday"),
    ("周五", "day 2027-01-01 +holiday"),
    ("下周一", "day 2027-01-04"),
    ("5号", "day 2027-01-05 +rolled"),
    ("下个月5号", "day 2027-01-05"),
    ("12月31号", "day 12-31 16:00→24:00 +clipped"),
    ("12月30号", "past day 12-30"),
    ("11月", "past window 11-01…11-30"),
    ("年底", "window 12-31 16:00→24:00 +vague +clipped"),
    ("1月", "window 2027-01-01…2027-01-31 +rolled"),
    ("今晚8点", "point 12-31 20:00→21:00"),
    ("next week", "window 2027-01-04…2027-01-10"),
    ("Dec 30", "past day 12-30"),
    ("01/02 10:00", "ambiguous point 2027-01-02 10:00→11:00 | 2027-02-01 10:00→11:00 +weekend +rolled"),
]
FRIDAY_EVENING = [
    ("周五", "ambiguous day 11-27 18:30→24:00 | 12-04 +clipped"),
    ("周五下午3点", "point 12-04 15:00→16:00 +rolled"),
    ("周五晚上8点", "ambiguous point 11-27 20:00→21:00 | 12-04 20:00→21:00"),
    ("本周四", "past day 11-26"),
    ("周末", "window 11-28…11-29 +weekend"),
    ("下午", "window 11-28 13:00→18:00 +weekend +rolled"),
    ("下午3点", "point 11-28 15:00→16:00 +weekend +rolled"),
    ("7点", "point 11-27 19:00→20:00 +pm"),
    ("3点", "point 11-28 15:00→16:00 +weekend +rolled +pm"),
    ("6点半", "point 11-27 18:30→19:30 +pm"),
    ("9点", "ambiguous point 11-27 21:00→22:00 | 11-28 09:00→10:00"),
    ("今天下班前", "past window 11-26 18:00→11-27 18:00"),
    ("EOD", "window 11-27 18:30→11-28 18:00 +rolled +deadline"),
    ("工作日", "window 11-27 18:30→24:00 +clipped"),
    ("next Friday", "day 12-04"),
    ("this Friday", "day 11-27 18:30→24:00 +clipped"),
    ("周一到周三", "window 11-30…12-02"),
    ("周五到周日", "ambiguous window 11-27 18:30→11-30 00:00 | 12-04…12-06 +clipped"),
    ("18:00", "point 11-28 18:00→19:00 +weekend +rolled"),
    ("半小时后", "point 11-27 19:00→20:00"),
]
LEAP_DAY = [
    ("今天", "day 2028-02-29 09:00→24:00 +clipped"),
    ("2月29号", "day 2028-02-29 09:00→24:00 +clipped"),
    ("2月30号", "unparseable invalid_date"),
    ("29号", "day 2028-02-29 09:00→24:00 +clipped"),
    ("30号", "day 2028-03-30 +rolled"),
    ("下个月29号", "day 2028-03-29"),
    ("一年后", "day 2029-02-28"),
    ("一个月后", "day 2028-03-29"),
    ("明年2月29号", "unparseable invalid_date"),
    ("月底", "window 2028-02-29 09:00→24:00 +vague +clipped"),
    ("上个月", "past window 2028-01-01…2028-01-31"),
    ("Feb 29 3pm", "point 2028-02-29 15:00→16:00"),
    ("in a month", "day 2028-03-29"),
]
BEFORE_NATIONAL_DAY = [
    ("明天", "day 10-01 +holiday"),
    ("国庆", "day 10-01 +holiday"),
    ("国庆假期", "window 10-01…10-07 +holiday"),
    ("国庆后", "window 10-08…10-14 +vague"),
    ("国庆后第一个工作日", "day 10-08"),
    ("三个工作日后", "day 10-10 +workday"),
    ("工作日", "window 09-30 10:00→24:00 +clipped"),
    ("下周工作日", "window 10-08…10-10"),
    ("10月10日", "day 10-10 +workday"),
    ("周六", "day 10-03 +weekend +holiday"),
    ("下周六", "day 10-10 +workday"),
    ("十一", "day 10-01 +holiday"),
]
WORKED_SATURDAY = [
    ("今天", "day 02-14 10:00→24:00 +workday +clipped"),
    ("明天", "day 02-15 +weekend +holiday"),
    ("周六", "ambiguous day 02-14 10:00→24:00 | 02-21 +workday +clipped"),
    ("工作日", "window 02-14 10:00→24:00 +workday +clipped"),
    ("下周工作日", "unparseable no_working_day"),
    ("春节", "day 02-17 +holiday"),
    ("除夕", "day 02-16 +holiday"),
    ("春节假期", "window 02-15…02-23 +holiday"),
    ("春节后第一个工作日", "day 02-24"),
    ("大年初三", "day 02-19 +holiday"),
    ("2月28日", "day 02-28 +workday"),
    ("节后", "unparseable relative"),
]
SMALL_HOURS = [
    ("今天", "day 11-24 00:30→24:00 +clipped"),
    ("今晚", "window 11-24 18:00→21:00"),
    ("今晚12点", "point 11-25 00:00→01:00"),
    ("明天", "day 11-25"),
    ("凌晨2点", "point 11-24 02:00→03:00"),
    ("2点", "point 11-24 14:00→15:00 +pm"),
    ("早上9点", "point 11-24 09:00→10:00"),
    ("9点", "point 11-24 09:00→10:00 +am"),
    ("昨晚8点", "past point 11-23 20:00→21:00"),
    ("半小时后", "point 11-24 01:00→02:00"),
    ("周二", "ambiguous day 11-24 00:30→24:00 | 12-01 +clipped"),
    ("周一", "day 11-30"),
]
SUNDAY_NIGHT = [
    ("周日", "ambiguous day 11-29 22:00→24:00 | 12-06 +weekend +clipped"),
    ("本周日", "day 11-29 22:00→24:00 +weekend +clipped"),
    ("下周日", "day 12-06 +weekend"),
    ("明天", "day 11-30"),
    ("下周一", "day 11-30"),
    ("周一", "day 11-30"),
    ("周末", "window 11-29 22:00→24:00 +weekend +clipped"),
    ("下周末", "window 12-05…12-06 +weekend"),
    ("这周", "window 11-29 22:00→24:00 +weekend +clipped"),
    ("next Sunday", "day 12-06 +weekend"),
    ("next weekend", "ambiguous window 12-05…12-06 | 11-29 22:00→24:00 +weekend"),
    ("工作日", "window 11-30…12-04"),
    ("今晚", "past window 11-29 18:00→21:00"),
    ("今天", "day 11-29 22:00→24:00 +weekend +clipped"),
]

WHEN = [
    (datetime(2026, 12, 31, 16, tzinfo=SHANGHAI), NEW_YEARS_EVE),
    (datetime(2026, 11, 27, 18, 30, tzinfo=SHANGHAI), FRIDAY_EVENING),
    (datetime(2028, 2, 29, 9, tzinfo=SHANGHAI), LEAP_DAY),
    (datetime(2026, 9, 30, 10, tzinfo=SHANGHAI), BEFORE_NATIONAL_DAY),
    (datetime(2026, 2, 14, 10, tzinfo=SHANGHAI), WORKED_SATURDAY),
    (datetime(2026, 11, 24, 0, 30, tzinfo=SHANGHAI), SMALL_HOURS),
    (datetime(2026, 11, 29, 22, tzinfo=SHANGHAI), SUNDAY_NIGHT),
]
CASES = [(now, text, expected) for now, table in WHEN for text, expected in table]


@pytest.mark.parametrize(("now", "text", "expected"), CASES, ids=[f"{case[0]:%m-%d} {case[1]}" for case in CASES])
def test_the_day_decides(now: datetime, text: str, expected: str) -> None:
    assert told(text, now=now) == expected
