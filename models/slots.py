"""Finding free times: one indexed query for everybody's busy time, then a sweep over plain numbers.

Seconds since 1970 instead of moments in the inner loop: date objects were most of what made others slow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil, floor

from sqlalchemy.orm import Session

from models.busy import clashes, span
from models.hours import Hours

BACK, AHEAD = timedelta(days=2), timedelta(days=14)
Seconds = tuple[int, int]


@dataclass(frozen=True)
class Need:
    """Who must all be free, for how long, in whose working hours; `beside` is an interview that does not count."""

    person_ids: Sequence[int]
    length: timedelta
    hours: Hours
    beside: int | None = None


def free(session: Session, need: Need, since: datetime, until: datetime, now: datetime) -> Iterator[datetime]:
    """Every start on the grid at which the need is met within [since, until), in order (UTC); none sooner than the lead."""
    since = max(since, now + need.hours.lead)
    if since >= until:
        return
    taken = clashes(session, need.person_ids, span(since, until), now, beside=need.beside)
    busy = union((floor(c.starts_at.timestamp()), ceil(c.ends_at.timestamp())) for c in taken)
    windows = [(ceil(a.timestamp()), floor(b.timestamp())) for a, b in need.hours.windows(since, until)]
    step, length = int(need.hours.step.total_seconds()), int(need.length.total_seconds())
    for start in sweep(windows, busy, step=step, need=length):
        yield datetime.fromtimestamp(start, UTC)


def nearest(session: Session, need: Need, around: datetime, now: datetime, *, most: int = 3) -> list[datetime]:
    """The free starts closest to `around`, in order of time; fewer when the next two weeks hold fewer."""
    closest: list[datetime] = []
    for start in free(session, need, around - BACK, around + AHEAD, now):
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
