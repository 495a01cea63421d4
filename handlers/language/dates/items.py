"""A sentence as a list of times: each with its day, its hours, its limit, and whether it was offered or refused.

What one time leaves out it takes from its neighbours: “周三或周四下午” gives both days the afternoon, “明天10点或3点”
both hours the day.
"""

from dataclasses import dataclass, field, replace

from handlers.language.dates.clocks import Clock, Hours, PartOfDay
from handlers.language.dates.days import Days
from handlers.language.dates.words import Broken, Length, Moment, Sign, Token, Unsaid, Within, Zone

LIMITS = {Sign.EARLIER: Sign.BEFORE, Sign.LATER: Sign.AFTER, Sign.UNTIL: Sign.BY}


@dataclass(slots=True)
class Item:
    """One time of the sentence."""

    clause: int
    joined: bool = False
    """Does it continue a list, with nothing but a list sign before it?"""
    day: Days | None = None
    hours: Hours | None = None
    moment: Moment | Within | None = None
    ends: bool = False
    """Is it where the time before it ends? 周三下午到周五上午."""
    limit: Sign | None = None
    closed: bool = False
    """Did the limit stand behind it? 周五前."""
    refused: Sign | None = None
    broken: str | None = None
    about: bool = False
    inherited: bool = False
    """Its day was said for another time."""
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """The times of a sentence, and what was said beside them."""

    items: list[Item] = field(default_factory=list)
    source: list[Item] = field(default_factory=list)
    """Where something is to be moved from."""
    length: int | None = None
    zone: Zone | None = None
    wish: Unsaid | None = None
    recurring: bool = False
    tokens: list[Token] = field(default_factory=list)
    """Lengths, zones and wishes."""


class Builder:
    """Reads the phrases once, left to right."""

    def __init__(self, *, moving: bool) -> None:
        self.sentence = Sentence()
        self.moving = moving
        self.clause = 0
        self.link: Sign | None = None
        self.limit: Sign | None = None
        self.refusing: Sign | None = None
        self.about = False

    def build(self, tokens: list[Token]) -> Sentence:
        """The sentence that the phrases make."""
        for n, token in enumerate(tokens):
            if isinstance(token.value, Sign):
                self._sign(token.value, token, tokens[n + 1] if n + 1 < len(tokens) else None)
            else:
                self._word(token)
        _share(self.sentence.source)
        _share(self.sentence.items)
        return self.sentence

    @property
    def last(self) -> Item | None:
        """The time being read."""
        return self.sentence.items[-1] if self.sentence.items else None

    def _word(self, token: Token) -> None:
        value = token.value
        match value:
            case Days():
                self._day(token, value)
            case Hours():
                self._hours(token, value)
            case Moment() | Within():
                self._new(token).moment = value
            case Broken():
                self._new(token).broken = value.note
            case Length():
                self.sentence.length = self.sentence.length or value.minutes
                self.sentence.tokens.append(token)
            case Zone() if self.last is not None:
                self.sentence.zone = value
                self.sentence.tokens.append(token)
            case Unsaid():
                self.sentence.wish = value
                self.sentence.tokens.append(token)
            case _:
                pass
        self.link = self.link if isinstance(value, Length | Zone | Unsaid) else None

    def _day(self, token: Token, day: Days) -> None:
        last = self.last
        open_ = last is not None and last.day is None  and not last.moment and not last.broken
        if last and open_ and self.link not in (Sign.AND, Sign.TO) and self.limit is None and not last.limit:
            last.day = day
            last.tokens.append(token)
        else:
            self._new(token).day = day

    def _hours(self, token: Token, hours: Hours) -> None:
        last = self.last
        fits = last is not None and self.link not in (Sign.AND, Sign.TO) and self.limit is None and not last.moment and not last.broken
        if last and fits and last.hours is None and (not last.limit or (token.tight and not last.closed)):
            last.hours = hours
            last.limit = last.limit or _ending(hours)
            last.tokens.append(token)
        elif last and fits and self.link is None and token.tight | _clocked(hours) and (both := _finer(last.hours, hours)):
            last.hours = both
            last.tokens.append(token)
        else:
            item = self._new(token)
            item.hours, item.limit = hours, item.limit or _ending(hours)

    def _new(self, token: Token) -> Item:
        joined = bool(self.sentence.items) and token.tight and self.link is not Sign.STOP
        item = Item(self.clause, joined, limit=self.limit, refused=self.refusing, about=self.about, tokens=[token])
        item.ends = self.link is Sign.TO
        self.sentence.items.append(item)
        self.limit, self.about, self.link = None, False, None
        return item

    def _sign(self, sign: Sign, token: Token, following: Token | None) -> None:
        held = following is not None and following.tight
        last = self.last
        match sign:
            case Sign.AND:
                self.link = sign
            case Sign.COMMA | Sign.STOP:
                self.link, self.refusing, self.clause = sign, None, self.clause + 1
            case Sign.BEFORE | Sign.BY | Sign.AFTER if held:
                self.limit = sign
            case Sign.EARLIER | Sign.LATER | Sign.UNTIL if last and token.tight and last.limit is None:
                last.limit, last.closed = LIMITS[sign], True
                last.tokens.append(token)
            case Sign.EXCEPT | Sign.REFUSED:
                self.refusing = sign
            case Sign.BUSY | Sign.EXCEPTED:
                self._refuse(sign)
            case Sign.INSTEAD:
                self.sentence.items.clear()
            case Sign.MOVE:
                self._move()
            case Sign.TO:
                self._to(token, held=held)
            case Sign.EACH:
                self.sentence.recurring = True
            case Sign.ABOUT:
                self._about(token)
            case Sign.ALL_DAY if last and token.tight:
                last.tokens.append(token)
            case _:
                pass

    def _about(self, token: Token) -> None:
        if self.last and token.tight:
            self.last.about = True
            self.last.tokens.append(token)
        else:
            self.about = True

    def _refuse(self, sign: Sign) -> None:
        """周三不行: the clause it ends, and the list that leads up to it."""
        for item in reversed(self.sentence.items):
            if item.refused or item.clause != self.clause:
                break
            item.refused = sign

    def _move(self) -> None:
        self.sentence.source += self.sentence.items
        self.sentence.items = []
        self.link = self.limit = None

    def _to(self, token: Token, *, held: bool) -> None:
        last = self.last
        if self.moving and last and not self.sentence.source:
            self._move()
        elif held and token.tight and last and last.hours:
            self.link = Sign.TO
        elif held and last is None:
            self.limit = None


def _ending(hours: Hours) -> Sign | None:
    """Friday EOD: the end of a working day is a limit without being told."""
    return Sign.BY if hours.begins == PartOfDay("eod") else None


def _clocked(hours: Hours) -> bool:
    return isinstance(hours.begins, Clock)


def _finer(window: Hours | None, hours: Hours) -> Hours | None:
    """明天下午面试3点: the clock inside the part of day said before."""
    if window is None or window.ends:
        return None
    if isinstance(window.begins, Clock) and isinstance(hours.begins, PartOfDay) and not window.begins.known:
        return Hours(replace(window.begins, part=hours.begins.name)) if hours.ends is None else None
    if not isinstance(window.begins, PartOfDay) or not isinstance(hours.begins, Clock) or hours.begins.known:
        return None
    return Hours(Clock(hours.begins.hour, hours.begins.minute, window.begins.name), hours.ends)


def _share(items: list[Item]) -> None:
    """Give each time the day or the hours that were said once for several."""
    for before, item in zip(items, items[1:], strict=False):
        if item.day is None and item.hours and before.day is not None and not item.moment:
            item.day, item.inherited = before.day, True
            item.hours = _same_part(before.hours, item.hours)
    for item, after in reversed(list(zip(items, items[1:], strict=False))):
        if not after.joined:
            continue
        if item.hours is None and item.day and after.hours and not after.inherited and not item.limit:
            item.hours = after.hours
        if item.day is None and item.hours and after.day and not item.moment:
            item.day, item.inherited = after.day, True


def _same_part(said: Hours | None, hours: Hours) -> Hours:
    """下午3点或4点: the second hour is of the same part, unless that would be 上午3点."""
    if said is None or not isinstance(said.begins, Clock) or not isinstance(hours.begins, Clock) or hours.begins.known:
        return hours
    part = said.begins.part
    if part is None or (part in ("morning", "am") and hours.begins.hour < 7):
        return hours
    return Hours(Clock(hours.begins.hour, hours.begins.minute, part, near=hours.begins.near), hours.ends)
