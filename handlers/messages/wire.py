"""How an element of WeCom's XML becomes a field of a value.

A kind of message is a frozen dataclass whose fields say where they are found:

    class Click(Message):
        event_key: str = text("EventKey")

A path may lead through elements (`"BatchJob/JobId"`) and over repeated ones; of several paths the first that leads
somewhere is taken. WeCom's spelling is not to be trusted (`ItemUserid`, `OpitonIds`, `approverstep`), so names are
compared without case and without that slip. What is missing or makes no sense becomes the empty value of its field:
a message is never refused for what it says.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from math import isfinite
from typing import Any, TypeAlias, TypeVar

Value: TypeAlias = "str | Fields | list[str | Fields]"
Fields: TypeAlias = Mapping[str, Value]
Words: TypeAlias = tuple[str, ...]

T = TypeVar("T")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Message:
    """What somebody did: their userid in small letters (empty for outsiders), when, and the key that names it once."""

    sender: str
    sent_at: datetime
    key: str


@dataclass(frozen=True)
class Unknown(Message):
    """What this desk has no name for yet. It is kept and logged, not refused."""

    kind: str = ""


@lru_cache(1024)
def spelled(element: str) -> str:
    """An element's name, however WeCom spelled it today."""
    return element.strip().lower().replace("opiton", "option")


def folded(values: Fields) -> Fields:
    """The same values under names that can be compared."""
    return {spelled(element): _folded(value) for element, value in values.items()}


def _folded(value: Value) -> Value:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [item if isinstance(item, str) else folded(item) for item in value]
    return folded(value)


def build(kind: Callable[..., T], values: Fields, **known: Any) -> T:
    """A value of this kind, from what its fields find in folded values."""
    return kind(**known, **{name: read(values) for name, read in _readers(kind)})


@cache
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Fields], Any]], ...]:
    return tuple((item.name, item.metadata["read"]) for item in fields(kind) if "read" in item.metadata)


def _reach(value: Value, path: Words) -> Iterator["str | Fields"]:
    if isinstance(value, list):
        for item in value:
            yield from _reach(item, path)
    elif not path:
        yield value
    elif not isinstance(value, str):
        yield from _reach(value.get(path[0], []), path[1:])


def _ways(paths: Words) -> tuple[Words, ...]:
    return tuple(tuple(spelled(step) for step in path.split("/")) for path in paths)


def _words(paths: Words, read: Callable[[Words], Any], *, shown: bool = True) -> Any:
    ways = _ways(paths)

    def find(values: Fields) -> Any:
        for way in ways:
            if found := tuple(item for item in _reach(values, way) if isinstance(item, str)):
                return read(found)
        return read(())

    return field(default=read(()), repr=shown, metadata={"read": find})


def said(found: Words) -> str:
    """The first text, to the letter."""
    return found[0] if found else ""


def whole(found: Words) -> int | None:
    """The first text as a whole number, if it is one."""
    try:
        return int(said(found))
    except ValueError:
        return None


def fraction(found: Words) -> float | None:
    """The first text as a number, if it is one that can be placed on a map."""
    try:
        value = float(said(found))
    except ValueError:
        return None
    return value if isfinite(value) else None


def instant(found: Words) -> datetime | None:
    """The first text as Unix seconds; WeCom writes 0 for never."""
    seconds = whole(found)
    try:
        return EPOCH + timedelta(seconds=seconds) if seconds else None
    except OverflowError:
        return None


def listed(found: Words) -> Words:
    """Every text, and every part of a text that is a list itself."""
    return tuple(part for text in found for part in (piece.strip() for piece in text.split(",")) if part)


def verbatim(*paths: str) -> Any:
    """A text to the letter: what a person typed."""
    return _words(paths, said)


def text(*paths: str) -> Any:
    """A text without the blanks around it; empty when absent."""
    return _words(paths, lambda found: said(found).strip())


def secret(*paths: str) -> Any:
    """A text that is good for something, and so does not show itself in a log."""
    return _words(paths, lambda found: said(found).strip(), shown=False)


def optional(*paths: str) -> Any:
    """A text that may be left out, which says that it has not changed."""
    return _words(paths, lambda found: found[0].strip() if found else None)


def lower(*paths: str) -> Any:
    """A userid or one of WeCom's own words: neither distinguishes case."""
    return _words(paths, lambda found: said(found).strip().lower())


def integer(*paths: str) -> Any:
    """A whole number, or None."""
    return _words(paths, whole)


def decimal(*paths: str) -> Any:
    """A number with a fraction, or None."""
    return _words(paths, fraction)


def moment(*paths: str) -> Any:
    """A moment in UTC, or None."""
    return _words(paths, instant)


def texts(*paths: str) -> Any:
    """All the texts, of repeated elements and of comma-separated lists."""
    return _words(paths, listed)


def names(*paths: str) -> Any:
    """All the userids."""
    return _words(paths, lambda found: tuple(part.lower() for part in listed(found)))


def parts(kind: Callable[..., Any], *paths: str) -> Any:
    """A value of its own for each of the elements."""
    ways = _ways(paths)

    def find(values: Fields) -> Any:
        found = (item for way in ways for item in _reach(values, way) if not isinstance(item, str))
        return tuple(build(kind, item) for item in found)

    return field(default=(), metadata={"read": find})


def pairs(read: Callable[[Fields], Mapping[str, Any]]) -> Any:
    """A mapping that its own function reads from the whole message."""
    return field(default_factory=dict, metadata={"read": read})
