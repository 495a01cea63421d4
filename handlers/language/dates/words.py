"""What a word of a sentence can be worth to the grammar: a day, a clock, a length, or a sign between them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from handlers.language.dates.clocks import Clock, Hours, PartOfDay
from handlers.language.dates.stretches import Days


class Sign(Enum):
    """Words that say how times belong together, and which of them count."""

    TO = auto()
    """到, -: from one to the other."""
    ONTO = auto()
    """The English `to`, which may also say where something moves."""
    TILL = auto()
    """TO; with nothing before it, a limit: until Friday."""
    AND = auto()
    COMMA = auto()
    STOP = auto()
    AT = auto()
    FROM = auto()
    BETWEEN = auto()
    BEFORE = auto()
    """Ahead of its time: before 3pm."""
    BY = auto()
    AFTER = auto()
    EARLIER = auto()
    """Behind its time: 3点前."""
    UNTIL = auto()
    LATER = auto()
    SINCE = auto()
    """Ahead, with the day itself: 最早周四."""
    ONWARD = auto()
    """Behind, with the day itself: 周四起."""
    STARTING = auto()
    """ONWARD behind a day; behind a clock it says nothing new: 3点开始."""
    ENDING = auto()
    """Behind: the clock that ends what the one before began: 3点开始,4点结束."""
    ONLY = auto()
    """内: the stretch itself."""
    EXCEPT = auto()
    """Ahead: 除了周三, not Wed."""
    EXCEPTED = auto()
    """Behind: 周三除外."""
    BUSY = auto()
    """Behind: 周三不行."""
    REFUSED = auto()
    """Ahead: can't do Wed."""
    OTHERS = auto()
    """其他时间都可以: what was refused before is all that is refused."""
    INSTEAD = auto()
    """不对: what was said before does not count."""
    MOVE = auto()
    """改到: what was said before is where it comes from."""
    EACH = auto()
    EACH_OTHER = auto()
    ALL_DAY = auto()
    ABOUT = auto()
    GLUE = auto()
    """on, the, of: they hold two times together."""


@dataclass(frozen=True, slots=True)
class Moment:
    """半小时后: minutes from now."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Within:
    """两小时内: any time until so many minutes from now."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Length:
    """45分钟."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Zone:
    """北京时间: the zones it may be, or an offset from UTC in minutes."""

    names: tuple[str, ...] = ()
    offset: int | None = None
    spoken: bool = False
    """北京时间 is a zone wherever it stands; PT only behind a time."""


@dataclass(frozen=True, slots=True)
class Count:
    """A bare number: a clock or a day only where its neighbours make it one."""

    number: int
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """春节前一周, two days after Christmas: days counted from another, from `first` until `after`.

    `behind` counts from its end; `ahead` says that the other day follows; `working` counts working days alone.
    """

    first: int
    after: int
    behind: bool = False
    ahead: bool = False
    working: bool = False
    holiday: bool = False
    """Does it count from the end of all the days off around a festival?"""
    week: bool = False
    """Does it count from the Monday of that week? 12月7号那周."""


@dataclass(frozen=True, slots=True)
class Broken:
    """明天25点: like a time, but there is none."""

    note: str


@dataclass(frozen=True, slots=True)
class Unsaid:
    """尽快, 晚一点: a wish about time that names none."""

    note: str


Value = Days | Clock | PartOfDay | Hours | Moment | Within | Length | Zone | Count | Beside | Broken | Unsaid | Sign


@dataclass(slots=True)
class Token:
    """A word found, where it stands, and whether nothing but blanks parts it from the one before (`tight`)."""

    value: Value
    start: int
    end: int
    tight: bool = True
    lead: int = -1
    """Where the words begin that only hold it: `on` Friday."""
    weak: bool = False
    """Counts only beside another time: 一点, 11.26."""


Values = tuple[Value, ...]
Match = Callable[[str, int], re.Match[str] | None]
Make = Callable[[re.Match[str], Value | None], Values | None]


class Rule:
    """A pattern and what it makes; None from `make` lets the next rule try, an empty tuple passes the word over.

    A pattern is compiled when a text first reaches it: all of them together would take half of the time to import.
    """

    __slots__ = ("make", "match", "pattern", "weak")

    match: Match

    def __init__(self, pattern: str, make: Make, *, weak: bool = False) -> None:
        self.pattern, self.make, self.weak = pattern, make, weak
        self.match = self._first

    def _first(self, text: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(self.pattern).match
        return self.match(text, at)


def rule(pattern: str, make: Make | Value | Values, *, weak: bool = False) -> Rule:
    """A rule whose outcome is computed, or always the same."""
    if callable(make):
        return Rule(pattern, make, weak=weak)
    values = make if isinstance(make, tuple) else (make,)
    return Rule(pattern, lambda match, before: values, weak=weak)


def by_first(entries: Iterable[tuple[str, Rule]]) -> dict[str, tuple[Rule, ...]]:
    """The rules under each character they can start with, in order."""
    table: dict[str, list[Rule]] = {}
    for firsts, each in entries:
        for first in firsts:
            table.setdefault(first, []).append(each)
    return {first: tuple(rules) for first, rules in table.items()}
