"""From the ways a sentence can be meant to one answer: ok, ambiguous, past or unparseable, with everything flagged."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.language.dates.conventions import Conventions
from handlers.language.dates.readings import Marks, Piece, Understanding
from handlers.language.dates.stretches import DAY
from handlers.language.dates.when import Interval, Kind, Status, When

SATURDAY = 5
LONG = 10


def verdict(found: list[Understanding], now: datetime, habits: Conventions) -> When:
    """The answer, without what the sentence said beside its times."""
    seen = [(each, _ahead(each, now, habits)) for each in found]
    ahead = [(each, pieces) for each, pieces in seen if pieces]
    if not ahead:
        return past(found[0].offered)
    first, pieces = ahead[0]
    answer = _answer(pieces, _kind(first.offered), first.marks, habits)
    candidates = tuple(dict.fromkeys(_intervals(pieces) for _, pieces in ahead))
    if len(candidates) > 1:
        return replace(answer, status=Status.AMBIGUOUS, intervals=(), candidates=candidates, inferred_meridiem=None)
    return replace(answer, rolled=True) if len(ahead) < len(seen) else answer


def plain(pieces: tuple[Piece, ...], habits: Conventions) -> When | None:
    """A time that only stands beside what is wanted: as it is, gone or not."""
    return _answer(pieces, _kind(pieces), Marks(), habits) if pieces else None


def past(pieces: tuple[Piece, ...]) -> When:
    """All of it is gone."""
    return When(status=Status.PAST, kind=_kind(pieces), intervals=_intervals(pieces))


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
    return pieces[0].kind if len(pieces) == 1 else Kind.MULTI


def _answer(pieces: tuple[Piece, ...], kind: Kind, marks: Marks, habits: Conventions) -> When:
    intervals, holidays = _intervals(pieces), habits.holidays
    days = [_covered(interval) for interval in intervals]
    touched = {day for covered in days for day in covered}
    return When(
        status=Status.OK,
        kind=kind,
        intervals=intervals,
        weekend=any(all(day.weekday() >= SATURDAY for day in covered) for covered in days),
        holiday=any(all(holidays.off(day) for day in covered) for covered in days),
        workday=any(holidays.worked(day) for day in touched),
        unknown_year=not all(holidays.knows(year) for year in {day.year for day in touched}),
        rolled=marks.rolled,
        vague=marks.vague,
        clipped=marks.clipped,
        deadline=marks.deadline,
        bound=marks.bound,
        inferred_meridiem=marks.inferred,
    )


def _covered(interval: Interval) -> tuple[date, ...]:
    """The days it touches; of a long one only the ends, which is enough to tell that it is no weekend."""
    first, last = interval[0].date(), max(interval[0], interval[1] - timedelta(microseconds=1)).date()
    if (last - first).days > LONG:
        return (first, first + 3 * DAY, last)
    return tuple(first + n * DAY for n in range((last - first).days + 1))
