"""What a card may hold, written beside each field, and the walk that checks it.

    text: Annotated[str, Needed(), Chars(10)]
    key: Annotated[str, Bytes(1024)]

Byte limits and counts are hard: WeCom refuses what breaks them. Lengths in characters are recommendations: WeCom folds
what is longer, so they are not checked; `shortened` obeys them where somebody asks for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, ClassVar, Self, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

ELLIPSIS = "…"
TASK_ID = re.compile(r"[0-9A-Za-z_@-]{1,128}")


class BadCard(ValueError):
    """A card that WeCom would refuse. `problems` says everything that is wrong with it, one sentence each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class Rule:
    """What one field must be like."""

    def broken(self, value: Any) -> Iterator[str]:
        """Every way in which this value breaks the rule, as the end of a sentence."""
        yield from ()


@dataclass(frozen=True)
class Needed(Rule):
    """Must be there."""

    def broken(self, value: Any) -> Iterator[str]:
        """Blank, empty or absent."""
        if value is None or value == () or (isinstance(value, str) and not value.strip()):
            yield "is missing"


@dataclass(frozen=True)
class Chars(Rule):
    """Shown whole up to this many characters."""

    most: int


@dataclass(frozen=True)
class Bytes(Rule):
    """At most this many bytes of UTF-8."""

    most: int

    def broken(self, value: Any) -> Iterator[str]:
        """Too long."""
        if value and (size := len(value.encode("utf-8", "replace"))) > self.most:
            yield f"is {size} bytes, at most {self.most}"


@dataclass(frozen=True)
class Count(Rule):
    """Between so many and so many entries."""

    least: int
    most: int

    def broken(self, value: Any) -> Iterator[str]:
        """Too few or too many."""
        if not self.least <= len(value) <= self.most:
            yield f"has {len(value)} entries, not {self.least} to {self.most}"


@dataclass(frozen=True)
class Between(Rule):
    """A number from `least` to `most`."""

    least: float
    most: float

    def broken(self, value: Any) -> Iterator[str]:
        """Too small or too large."""
        if value is not None and not self.least <= value <= self.most:
            yield f"is {value}, not {self.least} to {self.most}"


@dataclass(frozen=True)
class Unique(Rule):
    """No two entries with the same value in this field."""

    by: str

    def broken(self, value: Any) -> Iterator[str]:
        """Named twice."""
        named = [name for name in (getattr(entry, self.by) for entry in value) if name]
        for name in sorted({name for name in named if named.count(name) > 1}):
            yield f"has the {self.by} {name!r} twice"


@dataclass(frozen=True)
class Link(Rule):
    """A web address with its scheme, of at most 2048 bytes."""

    def broken(self, value: Any) -> Iterator[str]:
        """No scheme, no host, or too long."""
        if not value:
            return
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            yield "needs http:// or https:// and a host"
        yield from Bytes(2048).broken(value)


@dataclass(frozen=True)
class TaskId(Rule):
    """Digits, letters, `_`, `-` and `@`, at most 128."""

    def broken(self, value: Any) -> Iterator[str]:
        """Other characters, or too long."""
        if value and not TASK_ID.fullmatch(value):
            yield "must be 1 to 128 of 0-9 A-Z a-z _ - @"


Key = Annotated[str, Bytes(1024)]
Id = Annotated[str, Needed(), Bytes(128)]
Url = Annotated[str, Link()]


def _rules(kind: type) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        hints = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        found[name] = tuple(rule for rule in hints if isinstance(rule, Rule))
    return found


@dataclass(frozen=True)
class Block:
    """A part of a card: checks itself, shortens itself, and becomes JSON. Fields are named as WeCom names them."""

    rules: ClassVar[dict[str, tuple[Rule, ...]]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.rules = _rules(cls)

    def problems(self, where: str = "") -> Iterator[str]:
        """Everything wrong with this block and the blocks in it."""
        for name, value in self._parts():
            place = f"{where}{name}"
            for rule in self.rules.get(name, ()):
                yield from (f"{place} {problem}" for problem in rule.broken(value))
            for number, block in enumerate(value if isinstance(value, tuple) else (value,), start=1):
                if isinstance(block, Block):
                    yield from block.problems(f"{place} {number}: " if isinstance(value, tuple) else f"{place}: ")
        yield from (f"{where}{problem}" for problem in self.odd())

    def odd(self) -> Iterator[str]:
        """What no single field shows: parts that need or exclude each other."""
        yield from ()

    def shortened(self) -> Self:
        """The same with every text cut to the length that WeCom shows whole; what was cut ends in an ellipsis."""
        return replace(self, **{name: self._short(name, value) for name, value in self._parts()})

    def json(self) -> dict[str, Any]:
        """As WeCom takes it; empty parts are left out."""
        plain = {name: _plain(value) for name, value in self._parts()}
        return {name: value for name, value in plain.items() if value not in ("", None, [])}

    def _parts(self) -> list[tuple[str, Any]]:
        return [(part.name, getattr(self, part.name)) for part in fields(self)]

    def _short(self, name: str, value: Any) -> Any:
        if isinstance(value, str):
            most = [rule.most for rule in self.rules.get(name, ()) if isinstance(rule, Chars)]
            return shorten(value, most[0]) if most else value
        if isinstance(value, tuple):
            return tuple(entry.shortened() if isinstance(entry, Block) else entry for entry in value)
        return value.shortened() if isinstance(value, Block) else value


def shorten(words: str, most: int) -> str:
    """At most so many characters, the last one … if something had to go."""
    return words if len(words) <= most else words[: most - 1].rstrip() + ELLIPSIS


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value.json() if isinstance(value, Block) else value
