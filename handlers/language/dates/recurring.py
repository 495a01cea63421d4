"""Times that come back: 每周二四下午2点到5点, every Tue 9:00-12:00, weekdays 9-12, 每月15号上午."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.language.dates.clocks import Contradiction, Hours, read
from handlers.language.dates.conventions import Conventions
from handlers.language.dates.days import DayOfMonth
from handlers.language.dates.items import Item, Sentence
from handlers.language.dates.named import Workdays
from handlers.language.dates.stretches import Days
from handlers.language.dates.weeks import Span, Week, Weekday

NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WHOLE_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Recurring:
    """An RFC 5545 rule and the hours of each day it names."""

    rrule: str
    starts: str
    ends: str

    def to_json(self) -> dict[str, str]:
        """The slots of `availability.add_recurring`."""
        return {"rrule": self.rrule, "from": self.starts, "to": self.ends}


def recurrences(sentence: Sentence, habits: Conventions) -> tuple[Recurring, ...]:
    """The rules a sentence states, one for each set of hours; none when it speaks of once."""
    said = [item for item in sentence.items if sentence.every or _every(item.day)]
    try:
        hours = {id(item): _hours(item.hours, habits, sentence.length) for item in said}
    except Contradiction:
        return ()
    groups: dict[tuple[int, int], list[Item]] = {}
    for item in said:
        groups.setdefault(hours[id(item)], []).append(item)
    rules = [(_rule([item.day for item in items], max(sentence.every, 1)), span) for span, items in groups.items()]
    return tuple(Recurring(rule, _clock(begins), _clock(ends)) for rule, (begins, ends) in rules if rule)


def _every(day: Days | None) -> bool:
    return (isinstance(day, Workdays) and day.week is None) or (isinstance(day, Weekday) and day.every)


def _hours(hours: Hours | None, habits: Conventions, length: int | None) -> tuple[int, int]:
    if hours is None:
        return 0, WHOLE_DAY
    reading = read(hours, habits)
    if length and hours.ends is None:
        return reading.begins, reading.begins + length
    return reading.begins, reading.ends


def _rule(days: Sequence[Days | None], interval: int) -> str | None:
    spaced = f"INTERVAL={interval};" if interval > 1 else ""
    if all(day is None for day in days):
        return "FREQ=DAILY"
    if all(isinstance(day, DayOfMonth) for day in days):
        return (
            f"FREQ=MONTHLY;{spaced}BYMONTHDAY={','.join(str(day.day) for day in days if isinstance(day, DayOfMonth))}"
        )
    weekdays = sorted({weekday for day in days for weekday in _weekdays(day)})
    return f"FREQ=WEEKLY;{spaced}BYDAY={','.join(NAMES[weekday] for weekday in weekdays)}" if weekdays else None


def _weekdays(day: Days | None) -> tuple[int, ...]:
    match day:
        case Weekday(weekday=weekday):
            return (weekday,)
        case Workdays():
            return (0, 1, 2, 3, 4)
        case Week(days=(first, after)) if (first, after) != (0, 7):
            return tuple(range(first, after))
        case Span(Weekday(weekday=first), Weekday(weekday=last)):
            return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))
    return ()


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}" if minutes != WHOLE_DAY else "24:00"
