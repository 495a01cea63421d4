"""Whole days, and the place from which a word for days is read."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.language.dates.conventions import Conventions

FIRST_YEAR, LAST_YEAR = 2000, 2100
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole days, `after` excluded. `settled`: its week or month was said, so days named later lean on it."""

    first: date
    after: date
    settled: bool = False
    rolled: bool = False
    vague: bool = False
    running: bool = False
    """It began now, so that it need not be cut."""
    working: bool = False
    """Do only its working days count?"""
    closing: bool = False
    """月底: what is due before it is due before it is over."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Where the speaker stands."""

    now: datetime
    habits: Conventions
    chinese: bool
    behind: Stretch | None = None
    """The day named just before this one."""
    moved: bool = False
    """Is something moved to here from `behind`?"""
    ranging: bool = False
    """Is this the end of a from–to that `behind` began?"""

    @property
    def today(self) -> date:
        """The speaker's own date."""
        return self.now.date()

    @property
    def monday(self) -> date:
        """The first day of this week."""
        return self.today - timedelta(days=self.today.weekday())


class Days:
    """A way of naming days."""

    __slots__ = ()

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The stretches it may mean, the preferred first; none when there is no such day."""
        raise NotImplementedError


def one(day: date, *, settled: bool = False, rolled: bool = False, vague: bool = False) -> Stretch:
    """One whole day."""
    return Stretch(day, day + DAY, settled, rolled, vague)


def coming(day: date, weekday: int) -> date:
    """The first such weekday after the day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, None where there is no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def at_most_one(day: date | None) -> tuple[Stretch, ...]:
    """The day as readings."""
    return (one(day, settled=True),) if day else ()


def chosen(habit: str, readings: dict[str, Stretch]) -> tuple[Stretch, ...]:
    """The reading the company settled on, or all that differ."""
    if habit in readings:
        return (readings[habit],)
    return tuple(dict.fromkeys(readings.values()))
