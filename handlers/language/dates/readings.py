"""The times of a sentence as intervals, once for every way it can be understood.

A sentence is evaluated with one choice at a time: of the day, of the clock, of the zone. The same choice holds for the
whole sentence, so that “周一或周二” on a Monday is this week's pair or next week's, never one of each.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from itertools import product
from zoneinfo import ZoneInfo

from handlers.language.dates.clocks import HALF_DAY, Clock, Contradiction, Hours, PartOfDay, Reading, other_half, read
from handlers.language.dates.counted import Nth
from handlers.language.dates.items import Item, Role, Sentence
from handlers.language.dates.named import Festive, works
from handlers.language.dates.pieces import Choice, Marks, Piece, Unreadable, add, until, without
from handlers.language.dates.stretches import DAY, Days, Sight, Stretch
from handlers.language.dates.when import Kind
from handlers.language.dates.words import Moment, Sign, Within, Zone

MOST_DAYS = 62
MOST_WAYS = 9
AFTERWARDS = (Sign.AFTER, Sign.SINCE)
BEFOREHAND = (Sign.BEFORE, Sign.BY)


@dataclass(frozen=True, slots=True)
class Understanding:
    """One way the sentence can be meant: what is offered, and what was said beside it."""

    offered: tuple[Piece, ...]
    refused: tuple[Piece, ...]
    source: tuple[Piece, ...]
    marks: Marks


def understandings(sentence: Sentence, sight: Sight, zone: ZoneInfo) -> list[Understanding]:
    """Every way, the preferred first. Raises Unreadable."""
    first = Choice({})
    found = [Evaluation(sentence, sight, zone, first).read()]
    open_ = {question: count for question, count in first.seen.items() if count > 1}
    for taken in list(product(*(range(count) for count in open_.values())))[1:MOST_WAYS]:
        choice = Choice(dict(zip(open_, taken, strict=True)))
        found.append(Evaluation(sentence, sight, zone, choice).read())
    return found


def _narrowed(pieces: list[Piece]) -> list[Piece]:
    """“Next week works, Tue or Wed”: the stretch gives way to the days inside it."""
    if len(pieces) < 2 or pieces[0].kind is not Kind.WINDOW:
        return pieces
    whole, *inside = pieces
    within = all(whole.start <= piece.start and piece.end <= whole.end for piece in inside)
    return inside if within and whole.end - whole.start > DAY else pieces


class Evaluation:
    """The sentence with one choice made."""

    def __init__(self, sentence: Sentence, sight: Sight, zone: ZoneInfo, choice: Choice) -> None:
        self.sentence, self.sight, self.zone, self.choice = sentence, sight, zone, choice
        self.behind: Stretch | None = None
        self.moved = False
        self.length = sentence.length
        self.there: tzinfo = zone
        self.sourced = any(item.role is Role.SOURCE for item in sentence.items)
        self.marks = Marks()
        self.days: dict[int, Stretch] = {}

    def read(self) -> Understanding:
        """All its times as intervals."""
        offered: list[Piece] = []
        refused: list[Piece] = []
        source: list[Piece] = []
        for item in self.sentence.items:
            match item.role:
                case Role.OFFERED:
                    self._into(offered, item)
                case Role.REFUSED | Role.EXCEPTED:
                    self._into(refused, item)
                case Role.SOURCE:
                    self._into(source, item)
        wanted = tuple(_narrowed(offered))
        if self.sentence.alone:
            wanted = without(wanted, tuple(refused))
        return Understanding(wanted, tuple(refused), tuple(source), self.marks)

    def _into(self, pieces: list[Piece], item: Item) -> None:
        wanted = item.role is Role.OFFERED
        self.moved = wanted and self.sourced
        said = item.zone or self.sentence.zone
        self.there = self._there(said) if said else self.zone
        marks, self.marks = self.marks, self.marks if wanted else Marks()
        try:
            found = self._item(item)
        except Unreadable:
            if wanted:
                raise
            return
        finally:
            self.marks = marks
        if any(piece.empty for piece in found):
            raise Unreadable("backwards")
        if item.ends and pieces and found:
            pieces[-1] = until(pieces[-1], found[-1], early=self._until_noon(item))
        else:
            pieces += found

    def _there(self, zone: Zone) -> tzinfo:
        if zone.offset is not None:
            return timezone(timedelta(minutes=zone.offset))
        return ZoneInfo(self.choice.of("zone", zone.names))

    def _item(self, item: Item) -> list[Piece]:
        if item.broken:
            raise Unreadable(item.broken)
        self.marks.vague |= item.about
        if item.moment:
            return [self._moment(item.moment)]
        if item.day is None and item.hours:
            return self._limited(item, [self._today(item.hours, item.limit)])
        if item.day is None:
            return []
        day = replace(item.day, whole=True) if item.limit and isinstance(item.day, Festive) else item.day
        stretch = self._stretch(day, inherited=item.inherited)
        if item.hours is None or item.within:
            return self._within(item, self._limited(item, self._wholes(stretch), closing=stretch.closing))
        if (stretch.after - stretch.first).days > MOST_DAYS:
            raise Unreadable("too_many_days")
        days = self._days(stretch)
        if item.there:
            return [self._there_limited(item, item.hours, day) for day in days]
        return self._limited(item, [self._on(day, item.hours) for day in days])

    def _within(self, item: Item, pieces: list[Piece]) -> list[Piece]:
        """周三以后下午: the hours on each day that the limit leaves."""
        if item.hours is None:
            return pieces
        first, after = pieces[0].start.date(), pieces[0].end.date()
        if (after - first).days > MOST_DAYS:
            raise Unreadable("too_many_days")
        return [self._on(first + n * DAY, item.hours) for n in range((after - first).days)]

    def _there_limited(self, item: Item, said: Hours, day: date) -> Piece:
        """Tue after 2pm, tomorrow before noon: a part of that day."""
        hours = self._on(day, said)
        self.marks.bound = "before" if item.limit is Sign.BEFORE else "after"
        if item.limit is Sign.BEFORE:
            return Piece(self._at(day, 0), hours.start, Kind.WINDOW)
        start = hours.start if item.limit is Sign.SINCE or hours.kind is Kind.POINT else hours.end
        return Piece(start, self._at(day + DAY, 0), Kind.WINDOW)

    def _stretch(self, day: Days, *, inherited: bool) -> Stretch:
        if inherited and id(day) in self.days:
            return self.days[id(day)]
        sight = self.sight
        if self.behind:
            sight = Sight(sight.now, sight.habits, sight.chinese, self.behind, self.moved)
        options = day.readings(sight)
        if not options:
            raise Unreadable("relative" if isinstance(day, Nth) and day.of is None else "invalid_date")
        stretch = self.choice.of("day", options)
        self.marks.rolled |= stretch.rolled
        self.marks.vague |= stretch.vague
        self.behind = stretch
        self.days[id(day)] = stretch
        return stretch

    def _moment(self, moment: Moment | Within) -> Piece:
        now = self.sight.now.replace(second=0, microsecond=0)
        then = add(now, moment.minutes)
        if isinstance(moment, Within):
            self.marks.deadline = True
            return Piece(self.sight.now, then, Kind.WINDOW)
        return Piece(then, add(then, self._lasting()), Kind.POINT)

    def _lasting(self) -> int:
        return self.length or int(self.sight.habits.duration.total_seconds()) // 60

    def _days(self, stretch: Stretch) -> list[date]:
        days = [stretch.first + n * DAY for n in range((stretch.after - stretch.first).days)]
        if not stretch.working:
            return days
        if not any(working := [day for day in days if works(self.sight, day)]):
            raise Unreadable("no_working_day")
        return working

    def _wholes(self, stretch: Stretch) -> list[Piece]:
        """One piece; of working days one for each run of them."""
        if not stretch.working:
            return [self._whole(stretch)]
        runs: list[Stretch] = []
        for day in self._days(stretch):
            if runs and runs[-1].after == day:
                runs[-1] = replace(runs[-1], after=day + DAY)
            else:
                runs.append(replace(stretch, first=day, after=day + DAY))
        return [self._whole(run) for run in runs]

    def _whole(self, stretch: Stretch) -> Piece:
        kind = Kind.DAY if stretch.after - stretch.first == DAY and not stretch.vague else Kind.WINDOW
        if stretch.running:
            return Piece(self.sight.now, self._at(stretch.after, 0), Kind.WINDOW)
        return Piece(self._at(stretch.first, 0), self._at(stretch.after, 0), kind)

    def _on(self, day: date, hours: Hours) -> Piece:
        reading = self._read(hours)
        other = other_half(hours, self.sight.habits)
        if other and day == self.sight.today and self._over(day, hours, reading) and not self._gone(day, other):
            reading = other
        return self._piece(day, hours, reading)

    def _over(self, day: date, hours: Hours, reading: Reading) -> bool:
        """A moment is over once it is there, a from–to only with its end."""
        return self._gone(day, reading) if hours.ends is None else self._at(day, reading.ends) <= self.sight.now

    def _read(self, hours: Hours) -> Reading:
        begins = hours.begins
        if isinstance(begins, Clock) and begins.near is not None:
            begins = self.choice.of("clock", (replace(begins, near=None), replace(begins, hour=begins.near, near=None)))
        try:
            return read(Hours(begins, hours.ends), self.sight.habits)
        except Contradiction as contradiction:
            raise Unreadable(str(contradiction)) from contradiction

    def _today(self, hours: Hours, limit: Sign | None) -> Piece:
        """Hours without a day: the next time the clock shows them."""
        today, reading = self.sight.today, self._read(hours)
        window = isinstance(hours.begins, PartOfDay)
        gone = self._at(today, reading.ends) <= self.sight.now if window or limit else self._gone(today, reading)
        if limit in BEFOREHAND and not window:
            gone = self._at(today, reading.begins) <= self.sight.now
        if not gone or limit in AFTERWARDS:
            return self._piece(today, hours, reading)
        options = [(today + DAY, replace(reading, rolled=True))]
        other = other_half(hours, self.sight.habits)
        if other and not self._gone(today, other):
            options.insert(0, (today, other))
        day, reading = self.choice.of("clock", tuple(options))
        self.marks.rolled |= reading.rolled and len(options) == 1
        return self._piece(day, hours, reading)

    def _gone(self, day: date, reading: Reading) -> bool:
        return self._at(day, reading.begins) < self.sight.now.replace(second=0, microsecond=0)

    def _piece(self, day: date, hours: Hours, reading: Reading) -> Piece:
        start = self._at(day, reading.begins)
        self.marks.inferred = self.marks.inferred or reading.inferred
        if hours.ends is not None:
            return Piece(start, self._at(day, reading.ends), Kind.RANGE)
        if isinstance(hours.begins, PartOfDay):
            return Piece(start, self._at(day, reading.ends), Kind.WINDOW)
        return Piece(start, add(start, self._lasting()), Kind.POINT)

    def _at(self, day: date, minutes: int) -> datetime:
        day += timedelta(days=minutes // (2 * HALF_DAY))
        moment = datetime.combine(day, time(minutes // 60 % 24, minutes % 60), self.there)
        return moment.astimezone(UTC).astimezone(self.zone)

    def _limited(self, item: Item, pieces: list[Piece], *, closing: bool = False) -> list[Piece]:
        """前, 以后, by: the time is a limit."""
        if item.limit is None:
            return pieces
        first, last = pieces[0], pieces[-1]
        if item.hours:
            self.marks.bound = "after" if item.limit in AFTERWARDS else "before"
        if item.limit in AFTERWARDS:
            return [self._after(item, piece) for piece in (pieces if item.hours else pieces[-1:])]
        whole = closing or (item.limit is Sign.BY and first.kind is not Kind.POINT and not self._until_noon(item))
        end = last.end if whole else first.start
        if end <= self.sight.now:
            return [Piece(end - DAY, end, Kind.WINDOW)]
        self.marks.deadline = True
        return [Piece(self.sight.now, end, Kind.WINDOW)]

    def _until_noon(self, item: Item) -> bool:
        """最晚明天中午: some parts of day end a stretch where they begin."""
        begins = item.hours.begins if item.hours else None
        return isinstance(begins, PartOfDay) and self.sight.habits.parts[begins.name].until is not None

    def _after(self, item: Item, last: Piece) -> Piece:
        since = item.limit is Sign.SINCE or (last.kind is Kind.POINT and item.hours is not None)
        start = last.start if since else last.end
        if item.hours is None or item.within:
            self.marks.vague = True
            return Piece(start, self._at(start.date() + self.sight.habits.open_days * DAY, 0), Kind.WINDOW)
        return Piece(start, self._at(start.date() + DAY, 0), Kind.WINDOW)
