"""Days with a name of their own: festivals, the holiday around one, working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handlers.language.dates.festivals import FESTIVALS, FIRST_YEAR, LAST_YEAR
from handlers.language.dates.stretches import DAY, WEEK, Days, Sight, Stretch, one

MOST_WEEKS = 4
"""The longest holiday and then some."""


@dataclass(frozen=True, slots=True)
class Festive(Days):
    """国庆, 明年春节, 国庆假期 (`whole`: all days off around it)."""

    name: str
    year: int | None = None
    ahead: int | None = None
    whole: bool = False
    shift: int = 0
    """大年初三: days from the festival itself."""

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The next one, or that of the year said; none beyond our table of lunar years."""
        if self.year is not None or self.ahead is not None:
            return self._in(sight, self.year or sight.today.year + (self.ahead or 0))
        this = self._in(sight, sight.today.year)
        return this if this and this[0].after > sight.today else self._in(sight, sight.today.year + 1)

    def _in(self, sight: Sight, year: int) -> tuple[Stretch, ...]:
        day = FESTIVALS[self.name].on(year) if FIRST_YEAR <= year <= LAST_YEAR else None
        if day is None:
            return ()
        if not self.whole or not sight.habits.holidays.off(day):
            return (one(day + self.shift * DAY, settled=True),)
        return (Stretch(*sight.habits.holidays.around(day), settled=True),)


@dataclass(frozen=True, slots=True)
class Workdays(Days):
    """工作日, weekdays: the working days of this week, when there are none left, of the next."""

    week: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The week; only its working days count."""
        weeks = [sight.monday + n * WEEK for n in (range(MOST_WEEKS) if self.week is None else [self.week])]
        monday = next((monday for monday in weeks if any(self._left(sight, monday))), weeks[0])
        return (Stretch(monday, monday + WEEK, settled=True, working=True),)

    def _left(self, sight: Sight, monday: date) -> Iterator[bool]:
        days = (monday + n * DAY for n in range(7))
        return (works(sight, day) for day in days if self.week is not None or day >= sight.today)


@dataclass(frozen=True, slots=True)
class WorkdaysAhead(Days):
    """三个工作日后; with `whole`, the stretch until then: 三个工作日内."""

    count: int
    whole: bool = False

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Weekends and holidays do not count, worked weekends do."""
        day, left = sight.today, min(self.count, 60)
        while left > 0:
            day += DAY
            left -= works(sight, day)
        return (Stretch(sight.today, day + DAY, running=True),) if self.whole else (one(day, settled=True),)


def works(sight: Sight, day: date) -> bool:
    """Is it a working day, as far as the holidays of its year are known?"""
    holidays = sight.habits.holidays
    return holidays.worked(day) or (day.weekday() < 5 and not holidays.off(day))
