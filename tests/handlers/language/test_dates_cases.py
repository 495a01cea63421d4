"""What people write for a time, what it means on Monday 23 November 2026 at ten, and why."""

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
    ("noon tomorrow", "point 11-24 12:00→13:00", "noon is twelve"),
    ("tomorrow at midnight", "point 11-25 00:00→01:00", "midnight ends the day"),
    ("Tue Dec 1 at 2:30 pm", "point 12-01 14:30→15:30", "day, date and clock"),
    ("2:30pm on Dec 1", "point 12-01 14:30→15:30", "clock first"),
    ("1 Dec 14:30", "point 12-01 14:30→15:30", "day before month"),
    ("December 1st, 2026 at 2:30pm", "point 12-01 14:30→15:30", "with everything"),
    ("tomorrow 13:75", "unparseable invalid_hour", "there is no minute 75"),
]

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
    ("in two weeks", "day 12-07", "the same weekday"),
    ("大大后天", "day 11-27", "four days ahead"),
]

MONTHS: list[Case] = [
    ("月底", "window 11-26…11-30 +vague", "the last five days"),
    ("下月初", "window 12-01…12-05 +vague", "the first five"),
    ("月初", "window 12-01…12-05 +rolled +vague", "this month's is gone"),
    ("12月上旬", "window 12-01…12-10", "a third of a month is exact"),
    ("11月下旬", "window 11-23 10:00→12-01 00:00 +clipped", "what is left of it"),
    ("下个月", "window 12-01…12-31", "the whole of it"),
    ("上个月", "past window 10-01…10-31", "reports look back"),
    ("end of next month", "window 12-27…12-31 +vague", "in English"),
    ("early December", "window 12-01…12-10", "its first third"),
    ("本季度", "window 11-23 10:00→2027-01-01 00:00 +clipped", "until the year ends"),
]

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
    ("周四起", "window 11-26…12-02 +vague", "from Thursday on"),
    ("周二以后下午", "multi 11-25 13:00→18:00, 11-26 13:00→18:00, 11-27 13:00→18:00, 11-28 13:00→18:00, "
     "11-29 13:00→18:00, 11-30 13:00→18:00, 12-01 13:00→18:00 +weekend +vague", "afternoons after Tuesday"),
    ("昨天前", "past window 11-21", "a limit that is gone"),
]  # fmt: skip

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
    ("一个小时内", "window 11-23 10:00→11:00 +deadline", "any time until then"),
    ("20分钟前", "past point 11-23 09:40→10:40", "and backwards"),
]

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
    ("元旦前", "window 11-23 10:00→2027-01-01 00:00 +deadline", "as a limit"),
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

CASES = [
    case
    for table in (
        CHINESE_CLOCKS, ENGLISH_CLOCKS, WEEKDAYS, DATES, MONTHS, RANGES, LISTS, LIMITS, BARE, LENGTHS, VAGUE, HOLIDAYS, ZONES, TYPED,
    )
    for case in table
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[0] for case in CASES])
def test_what_was_said_is_what_is_meant(text: str, expected: str, why: str) -> None:
    assert told(text) == expected, why
