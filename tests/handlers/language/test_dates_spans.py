"""From–to, several at once, limits, and wishes that name no time.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

RANGES: list[Case] = [
    ("明天9-11点", "range 11-24 09:00→11:00", "one unit for both ends"),
    ("明天1点到3点", "range 11-24 13:00→15:00 +pm", "1–7 is the afternoon here too"),
    ("明天11点到1点", "range 11-24 11:00→13:00", "the end is the next one o'clock"),
    ("明天上午10点到2点", "range 11-24 10:00→14:00", "even when the morning was said"),
    ("明天晚上11点到凌晨1点", "range 11-24 23:00→11-25 01:00", "across midnight"),
    ("明天14:00-12:00", "unparseable backwards", "but not once round the clock"),
    ("Fri 11-1pm", "range 11-27 11:00→13:00", "11pm to 1pm is impossible, so 11am"),
    ("tomorrow 2-4pm", "range 11-24 14:00→16:00", "pm holds for both"),
    ("fri 9 to 5", "range 11-27 09:00→17:00", "a working day"),
    ("tomorrow from 2 to 4 pm", "range 11-24 14:00→16:00", "“2 to 4” is no “two minutes to four”"),
    ("between 2pm and 4pm on Friday", "range 11-27 14:00→16:00", "and joins a from–to"),
    ("周四下午3點半至五點", "range 11-26 15:30→17:00", "traditional characters"),
    ("14:00-12:00", "unparseable backwards", "nor without a day"),
    ("明天14:00～16:00", "range 11-24 14:00→16:00", "a tilde"),
    ("周三到周五", "window 11-25…11-27", "days from–to are one stretch"),
    ("周三到五", "window 11-25…11-27", "in short"),
    ("周一到周五", "ambiguous window 11-23 10:00→11-28 00:00 | 11-30…12-04 +clipped", "today is Monday"),
    ("本周三到下周二", "window 11-25…12-01", "into the next week"),
    ("11月28-30日", "window 11-28…11-30", "days of one month"),
    ("28-30 Nov", "window 11-28…11-30", "day before month"),
    ("Nov 30 to Dec 2", "window 11-30…12-02", "into the next month"),
    ("11月25日下午2点至11月26日上午10点", "range 11-25 14:00→11-26 10:00", "moment to moment"),
    ("今天下午到明天中午", "range 11-23 13:00→11-24 12:00", "until noon, not until its end"),
]

LISTS: list[Case] = [
    ("周三、周四下午", "multi 11-25 13:00→18:00, 11-26 13:00→18:00", "the part of day is for both"),
    ("周三下午或周四上午", "multi 11-25 13:00→18:00, 11-26 09:00→12:00", "each its own"),
    ("周三到周五14:00-16:00", "multi 11-25 14:00→16:00, 11-26 14:00→16:00, 11-27 14:00→16:00", "hours on each day"),
    ("周三到周五每天下午", "multi 11-25 13:00→18:00, 11-26 13:00→18:00, 11-27 13:00→18:00", "每天 changes nothing"),
    ("周二四下午", "multi 11-24 13:00→18:00, 11-26 13:00→18:00", "two weekdays in one word"),
    ("周二、四、六", "multi 11-24, 11-26, 11-28 +weekend", "the word for week said once"),
    ("下周三或周四下午", "multi 12-02 13:00→18:00, 12-03 13:00→18:00", "the second day is of the same week"),
    ("周五或周一", "multi 11-27, 11-30", "a Monday after Friday is not today"),
    ("明天3点或4点", "multi 11-24 15:00→16:00, 11-24 16:00→17:00 +pm", "the day is for both hours"),
    ("明天下午两点或者四点", "multi 11-24 14:00→15:00, 11-24 16:00→17:00", "and so is the part of day"),
    ("at 3 or 4 tomorrow", "multi 11-24 15:00→16:00, 11-24 16:00→17:00 +pm", "a day behind the list"),
    ("周三上午或下午", "multi 11-25 09:00→12:00, 11-25 13:00→18:00", "two parts of one day"),
    ("明后天上午", "multi 11-24 09:00→12:00, 11-25 09:00→12:00", "tomorrow and the day after in one word"),
    ("周末下午", "multi 11-28 13:00→18:00, 11-29 13:00→18:00 +weekend", "both days of it"),
    ("12月3、5号下午", "multi 12-03 13:00→18:00, 12-05 13:00→18:00 +weekend", "one unit for two days"),
    ("Dec 1, 2 and 3", "multi 12-01, 12-02, 12-03", "one month for three days"),
    ("Wed 3pm, Thu 4pm, Fri 10am", "multi 11-25 15:00→16:00, 11-26 16:00→17:00, 11-27 10:00→11:00", "commas"),
    ("tomorrow 9-10, 11-12", "multi 11-24 09:00→10:00, 11-24 11:00→12:00", "bare numbers beside a day"),
    ("afternoons on Tue and Thu", "multi 11-24 13:00→18:00, 11-26 13:00→18:00", "hours said before the days"),
    ("next week works, Tue or Wed", "multi 12-01, 12-02", "the days narrow the week"),
    ("1. 周三下午 2. 周四上午", "multi 11-25 13:00→18:00, 11-26 09:00→12:00", "the numbers of a list are no hours"),
]

LIMITS: list[Case] = [
    ("周五前", "window 11-23 10:00→11-27 00:00 +deadline", "before Friday begins"),
    ("by Friday", "window 11-23 10:00→11-28 00:00 +deadline", "before it is over"),
    ("明天下班前", "window 11-23 10:00→11-24 18:00 +deadline", "the end of a working day"),
    ("EOD", "window 11-23 10:00→18:00 +deadline", "today's"),
    ("月底前", "window 11-23 10:00→12-01 00:00 +vague +deadline", "before the month is over"),
    ("最晚明天中午", "window 11-23 10:00→11-24 12:00 +deadline", "noon ends where it begins"),
    ("不晚于周五18:00", "window 11-23 10:00→11-27 18:00 +deadline", "not later than"),
    ("until Friday", "window 11-23 10:00→11-28 00:00 +deadline", "until without a from"),
    ("明天下午3点以后", "window 11-24 15:00→24:00", "until the day is over; working hours cut it"),
    ("Tue after 2pm", "window 11-24 14:00→24:00", "the limit behind its day"),
    ("tomorrow before noon", "window 11-24 00:00→12:00", "on that day, not from now on"),
    ("周三以后", "window 11-26…12-02 +vague", "after Wednesday, for a week"),
    ("Fri by 6pm", "window 11-23 10:00→11-27 18:00 +deadline", "a limit between day and clock"),
    ("from 3pm onwards tomorrow", "window 11-24 15:00→24:00", "the day behind the limit"),
    ("周四、周五晚上7点以后", "multi 11-26 19:00→24:00, 11-27 19:00→24:00", "on each of the days"),
    ("Thu evening after 7", "window 11-26 19:00→24:00", "a limit narrows the part of day"),
    ("before 10am or after 4pm tomorrow", "multi 11-24 00:00→10:00, 11-24 16:00→24:00", "two limits, one day"),
    ("上午10点前", "window 11-23 10:00→11-24 10:00 +rolled +deadline", "ten has struck: tomorrow's"),
    ("in the next two hours", "window 11-23 10:00→12:00 +deadline", "any time until then"),
    ("周四起", "window 11-26…12-02 +vague", "from Thursday on"),
    ("周二以后下午", "multi 11-25 13:00→18:00, 11-26 13:00→18:00, 11-27 13:00→18:00, 11-28 13:00→18:00, "
     "11-29 13:00→18:00, 11-30 13:00→18:00, 12-01 13:00→18:00 +weekend +vague", "afternoons after Tuesday"),
    ("昨天前", "past window 11-21", "a limit that is gone"),
]  # fmt: skip

VAGUE: list[Case] = [
    ("过两天", "ambiguous window 11-25 | 11-26 +vague", "two days, or three"),
    ("两天后", "day 11-25", "but this is exactly two"),
    ("过几天", "window 11-25…11-29 +vague", "a few days ahead"),
    ("这几天", "window 11-23 10:00→11-30 00:00 +vague", "a few days from now on"),
    ("未来三天", "window 11-23 10:00→11-27 00:00", "until the end of the third"),
    ("尽快", "unparseable asap", "names no time"),
    ("asap", "unparseable asap", "in English"),
    ("晚一点", "unparseable relative", "later than what?"),
    ("改天", "unparseable relative", "some other day"),
    ("明天晚一点", "day 11-24 +vague", "tomorrow, later: at least the day is known"),
    ("农历腊月二十八", "unparseable lunar_date", "the lunar calendar is not ours to guess"),
    ("你好", "unparseable no_time", "nothing of the kind"),
]

CASES = [case for table in (RANGES, LISTS, LIMITS, VAGUE) for case in table]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
