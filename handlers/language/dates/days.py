"""Which calendar day a word means, seen from today.

Each way of naming days is a small value with `readings`: the stretches of whole days it may mean, the preferred one
first; none when there is no such day (11月31号).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.language.dates.stretches import (
    DAY,
    FIRST_YEAR,
    LAST_YEAR,
    Days,
    Sight,
    Stretch,
    at_most_one,
    day_or_none,
    later,
    one,
)


@dataclass(frozen=True, slots=True)
class Offset(Days):
    """明天, 三天后, in two weeks: counted from today."""

    days: int = 0
    weeks: int = 0
    months: int = 0

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """That one day."""
        day = later(sight.today, self.months) + timedelta(days=self.days, weeks=self.weeks)
        return (one(day, settled=True),)


@dataclass(frozen=True, slots=True)
class Couple(Days):
    """过两天: two days or three, nobody knows."""

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Each of the days it may be."""
        return tuple(one(sight.today + timedelta(days=n), vague=True) for n in sight.habits.couple_of_days)


@dataclass(frozen=True, slots=True)
class Ahead(Days):
    """未来三天, within two weeks: from now until the end of a day ahead."""

    days: int
    vague: bool = False
    months: int = 0

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """One stretch."""
        after = later(sight.today, self.months) + self.days * DAY
        return (Stretch(sight.today, after, vague=self.vague, running=True),)


@dataclass(frozen=True, slots=True)
class Few(Days):
    """过几天: a few days ahead, nobody knows how many; 这几天 (`soon`) begins now."""

    soon: bool = False

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """As many as the conventions say."""
        begins, ends = sight.habits.few_days
        first = sight.today if self.soon else sight.today + begins * DAY
        return (Stretch(first, sight.today + ends * DAY, vague=True, running=self.soon),)


@dataclass(frozen=True, slots=True)
class Dated(Days):
    """12月2日, with a year or without."""

    month: int
    day: int
    year: int | None = None
    ahead: int | None = None
    """明年: years from this one."""

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Of this year, unless long gone: then of the next. February 29 waits for a leap year."""
        if self.year is not None or self.ahead is not None:
            return at_most_one(day_or_none(self.year or sight.today.year + (self.ahead or 0), self.month, self.day))
        if sight.ranging and sight.behind and (there := day_or_none(sight.behind.first.year, self.month, self.day)):
            return at_most_one(
                there if there >= sight.behind.first else day_or_none(there.year + 1, self.month, self.day)
            )
        day = day_or_none(sight.today.year, self.month, self.day)
        if day and sight.today - day <= timedelta(days=sight.habits.recent_days):
            return at_most_one(day)
        if not day and (self.month, self.day) != (2, 29):
            return ()
        return self._next(sight)

    def _next(self, sight: Sight) -> tuple[Stretch, ...]:
        years = range(sight.today.year, sight.today.year + 9)
        days = (day_or_none(year, self.month, self.day) for year in years)
        soon = next((day for day in days if day and day >= sight.today), None)
        return (one(soon, settled=True, rolled=soon.year > sight.today.year),) if soon else ()


@dataclass(frozen=True, slots=True)
class DayOfMonth(Days):
    """3号; with `month`, of the month so many ahead: 下个月3号."""

    day: int
    month: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Of this month, or of the next when it is gone."""
        if not 1 <= self.day <= 31:
            return ()
        if self.month is not None:
            there = later(sight.today.replace(day=1), self.month)
            return at_most_one(day_or_none(there.year, there.month, self.day))
        if sight.behind and (beside := self._beside(sight, sight.behind.first)):
            return (one(beside, settled=True),)
        return self._bare(sight)

    def _beside(self, sight: Sight, behind: date) -> date | None:
        """In the month of the day named before; a from–to runs on into the next."""
        there = day_or_none(behind.year, behind.month, self.day)
        if there and (there >= behind if sight.ranging else there >= sight.today):
            return there
        following = later(behind.replace(day=1), 1)
        return day_or_none(following.year, following.month, self.day) if sight.ranging else None

    def _bare(self, sight: Sight) -> tuple[Stretch, ...]:
        months = (later(sight.today.replace(day=1), n) for n in range(3))
        days = (day_or_none(month.year, month.month, self.day) for month in months)
        day = next(day for day in days if day and day >= sight.today)
        return (one(day, settled=True, rolled=day.month != sight.today.month),)


@dataclass(frozen=True, slots=True)
class Slashed(Days):
    """3/12, 3.12: month first in Chinese, unclear in English unless one of them cannot be a month."""

    first: int
    second: int
    year: int | None = None
    short: bool = False
    """Was the year written with two digits, so that it may stand first? 26/11/25."""

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The days it can be, the nearest first."""
        if self.short and self.year and FIRST_YEAR + self.first >= sight.today.year:
            ahead = Dated(self.second, self.year - FIRST_YEAR, FIRST_YEAR + self.first).readings(sight)
            return ahead + replace(self, short=False).readings(sight)
        orders = {"day_first": (self.second, self.first), "month_first": (self.first, self.second)}
        wanted = "month_first" if sight.chinese else sight.habits.slash
        if wanted != "ask" and Dated(*orders[wanted], self.year).readings(sight):
            return Dated(*orders[wanted], self.year).readings(sight)
        dates = [Dated(*order, self.year) for order in dict.fromkeys(orders.values())]
        found = [stretch for each in dates for stretch in each.readings(sight)]
        if len(found) > 1 and self.year is None:
            found = [stretch for each in dates for stretch in each._next(sight)]
        return tuple(sorted(found, key=lambda stretch: stretch.first))


@dataclass(frozen=True, slots=True)
class Month(Days):
    """12月, 下个月, 12月上旬: `shift` counts from this month, `part` is a name in the conventions."""

    month: int | None = None
    year: int | None = None
    shift: int | None = None
    part: str | None = None
    ahead: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The month or its part; gone long ago, next year's; 月底 on its own when gone, next month's."""
        if self.month is not None and not 1 <= self.month <= 12:
            return ()
        if self.month is None:
            return (self._shifted(sight, self.shift),)
        said = self.year is not None or self.ahead is not None
        year = self.year or sight.today.year + (self.ahead or 0)
        if not FIRST_YEAR <= year < LAST_YEAR:
            return ()
        that = self._in(sight, date(year, self.month, 1))
        if not said and sight.today - that.after > timedelta(days=sight.habits.recent_days):
            that = replace(self._in(sight, date(year + 1, self.month, 1)), rolled=True)
        return (that,)

    def _shifted(self, sight: Sight, shift: int | None) -> Stretch:
        first = sight.today.replace(day=1)
        that = self._in(sight, later(first, shift or 0))
        if shift is None and that.after <= sight.today:
            return replace(self._in(sight, later(first, 1)), rolled=True)
        return that

    def _in(self, sight: Sight, first: date) -> Stretch:
        after = later(first, 1)
        vague = self.part in sight.habits.vague_month_parts
        if self.part:
            begins, ends = sight.habits.month_parts[self.part]
            begin = first + (begins - 1) * DAY if begins > 0 else after + begins * DAY
            first, after = begin, min(after, first + ends * DAY)
        return Stretch(first, after, settled=True, vague=vague, closing=self.part == "end")


@dataclass(frozen=True, slots=True)
class Quarter(Days):
    """本季度: three months, `shift` quarters from this one."""

    shift: int = 0

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """One stretch."""
        first = later(sight.today.replace(month=(sight.today.month - 1) // 3 * 3 + 1, day=1), 3 * self.shift)
        return (Stretch(first, later(first, 3), settled=True),)


@dataclass(frozen=True, slots=True)
class Year(Days):
    """明年, 2027年; `months` for 年底 and the like."""

    shift: int = 0
    months: tuple[int, int] = (1, 12)
    vague: bool = False
    year: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Those months of the year."""
        year = self.year or sight.today.year + self.shift
        first, last = self.months
        return (
            Stretch(
                date(year, first, 1), later(date(year, last, 1), 1), settled=True, vague=self.vague, closing=self.vague
            ),
        )
