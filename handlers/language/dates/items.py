"""What a sentence says of time: a list of times, each with its day, its hours, its limit, and whether it is wanted."""

from dataclasses import dataclass, field
from enum import Enum, auto

from handlers.language.dates.clocks import Hours
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Moment, Sign, Token, Unsaid, Within, Zone


class Role(Enum):
    """What a time is said for."""

    OFFERED = auto()
    REFUSED = auto()
    """周三不行."""
    EXCEPTED = auto()
    """除了周三: never what is wanted, even when nothing else is said."""
    SOURCE = auto()
    """Where something is moved from."""
    CORRECTED = auto()
    """Said by mistake."""


@dataclass(slots=True)
class Item:
    """One time of the sentence."""

    clause: int = 0
    role: Role = Role.OFFERED
    joined: bool = False
    """Does it continue a list, with nothing but a list sign before it?"""
    ends: bool = False
    """Is it where the time before it ends? 周三下午到周五上午."""
    day: Days | None = None
    hours: Hours | None = None
    moment: Moment | Within | None = None
    limit: Sign | None = None
    closed: bool = False
    """Did the limit stand behind it? 周五前."""
    part: Hours | None = None
    """The part of day that a limit of the clock narrows."""
    there: bool = False
    """Is the limit one of the clock, on its own day? Tue after 2pm."""
    full: bool = False
    """周四全天: hours said behind it are another time."""
    within: bool = False
    """Were the hours said behind a limit of days? 周三以后下午."""
    zone: Zone | None = None
    """Its own, where several were said: 10am ET / 7am PT."""
    broken: str | None = None
    about: bool = False
    hours_first: bool = False
    """3pm Tue or Wed: hours said before the days are for all of them."""
    inherited: bool = False
    """Its day was said for another time."""
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """The times of a sentence, and what was said beside them."""

    items: list[Item] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    zone: Zone | None = None
    wish: Unsaid | None = None
    every: int = 0
    """每, every other: how many weeks lie between the times it speaks of; 0 when it speaks of once."""
    alone: bool = False
    """Is there nothing but the time? Then what was refused is taken out of what was offered."""
    tokens: list[Token] = field(default_factory=list)
    """Lengths, zones and wishes."""

    @property
    def length(self) -> int | None:
        """How long it is to last, in minutes: the first length said."""
        return self.lengths[0] if self.lengths else None
