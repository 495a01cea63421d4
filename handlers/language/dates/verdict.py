"""From the ways a sentence can be meant to one answer: ok, ambiguous, past or unparseable, with everything flagged."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from handlers.language.dates.conventions import Conventions
from handlers.language.dates.holidays import Holidays
from handlers.language.dates.pieces import Marks, Piece
from handlers.language.dates.readings import Understanding
from handlers.language.dates.stretches import DAY
from handlers.language.dates.when import Interval, Kind, Status, When

SATURDAY = 5
LONG = 10


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the sentence said of its times in words."""

    length: int | None = None
    has_day: bool = False
    has_clock: bool = False


def verdict(found: list[Understanding], now: datetime, habits: Conventions, spoken: Spoken) -> When:
    """The answer to all the ways a sentence can be meant."""
    seen = [(each, _ahead(each, now, habits)) for each in found]
    ahead = [(each, pieces) for each, pieces in seen if pieces]
    if not ahead:
        pieces = found[0].offered
        return When(status=Status.PAST, kind=_kind(pieces), intervals=_intervals(pieces), **_said(spoken))
    first, pieces = ahead[0]
    first.marks.rolled |= len(ahead) < len(seen)
    candidates = tuple(dict.fromkeys(_intervals(pieces) for _, pieces in ahead))
    if len(candidates) == 1:
        return When(
            status=Status.OK,
            kind=_kind(first.offered),
            intervals=candidates[0],
            **_flags(candidates[0], first.marks, habits),
            **_said(spoken),
        )
    first.marks.inferred = None
    return When(
        status=Status.AMBIGUOUS,
        kind=_kind(first.offered),
        candidates=candidates,
        **_flags(candidates[0], first.marks, habits),
        **_said(spoken),
    )


def plain(pieces: tuple[Piece, ...], habits: Conventions) -> When | None:
    """A time that only stands beside what is wanted: as it is, gone or not."""
    if not pieces:
        return None
    intervals = _intervals(pieces)
    return When(status=Status.OK, kind=_kind(pieces), intervals=intervals, **_flags(intervals, Marks(), habits))


def _ahead(each: Understanding, now: datetime, habits: Conventions) -> tuple[Piece, ...]:
    """What of it is still to come; a stretch that has begun begins now."""
    pieces = []
    for piece in each.offered:
        if _gone(piece, now):
            continue
        begun = piece.start < now and piece.kind is not Kind.POINT and habits.clip
        pieces.append(replace(piece, start=now) if begun else piece)
        each.marks.clipped |= begun
    if pieces and len(pieces) < len(each.offered):
        each.marks.clipped = True
    return tuple(pieces)


def _gone(piece: Piece, now: datetime) -> bool:
    if piece.kind is Kind.POINT:
        return piece.start < now.replace(second=0, microsecond=0)
    return piece.end <= now


def _intervals(pieces: tuple[Piece, ...]) -> tuple[Interval, ...]:
    return tuple(dict.fromkeys((piece.start, piece.end) for piece in pieces))


def _kind(pieces: tuple[Piece, ...]) -> Kind:
    return pieces[0].kind if len(_intervals(pieces)) == 1 else Kind.MULTI


def _said(spoken: Spoken) -> dict[str, Any]:
    return {"explicit_duration": spoken.length, "has_day": spoken.has_day, "has_clock": spoken.has_clock}


def _flags(intervals: tuple[Interval, ...], marks: Marks, habits: Conventions) -> dict[str, Any]:
    holidays = habits.holidays
    days = [_covered(interval) for interval in intervals]
    years = {day.year for covered in days for day in covered}
    return {
        "weekend": any(_weekend(covered, holidays) for covered in days),
        "holiday": any(all(map(holidays.off, covered)) for covered in days),
        "workday": any(len(covered) <= 2 and any(map(holidays.worked, covered)) for covered in days),
        "unknown_year": not all(map(holidays.knows, years)),
        "rolled": marks.rolled,
        "vague": marks.vague,
        "clipped": marks.clipped,
        "deadline": marks.deadline,
        "bound": marks.bound,
        "inferred_meridiem": marks.inferred,
    }


def _weekend(covered: tuple[date, ...], holidays: Holidays) -> bool:
    """Nothing but Saturday and Sunday, and not all of it made up for a holiday."""
    return all(day.weekday() >= SATURDAY for day in covered) and not all(holidays.worked(day) for day in covered)


def _covered(interval: Interval) -> tuple[date, ...]:
    """The days it touches; of a long one only the ends, which is enough to tell that it is no weekend."""
    first, last = interval[0].date(), max(interval[0], interval[1] - timedelta(microseconds=1)).date()
    if (last - first).days > LONG:
        return (first, first + 3 * DAY, last)
    return tuple(first + n * DAY for n in range((last - first).days + 1))
