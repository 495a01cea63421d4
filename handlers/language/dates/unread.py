"""A word of time that found no place among those that were read: better no answer than one that left it out.

Only where the whole text was taken for a time; in talk, numbers and weeks may be about anything.
"""

import re
from collections.abc import Iterable, Sequence

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
RANKING = (".", "、", ")")
"""Behind the numbers of a list."""


def unread(tokens: Sequence[Token], found: Sequence[Span], text: str) -> bool:
    """Did a limit, a number or a unit beside the times that were read come to nothing?"""
    text = text.lower()
    left = [token for token in tokens if not any(start <= token.start < end for start, end in found)]
    left = [token for token in left if text[token.end : token.end + 1] not in RANKING]
    return _signs(left) or any(_beside(span, text) for span in found)


def _signs(left: Iterable[Token]) -> bool:
    return any(_limits(token) or _number(token) for token in left)


def _limits(token: Token) -> bool:
    return isinstance(token.value, Sign) and token.value in LIMITING


def _number(token: Token) -> bool:
    """A room or a rank in a list is no hour that was left out."""
    return isinstance(token.value, Count) and token.tight and token.value.digits <= 2


def _beside(span: Span, text: str) -> bool:
    start, end = span
    return bool(AHEAD.search(text[max(0, start - NEAR) : start]) or BEHIND.match(text, end))
