"""A word of time that found no place among those that were read: better no answer than one that left it out.

Only where the whole text was taken for a time; in talk, numbers and weeks may be about anything.
"""

import re
from collections.abc import Sequence

from handlers.language.dates.spans import Span
from handlers.language.dates.words import Count, Sign, Token

LIMITING = frozenset({
    Sign.BEFORE, Sign.AFTER, Sign.SINCE, Sign.BY, Sign.EARLIER, Sign.LATER, Sign.UNTIL, Sign.ONWARD, Sign.BETWEEN,
})  # fmt: skip
UNITS = (
    r"(?:seconds?|minutes?|mins|hours?|hrs|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|half|next|last)"
)
AHEAD = re.compile(rf"(?<![a-z]){UNITS}\s?$")
BEHIND = re.compile(rf"\s?{UNITS}(?![a-z])")
NEAR = 14
HOUR_DIGITS = (1, 2, 4)
RANKING = (".", "、", ")")
"""Behind the numbers of a list."""


def unread(tokens: Sequence[Token], found: Sequence[Span], text: str) -> bool:
    """Did a limit, a number or a unit beside the times that were read come to nothing?"""
    text = text.lower()
    followed = [*(token.tight for token in tokens[1:]), False]
    left = [pair for pair in zip(tokens, followed, strict=True) if _outside(pair[0], found)]
    return any(_lost(token, text, held=held) for token, held in left) or any(_beside(span, text) for span in found)


def _outside(token: Token, found: Sequence[Span]) -> bool:
    return not any(start <= token.start < end for start, end in found)


def _lost(token: Token, text: str, *, held: bool) -> bool:
    """A limit; or a number beside another word of time, if it is no room and no rank in a list."""
    if isinstance(token.value, Sign):
        return token.value in LIMITING
    number = isinstance(token.value, Count) and token.value.digits in HOUR_DIGITS
    return number and (token.tight or held) and text[token.end : token.end + 1] not in RANKING


def _beside(span: Span, text: str) -> bool:
    start, end = span
    return bool(AHEAD.search(text[max(0, start - NEAR) : start]) or BEHIND.match(text, end))
