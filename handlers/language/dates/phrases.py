"""Words joined into the phrases of a time: a clock with its part of day, from–to, a day said twice, a span of days.

Each step looks at neighbours that nothing parts and puts one token in their place; the order of the steps is the
order of binding, tightest first.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.language.dates.clocks import Clock, Hours, PartOfDay
from handlers.language.dates.counts import RANGING, explained
from handlers.language.dates.days import Dated, DayOfMonth, Offset, Slashed
from handlers.language.dates.pairs import (
    WHOLE_WEEK,
    beside,
    clock_and_part,
    part_and_clock,
    two_days,
    two_lengths,
    unrelated,
)
from handlers.language.dates.stretches import Days
from handlers.language.dates.weeks import Also, Span, Week, Weekday
from handlers.language.dates.words import Moment, Sign, Token, Value

SPREADING = (*RANGING, Sign.AND, Sign.COMMA)


@dataclass(frozen=True, slots=True)
class Manner:
    """How the sentence is to be read: `whole` is nothing but a time, `moving` speaks of moving one."""

    text: str
    whole: bool = False
    moving: bool = False


def phrases(tokens: list[Token], manner: Manner) -> list[Token]:
    """The tokens, joined as far as they belong together."""
    tokens = _comma_dated(explained(_supported(tokens, manner), manner.text, whole=manner.whole))
    for step in (part_and_clock, clock_and_part, two_days, beside, two_lengths):
        tokens = _joined(tokens, step)
    tokens = _confirmed(tokens)
    _spread(tokens)
    tokens = _since(_ranged(tokens, manner), manner)
    for token in tokens:
        if isinstance(token.value, Clock | PartOfDay):
            token.value = Hours(token.value)
    return tokens


def _joined(tokens: list[Token], step: Callable[[Value, Value], Value | None]) -> list[Token]:
    """Every tight pair that the step makes one of."""
    out: list[Token] = []
    for token in tokens:
        made = step(out[-1].value, token.value) if out and token.tight else None
        if made is None:
            out.append(token)
        else:
            out[-1] = replace(out[-1], value=made, end=token.end)
    return out


def _timely(value: Value) -> bool:
    return isinstance(value, Days | Clock | PartOfDay | Moment)


def _supported(tokens: list[Token], manner: Manner) -> list[Token]:
    """A weak word counts only beside a time, or where nothing but a time was asked for."""
    if manner.whole or not any(token.weak for token in tokens):
        return tokens
    out: list[Token] = []
    for at, token in enumerate(tokens):
        behind = bool(out) and token.tight and (_timely(out[-1].value) or isinstance(out[-1].value, Sign))
        if not token.weak or behind or _leads(tokens, at):
            out.append(token)
        elif at + 1 < len(tokens):
            tokens[at + 1].tight = False
    return out


def _leads(tokens: list[Token], at: int) -> bool:
    """11.26下午, 12.1-12.3, the 3rd at 10am: does a day begin a longer time here?"""
    ahead = tokens[at + 1 : at + 3]
    if not ahead or not ahead[0].tight or not isinstance(tokens[at].value, Days):
        return False
    if _timely(ahead[0].value):
        return True
    signs = {Sign.TO: Days, Sign.ONTO: Days, Sign.AND: Days, Sign.AT: Clock}
    wanted = signs.get(ahead[0].value) if isinstance(ahead[0].value, Sign) else None
    return wanted is not None and len(ahead) > 1 and ahead[1].tight and isinstance(ahead[1].value, wanted)


def _comma_dated(tokens: list[Token]) -> list[Token]:
    """Tue, 1 Dec: the comma of an English date parts nothing."""
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    dropped = {id(comma) for day, comma, date in triples if _dated_after(day, comma, date)}
    return [token for token in tokens if id(token) not in dropped] if dropped else tokens


def _dated_after(day: Token, comma: Token, date: Token) -> bool:
    plain = isinstance(day.value, Weekday) and unrelated(day.value)
    return (
        plain and isinstance(date.value, Dated | Slashed) and comma.value is Sign.COMMA and comma.tight and date.tight
    )


def _confirmed(tokens: list[Token]) -> list[Token]:
    """明天10:00 (周二), Wed 3pm next week: the weekday or the week behind the clock belongs to the day before it."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        alone = following is None or not following.tight or following.value is Sign.STOP or not _goes_on(following)
        if (
            token.tight
            and len(out) > 1
            and (day := _with_week(out, token.value) or (alone and _said_again(out, token.value)))
        ):
            out[-2] = replace(out[-2], value=day)
            out[-1] = replace(out[-1], end=token.end)
        else:
            out.append(token)
    return out


def _goes_on(following: Token) -> bool:
    return isinstance(following.value, Clock | PartOfDay | Sign)


def _with_week(before: list[Token], value: Value) -> Weekday | None:
    """Wed 3pm next week."""
    day, clock = before[-2].value, before[-1]
    if not isinstance(value, Week) or value.days != WHOLE_WEEK or value.part or not clock.tight:
        return None
    if not isinstance(clock.value, Clock | PartOfDay):
        return None
    return replace(day, week=value.week, behind=True) if isinstance(day, Weekday) and unrelated(day) else None


def _said_again(before: list[Token], value: Value) -> Also | None:
    day, clock = before[-2].value, before[-1]
    if not isinstance(value, Weekday) or value.week is not None or value.next or value.last:
        return None
    if not isinstance(day, Dated | Slashed | Offset | DayOfMonth) or not clock.tight:
        return None
    return Also(day, value) if isinstance(clock.value, Clock) else None


def _ranged(tokens: list[Token], manner: Manner) -> list[Token]:
    """Clock–clock and day–day; between … and … likewise."""
    if not any(token.value in RANGING or token.value is Sign.BETWEEN for token in tokens):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        made = _range(tokens[at : at + 3], out, manner)
        out.append(tokens[at] if made is None else replace(tokens[at], value=made, end=tokens[at + 2].end))
        at += 1 if made is None else 3
    return out


def _spread(tokens: list[Token]) -> None:
    """Mon, Wed or Fri next week: the week behind the last is the week of all."""
    tokens = [token for token in tokens if not isinstance(token.value, Clock | PartOfDay)]
    for before, sign, day in zip(tokens[-3::-1], tokens[-2::-1], tokens[::-1], strict=False):
        first, last = before.value, day.value
        listed = sign.value in SPREADING and sign.tight and day.tight
        if listed and isinstance(first, Weekday) and isinstance(last, Weekday) and last.behind and unrelated(first):
            before.value = replace(first, week=last.week, behind=True)


def _since(tokens: list[Token], manner: Manner) -> list[Token]:
    """“From Wednesday” and nothing more has no end."""
    if manner.whole and len(tokens) == 2 and tokens[0].value is Sign.FROM and isinstance(tokens[1].value, Days):
        tokens[0].value = Sign.FROM if isinstance(tokens[1].value, Span) else Sign.SINCE
    return tokens


def _range(triple: list[Token], before: list[Token], manner: Manner) -> Hours | Span | None:
    if len(triple) < 3:
        return None
    first, sign, last = triple
    between = sign.value is Sign.AND and bool(before) and before[-1].value is Sign.BETWEEN
    if not (sign.value in RANGING or between) or not sign.tight or not last.tight:
        return None
    if manner.moving and sign.value is Sign.ONTO and not _aimed(before):
        return None
    if isinstance(first.value, Clock | PartOfDay) and isinstance(last.value, Clock | PartOfDay):
        return Hours(first.value, last.value)
    if isinstance(first.value, Days) and isinstance(last.value, Days):
        return Span(first.value, last.value)
    return None


def _aimed(before: list[Token]) -> bool:
    """“move Tue to Fri” goes from one to the other; in “move it to 2pm to 4pm” the second `to` is a range."""
    return any(token.value in (Sign.ONTO, Sign.MOVE) for token in before)
