"""From the time somebody named to the time that is booked: certain, shown first, asked for, or refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from handlers.language.dates import Status, When
from handlers.phrases import Phrase, Stretch, listed, phrase
from handlers.turn import Ask, Option, Turn
from models import slots
from models.interviews import Interview
from models.questions import Asked
from models.refusals import WrongState
from models.slots import Need

Interval = tuple[datetime, datetime]
EXACT = ("point", "range")
DOUBTS = ("inferred_meridiem", "rolled", "vague")
SUGGESTIONS = 3
NOON = 12


@dataclass(frozen=True)
class Chosen:
    """An exact time. `doubts` are the reasons, as phrases, to show it before it is done."""

    starts_at: datetime
    ends_at: datetime
    doubts: tuple[Phrase, ...] = ()

    @property
    def stretch(self) -> Stretch:
        """The time as it is said."""
        return Stretch(self.starts_at, self.ends_at)


def need(turn: Turn, who: Iterable[int], *, usual: timedelta | None = None, beside: int | None = None) -> Need:
    """Who must be free for how long: as long as was said, else the usual."""
    said = turn.slots.get("duration_min") or _said_with_the_time(turn)
    lasting = timedelta(minutes=said) if said else usual or turn.desk.work_length
    return Need(sorted(set(who)), lasting, turn.desk.hours, beside)


def _said_with_the_time(turn: Turn) -> int | None:
    return When.from_json(turn.slots["when"]).explicit_duration if "when" in turn.slots else None


def exact(turn: Turn, need: Need) -> Chosen:
    """The one time that the command names. Raises Ask when it is open or ambiguous, WrongState when it is past."""
    when = When.from_json(turn.slots["when"])
    match when.status:
        case Status.AMBIGUOUS:
            raise Ask(Asked.CHOICE, phrase("which-time"), options=_readings(when, need.length))
        case Status.PAST:
            raise Ask(Asked.MISSING, phrase("time-past", when=Stretch(*when.intervals[0])), awaiting=["when"])
        case Status.UNPARSEABLE:
            raise _open(turn, need, phrase("time-unclear"), [soon(turn)])
    starts_at, ends_at = when.intervals[0]
    if when.kind not in EXACT or len(when.intervals) != 1:
        raise _open(turn, need, phrase("time-open"), when.intervals)
    if when.kind == "point":
        ends_at = starts_at + need.length
    if starts_at < turn.now:
        raise WrongState("in-the-past")
    return Chosen(starts_at, ends_at, _doubts(turn, when, starts_at, ends_at))


def _readings(when: When, lasting: timedelta) -> list[Option]:
    """Each reading as a choice; a point becomes the stretch it would take."""
    options = []
    for reading in when.candidates:
        stretches = [(a, a + lasting if when.kind == "point" else b) for a, b in reading]
        kind = "multi" if len(reading) > 1 else "range" if when.kind == "point" else str(when.kind)
        spoken = [Stretch(a, b) for a, b in stretches]
        options.append(Option(_spoken(spoken), {"when": as_slot(stretches, kind)}))
    return options


def _spoken(stretches: Sequence[Stretch]) -> Any:
    return stretches[0] if len(stretches) == 1 else phrase("either-time", first=stretches[0], second=stretches[-1])


def as_slot(intervals: Sequence[Interval], kind: str) -> dict[str, Any]:
    """A certain time in the shape the command keeps it."""
    return {"status": "ok", "kind": kind, "intervals": [[a.isoformat(), b.isoformat()] for a, b in intervals]}


def soon(turn: Turn) -> Interval:
    """Where free times are looked for when nothing was said: from now on, for a week."""
    return turn.now, turn.today + timedelta(days=8)


def suggestions(turn: Turn, need: Need, within: Sequence[Interval]) -> list[Option]:
    """Free times for everybody within these windows, spread over days where they can be."""
    found: list[datetime] = []
    for since, until in within:
        found += slots.free(turn.session, need, since, until, turn.now)
    return [time_option(start, need.length) for start in spread(turn, found, need.length)]


def spread(turn: Turn, starts: Iterable[datetime], lasting: timedelta) -> list[datetime]:
    """A few of these that do not overlap: one a day and part of day first, then the earliest of the rest."""
    seen: set[tuple[date, bool]] = set()
    first: list[datetime] = []
    rest: list[datetime] = []
    over: datetime | None = None
    for start in starts:
        if over is not None and start < over:
            continue
        local, over = start.astimezone(turn.desk.zone), start + lasting
        part = (local.date(), local.hour < NOON)
        (rest if part in seen else first).append(start)
        seen.add(part)
    return sorted((first + rest)[:SUGGESTIONS])


def time_option(start: datetime, lasting: timedelta) -> Option:
    """A time to choose."""
    return Option(Stretch(start, start + lasting), {"when": as_slot([(start, start + lasting)], "range")})


def _open(turn: Turn, need: Need, sentence: Phrase, within: Sequence[Interval]) -> Ask:
    options = suggestions(turn, need, within)
    if not options:
        return Ask(Asked.MISSING, phrase("time-none-free"), awaiting=["when"])
    return Ask(Asked.MISSING, sentence, options=options, awaiting=["when"])


def instead(turn: Turn, need: Need, around: datetime) -> list[Option]:
    """The three free times nearest to one that is taken."""
    found = slots.nearest(turn.session, need, around, turn.now, most=SUGGESTIONS)
    return [time_option(start, need.length) for start in found]


def _doubts(turn: Turn, when: When, starts_at: datetime, ends_at: datetime) -> tuple[Phrase, ...]:
    """Why this time should be looked at before it is booked."""
    found = [phrase(f"doubt-{name.replace('_', '-')}") for name in DOUBTS if getattr(when, name)]
    kind = turn.desk.hours.kind(starts_at)
    if not turn.desk.hours.hold(starts_at, ends_at):
        found.append(phrase("doubt-off-hours" if kind.works else "doubt-day-off"))
    if not kind.known:
        found.append(phrase("doubt-unknown-year", year=str(starts_at.astimezone(turn.desk.zone).year)))
    return tuple(found)


def window(turn: Turn, *, days: int) -> tuple[Interval, ...]:
    """The stretch of days asked for, or this many from today on. Raises Ask when it is ambiguous or not understood."""
    if "when" not in turn.slots:
        return ((turn.today, turn.today + timedelta(days=turn.slots.get("days", days))),)
    when = When.from_json(turn.slots["when"])
    if when.status is Status.AMBIGUOUS:
        raise Ask(Asked.CHOICE, phrase("which-time"), options=_readings(when, turn.desk.work_length))
    if when.status is Status.UNPARSEABLE:
        raise Ask(Asked.MISSING, phrase("time-unclear"), awaiting=["when"])
    if not when.clipped:
        return tuple(when.intervals)
    (since, until), *rest = when.intervals
    return (min(since, _midnight(turn, since)), until), *rest


def _midnight(turn: Turn, at: datetime) -> datetime:
    return at.astimezone(turn.desk.zone).replace(hour=0, minute=0, second=0, microsecond=0)


def wish(turn: Turn, interview: Interview) -> tuple[Phrase, datetime | None]:
    """The time somebody would rather have, as it is told to whoever decides, and its start where that is certain."""
    if shift := turn.slots.get("shift_min"):
        by = timedelta(minutes=shift)
        start = interview.starts_at + by
        return phrase("wish-time", when=Stretch(start, interview.ends_at + by)), start
    on_its_day(turn, interview)
    when = When.from_json(turn.slots["when"]) if "when" in turn.slots else None
    if when is None or not when.intervals:
        return phrase("wish-open"), None
    start = when.intervals[0][0]
    if when.kind == "point":
        return phrase("wish-time", when=Stretch(start, start + (interview.ends_at - interview.starts_at))), start
    wanted = phrase("wish-time", when=listed(Stretch(a, b) for a, b in when.intervals))
    return wanted, start if when.kind == "range" else None


def on_its_day(turn: Turn, interview: Interview) -> bool:
    """A clock or a part of day said of an interview without a day means the day it is on; True where that was inferred."""
    said = When.from_json(turn.slots["when"]) if "when" in turn.slots else None
    if said is None or said.has_day or not said.has_clock:
        return False
    day = interview.starts_at.astimezone(turn.desk.zone).date()
    intervals, *candidates = (_on(day, reading) for reading in (said.intervals, *said.candidates))
    if any(start < turn.now for reading in (intervals, *candidates) for start, _ in reading):
        return False
    there = replace(said, intervals=intervals, candidates=tuple(candidates), rolled=False)
    turn.slots["when"] = there.to_json()
    return True


def _on(day: date, reading: Iterable[Interval]) -> tuple[Interval, ...]:
    return tuple((start + (day - start.date()), end + (day - start.date())) for start, end in reading)
