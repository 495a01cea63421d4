"""The time in a sentence, and the sentence without it.

    text → words (tokens) → phrases → times (items) → readings → one answer

`scan` looks for a time inside a command; `when` takes the whole text for one.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.language.dates.conventions import Conventions
from handlers.language.dates.days import Sight
from handlers.language.dates.en_signs import MOVES
from handlers.language.dates.items import Builder, Item, Sentence
from handlers.language.dates.phrases import Manner, phrases
from handlers.language.dates.readings import Unreadable, understandings
from handlers.language.dates.tokens import tokens
from handlers.language.dates.verdict import verdict
from handlers.language.dates.when import Status, When
from handlers.language.dates.words import Sign, Token
from handlers.language.normal import normalise

USUAL = Conventions()
HAN = re.compile("[\u4e00-\u9fff]")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scan:
    """What a sentence says of time: `when`, where it says it, and the rest.

    `duration` is a length said, with a time or without one; `rejected` the times refused where others were offered;
    `source` the time something is to be moved away from.
    """

    when: When | None
    spans: tuple[Span, ...]
    rest: str
    duration: int | None = None
    rejected: When | None = None
    source: When | None = None


def scan(text: str, now: datetime, *, zone: ZoneInfo, lang: str | None = None, conventions: Conventions = USUAL) -> Scan:
    """The time inside a sentence that was normalised before."""
    return _read(text, Sight(now.astimezone(zone), conventions, _chinese(text, lang)), zone, whole=False)


def when(text: str, now: datetime, *, zone: ZoneInfo, lang: str | None = None, conventions: Conventions = USUAL) -> When:
    """The whole text as a time."""
    text = normalise(text)
    found = _read(text, Sight(now.astimezone(zone), conventions, _chinese(text, lang)), zone, whole=True).when
    return found or When(status=Status.UNPARSEABLE, note="no_time")


def _chinese(text: str, lang: str | None) -> bool:
    return lang == "zh" or HAN.search(text[:2000]) is not None


def _read(text: str, sight: Sight, zone: ZoneInfo, *, whole: bool) -> Scan:
    moving = MOVES.search(text[:2000].lower()) is not None
    sentence = Builder(moving=moving).build(phrases(tokens(text), Manner(text, whole, moving)))
    offered = [item for item in sentence.items if not item.refused]
    refused = [item for item in sentence.items if item.refused]
    excluded = any(item.refused in (Sign.EXCEPT, Sign.EXCEPTED) for item in refused)
    if not offered and refused and not excluded:
        offered, refused = refused, []
    spans = _spans(sentence, text)
    return Scan(
        when=_answer(offered, sentence, sight, zone),
        spans=spans,
        rest=_rest(text, spans),
        duration=sentence.length,
        rejected=_times(refused, sentence, sight, zone),
        source=_times(sentence.source, sentence, sight, zone),
    )


def _answer(items: list[Item], sentence: Sentence, sight: Sight, zone: ZoneInfo) -> When | None:
    found = _times(items, sentence, sight, zone)
    if found is None and sentence.wish and not sentence.items:
        return When(status=Status.UNPARSEABLE, note=sentence.wish.note)
    return found


def _times(items: list[Item], sentence: Sentence, sight: Sight, zone: ZoneInfo) -> When | None:
    if not items:
        return None
    try:
        found = verdict(understandings(items, sentence, sight, zone), sight.now, sight.habits)
    except Unreadable as reason:
        return When(status=Status.UNPARSEABLE, note=str(reason), has_day=_has_day(items), has_clock=_has_clock(items))
    return replace(
        found, explicit_duration=sentence.length, has_day=_has_day(items), has_clock=_has_clock(items)
    )


def _has_day(items: list[Item]) -> bool:
    return any(item.day is not None or item.moment is not None for item in items)


def _has_clock(items: list[Item]) -> bool:
    return any(item.hours is not None or item.moment is not None for item in items)


def _spans(sentence: Sentence, text: str) -> tuple[Span, ...]:
    """Where the times stand, neighbours as one."""
    used: list[Token] = [token for item in sentence.items + sentence.source for token in item.tokens] + sentence.tokens
    merged: list[Span] = []
    for start, end in sorted({(token.lead if token.lead >= 0 else token.start, token.end) for token in used}):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip(" ,、和或与及")):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _rest(text: str, spans: tuple[Span, ...]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts.append(text[at:start])
        at = end
    return " ".join([*parts, text[at:]])
