"""Which calendar day a word means, seen from today.

Each way of naming days is a small value with `readings`: the stretches of whole days it may mean, the preferred one
first; none when there is no such day (11月31号). `Sight` is where the speaker stands: now, the company's habits, and the
day named just before, because in “下周三或周四” the second day leans on the first.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
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

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """One stretch."""
        return (Stretch(sight.today, sight.today + self.days * DAY, vague=self.vague, running=True),)


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
class Weekday(Days):
    """周三, 下周三 (`week` 1), 下个周三 and next Wed (`next`), last Wed (`last`)."""

    weekday: int
    week: int | None = None
    next: bool = False
    last: bool = False
    every: bool = False
    """Tuesdays."""

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The day in the week that was said; else the coming one, two readings where today has that name."""
        if self.last:
            return (one(coming(sight.today, self.weekday) - (2 if self._today(sight) else 1) * WEEK, settled=True),)
        if self.week is not None:
            return (one(sight.monday + timedelta(weeks=self.week, days=self.weekday), settled=True),)
        if self.next:
            return self._next(sight)
        if sight.moved and sight.behind and sight.behind.settled:
            beside = {"beside": one(self._beside(sight, sight.behind), settled=True)}
            return tuple(dict.fromkeys((*beside.values(), *self._bare(sight))))
        if sight.behind and (sight.ranging or sight.behind.settled or self._today(sight)):
            return (one(self._beside(sight, sight.behind), settled=sight.behind.settled),)
        return self._bare(sight)

    def _today(self, sight: Sight) -> bool:
        return sight.today.weekday() == self.weekday

    def _next(self, sight: Sight) -> tuple[Stretch, ...]:
        week = one(sight.monday + timedelta(days=7 + self.weekday), settled=True)
        soon = one(coming(sight.today, self.weekday), settled=True)
        return _chosen(sight.habits.next_weekday, {"week": week, "coming": soon})

    def _bare(self, sight: Sight) -> tuple[Stretch, ...]:
        soon = one(coming(sight.today, self.weekday))
        if not self._today(sight):
            return (soon,)
        return _chosen(sight.habits.same_weekday, {"today": one(sight.today), "week": replace(soon, settled=True)})

    def _beside(self, sight: Sight, behind: Stretch) -> date:
        """In the week that was said before, unless that is over or the days run on."""
        there = behind.first - timedelta(days=behind.first.weekday() - self.weekday)
        if behind.settled and not sight.ranging and there >= sight.today and there != behind.first:
            return there
        return coming(behind.after - DAY, self.weekday)


@dataclass(frozen=True, slots=True)
class Week(Days):
    """下周; with `days`, only those of the week: 周末 (5, 7), 下周初 (0, 2)."""

    week: int = 0
    days: tuple[int, int] = (0, 7)
    part: str | None = None
    next: bool = False
    vague: bool = False

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The week, or that part of it."""
        first, after = sight.habits.week_parts[self.part] if self.part else self.days
        monday = sight.monday + timedelta(weeks=self.week)
        that = Stretch(monday + first * DAY, monday + after * DAY, settled=True, vague=self.vague or bool(self.part))
        if not self.next:
            return (that,)
        soon = replace(that, first=that.first - WEEK, after=that.after - WEEK)
        return _chosen(sight.habits.next_weekday, {"week": that, "coming": soon})


@dataclass(frozen=True, slots=True)
class Workdays(Days):
    """工作日, weekdays: Monday to Friday of this week, on a weekend of the next."""

    week: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """One stretch; holidays are cut out by whoever searches in it."""
        week = int(sight.today.weekday() >= 5) if self.week is None else self.week
        monday = sight.monday + week * WEEK
        return (Stretch(monday, monday + 5 * DAY, settled=True),)


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
            return _days(_date(self.year or sight.today.year + (self.ahead or 0), self.month, self.day))
        if sight.ranging and sight.behind and (there := _date(sight.behind.first.year, self.month, self.day)):
            return _days(there if there >= sight.behind.first else _date(there.year + 1, self.month, self.day))
        day = _date(sight.today.year, self.month, self.day)
        if day and sight.today - day <= timedelta(days=sight.habits.recent_days):
            return _days(day)
        if not day and (self.month, self.day) != (2, 29):
            return ()
        return self._next(sight)

    def _next(self, sight: Sight) -> tuple[Stretch, ...]:
        years = range(sight.today.year, sight.today.year + 9)
        days = (_date(year, self.month, self.day) for year in years)
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
            return _days(_date(there.year, there.month, self.day))
        if sight.behind and (beside := self._beside(sight, sight.behind.first)):
            return (one(beside, settled=True),)
        return self._bare(sight)

    def _beside(self, sight: Sight, behind: date) -> date | None:
        """In the month of the day named before; a from–to runs on into the next."""
        there = _date(behind.year, behind.month, self.day)
        if there and (there >= behind if sight.ranging else there >= sight.today):
            return there
        following = later(behind.replace(day=1), 1)
        return _date(following.year, following.month, self.day) if sight.ranging else None

    def _bare(self, sight: Sight) -> tuple[Stretch, ...]:
        months = (later(sight.today.replace(day=1), n) for n in range(3))
        days = (_date(month.year, month.month, self.day) for month in months)
        day = next(day for day in days if day and day >= sight.today)
        return (one(day, settled=True, rolled=day.month != sight.today.month),)


@dataclass(frozen=True, slots=True)
class Slashed(Days):
    """3/12, 3.12: month first in Chinese, unclear in English unless one of them cannot be a month."""

    first: int
    second: int
    year: int | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The days it can be, the nearest first."""
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
        return Stretch(first, after, settled=True, vague=vague)


@dataclass(frozen=True, slots=True)
class Year(Days):
    """明年, 2027年; `months` for 年底 and the like."""

    shift: int = 0
    months: tuple[int, int] = (1, 12)
    vague: bool = False

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Those months of the year."""
        year = sight.today.year + self.shift
        first, last = self.months
        return (Stretch(date(year, first, 1), later(date(year, last, 1), 1), settled=True, vague=self.vague),)


@dataclass(frozen=True, slots=True)
class Also(Days):
    """A day said twice: 11月24日(周二), 明天周二. When the two disagree, both are readings."""

    day: Days
    weekday: Weekday

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """The readings that agree; else the day as dated, then the weekday beside it."""
        dated = self.day.readings(sight)
        agreeing = tuple(each for each in dated if each.first.weekday() == self.weekday.weekday)
        if agreeing or not dated:
            return agreeing
        if self.weekday.week is not None:
            return dated[:1] + self.weekday.readings(sight)
        monday = dated[0].first - timedelta(days=dated[0].first.weekday())
        return (dated[0], one(monday + timedelta(days=self.weekday.weekday)))


@dataclass(frozen=True, slots=True)
class Inside(Days):
    """A weekday of a week said apart: 两周后的周三, Wed next week."""

    week: Days
    weekday: int

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """That day in each week it may be."""
        mondays = (each.first - timedelta(days=each.first.weekday()) for each in self.week.readings(sight))
        return tuple(one(monday + timedelta(days=self.weekday), settled=True) for monday in mondays)


@dataclass(frozen=True, slots=True)
class Span(Days):
    """周三到周五: from the first day until the last, both included."""

    begins: Days
    ends: Days

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """One stretch for each reading of its first day; none when it runs backwards."""
        found = []
        for begin in self.begins.readings(sight):
            for end in self.ends.readings(replace(sight, behind=begin, ranging=True))[:1]:
                if end.after > begin.first:
                    found.append(replace(begin, after=end.after, vague=begin.vague or end.vague))
        return tuple(found)


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


def _date(year: int, month: int, day: int) -> date | None:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _days(day: date | None) -> tuple[Stretch, ...]:
    return (one(day, settled=True),) if day else ()


def _chosen(habit: str, readings: dict[str, Stretch]) -> tuple[Stretch, ...]:
    """The reading the company settled on, or all that differ."""
    if habit in readings:
        return (readings[habit],)
    return tuple(dict.fromkeys(readings.values()))

