"""Where in a sentence its times stand, so that the rest can be read without them."""

from itertools import pairwise

from handlers.language.dates.items import Sentence
from handlers.language.dates.words import Sign, Token

Span = tuple[int, int]

LEADING = frozenset({
    Sign.AT, Sign.FROM, Sign.BETWEEN, Sign.BEFORE, Sign.BY, Sign.AFTER, Sign.SINCE, Sign.TILL, Sign.EACH, Sign.EACH_OTHER, Sign.ALL_DAY,
    Sign.ABOUT,
})  # fmt: skip
TRAILING = frozenset({Sign.EACH, Sign.ALL_DAY, Sign.ONLY})
LINKING = frozenset({Sign.AND, Sign.COMMA, Sign.TO, Sign.ONTO, Sign.TILL})


def spans(tokens: list[Token], sentence: Sentence, text: str) -> tuple[Span, ...]:
    """The stretches of text that speak of time, neighbours as one."""
    used = {id(token) for item in sentence.items for token in item.tokens}
    used |= {id(token) for token in sentence.tokens}
    _grow(tokens, used)
    found: list[Span] = []
    behind: Token | None = None
    for token in tokens:
        if id(token) in used:
            lead = token.start if token.lead < 0 else token.lead
            if found and ((token.tight and behind is not None) or lead <= found[-1][1]):
                found[-1] = (found[-1][0], max(found[-1][1], token.end))
            else:
                found.append((lead, token.end))
        behind = token if id(token) in used or (behind and token.tight and _is(token, LINKING)) else None
    return tuple(_closed(span, text) for span in found)


def _is(token: Token, signs: frozenset[Sign]) -> bool:
    return isinstance(token.value, Sign) and token.value in signs


def _closed(span: Span, text: str) -> Span:
    """With the bracket that closes 15:00 (周二)."""
    start, end = span
    opened = "(" in text[start:end] and ")" not in text[start:end]
    return (start, end + 1) if opened and text[end : end + 1] == ")" else span


def _grow(tokens: list[Token], used: set[int]) -> None:
    """Signs that only hold the time beside them belong to it."""
    for token, following in reversed(list(pairwise(tokens))):
        if _is(token, LEADING) and following.tight and id(following) in used:
            used.add(id(token))
    for before, token in pairwise(tokens):
        if _is(token, TRAILING) and token.tight and id(before) in used:
            used.add(id(token))


def rest(text: str, found: tuple[Span, ...]) -> str:
    """The text without its times, a blank in the place of each."""
    parts, at = [], 0
    for start, end in found:
        parts.append(text[at:start])
        at = end
    return " ".join([*parts, text[at:]])
