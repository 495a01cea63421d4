"""What a check comes to: how it stands, what to say, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How a thing stands. An unknown one could not be looked at, because something before it is wrong."""

    GOOD = "good"
    DOUBT = "doubt"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Line:
    """A sentence by its name, and what fills its holes."""

    name: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Check:
    """One line of the doctor's, its remedy, and what more there is to see."""

    topic: str
    state: State
    line: Line
    remedy: Line | None = None
    more: tuple[Line, ...] = ()


def good(topic: str, name: str, /, **values: object) -> Check:
    """All is well."""
    return Check(topic, State.GOOD, Line(name, values))


def doubt(topic: str, name: str, remedy: str = "", /, **values: object) -> Check:
    """It works, or may work; somebody should look."""
    return Check(topic, State.DOUBT, Line(name, values), Line(remedy, values) if remedy else None)


def bad(topic: str, name: str, remedy: str = "", /, **values: object) -> Check:
    """It does not work until somebody acts."""
    return Check(topic, State.BAD, Line(name, values), Line(remedy, values) if remedy else None)


def unknown(topic: str, name: str, /, **values: object) -> Check:
    """It could not be looked at."""
    return Check(topic, State.UNKNOWN, Line(name, values))
