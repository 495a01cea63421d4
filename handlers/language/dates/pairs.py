"""Two words that are one: 下午 3点, 3 in the afternoon, 周三 12月2日, 下周 周三, 明年 3月, 周三 前一天."""

from dataclasses import replace

from handlers.language.dates.clocks import Clock, PartOfDay
from handlers.language.dates.counted import Counted, Nth
from handlers.language.dates.days import Dated, DayOfMonth, Month, Offset, Slashed, Year
from handlers.language.dates.named import Festive, Workdays
from handlers.language.dates.stretches import Days
from handlers.language.dates.weeks import Also, Inside, Week, Weekday
from handlers.language.dates.words import Beside, Length, Value

ENGLISH_HALVES = {"afternoon": "pm", "evening": "pm", "morning": "am"}
AN_HOUR = 60
WHOLE_WEEK = (0, 7)
WHOLE_YEAR = (1, 12)


def part_and_clock(first: Value, last: Value) -> Value | None:
    """下午 3点."""
    if isinstance(first, PartOfDay) and isinstance(last, Clock):
        return replace(last, part=first.name) if last.part is None else last
    return None


def clock_and_part(first: Value, last: Value) -> Value | None:
    """3 in the afternoon."""
    if isinstance(first, Clock) and isinstance(last, PartOfDay) and last.name != "eod":
        return first if first.known else replace(first, part=ENGLISH_HALVES.get(last.name, last.name))
    return None


def two_days(first: Value, last: Value) -> Value | None:
    """Two words for one day, or a day inside the week, month or year named before it."""
    if not isinstance(first, Days) or not isinstance(last, Days):
        return None
    match first, last:
        case _, Weekday(week=None, next=False, last=False):
            return _weekday_behind(first, last)
        case Weekday(), Dated() | Slashed() | DayOfMonth() | Offset():
            return Also(last, first)
        case Dated() | Slashed() | Offset(), Weekday():
            return Also(first, last)
    return _day_in_stretch(first, last)


def beside(first: Value, last: Value) -> Value | None:
    """周三前一天, two days after Christmas."""
    if isinstance(first, Days) and isinstance(last, Beside) and not last.ahead:
        return Counted(first, last)
    return Counted(last, first) if isinstance(first, Beside) and first.ahead and isinstance(last, Days) else None


def two_lengths(first: Value, last: Value) -> Value | None:
    """一个小时 一刻钟."""
    if not isinstance(first, Length) or not isinstance(last, Length):
        return None
    hours_first = first.minutes % AN_HOUR == 0 and last.minutes < AN_HOUR
    return Length(first.minutes + last.minutes) if hours_first else None


def _day_in_stretch(first: Days, last: Days) -> Value | None:
    match first, last:
        case Weekday(), Week(days=days, part=None) if days == WHOLE_WEEK:
            return replace(first, week=last.week, behind=True)
        case (Week(days=days) as week, Workdays()) | (Workdays(week=None), Week(days=days) as week) if (
            days == WHOLE_WEEK
        ):
            return Workdays(week.week)
        case Month() | Year() | Week() | Festive(), Nth(of=None):
            return replace(last, of=replace(first, whole=True) if isinstance(first, Festive) else first)
        case Nth(of=None), Month() | Year() | Week():
            return replace(first, of=last)
        case Year(months=months), _ if months == WHOLE_YEAR:
            return _in_year(first, last)
        case Month(part=None), DayOfMonth(month=None):
            return _day_of(first, last)
        case DayOfMonth(month=None), Month(part=None, month=None):
            return _day_of(last, first)
    return None


def _in_year(first: Year, last: Days) -> Value | None:
    """明年 3月, 明年 Q1."""
    match last:
        case Dated() | Month():
            return replace(last, ahead=None if first.year else first.shift, year=first.year)
        case Year(shift=0, year=None):
            return replace(first, months=last.months)
    return None


def _weekday_behind(first: Days, last: Weekday) -> Value | None:
    match first:
        case Week(days=days, part=None) if days == WHOLE_WEEK:
            return Weekday(last.weekday, first.week)
        case Offset(months=0) if first.weeks + first.days // 7 > 0 and first.days % 7 == 0:
            return Inside(first, last.weekday)
        case Dated() | Slashed() | Offset() | DayOfMonth() | Also():
            return Also(first, last)
    return None


def _day_of(month: Month, last: DayOfMonth) -> Value:
    if month.month is not None:
        return Dated(month.month, last.day, month.year, month.ahead)
    return DayOfMonth(last.day, month.shift or 0)


def unrelated(day: Weekday) -> bool:
    """Is it 周三 alone, and of no week that was said?"""
    return day.week is None and not day.next and not day.last
