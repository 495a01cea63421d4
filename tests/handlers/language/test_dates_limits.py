"""Lists whose parts belong together, what is taken out of them, and limits at both ends.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

LISTS: list[Case] = [
    ("北京时间周三15点，纽约时间周三凌晨2点", "point 11-25 15:00→16:00", "one moment on two clocks"),
    ("周五下午（除3点外）", "multi 11-27 13:00→15:00, 11-27 16:00→18:00", "taken out in brackets"),
    ("Wed any time but 2-3pm", "multi 11-25 00:00→14:00, 11-25 15:00→24:00", "never the contrary"),
    ("Wed, but not between 2 and 3", "multi 11-25 00:00→14:00, 11-25 15:00→24:00", "in other words"),
    ("周三除了3点都行", "multi 11-25 00:00→15:00, 11-25 16:00→24:00", "in Chinese"),
    ("周三下午，除了3点到4点", "multi 11-25 13:00→15:00, 11-25 16:00→18:00", "out of the afternoon alone"),
    ("3pm tomorrow afternoon", "point 11-24 15:00→16:00", "the part behind an hour that needs none"),
    ("15:00 明天下午", "point 11-24 15:00→16:00", "in Chinese"),
    ("10am tomorrow afternoon", "multi 11-24 10:00→11:00, 11-24 13:00→18:00", "which contradict each other are two times"),
    ("Nov 25th, Wednesday, 3:00 PM", "point 11-25 15:00→16:00", "a date and its weekday are one day"),
    ("25号，周三下午", "window 11-25 13:00→18:00", "in Chinese too"),
    ("25号，周五下午", "multi 11-25 13:00→18:00, 11-27 13:00→18:00", "another weekday is another day"),
    ("10am ET / 7am PT Dec 1", "point 12-01 23:00→24:00", "the same hour in two zones"),
    ("10am ET or 2pm PT Dec 1", "multi 12-01 23:00→24:00, 12-02 06:00→07:00", "two hours in two zones"),
    ("10am or 2pm ET Dec 1", "multi 12-01 23:00→24:00, 12-02 03:00→04:00", "one zone for both"),
    ("Mon, Wed or Fri next week", "multi 11-30, 12-02, 12-04", "the week behind the last is that of all"),
    ("Mon-Wed next week", "window 11-30…12-02", "and of both ends"),
    ("Wed 3pm next week", "point 12-02 15:00→16:00", "behind the clock too"),
    ("Tue 3pm or Wed 4pm next week", "multi 12-01 15:00→16:00, 12-02 16:00→17:00", "with a clock each"),
    ("Wed next week or Fri this week", "multi 12-02, 11-27", "each its own"),
    ("周四或下周一", "multi 11-26, 11-30", "ahead of a day it is that day's alone"),
    ("any weekday next week", "window 11-30…12-04", "working days of that week"),
    ("1 or 2 Dec", "multi 12-01, 12-02", "a bare number takes the month"),
    ("Dec 1 & 3, 2pm", "multi 12-01 14:00→15:00, 12-03 14:00→15:00", "ahead and behind"),
    ("1) Wed 3pm 2) Thu 4pm", "multi 11-25 15:00→16:00, 11-26 16:00→17:00", "the numbers of a list are no hours"),
    ("1. 周三下午 2. 周四上午", "multi 11-25 13:00→18:00, 11-26 09:00→12:00", "nor here"),
    ("明天下午3/4点", "multi 11-24 15:00→16:00, 11-24 16:00→17:00", "two hours, no third of April"),
    ("下周三 or Thursday afternoon, 3pm左右", "multi 12-02 15:00→16:00, 12-03 15:00→16:00 +vague", "the hour narrows the afternoon, for both"),
    ("周三下午，3点左右", "point 11-25 15:00→16:00 +vague", "and for one"),
    ("明天下午，晚上8点", "multi 11-24 13:00→18:00, 11-24 20:00→21:00", "an hour outside it is another time"),
    ("明天10点，下午也行", "multi 11-24 10:00→11:00, 11-24 13:00→18:00 +am", "a part of day behind an hour is another time"),
    ("明天3点开始，4点结束", "range 11-24 15:00→16:00 +pm", "begun and ended"),
    ("明天上下午都行", "multi 11-24 09:00→12:00, 11-24 13:00→18:00", "both halves in one word"),
    ("周四全天，3点到4点不行", "multi 11-26 00:00→15:00, 11-26 16:00→24:00", "taken out of the day"),
    ("下周除了周三", "multi 11-30…12-01, 12-03…12-06", "taken out of the week"),
    ("next week but not Friday", "multi 11-30…12-03, 12-05…12-06 +weekend", "in English"),
    ("周三，下午不行，上午可以", "window 11-25 09:00→12:00", "what is refused is only the afternoon"),
]  # fmt: skip

LIMITS: list[Case] = [
    ("明天10点前或者4点后", "multi 11-24 00:00→10:00, 11-24 16:00→24:00 +am", "both of tomorrow"),
    ("周三上午10点之前或下午4点之后", "multi 11-25 00:00→10:00, 11-25 16:00→24:00", "with the halves of the day"),
    ("on or after Dec 1", "window 12-01…12-07 +vague", "the day itself counts"),
    ("on or before Friday", "window 11-23 10:00→11-28 00:00 +deadline", "here too"),
    ("by midnight tonight", "window 11-23 10:00→24:00 +deadline", "said twice, one limit"),
    ("deadline: Friday 6pm", "window 11-23 10:00→11-27 18:00 +deadline", "by another word"),
    ("截止时间：周五下午6点", "window 11-23 10:00→11-27 18:00 +deadline", "in Chinese"),
    ("ddl周五", "window 11-23 10:00→11-28 00:00 +deadline", "in short"),
    ("最晚周五下午6点之前", "window 11-23 10:00→11-27 18:00 +deadline", "said twice, the same way"),
    ("by Friday at the latest", "window 11-23 10:00→11-28 00:00 +deadline", "in English too"),
    ("after Wed before", "unparseable unread", "one of the two holds nothing"),
    ("every day 2-4pm", "range 11-23 14:00→16:00", "the next of them"),
    ("tomorrow 15:00+08:00", "point 11-24 15:00→16:00", "an offset is no hour"),
    ("Mon-Fri 9-5", "ambiguous multi 11-23 10:00→17:00, 11-24 09:00→17:00, 11-25 09:00→17:00, 11-26 09:00→17:00, 11-27 09:00→17:00 | 11-30 09:00→17:00, 12-01 09:00→17:00, 12-02 09:00→17:00, 12-03 09:00→17:00, 12-04 09:00→17:00 +clipped", "the hours that have begun today are cut, not moved to the night"),
    ("周五截止", "window 11-23 10:00→11-28 00:00 +deadline", "with that day itself"),
    ("周五下午6点截止", "window 11-23 10:00→11-27 18:00 +deadline", "until that hour"),
    ("30号截止", "window 11-23 10:00→12-01 00:00 +deadline", "a date as a deadline"),
    ("Friday latest", "window 11-23 10:00→11-28 00:00 +deadline", "in English"),
    ("周五或之前", "window 11-23 10:00→11-28 00:00 +deadline", "the day itself counts"),
    ("周五当天或之前", "window 11-23 10:00→11-28 00:00 +deadline", "the same in more words"),
    ("周四及以后", "window 11-26…12-02 +vague", "the same ahead"),
    ("Thursday after 2pm but before 5pm", "range 11-26 14:00→17:00", "two limits of one day are a from–to"),
    ("周四2点后5点前", "range 11-26 14:00→17:00 +pm", "in Chinese"),
    ("周四最早10点最晚12点", "range 11-26 10:00→12:00", "in other words"),
    ("after 2pm before 5pm Thursday", "range 11-26 14:00→17:00", "the day said last"),
    ("明天3点后，后天5点前", "multi 11-24 15:00→24:00, 11-23 10:00→11-25 17:00 +deadline +pm", "of two days they are not"),
    ("tomorrow until 5pm", "window 11-24 00:00→17:00", "a part of tomorrow"),
    ("tomorrow till noon", "window 11-24 00:00→12:00", "the same"),
    ("by end of Friday", "window 11-23 10:00→11-27 18:00 +deadline", "the end of a working day"),
    ("before the end of next week", "window 11-23 10:00→12-05 00:00 +vague +deadline", "until its end, not its last days' beginning"),
    ("从周三开始", "window 11-25…12-01 +vague", "open at the far end"),
    ("from Wednesday on", "window 11-25…12-01 +vague", "in English"),
    ("from tomorrow", "window 11-24…11-30 +vague", "with nothing behind it"),
    ("从周三到周五", "window 11-25…11-27", "a from–to is closed"),
    ("过完春节", "window 2027-02-09…2027-02-15 +vague", "when it is over"),
    ("Tue after", "unparseable unread", "after what?"),
    ("3pm before", "unparseable unread", "before what?"),
]  # fmt: skip

CASES = [*LISTS, *LIMITS]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
