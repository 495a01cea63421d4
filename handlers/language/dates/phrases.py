"""Words joined into the phrases of a time: a clock with its part of day, from–to, a day said twice, a span of days.

Each step looks at neighbours that nothing parts and puts one token in their place; the order of the steps is the
order of binding, tightest first.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.language.dates.clocks import Clock, Hours, PartOfDay
from handlers.language.dates.days import Dated, DayOfMonth, Month, Offset, Slashed, Year
from handlers.language.dates.stretches import Days
from handlers.language.dates.weeks import Also, Inside, Span, Week, Weekday, Workdays
from handlers.language.dates.words import Count, Moment, Sign, Token, Value

ENGLISH_HALVES = {"afternoon": "pm", "evening": "pm", "morning": "am", "night": "night"}
RANGING = (Sign.TO, Sign.TILL)


@dataclass(frozen=True, slots=True)
class Manner:
    """How the sentence is to be read: `whole` is nothing but a time, `moving` speaks of moving one."""

    text: str
    whole: bool = False
    moving: bool = False


def phrases(tokens: list[Token], manner: Manner) -> list[Token]:
    """The tokens, joined as far as they belong together."""
    tokens = _supported(tokens, manner)
    tokens = _counted(tokens, manner)
    for step in (_part_and_clock, _clock_and_part, _days):
        tokens = _joined(tokens, step)
    tokens = _ranged(tokens, manner)
    return tokens


def _joined(tokens: list[Token], step: Callable[[Value, Value], Value | None]) -> list[Token]:
    """Every tight pair that the step makes one of."""
    out: list[Token] = []
    for token in tokens:
        made = step(out[-1].value, token.value) if out and token.tight else None
        if made is None:
            out.append(token)
        else:
            out[-1] = over(out[-1], token, made)
    return out


def over(first: Token, last: Token, value: Value) -> Token:
    """One token in the place of several."""
    return replace(first, value=value, end=last.end)


def _timely(value: Value) -> bool:
    return isinstance(value, Days | Clock | PartOfDay | Hours | Moment)


def _supported(tokens: list[Token], manner: Manner) -> list[Token]:
    """A weak word counts only beside a time, or where nothing but a time was asked for."""
    out: list[Token] = []
    for n, token in enumerate(tokens):
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        held = _held(tokens, n)
        behind = bool(out) and token.tight and (_timely(out[-1].value) or isinstance(out[-1].value, Sign))
        ahead = following is not None and following.tight and _timely(following.value) and isinstance(token.value, Days)
        if not token.weak or manner.whole or behind or ahead or held:
            out.append(token)
        elif following:
            tokens[n + 1] = replace(following, tight=False)
    return out


def _held(tokens: list[Token], n: int) -> bool:
    """12.1-12.3下午: is it the beginning of a from–to, or of a list?"""
    ahead = tokens[n + 1 : n + 3]
    if len(ahead) < 2 or not isinstance(tokens[n].value, Days) or not all(token.tight for token in ahead):
        return False
    return ahead[0].value in (Sign.TO, Sign.AND) and isinstance(ahead[1].value, Days)


def _counted(tokens: list[Token], manner: Manner) -> list[Token]:
    """Bare numbers become clocks or days where their neighbours say so, and nothing elsewhere."""
    tokens = list(tokens)
    for n in range(len(tokens)):
        made = _number(tokens, n, manner) if isinstance(tokens[n].value, Count) else None
        if made is not None:
            tokens[n] = replace(tokens[n], value=made)
    out: list[Token] = []
    for token in tokens:
        if isinstance(token.value, Count):
            continue
        dropped = bool(out) and any(
            isinstance(other.value, Count) and out[-1].end <= other.start < token.start for other in tokens
        )
        out.append(replace(token, tight=False) if dropped else token)
    return out


def _number(tokens: list[Token], n: int, manner: Manner) -> Value | None:
    count = tokens[n].value
    if not isinstance(count, Count):
        return None
    clock = clock_of(count)
    before, after = _neighbours(tokens, n)
    if before[0] in RANGING:
        return _ending(count, clock, before[1], after[0])
    if after[0] in RANGING:
        return _starting(count, clock, before[0], after, tokens, n)
    if after[0] is Sign.AND and isinstance(after[1], Clock) and clock:
        return _alike(clock, after[1]) if after[1].known or before[0] is not None else None
    if before[0] is Sign.AND and isinstance(before[1], Clock) and clock and (isinstance(after[0], Days) or _closed(tokens[n], manner)):
        return clock
    if isinstance(before[0], PartOfDay) and clock and _closed(tokens[n], manner):
        return clock
    if isinstance(after[0], PartOfDay) and after[0].name in ENGLISH_HALVES and clock and manner.text[tokens[n + 1].start :].startswith("in"):
        return clock
    if before[0] in (Sign.AT, Sign.FROM, Sign.BETWEEN) and clock:
        return clock
    return None


def _neighbours(tokens: list[Token], n: int) -> tuple[tuple[Value | None, Value | None], tuple[Value | None, Value | None]]:
    """The two tight values on either side, nearest first."""

    def value(at: int, tight: int) -> Value | None:
        return tokens[at].value if 0 <= at < len(tokens) and 0 < tight < len(tokens) and tokens[tight].tight else None

    first_before, first_after = value(n - 1, n), value(n + 1, n + 1)
    second_before = value(n - 2, n - 1) if first_before is not None else None
    second_after = value(n + 2, n + 2) if first_after is not None else None
    return (first_before, second_before), (first_after, second_after)


def _ending(count: Count, clock: Clock | None, begun: Value | None, after: Value | None) -> Value | None:
    """…-17, …-27."""
    if isinstance(begun, Clock | PartOfDay) and clock:
        return clock
    if isinstance(begun, Dated | DayOfMonth) and 1 <= count.number <= 31 and not isinstance(after, Sign):
        return DayOfMonth(count.number)
    return None


def _starting(
    count: Count, clock: Clock | None, before: Value | None, after: tuple[Value | None, Value | None], tokens: list[Token], n: int
) -> Value | None:
    """9-11点, 2-4pm, 3-5号, 周三 14-18."""
    ending = after[1]
    if isinstance(ending, Clock) and clock:
        return clock
    if isinstance(ending, DayOfMonth) and 1 <= count.number <= 31:
        return DayOfMonth(count.number)
    if isinstance(ending, Dated):
        return replace(ending, day=count.number)
    follows = tokens[n + 3] if n + 3 < len(tokens) and tokens[n + 3].tight else None
    beside = isinstance(before, Days | PartOfDay) or before in (Sign.FROM, Sign.BETWEEN, Sign.AT)
    beside = beside or (follows is not None and isinstance(follows.value, Days | PartOfDay))
    return clock if beside and isinstance(ending, Count) and clock_of(ending) else None


def clock_of(count: Count) -> Clock | None:
    """The clock that a bare number can be."""
    if count.digits > 2 or count.number > 24:
        return None
    return Clock(count.number, exact=count.number == 0 or count.number > 12)


def _alike(clock: Clock, other: Clock) -> Clock:
    """3 or 4pm: the first of the same half, as far as it knows none of its own."""
    return clock if clock.exact else replace(clock, part=other.part)


def _closed(token: Token, manner: Manner) -> bool:
    return manner.text[token.end : token.end + 1] in ("", ",", ".", ";", "!", "?", "。", "-", "的", "吧", "行", "可")


def _part_and_clock(first: Value, last: Value) -> Value | None:
    """下午 3点; 明早 with nothing else stays a window."""
    if isinstance(first, PartOfDay) and isinstance(last, Clock):
        return replace(last, part=first.name) if last.part is None else last
    return None


def _clock_and_part(first: Value, last: Value) -> Value | None:
    """3 in the afternoon."""
    if isinstance(first, Clock) and isinstance(last, PartOfDay) and last.name != "eod":
        return first if first.known else replace(first, part=ENGLISH_HALVES.get(last.name, last.name))
    return None


def _days(first: Value, last: Value) -> Value | None:
    """Two words for one day, or a day inside the week or month named before it."""
    if not isinstance(first, Days) or not isinstance(last, Days):
        return None
    if isinstance(last, Weekday) and last.week is None and not last.next and not last.last:
        return _weekday_behind(first, last)
    if isinstance(first, Week) and isinstance(last, Workdays) and first.days == (0, 7):
        return Workdays(first.week)
    if isinstance(first, Weekday) and isinstance(last, Week) and last.days == (0, 7) and last.part is None:
        return Weekday(first.weekday, last.week)
    if isinstance(first, Weekday) and isinstance(last, Dated | Slashed | DayOfMonth | Offset):
        return Also(last, first)
    if isinstance(last, Weekday) and isinstance(first, Dated | Slashed | Offset):
        return Also(first, last)
    if isinstance(last, DayOfMonth) and last.month is None:
        return _day_behind(first, last)
    if isinstance(first, Dated | Month | DayOfMonth) and isinstance(last, Year) and last.months == (1, 12):
        return None
    if isinstance(first, Year) and isinstance(last, Dated | Month) and first.months == (1, 12):
        return replace(last, ahead=first.shift)
    return None


def _weekday_behind(first: Days, last: Weekday) -> Value | None:
    if isinstance(first, Week) and first.days == (0, 7) and first.part is None:
        return Weekday(last.weekday, first.week)
    if isinstance(first, Offset) and first.weeks + first.days // 7 > 0 and first.days % 7 == 0 and not first.months:
        return Inside(first, last.weekday)
    if isinstance(first, Dated | Slashed | Offset | DayOfMonth | Also):
        return Also(first, last)
    return None


def _day_behind(first: Days, last: DayOfMonth) -> Value | None:
    if isinstance(first, Month) and first.part is None:
        if first.month is not None:
            return Dated(first.month, last.day, first.year, first.ahead)
        return DayOfMonth(last.day, first.shift or 0)
    return None


def _ranged(tokens: list[Token], manner: Manner) -> list[Token]:
    """Clock–clock and day–day; between … and … likewise."""
    out: list[Token] = []
    n = 0
    while n < len(tokens):
        triple = tokens[n : n + 3]
        made = _range(triple, out, manner) if len(triple) == 3 else None
        if made is None:
            out.append(tokens[n])
            n += 1
        else:
            tokens = [*tokens[:n], over(triple[0], triple[2], made), *tokens[n + 3 :]]
            if isinstance(made, Hours | Span):
                out.append(tokens[n])
                n += 1
    return [replace(token, value=Hours(token.value)) if isinstance(token.value, Clock | PartOfDay) else token for token in out]


def _range(triple: list[Token], before: list[Token], manner: Manner) -> Hours | Span | None:
    first, sign, last = triple
    opened = bool(before) and before[-1].value in (Sign.BETWEEN, Sign.FROM)
    joins = sign.value in RANGING or (sign.value is Sign.AND and bool(before) and before[-1].value is Sign.BETWEEN)
    if not (joins and sign.tight and last.tight):
        return None
    if manner.moving and not opened and not any(token.value in (Sign.TO, Sign.MOVE) for token in before):
        if manner.text[sign.start : sign.end] != "-":
            return None
    if isinstance(first.value, Clock | PartOfDay) and isinstance(last.value, Clock | PartOfDay):
        return Hours(first.value, last.value)
    if isinstance(first.value, Days) and isinstance(last.value, Days):
        return Span(first.value, last.value)
    return None
