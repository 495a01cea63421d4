"""Times in one line, so that a case is a sentence beside what it means.

It is Monday, 23 November 2026, ten in the morning in Shanghai. `11-24 15:00→16:00` is an hour of Tuesday, `11-25` that
whole day, `11-30…12-06` a stretch of whole days, ` | ` parts the readings to choose from, and what was inferred stands
behind a plus.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.language.dates import Interval, Scan, When, scan, when
from handlers.language.normal import normalise

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)

FLAGS = ("weekend", "holiday", "workday", "rolled", "vague", "clipped", "deadline")


def told(text: str, *, now: datetime = NOW, lang: str | None = None) -> str:
    """The whole text as a time, in one line."""
    return line(when(text, now, zone=SHANGHAI, lang=lang))


def found(sentence: str, *, now: datetime = NOW, lang: str | None = None) -> Scan:
    """The time inside a sentence."""
    return scan(normalise(sentence), now, zone=SHANGHAI, lang=lang)


def heard(sentence: str) -> str:
    """The time inside a sentence, in one line; `-` where there is none."""
    return line(found(sentence).when)


def line(said: When | None) -> str:
    """A time as the tables of cases write it."""
    if said is None:
        return "-"
    if said.status == "unparseable":
        return f"unparseable {said.note}"
    readings = [", ".join(map(span, reading)) for reading in said.candidates or (said.intervals,)]
    status = "" if said.status == "ok" else f"{said.status} "
    return f"{status}{said.kind} {' | '.join(readings)}{''.join(flags(said))}"


def flags(said: When) -> list[str]:
    """What was inferred."""
    named = [f" +{flag}" for flag in FLAGS if getattr(said, flag)]
    return named + ([f" +{said.inferred_meridiem}"] if said.inferred_meridiem else [])


def span(interval: Interval) -> str:
    """One interval, as short as it can be told."""
    start, end = interval
    if whole(start) and whole(end):
        last = end - timedelta(days=1)
        return day(start) if last == start else f"{day(start)}…{day(last)}"
    until = f"{end:%H:%M}" if end.date() == start.date() else "24:00" if end == midnight(start) else moment(end)
    return f"{moment(start)}→{until}"


def whole(at: datetime) -> bool:
    """Is it midnight?"""
    return (at.hour, at.minute) == (0, 0)


def midnight(start: datetime) -> datetime:
    """The end of that day."""
    return start.replace(hour=0, minute=0) + timedelta(days=1)


def day(at: datetime) -> str:
    """11-24, with the year where it is not this one."""
    return f"{at:%m-%d}" if at.year == NOW.year else f"{at:%Y-%m-%d}"


def moment(at: datetime) -> str:
    """11-24 15:00."""
    return f"{day(at)} {at:%H:%M}"
