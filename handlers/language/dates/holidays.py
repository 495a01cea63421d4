"""Which days the state takes off and which weekends it makes us work (调休), as far as anybody knows yet.

chinesecalendar knows the years that the State Council has announced and raises for the others; an admin's table comes
before it. For an unknown year only what the law fixes for ever is a holiday, and the year is reported as unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from chinese_calendar import constants

from handlers.language.dates.festivals import FESTIVALS, STATUTORY

OFF: Mapping[date, str] = {day: str(kind) for day, kind in constants.holidays.items()}
WORKED: Mapping[date, str] = {day: str(kind) for day, kind in constants.workdays.items()}
YEARS = frozenset(day.year for day in OFF)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The public holidays. `imported` maps days to True (off) or False (worked) for the years an admin brought in."""

    imported: Mapping[date, bool] = field(default_factory=lambda: MappingProxyType({}))

    def knows(self, year: int) -> bool:
        """Is the year's arrangement announced and loaded?"""
        return year in YEARS or any(day.year == year for day in self.imported)

    def off(self, day: date) -> bool:
        """Is it a public holiday, weekends apart?"""
        if day in self.imported:
            return self.imported[day]
        return day in OFF or (not self.knows(day.year) and day in statutory(day.year))

    def worked(self, day: date) -> bool:
        """Is it a Saturday or Sunday that is worked?"""
        if day in self.imported:
            return not self.imported[day] and day.weekday() >= 5
        return day in WORKED

    def around(self, day: date) -> tuple[date, date]:
        """The first day of the holiday that `day` lies in, and the first day after it."""
        first, after = day, day + timedelta(days=1)
        while self.off(first - timedelta(days=1)):
            first -= timedelta(days=1)
        while self.off(after):
            after += timedelta(days=1)
        return first, after


def statutory(year: int) -> frozenset[date]:
    """The days off that the law names, whatever is announced."""
    days = (FESTIVALS[name].on(year) for name in STATUTORY)
    spans = ((day, STATUTORY[name]) for name, day in zip(STATUTORY, days, strict=True) if day)
    return frozenset(day + timedelta(days=n) for day, count in spans for n in range(count))
