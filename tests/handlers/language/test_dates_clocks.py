"""Hours and lengths: the face of the clock, parts of day, zones, and slips of the keyboard.

It is Monday, 23 November 2026, ten in the morning; each case is what somebody writes, what it means, and why.
"""

import pytest

from tests.handlers.language.said import told

Case = tuple[str, str, str]

CHINESE_CLOCKS: list[Case] = [
    ("明天3点", "point 11-24 15:00→16:00 +pm", "1–7 without 上午 is the afternoon"),
    ("明天8点", "point 11-24 08:00→09:00 +am", "8–11 is the morning"),
    ("明天12点", "point 11-24 12:00→13:00 +pm", "12 is noon"),
    ("明天中午1点", "point 11-24 13:00→14:00", "one o'clock at noon is 13:00"),
    ("明天中午11点半", "point 11-24 11:30→12:30", "noon begins before twelve"),
    ("明天下午12点半", "point 11-24 12:30→13:30", "and the afternoon at twelve"),
    ("明天上午12点", "point 11-24 12:00→13:00", "上午12点 is noon, not midnight"),
    ("今晚12点", "point 11-24 00:00→01:00", "midnight belongs to the next calendar day"),
    ("明天晚上12点半", "point 11-25 00:30→01:30", "so does half past"),
    ("今晚1点", "point 11-24 01:00→02:00", "one at night is after midnight"),
    ("明天凌晨12点", "point 11-24 00:00→01:00", "凌晨 is the beginning of that day"),
    ("明天0点", "point 11-24 00:00→01:00", "so is 0点"),
    ("明天24:00", "point 11-25 00:00→01:00", "24:00 is its end"),
    ("明天十点半", "point 11-24 10:30→11:30 +am", "half past in characters"),
    ("明天三点一刻", "point 11-24 15:15→16:15 +pm", "a quarter past"),
    ("明天3点3刻", "point 11-24 15:45→16:45 +pm", "three quarters"),
    ("明天差一刻三点", "point 11-24 14:45→15:45 +pm", "a quarter to"),
    ("明天三点差五分", "point 11-24 14:55→15:55 +pm", "five to, the other way round"),
    ("明天三点零五", "point 11-24 15:05→16:05 +pm", "a spoken zero"),
    ("明天三点二十五分", "point 11-24 15:25→16:25 +pm", "minutes in characters"),
    ("明天15点30", "point 11-24 15:30→16:30", "minutes without 分"),
    ("明天3时30分", "point 11-24 15:30→16:30 +pm", "时 for 点"),
    ("周三一点半", "point 11-25 13:30→14:30 +pm", "一点 beside a day is an hour"),
    ("明天下午三四点", "ambiguous point 11-24 15:00→16:00 | 11-24 16:00→17:00", "one of two hours"),
    ("明天晚7点半", "point 11-24 19:30→20:30", "one character for the evening"),
    ("周三早8点", "point 11-25 08:00→09:00", "and for the morning"),
    ("明天下午3:30pm", "point 11-24 15:30→16:30", "said twice, in two languages"),
    ("明天下午15点", "point 11-24 15:00→16:00", "said twice, with both faces of the clock"),
    ("明天上午15点", "unparseable part_and_hour", "but not against each other"),
    ("下午3点左右", "point 11-23 15:00→16:00 +vague", "about three must be confirmed"),
    ("明天夜里11点", "point 11-24 23:00→24:00", "an hour may end with the day"),
    ("现在", "point 11-23 10:00→11:00", "now has begun, but is not past"),
]

ENGLISH_CLOCKS: list[Case] = [
    ("tomorrow at 3", "point 11-24 15:00→16:00 +pm", "the same convention as 3点"),
    ("tomorrow 3:30", "point 11-24 15:30→16:30 +pm", "a colon alone does not make 3:30 the night"),
    ("tomorrow 9:30", "point 11-24 09:30→10:30", "nor anything inferred of 9:30"),
    ("tomorrow 03:30", "point 11-24 03:30→04:30", "a leading zero is the 24-hour face"),
    ("tomorrow 12am", "point 11-24 00:00→01:00", "12am is midnight"),
    ("tomorrow 12pm", "point 11-24 12:00→13:00", "12pm is noon"),
    ("3 in the afternoon tomorrow", "point 11-24 15:00→16:00", "the part of day behind the clock"),
    ("quarter to 3 tomorrow afternoon", "point 11-24 14:45→15:45", "and behind the day"),
    ("ten past three tomorrow", "point 11-24 15:10→16:10 +pm", "minutes in words"),
    ("twenty to four tomorrow", "point 11-24 15:40→16:40 +pm", "and to the hour"),
    ("half past 3 tomorrow", "point 11-24 15:30→16:30 +pm", "half past"),
    ("three o'clock tomorrow", "point 11-24 15:00→16:00 +pm", "o'clock"),
    ("tomorrow 3.30pm", "point 11-24 15:30→16:30", "a point for a colon"),
    ("Tue 1430", "point 11-24 14:30→15:30", "four digits right behind a day"),
    ("tomorrow 0900", "point 11-24 09:00→10:00", "are a clock"),
    ("tomorrow 15h30", "point 11-24 15:30→16:30", "nobody talks for fifteen hours"),
    ("2 Dec 10.30-11.30", "range 12-02 10:30→11:30", "points in a from–to"),
    ("10.30-11.30 tomorrow", "range 11-24 10:30→11:30", "before its day"),
    ("11.25-11.27", "window 11-25…11-27", "but not elsewhere"),
    ("noon tomorrow", "point 11-24 12:00→13:00", "noon is twelve"),
    ("tomorrow at midnight", "point 11-25 00:00→01:00", "midnight ends the day"),
    ("Tue Dec 1 at 2:30 pm", "point 12-01 14:30→15:30", "day, date and clock"),
    ("2:30pm on Dec 1", "point 12-01 14:30→15:30", "clock first"),
    ("1 Dec 14:30", "point 12-01 14:30→15:30", "day before month"),
    ("December 1st, 2026 at 2:30pm", "point 12-01 14:30→15:30", "with everything"),
    ("3ish tomorrow", "point 11-24 15:00→16:00 +vague +pm", "about three"),
    ("8 in the morning on Wed", "point 11-25 08:00→09:00", "clock, part, day"),
    ("tomorrow pm", "window 11-24 13:00→18:00", "pm alone is the afternoon"),
    ("tomorrow 13:75", "unparseable invalid_hour", "there is no minute 75"),
]

BARE: list[Case] = [
    ("9点", "ambiguous point 11-23 21:00→22:00 | 11-24 09:00→10:00", "nine is gone: tonight or tomorrow"),
    ("11点", "point 11-23 11:00→12:00 +am", "eleven is still to come"),
    ("上午9点", "point 11-24 09:00→10:00 +rolled", "only tomorrow is left"),
    ("09:00", "point 11-24 09:00→10:00 +rolled", "the 24-hour face says as much"),
    ("今天9点", "point 11-23 21:00→22:00 +pm", "today's nine can only be the evening"),
    ("下午", "window 11-23 13:00→18:00", "today's"),
    ("上午", "window 11-23 10:00→12:00 +clipped", "what is left of it"),
    ("凌晨", "window 11-24 00:00→06:00 +rolled", "the next one"),
    ("今天凌晨", "past window 11-23 00:00→06:00", "today's is gone"),
    ("this morning", "window 11-23 10:00→12:00 +clipped", "this is today's"),
    ("7点", "point 11-23 19:00→20:00 +pm", "seven is the evening's, by the same rule"),
    ("8点半", "ambiguous point 11-23 20:30→21:30 | 11-24 08:30→09:30", "half past eight is gone"),
    ("1-2pm", "range 11-23 13:00→14:00", "today"),
    ("2点到4点", "range 11-23 14:00→16:00 +pm", "today"),
]

LENGTHS: list[Case] = [
    ("明天下午3点，45分钟", "point 11-24 15:00→15:45", "the length ends it"),
    ("明天下午3点一个半小时", "point 11-24 15:00→16:30", "one and a half"),
    ("明天下午3点 1.5h", "point 11-24 15:00→16:30", "as a fraction"),
    ("tomorrow 3pm for an hour and a half", "point 11-24 15:00→16:30", "in words"),
    ("tomorrow 3pm, 1h30m", "point 11-24 15:00→16:30", "in short"),
    ("3点30分钟", "point 11-23 15:00→15:30 +pm", "three o'clock, for thirty minutes"),
    ("明天下午 45分钟", "window 11-24 13:00→18:00", "a window keeps its length"),
    ("半小时后", "point 11-23 10:30→11:30", "counted from now"),
    ("两个半小時後", "point 11-23 12:30→13:30", "two and a half"),
    ("in an hour", "point 11-23 11:00→12:00", "in English"),
    ("明天下午3点，大概45分钟", "point 11-24 15:00→15:45", "the length is vague, the time is not"),
    ("一个小时内", "window 11-23 10:00→11:00 +deadline", "any time until then"),
    ("20分钟前", "past point 11-23 09:40→10:40", "and backwards"),
]

ZONES: list[Case] = [
    ("tomorrow 9am London time", "point 11-24 17:00→18:00", "London is at UTC in November"),
    ("Tue 5pm PST", "point 11-25 09:00→10:00", "already Wednesday here"),
    ("明天洛杉矶时间下午5点", "point 11-25 09:00→10:00", "the zone between day and clock"),
    ("3pm Beijing time tomorrow", "point 11-24 15:00→16:00", "our own"),
    ("Thu 14:00 GMT+1", "point 11-26 21:00→22:00", "an offset"),
    ("Thu 9am CST", "ambiguous point 11-26 09:00→10:00 | 11-26 23:00→24:00", "China, or Chicago?"),
]

TYPED: list[Case] = [
    ("後天14：30", "point 11-25 14:30→15:30", "full-width colon"),
    ("后天14；30", "point 11-25 14:30→15:30", "the key beside it"),
    ("后天 14 : 30", "point 11-25 14:30→15:30", "blanks"),
    ("周三　下午　３：００", "point 11-25 15:00→16:00", "full-width everything"),
    ("明天3。30", "point 11-24 15:30→16:30 +pm", "a full stop"),
    ("周三。下午3点", "point 11-25 15:00→16:00", "two sentences, one time"),
    ("3点,周三下午", "point 11-25 15:00→16:00", "in any order"),
    ("tmr 10am", "point 11-24 10:00→11:00", "as the young write"),
    ("tommorow 10am", "point 11-24 10:00→11:00", "and the hasty"),
    ("下周Tue 3pm", "point 12-01 15:00→16:00", "mixed"),
    ("next周三", "ambiguous day 12-02 | 11-25", "and as unclear as ever"),
    ("11月24日(周二) 15:00–16:00", "range 11-24 15:00→16:00", "our own words, sent back"),
    ("Tue 24 Nov 15:00–16:00", "range 11-24 15:00→16:00", "in English"),
]

CASES = [case for table in (CHINESE_CLOCKS, ENGLISH_CLOCKS, BARE, LENGTHS, ZONES, TYPED) for case in table]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
