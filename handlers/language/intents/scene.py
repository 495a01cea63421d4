"""A sentence prepared for reading: its text, and what was recognised in it before anybody asked what it means.

Times, names, numbers with units and the like are recognised first and masked in `folded`, a copy of the text in lower case
in which each of them is one private character (saying of which kind) padded to its old length. So cue phrases can speak of "a time"
or "a person", words inside a name are never mistaken for a command, and every position is the same in both texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from handlers.language.dates import When
from handlers.language.intents.reading import Context
from handlers.language.intents.tongues import Tongue

PAD = "\ue0ff"


class Kind(StrEnum):
    """What a masked stretch of text is; the value is the private character that stands for it."""

    ID = "\ue000"
    MAIL = "\ue001"
    PHONE = "\ue002"
    MENTION = "\ue003"
    PERSON = "\ue004"
    WORD = "\ue005"
    POINT = "\ue006"
    WINDOW = "\ue007"
    PART = "\ue008"
    SPAN = "\ue009"
    ROUND = "\ue00a"
    COUNT = "\ue00b"
    ROOM = "\ue00c"
    TAIL = "\ue00d"
    ZONE = "\ue00e"
    STAGE = "\ue00f"
    WEEKLY = "\ue010"


PEOPLE = frozenset({Kind.MENTION, Kind.PERSON, Kind.WORD})
TIMES = frozenset({Kind.POINT, Kind.WINDOW, Kind.PART, Kind.WEEKLY})


@dataclass(frozen=True)
class Mark:
    """Something recognised: what it is, where it stands, and its value (a number, a name, a word)."""

    kind: Kind
    start: int
    end: int
    value: Any = None
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Scene:
    """Everything the reading of one sentence may look at."""

    raw: str
    text: str
    folded: str
    marks: tuple[Mark, ...]
    role: str
    now: datetime
    zone: ZoneInfo
    context: Context
    when: When | None = None
    cores: tuple[str, ...] = ()
    pieces: tuple[tuple[str, ...], ...] = ()
    tongue: Tongue | None = None
    places: tuple[int, ...] | None = None

    def all(self, *kinds: Kind) -> Iterator[Mark]:
        """The marks of these kinds, from left to right."""
        return (mark for mark in self.marks if mark.kind in kinds)

    def first(self, *kinds: Kind) -> Mark | None:
        """The first mark of these kinds."""
        return next(self.all(*kinds), None)

    def value(self, kind: Kind) -> Any:
        """The value of the first mark of this kind, or None."""
        mark = self.first(kind)
        return mark.value if mark else None


def fold(text: str) -> str:
    """Lower case that keeps every position; only ASCII letters have a case that matters here."""
    return text.translate(LOWER)


def mask(folded: str, mark: Mark) -> str:
    """`folded` with the stretch of `mark` replaced by its private character."""
    filler = mark.kind.value + PAD * (mark.end - mark.start - 1)
    return folded[: mark.start] + filler + folded[mark.end :]


LOWER = {ord(c): ord(c.lower()) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {ord("’"): ord("'"), ord("‘"): ord("'")}
