"""From the ways a sentence can be meant to one answer: ok, ambiguous, past or unparseable, with everything flagged."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.language.dates.conventions import Conventions
from handlers.language.dates.days import DAY
from handlers.language.dates.readings import Piece, Understanding
from handlers.language.dates.when import Interval, Kind, Status, When

Seen = tuple[Understanding, tuple[Piece, ...]]


def verdict(found: list[Understanding], now: datetime, habits: Conventions) -> When:
    """The answer, without what the sentence said beside its times."""
    seen = [(each, _ahead(each, now, habits)) for each in found]
    ahead = [(each, pieces) for each, pieces in seen if pieces]
    if not ahead:
        return When(status=Status.PAST, kind=_kind(found[0]), intervals=_intervals(found[0].pieces))
    first, pieces = ahead[0]
    candidates = tuple(dict.fromkeys(_intervals(pieces) for _, pieces in ahead))
    if len(candidates) > 1:
        answer = _answer(Status.AMBIGUOUS, first, pieces, habits)
        return replace(answer, intervals=(), candidates=candidates, inferred_meridiem=None)
    answer = _answer(Status.OK, first, pieces, habits)
    return replace(answer, rolled=True) if len(ahead) < len(seen) else answer


def _ahead(each: Understanding, now: datetime, habits: Conventions) -> tuple[Piece, ...]:
    """What of it is still to come; a stretch that has begun begins now."""
    pieces = []
    for piece in each.pieces:
        gone = piece.start < now if piece.kind is Kind.POINT else piece.end <= now
        if gone and not (piece.kind is Kind.POINT and piece.start == now.replace(second=0, microsecond=0)):
            continue
        begun = piece.start < now and piece.kind is not Kind.POINT and habits.clip
        pieces.append(replace(piece, start=now) if begun else piece)
        each.marks.clipped |= begun
    if pieces and len(pieces) < len(each.pieces):
        each.marks.clipped = True
    return tuple(pieces)


def _intervals(pieces: tuple[Piece, ...]) -> tuple[Interval, ...]:
    return tuple(dict.fromkeys((piece.start, piece.end) for piece in pieces))


def _kind(each: Understanding) -> Kind:
    return each.pieces[0].kind if len(each.pieces) == 1 else Kind.MULTI


def _answer(status: Status, each: Understanding, pieces: tuple[Piece, ...], habits: Conventions) -> When:
    intervals, marks = _intervals(pieces), each.marks
    days = [_covered(interval) for interval in intervals]
    flat = {day for covered in days for day in covered}
    holidays = habits.holidays
    return When(
        status=status,
        kind=_kind(each),
        intervals=intervals,
        weekend=any(covered and all(day.weekday() >= 5 for day in covered) for covered in days),
        holiday=any(covered and all(holidays.off(day) for day in covered) for covered in days),
        workday=any(holidays.worked(day) for day in flat),
        unknown_year=any(not holidays.knows(year) for year in {day.year for day in flat}),
        rolled=marks.rolled,
        vague=marks.vague,
        clipped=marks.clipped,
        deadline=marks.deadline,
        bound=marks.bound,
        inferred_meridiem=marks.inferred,
    )


def _covered(interval: Interval) -> tuple[date, ...]:
    """The days it touches, where they are few."""
    first, last = interval[0].date(), (interval[1] - timedelta(microseconds=1)).date()
    if (last - first).days > 10:
        return (first, last)
    return tuple(first + n * DAY for n in range(max((last - first).days, 0) + 1))


