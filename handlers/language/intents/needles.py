"""Which pieces of text a phrase cannot match without, and the index that finds the phrases worth trying.

Over a thousand phrases would be searched for in every message; with the index about fifty are. `取消…(空闲|有空)` needs 取消; `(find|look) …`
needs one of find and look. Each phrase is filed under the first two characters of what it needs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from handlers.language.patterns import Pattern

ATOM = Pattern(
    r"(?P<escape>\\.)|(?P<class>\[[^\]]*\])|(?P<macro><\w+>)|(?P<open>\((?:\?(?:[:=!]|<[=!]))?)|(?P<char>.)", re.DOTALL
)
QUANTIFIER = Pattern(r"[?*+][?+]?|\{\d*,?\d*\}\??")
BREAKING = frozenset("… ^$|)")
Needs = frozenset[str]
Value = TypeVar("Value")


def needles(phrase: str, macros: dict[str, Needs]) -> Needs:
    """Pieces of text of which a match contains at least one; empty when there is no telling."""
    needs, _ = _Reader(phrase, macros).alternatives(0)
    return needs or frozenset()


@dataclass
class _Reader:
    phrase: str
    macros: dict[str, Needs]

    def alternatives(self, at: int) -> tuple[Needs | None, int]:
        """What `a|b|c` needs: any of what each of them needs."""
        found: list[Needs | None] = []
        while True:
            needs, at = self.sequence(at)
            found.append(needs)
            if self.phrase[at : at + 1] != "|":
                break
            at += 1
        whole = frozenset(piece for needs in found for piece in needs or ())
        return (whole if all(found) else None), at

    def sequence(self, at: int) -> tuple[Needs | None, int]:
        """The most telling thing that one alternative needs."""
        options: list[Needs] = []
        run = ""
        while at < len(self.phrase) and self.phrase[at] not in "|)":
            needs, literal, at = self.atom(at)
            quantifier = QUANTIFIER.match(self.phrase, at)
            at = quantifier.end() if quantifier else at
            optional = quantifier is not None and not quantifier[0].startswith(("+", "{1"))
            if literal and not quantifier:
                run += literal
                continue
            options, run = [*options, *([frozenset({run})] if run else [])], ""
            if not optional and (needs or literal):
                options.append(needs or frozenset({literal}))
        options += [frozenset({run})] if run else []
        return max(options, key=telling, default=None), at

    def atom(self, at: int) -> tuple[Needs | None, str, int]:
        """One atom: what it needs if it is a group or a macro, its text if it is plain."""
        found = ATOM.match(self.phrase, at)
        if found is None:
            return None, "", at + 1
        if found["open"]:
            needs, end = self.alternatives(found.end())
            return (None if found["open"][1:] not in ("", "?:") else needs), "", end + 1
        if found["macro"]:
            return self.macros.get(found["macro"]), "", found.end()
        plain = found["char"] if found["char"] and found["char"] not in BREAKING and found["char"] != "." else ""
        return None, plain, found.end()


def telling(needs: Needs) -> tuple[int, int]:
    """How much a piece of text tells: long ones more than short ones, one more than a choice of many."""
    if not needs:
        return 0, 0
    return min(2, *map(len, needs)) if len(needs) > 1 else min(2, len(next(iter(needs)))), -len(needs)


@dataclass
class Index(Generic[Value]):
    """Values filed under what they need."""

    anywhere: list[Value] = field(default_factory=list)
    filed: dict[str, list[Value]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[Needs, Value]]) -> "Index[Value]":
        """An index of values by their needles."""
        index = cls()
        for needs, value in pairs:
            if not needs:
                index.anywhere.append(value)
            for key in {piece[:2] for piece in needs}:
                index.filed.setdefault(key, []).append(value)
        return index

    def near(self, text: str) -> Sequence[Value]:
        """The values that may be found in this text, each at least once."""
        keys = {text[at : at + 2] for at in range(len(text) - 1)} | set(text)
        found = [value for key in keys & self.filed.keys() for value in self.filed[key]]
        return [*self.anywhere, *found]
