"""Every sentence the desk says, in Chinese and in English, and how values stand in them.

The listener's language decides, never the speaker's. A sentence is named in Python and written in `zh.ftl` and `en.ftl`;
values that read differently in each language (a time, a round, a role, a list of names) are turned into words here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_time
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Phrase:
    """A sentence by name, with the values that fill it; it may stand in another sentence."""

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)


def phrase(name: str, /, **values: Any) -> Phrase:
    """Shorthand for a Phrase."""
    return Phrase(name, values)


@dataclass(frozen=True)
class Stretch:
    """From one moment to another; always said in full, with the weekday, and with the year when it is not this one."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Days:
    """Whole days, from the first to the last."""

    first: datetime
    last: datetime


@dataclass(frozen=True)
class Round:
    """The n-th interview of a candidate."""

    number: int


@dataclass(frozen=True)
class Lines:
    """Several sentences, one a line; `numbered` puts 1) 2) 3) before them."""

    items: tuple[Any, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Listed:
    """Names or other words in one line, joined as the language joins them."""

    items: tuple[Any, ...]


def listed(items: Iterable[Any]) -> Listed:
    """Shorthand for a Listed."""
    return Listed(tuple(items))


@dataclass(frozen=True)
class Voice:
    """One listener: their language, their zone, and today, which decides whether a year is said."""

    locale: str
    zone: ZoneInfo
    now: datetime

    def say(self, sentence: Phrase) -> str:
        """The sentence in this listener's language, without the lines that an empty value left blank.

        Raises LookupError for a name no language has.
        """
        bundle = _bundle(self.locale)
        pattern = bundle.get_message(sentence.name).value if bundle.has_message(sentence.name) else None
        if pattern is None:
            raise LookupError(f"no phrase {sentence.name!r} in {self.locale}")
        values = {name: self.word(value) for name, value in sentence.values.items()}
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"phrase {sentence.name!r} in {self.locale}: {errors[0]}")
        return "\n".join(line.rstrip() for line in str(text).splitlines() if line.strip())

    def word(self, value: Any) -> Any:
        """A value as it reads in this language; numbers stay numbers, so that sentences can count."""
        kind = next((kind for kind in SPOKEN if isinstance(value, kind)), None)
        return SPOKEN[kind](self, value) if kind else value

    def enum(self, value: Enum) -> str:
        """`State.AT_RISK` is the sentence `state-at-risk`."""
        return self.say(Phrase(f"{type(value).__name__.lower()}-{str(value.value).replace('_', '-')}"))

    def lines(self, lines: Lines) -> str:
        """One item a line."""
        words = (str(self.word(item)) for item in lines.items)
        return "\n".join(f"{n}) {w}" if lines.numbered else w for n, w in enumerate(words, 1))

    def listed(self, listed: Listed) -> str:
        """Items in one line, as the language joins them."""
        return ("、" if self.locale == "zh" else ", ").join(str(self.word(item)) for item in listed.items)

    def day(self, at: datetime) -> str:
        """`11月24日(周二)` / `Tue 24 Nov`, with the year when it is not the current one."""
        local = at.astimezone(self.zone)
        year = local.year != self.now.astimezone(self.zone).year
        if self.locale == "zh":
            return format_datetime(local, f"{'y年' if year else ''}M月d日(EEE)", locale="zh")
        return format_datetime(local, f"EEE d MMM{' y' if year else ''}", locale="en_GB").replace("Sept", "Sep")

    def days(self, days: Days) -> str:
        """One day, or the first and the last of several."""
        first, last = self.day(days.first), self.day(days.last)
        return first if first == last else self.say(phrase("days", first=first, last=last))

    def clock(self, at: datetime) -> str:
        """`15:00`."""
        return format_time(at.astimezone(self.zone), "HH:mm", locale="en")

    def moment(self, at: datetime) -> str:
        """A day and a time of day."""
        return f"{self.day(at)} {self.clock(at)}"

    def stretch(self, starts_at: datetime, ends_at: datetime) -> str:
        """`11月24日(周二) 15:00–16:00`; the second day is said when it is another one."""
        same = starts_at.astimezone(self.zone).date() == ends_at.astimezone(self.zone).date()
        return f"{self.moment(starts_at)}–{self.clock(ends_at) if same else self.moment(ends_at)}"


def exists(name: str) -> bool:
    """Whether there is a sentence of this name."""
    return _bundle(LANGUAGES[0]).has_message(name)


SPOKEN: Mapping[type, Callable[[Voice, Any], Any]] = {
    Phrase: Voice.say,
    Enum: Voice.enum,
    Stretch: lambda voice, at: voice.stretch(at.starts_at, at.ends_at),
    Days: Voice.days,
    datetime: Voice.moment,
    Round: lambda voice, round_: voice.say(phrase("round", number=round_.number)),
    Listed: Voice.listed,
    Lines: Voice.lines,
}
"""Values that read differently in each language, and how."""


@cache
def source(locale: str) -> str:
    """The phrase file of a language, as text."""
    return resources.files("handlers.phrases").joinpath(f"{locale}.ftl").read_text("utf-8")


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(source(locale)))
    return bundle
