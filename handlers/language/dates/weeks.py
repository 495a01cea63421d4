"""Days of a week and whole weeks: 周三, 下周三, next Wed, 下周, 周末, 工作日, 周三到周五."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.language.dates.stretches import DAY, WEEK, Days, Sight, Stretch, chosen, coming, one


@dataclass(frozen=True, slots=True)
class Weekday(Days):
    """周三, 下周三 (`week` 1), 下个周三 and next Wed (`next`), last Wed (`last`)."""

    weekday: int
    week: int | None = None
    next: bool = False
    last: bool = False
    every: bool = False
    """Tuesdays."""
    behind: bool = False
    """Wed next week: its week, said behind it, is that of the days listed before it too."""

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
        return chosen(sight.habits.next_weekday, {"week": week, "coming": soon})

    def _bare(self, sight: Sight) -> tuple[Stretch, ...]:
        soon = one(coming(sight.today, self.weekday))
        if not self._today(sight):
            return (soon,)
        return chosen(sight.habits.same_weekday, {"today": one(sight.today), "week": replace(soon, settled=True)})

    def _beside(self, sight: Sight, behind: Stretch) -> date:
        """In the week that was said before, unless that is over or the days run on; the 25th, Wednesday is one day."""
        if (
            behind.after - behind.first == DAY
            and behind.first.weekday() == self.weekday
            and not (sight.moved or sight.ranging)
        ):
            return behind.first
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
        that = Stretch(
            monday + first * DAY,
            monday + after * DAY,
            settled=True,
            vague=self.vague or bool(self.part),
            closing=self.part == "end",
        )
        if not self.next:
            return (that,)
        soon = replace(that, first=that.first - WEEK, after=that.after - WEEK)
        return chosen(sight.habits.next_weekday, {"week": that, "coming": soon})


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
