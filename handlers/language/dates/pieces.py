"""What a sentence's times become: intervals, what was inferred of them, and the choices on the way."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from handlers.language.dates.when import Kind

T = TypeVar("T")


class Unreadable(ValueError):
    """Said like a time, but there is none such. The note says why."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One interval and how it was said."""

    start: datetime
    end: datetime
    kind: Kind

    @property
    def empty(self) -> bool:
        """Does it end where it begins? By the clock of the world: the local one may show an hour twice."""
        return self.end.timestamp() <= self.start.timestamp()


@dataclass(slots=True)
class Marks:
    """What was inferred on the way."""

    rolled: bool = False
    vague: bool = False
    clipped: bool = False
    deadline: bool = False
    inferred: str | None = None
    bound: str | None = None


@dataclass(slots=True)
class Choice:
    """One way through the alternatives; `seen` counts how many each question had."""

    taken: dict[str, int]
    seen: dict[str, int] = field(default_factory=dict)

    def of(self, question: str, options: tuple[T, ...]) -> T:
        """The option this way takes."""
        self.seen[question] = max(self.seen.get(question, 1), len(options))
        return options[min(self.taken.get(question, 0), len(options) - 1)]


def without(pieces: tuple[Piece, ...], refused: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """下周除了周三: what is left of the stretches when those inside them are taken out."""
    for taken in refused:
        pieces = tuple(part for piece in pieces for part in _parted(piece, taken))
    return pieces


def _parted(piece: Piece, taken: Piece) -> tuple[Piece, ...]:
    if piece.kind is Kind.POINT or taken.end <= piece.start or piece.end <= taken.start:
        return (piece,)
    ends = ((piece.start, taken.start), (taken.end, piece.end))
    return tuple(replace(piece, start=start, end=end) for start, end in ends if start < end)


def until(first: Piece, last: Piece, *, early: bool) -> Piece:
    """周三下午到周五上午 is one stretch."""
    end = last.start if early or last.kind is Kind.POINT else last.end
    if end <= first.start:
        raise Unreadable("backwards")
    return Piece(first.start, end, Kind.RANGE)


def add(moment: datetime, minutes: int) -> datetime:
    """So much later on the clock of the world, whatever the local one does in between."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)
