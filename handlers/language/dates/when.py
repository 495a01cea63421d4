"""What was understood: intervals, or the readings to choose from, or why there is neither.

The JSON form is the vocabulary of `tests/data/dates.jsonl`; what is false or unknown is left out of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

Interval = tuple[datetime, datetime]


class Status(StrEnum):
    """What can be done with it."""

    OK = "ok"
    AMBIGUOUS = "ambiguous"
    PAST = "past"
    UNPARSEABLE = "unparseable"


class Kind(StrEnum):
    """How a time was said: a moment, from–to, a stretch to search in, a calendar day, several of them."""

    POINT = "point"
    RANGE = "range"
    WINDOW = "window"
    DAY = "day"
    MULTI = "multi"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as it was said. Intervals are half-open, aware, in the speaker's zone and in order of mention.

    `ambiguous` carries `candidates`, the preferred reading first, and no intervals. What was inferred is flagged, so
    that a booking can show it before it is done.
    """

    status: Status
    kind: Kind | None = None
    intervals: tuple[Interval, ...] = ()
    candidates: tuple[tuple[Interval, ...], ...] = ()
    weekend: bool = False
    holiday: bool = False
    workday: bool = False
    """A Saturday or Sunday that the state made a working day (调休)."""
    unknown_year: bool = False
    """The holidays of that year are not known yet."""
    rolled: bool = False
    vague: bool = False
    clipped: bool = False
    inferred_meridiem: str | None = None
    deadline: bool = False
    bound: str | None = None
    """`before` or `after`: the clock was a limit, not a time."""
    explicit_duration: int | None = None
    has_day: bool = False
    has_clock: bool = False
    """Were hours said, be it only a part of day?"""
    note: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The vocabulary of dates.jsonl."""
        said: dict[str, Any] = {"status": self.status.value}
        if self.kind:
            said["kind"] = self.kind.value
        if self.status is Status.AMBIGUOUS:
            said["ambiguous"] = True
            said["candidates"] = [_written(reading) for reading in self.candidates]
        if self.intervals:
            said["start"] = min(start for start, _ in self.intervals).isoformat()
            said["end"] = max(end for _, end in self.intervals).isoformat()
            said["intervals"] = _written(self.intervals)
        return said | {flag: value for flag in FLAGS if (value := getattr(self, flag))}

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Self:
        """The value that `to_json` wrote; also reads the lines of dates.jsonl, where one interval is start and end."""
        intervals = said.get("intervals") or ([[said["start"], said["end"]]] if "start" in said else [])
        return cls(
            status=Status(said["status"]),
            kind=Kind(said["kind"]) if said.get("kind") else None,
            intervals=_read(intervals),
            candidates=tuple(_read(reading) for reading in said.get("candidates", ())),
            **{flag: said[flag] for flag in FLAGS if flag in said},
        )


FLAGS = tuple(field.name for field in fields(When))[4:]


def _written(intervals: Iterable[Interval]) -> list[list[str]]:
    return [[start.isoformat(), end.isoformat()] for start, end in intervals]


def _read(intervals: Iterable[Iterable[str]]) -> tuple[Interval, ...]:
    pairs = ([datetime.fromisoformat(moment) for moment in interval] for interval in intervals)
    return tuple((start, end) for start, end in pairs)
