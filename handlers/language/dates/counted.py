"""Days counted inside a stretch or from another day: 本月最后一个周五, 下周前三天, 春节前一周, 元旦后第一个工作日."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.language.dates.named import Festive, works
from handlers.language.dates.stretches import DAY, WEEK, Days, Sight, Stretch, later, one
from handlers.language.dates.words import Beside

MOST_COUNTED = 120


@dataclass(frozen=True, slots=True)
class Nth(Days):
    """The nth day, weekday, working day or week of a stretch, -1 the last; with `count`, so many from there on."""

    nth: int
    weekday: int | None = None
    week: bool = False
    working: bool = False
    count: int = 0
    """下周前三天 (from the first on), 本月最后两天 (up to the last)."""
    of: Days | None = None

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """In each stretch it may mean; a weekday on its own, of this month or the next."""
        if self.of is not None:
            return tuple(day for each in self.of.readings(sight) if (day := self._in(sight, each)))
        if self.weekday is None:
            return ()
        first = sight.today.replace(day=1)
        months = (Stretch(later(first, n), later(first, n + 1)) for n in range(2))
        found = [each for month in months if (each := self._in(sight, month)) and each.after > sight.today]
        return tuple(found[:1])

    def _in(self, sight: Sight, stretch: Stretch) -> Stretch | None:
        found = _weeks(stretch) if self.week else self._days(sight, stretch)
        at = self.nth - 1 if self.nth > 0 else self.nth
        if not -len(found) <= at < len(found):
            return None
        if not self.count:
            return found[at]
        few = found[: self.count] if at >= 0 else found[-self.count :]
        return replace(few[0], after=few[-1].after)

    def _days(self, sight: Sight, stretch: Stretch) -> list[Stretch]:
        days = [stretch.first + n * DAY for n in range((stretch.after - stretch.first).days)]
        named = (day for day in days if self.weekday in (None, day.weekday()))
        return [one(day, settled=True) for day in named if not self.working or works(sight, day)]


def _weeks(stretch: Stretch) -> list[Stretch]:
    """Weeks of a month are its Mondays' weeks, the first and the last cut at its ends."""
    monday = stretch.first - timedelta(days=stretch.first.weekday())
    weeks = []
    while monday < stretch.after:
        weeks.append(Stretch(max(monday, stretch.first), min(monday + WEEK, stretch.after), settled=True))
        monday += WEEK
    return weeks


@dataclass(frozen=True, slots=True)
class Counted(Days):
    """春节前一周, 周三的后一天, two days after Christmas, 节后第一个工作日."""

    base: Days
    beside: Beside

    def readings(self, sight: Sight) -> tuple[Stretch, ...]:
        """Counted from each day that the other may be."""
        base = replace(self.base, whole=True) if self.beside.holiday and isinstance(self.base, Festive) else self.base
        return tuple(self._from(sight, each) for each in base.readings(sight))

    def _from(self, sight: Sight, base: Stretch) -> Stretch:
        beside = self.beside
        if beside.working:
            start = base.after if beside.behind else base.first - DAY
            return one(_nth_working(sight, start, beside.after, back=not beside.behind), settled=True)
        first = base.after if beside.behind else base.first
        if beside.week:
            first -= timedelta(days=first.weekday())
        return replace(base, first=first + beside.first * DAY, after=first + beside.after * DAY, settled=True)


def _nth_working(sight: Sight, day: date, nth: int, *, back: bool) -> date:
    """The nth working day from that day on."""
    for _ in range(MOST_COUNTED):
        nth -= works(sight, day)
        if nth <= 0:
            break
        day += -DAY if back else DAY
    return day
