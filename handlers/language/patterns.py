"""Regular expressions that are compiled when they are first tried: a hundred of them are a tenth of a second an import need not take."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property


class Pattern:
    """A regular expression. What it offers is what `re.Pattern` offers, under the same names."""

    def __init__(self, pattern: str, flags: int | re.RegexFlag = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self.flags)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The named groups."""
        return self.compiled.groupindex

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Where it stands first."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Whether it stands at the start."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Whether it is all of the text."""
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Everywhere it stands."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """What stands there, where it has one group at most."""
        return self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """What stands between."""
        return self.compiled.split(text)

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else in its place."""
        return self.compiled.sub(other, text)
