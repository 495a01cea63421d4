"""Finding free times: one indexed query for everybody's busy time, then a sweep over plain numbers.

Seconds since 1970 instead of moments in the inner loop: date objects were most of what made others slow.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from models.busy import clashes, span
from models.hours import Hours

BACK, AHEAD = timedelta(days=2), timedelta(days=14)
Seconds = tuple[int, int]


def free(
    session: Session, person_ids: Sequence[int], since: datetime, until: datetime, *, length: timedelta, hours: Hours,
    now: datetime, beside: int | None = None,
) -> Iterator[datetime]:
    """Every start on the grid at which all these people are free for `length` within working hours, in order (UTC)."""
    since = max(since, now)
    if since >= until:
        return
    taken = clashes(session, person_ids, span(since, until), now, beside=beside)
    busy = union((int(c.starts_at.timestamp()), int(c.ends_at.timestamp())) for c in taken)
    windows = [(int(a.timestamp()), int(b.timestamp())) for a, b in hours.windows(since, until)]
    step, need = int(hours.step.total_seconds()), int(length.total_seconds())
    for start in sweep(windows, busy, step=step, need=need):
        yield datetime.fromtimestamp(start, UTC)


def nearest(
    session: Session, person_ids: Sequence[int], around: datetime, *, length: timedelta, hours: Hours, now: datetime,
    most: int = 3, beside: int | None = None,
) -> list[datetime]:
    """The free starts closest to `around`, in order of time; fewer when the next two weeks hold fewer."""
    starts = free(
        session, person_ids, around - BACK, around + AHEAD, length=length, hours=hours, now=now, beside=beside
    )
    closest: list[datetime] = []
    for start in starts:
        closest.append(start)
        if len(closest) > most and start >= around:
            closest.sort(key=lambda s: abs(s - around))
            if abs(closest.pop() - around) <= start - around:
                break
    return sorted(sorted(closest, key=lambda s: abs(s - around))[:most])


def union(stretches: Iterable[Seconds]) -> list[Seconds]:
    """Overlapping and touching stretches made one; the input in any order."""
    merged: list[Seconds] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def sweep(windows: Sequence[Seconds], busy: Sequence[Seconds], *, step: int, need: int) -> Iterator[int]:
    """Starts on the grid of `step` that fit `need` into a window without touching what is busy. Linear in both."""
    at = 0
    for opens, closes in windows:
        start = -(-opens // step) * step
        while start + need <= closes:
            while at < len(busy) and busy[at][1] <= start:
                at += 1
            if at < len(busy) and busy[at][0] < start + need:
                start = -(-busy[at][1] // step) * step
                continue
            yield start
            start += step
