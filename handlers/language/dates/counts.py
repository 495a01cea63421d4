"""Bare numbers, which are a clock or a day only where their neighbours say so: 9-11点, 周三 14-18, at 3 or 4, 3-5号.

Elsewhere they are somebody's choice, score or room, and are left alone.
"""

from dataclasses import replace
from itertools import pairwise

from handlers.language.dates.clocks import Clock, PartOfDay
from handlers.language.dates.days import Dated, DayOfMonth
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Count, Sign, Token, Value

RANGING = (Sign.TO, Sign.ONTO, Sign.TILL)
OPENING = (Sign.AT, Sign.FROM, Sign.BETWEEN, Sign.ABOUT)
LIMITING = (Sign.BEFORE, Sign.AFTER, Sign.BY, Sign.SINCE, Sign.TILL)
CLOSING = frozenset(",;!?。-的吧行可")
LISTING = (Sign.AND, Sign.COMMA)
LAST_HOUR, LAST_DAY = 24, 31


def explained(tokens: list[Token], text: str, *, whole: bool = False) -> list[Token]:
    """The tokens with every number that its neighbours explain; the others are gone, and part what they stood between."""
    if not any(isinstance(token.value, Count) for token in tokens):
        return tokens
    tokens = list(tokens)
    for at, token in enumerate(tokens):
        if isinstance(token.value, Count):
            tokens[at] = replace(token, value=Neighbours(tokens, at, text, whole=whole).meaning(token.value))
    return _without_counts(tokens)


def _without_counts(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    parted = False
    for token in tokens:
        if isinstance(token.value, Count):
            parted = True
        else:
            kept.append(replace(token, tight=False) if parted else token)
            parted = False
    return kept


class Neighbours:
    """A number and the words around it that nothing parts from it."""

    def __init__(self, tokens: list[Token], at: int, text: str, *, whole: bool) -> None:
        self.whole = whole
        self.before, self.second_before = _run(tokens[max(0, at - 2) : at + 1][::-1])
        self.after, self.second_after, self.third_after = _ahead(tokens[at + 1 : at + 4])
        self.following = text[tokens[at].end : tokens[at].end + 3]
        self.next_text = text[tokens[at + 1].start :][:2].lower() if at + 1 < len(tokens) else ""

    def meaning(self, count: Count) -> Value:
        """The clock or the day that the number is, or the number itself."""
        clock = clock_of(count)
        if self.before in RANGING and (ending := self._ending(count, clock)):
            return ending
        if self.after in RANGING and (starting := self._starting(count, clock)):
            return starting
        if clock and self._is_clock():
            return clock
        return self._listed(clock) or self._another_day(count) or self._earlier_day(count) or count

    def _earlier_day(self, count: Count) -> Dated | None:
        """1 or 2 Dec."""
        dated = self.second_after if self.after in LISTING else None
        return replace(dated, day=count.number) if isinstance(dated, Dated) and _is_day(count) else None

    def _ending(self, count: Count, clock: Clock | None) -> Value | None:
        """…-17, …-27."""
        if isinstance(self.second_before, Clock | PartOfDay):
            return clock
        if isinstance(self.second_before, Dated | DayOfMonth) and _is_day(count) and not isinstance(self.after, Sign):
            return DayOfMonth(count.number)
        return None

    def _starting(self, count: Count, clock: Clock | None) -> Value | None:
        """9-11点, 2-4pm, 3-5号, 28-30 Nov, 周三 14-18."""
        match self.second_after:
            case Clock():
                return clock
            case DayOfMonth() if _is_day(count):
                return DayOfMonth(count.number)
            case Dated() as dated:
                return replace(dated, day=count.number)
            case Count() as ending if clock_of(ending) and self._beside_a_day():
                return clock
        return None

    def _beside_a_day(self) -> bool:
        known = isinstance(self.before, Days | PartOfDay) or self.before in OPENING
        listed = self.before in LISTING and isinstance(self.second_before, Clock)
        return known or listed or self.whole or isinstance(self.third_after, Days | PartOfDay)

    def _is_clock(self) -> bool:
        """at 3, after 3, 下午3, 3 in the afternoon."""
        if self.before in OPENING:
            return True
        if self.before in LIMITING:
            return isinstance(self.after, Days) or self.after in LIMITING or self._closed()
        if isinstance(self.before, PartOfDay) or (self.whole and isinstance(self.before, Days)):
            return self._closed()
        if self.whole and self.before is None and isinstance(self.after, Days):
            return True
        return isinstance(self.after, PartOfDay) and self.next_text == "in"

    def _listed(self, clock: Clock | None) -> Clock | None:
        """3 or 4pm, at 3 or 4."""
        if clock is None:
            return None
        if self.after is Sign.AND and isinstance(self.second_after, Clock):
            other = self.second_after
            known = other.known or self.before is not None
            return (clock if clock.exact else replace(clock, part=other.part)) if known else None
        listed = self.before is Sign.AND and isinstance(self.second_before, Clock)
        return clock if listed and (isinstance(self.after, Days) or self._closed()) else None

    def _another_day(self, count: Count) -> DayOfMonth | None:
        """Dec 1, 2 and 3."""
        if self.before not in LISTING or not isinstance(self.second_before, Dated | DayOfMonth) or not _is_day(count):
            return None
        ends = self.before is Sign.AND and (self._closed() or self.after in LISTING)
        return DayOfMonth(count.number) if ends or self.after in LISTING else None

    def _closed(self) -> bool:
        """Does nothing follow that the number could count?"""
        sign, behind = self.following[:1], self.following[1:2]
        return not self.following.rstrip(".") or (sign in CLOSING and not (sign == "-" and behind.isdigit()))


def _run(backwards: list[Token]) -> tuple[Value | None, Value | None]:
    """The two values before the first token, as far as they are tight."""
    found: list[Value] = []
    for token, before in pairwise(backwards):
        if not token.tight:
            break
        found.append(before.value)
    return found[0] if found else None, found[1] if len(found) > 1 else None


def _ahead(tokens: list[Token]) -> tuple[Value | None, Value | None, Value | None]:
    found: list[Value | None] = []
    for token in tokens:
        if not token.tight:
            break
        found.append(token.value)
    first, second, third = (*found, None, None, None)[:3]
    return first, second, third


def clock_of(count: Count) -> Clock | None:
    """The clock that a bare number can be."""
    if count.digits > 2 or count.number > LAST_HOUR:
        return None
    return Clock(count.number, exact=count.number == 0 or count.number > 12)


def _is_day(count: Count) -> bool:
    return 1 <= count.number <= LAST_DAY
