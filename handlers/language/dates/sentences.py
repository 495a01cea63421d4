"""The time in a sentence, and the sentence without it.

    text → words (tokens) → phrases → times (items) → readings → one answer

`scan` looks for a time inside a command; `when` takes the whole text for one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.language.dates.building import Builder
from handlers.language.dates.conventions import Conventions
from handlers.language.dates.en_signs import MOVES
from handlers.language.dates.items import Item, Role, Sentence
from handlers.language.dates.phrases import Manner, phrases
from handlers.language.dates.pieces import Unreadable
from handlers.language.dates.readings import understandings
from handlers.language.dates.recurring import Recurring, recurrences
from handlers.language.dates.sharing import share
from handlers.language.dates.spans import Span, rest, spans
from handlers.language.dates.stretches import Sight
from handlers.language.dates.tokens import LONGEST, tokens
from handlers.language.dates.unread import unread
from handlers.language.dates.verdict import Spoken, plain, verdict
from handlers.language.dates.when import Status, When
from handlers.language.dates.words import Sign
from handlers.language.normal import normalise

USUAL = Conventions()
HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a sentence says of time: `when`, where it says it, and the rest.

    `durations` are lengths said in minutes, with a time or without one; `rejected` the times refused where others were offered;
    `source` the time something is to be moved away from; `recurring` the rules of times that come back.
    """

    when: When | None
    spans: tuple[Span, ...]
    rest: str
    durations: tuple[int, ...] = ()
    rejected: When | None = None
    source: When | None = None
    recurring: tuple[Recurring, ...] = ()

    @property
    def duration(self) -> int | None:
        """The first length said, in minutes."""
        return self.durations[0] if self.durations else None


def scan(
    text: str, now: datetime, *, zone: ZoneInfo, lang: str | None = None, conventions: Conventions = USUAL
) -> Scan:
    """The time inside a sentence that was normalised before."""
    return _read(text, Sight(now.astimezone(zone), conventions, _chinese(text, lang)), zone, whole=False)


def when(
    text: str, now: datetime, *, zone: ZoneInfo, lang: str | None = None, conventions: Conventions = USUAL
) -> When:
    """The whole text as a time."""
    text = normalise(text)
    found = _read(text, Sight(now.astimezone(zone), conventions, _chinese(text, lang)), zone, whole=True).when
    return found or When(status=Status.UNPARSEABLE, note="no_time")


def recurring(text: str, *, conventions: Conventions = USUAL) -> Recurring | None:
    """The one rule a text states, None when it states none or several."""
    text = normalise(text)
    sentence = Builder(moving=False).build(phrases(tokens(text), Manner(text)))
    share(sentence.items)
    rules = recurrences(sentence, conventions)
    return rules[0] if len(rules) == 1 else None


def _chinese(text: str, lang: str | None) -> bool:
    return lang == "zh" or HAN.search(text[:LONGEST]) is not None


def _read(text: str, sight: Sight, zone: ZoneInfo, *, whole: bool) -> Scan:
    found_words = tokens(text)
    moving = any(word.value is Sign.ONTO for word in found_words) and MOVES.search(text[:LONGEST].lower()) is not None
    words = phrases(found_words, Manner(text, whole, moving))
    sentence = Builder(moving=moving).build(words)
    share(sentence.items)
    found = spans(words, sentence, text)
    rules = recurrences(sentence, sight.habits)
    beside = Scan(None, found, rest(text, found), tuple(sentence.lengths), recurring=rules)
    if not sentence.items:
        return beside if sentence.wish is None else replace(beside, when=_unparseable(sentence.wish.note))
    if whole and unread(found_words, found, text):
        return replace(beside, when=_unparseable("unread", sentence.items))
    sentence.alone = whole
    _wanted(sentence)
    return _times(beside, sentence, sight, zone)


def _wanted(sentence: Sentence) -> None:
    """周四没空 speaks of Thursday; only beside other times it takes Thursday away."""
    if any(item.role in (Role.OFFERED, Role.EXCEPTED) for item in sentence.items):
        return
    for item in sentence.items:
        if item.role is Role.REFUSED:
            item.role = Role.OFFERED


def _times(beside: Scan, sentence: Sentence, sight: Sight, zone: ZoneInfo) -> Scan:
    offered = [item for item in sentence.items if item.role is Role.OFFERED]
    try:
        found = understandings(sentence, sight, zone)
    except Unreadable as reason:
        return replace(beside, when=_unparseable(str(reason), offered))
    when = None
    if found[0].offered:
        when = verdict(found, sight.now, sight.habits, Spoken(sentence.length, _has_day(offered), _has_clock(offered)))
    elif sentence.wish:
        when = _unparseable(sentence.wish.note)
    rejected, source = plain(found[0].refused, sight.habits), plain(found[0].source, sight.habits)
    return Scan(when, beside.spans, beside.rest, beside.durations, rejected, source, beside.recurring)


def _unparseable(note: str, items: Sequence[Item] = ()) -> When:
    return When(status=Status.UNPARSEABLE, note=note, has_day=_has_day(items), has_clock=_has_clock(items))


def _has_day(items: Sequence[Item]) -> bool:
    return any(item.day is not None or item.moment is not None for item in items)


def _has_clock(items: Sequence[Item]) -> bool:
    return any(item.hours is not None or item.moment is not None for item in items)
