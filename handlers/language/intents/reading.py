"""What goes into understanding a sentence beside its text, and what comes out.

`Context` is the question the speaker was last asked; `Names` tells which names the desk knows, so that they are found inside
Chinese text, which has no spaces. A `Reading` says what was understood, how surely, why, and what it might have been instead.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

Interval = tuple[datetime, datetime]


@dataclass(frozen=True)
class Context:
    """The pending question: what was offered, which interview it is about, which slots were asked for.

    `name` is one of idle, offer, booked, assigned, confirm_request, ended, preview, awaiting, choice, unbound.
    `options` are the labels of numbered choices; `offers` the times offered, in their order; `booked` the time of `interview_id`.
    """

    name: str = "idle"
    options: tuple[str, ...] = ()
    offers: tuple[Interval, ...] = ()
    interview_id: int | None = None
    awaiting: tuple[str, ...] = ()
    booked: Interval | None = None


@dataclass(frozen=True)
class Found:
    """A known name inside a text: where it stands and what its owners are ("candidate", "interviewer", …)."""

    start: int
    end: int
    roles: frozenset[str] = frozenset()


class Names(Protocol):
    """Whoever knows people: `lookup` finds their names in a text, longest first, not overlapping."""

    def lookup(self, text: str) -> Sequence[Found]: ...


class Roster:
    """Known names held in memory. Chinese names are found anywhere, Latin ones and userids as whole words."""

    def __init__(self, people: Iterable[tuple[str, str]]) -> None:
        roles: dict[str, set[str]] = {}
        for name, role in people:
            if len(name.strip()) > 1:
                roles.setdefault(name.strip().casefold(), set()).add(role)
        self._roles = {name: frozenset(of) for name, of in roles.items()}
        self._lengths: dict[str, list[int]] = {}
        for name in sorted(self._roles, key=len, reverse=True):
            lengths = self._lengths.setdefault(name[0], [])
            lengths.extend([len(name)] if len(name) not in lengths else [])

    def lookup(self, text: str) -> Sequence[Found]:
        """Known names in `text`, from left to right."""
        folded, found, at = text.casefold(), [], 0
        folded = folded if len(folded) == len(text) else text
        while at < len(folded):
            length = next((n for n in self._lengths.get(folded[at], ()) if self._stands(folded, at, at + n)), 0)
            if length:
                found.append(Found(at, at + length, self._roles[folded[at : at + length]]))
            at += length or 1
        return found

    def _stands(self, text: str, start: int, end: int) -> bool:
        if text[start:end] not in self._roles:
            return False
        before, after = text[start - 1 : start], text[end : end + 1]
        return not (_latin(text[start]) and _latin(before)) and not (_latin(text[end - 1]) and _latin(after))


def _latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "_")


@dataclass(frozen=True)
class Setting:
    """Who speaks, when and where, in answer to what, and which names are known."""

    role: str
    now: datetime
    zone: ZoneInfo
    context: Context = Context()
    names: Names | None = None


@dataclass(frozen=True)
class Reading:
    """What a sentence was understood to mean. `intent` is "unknown" when nothing was likely enough.

    `words` are the words of the sentence that decided, `reasons` the phrases of the table they stand for; `rivals` are the intents so
    near to it that only the speaker can tell, with what the sentence would say then.
    """

    intent: str
    slots: Mapping[str, Any]
    confidence: float
    reasons: tuple[str, ...] = ()
    runners_up: tuple[tuple[str, float], ...] = ()
    words: tuple[str, ...] = ()
    rivals: tuple[tuple[str, Mapping[str, Any]], ...] = ()
