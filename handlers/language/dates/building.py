"""Phrases into times, read once from left to right.

A day and hours that nothing parts are one time; a list sign, a limit or a second day begins another. What is left out
is shared afterwards, in sharing.py.
"""

from dataclasses import replace

from handlers.language.dates.clocks import Clock, Hours, PartOfDay, at_part, falls_in, in_half
from handlers.language.dates.counted import Nth
from handlers.language.dates.items import Item, Role, Sentence
from handlers.language.dates.stretches import Days
from handlers.language.dates.words import Broken, Length, Moment, Sign, Token, Unsaid, Within, Zone

LIMITS = {
    Sign.EARLIER: Sign.BEFORE, Sign.LATER: Sign.AFTER, Sign.UNTIL: Sign.BY, Sign.BY: Sign.BY, Sign.ONWARD: Sign.SINCE,
    Sign.STARTING: Sign.SINCE,
}  # fmt: skip
ROLES = {Sign.EXCEPT: Role.EXCEPTED, Sign.EXCEPTED: Role.EXCEPTED, Sign.REFUSED: Role.REFUSED, Sign.BUSY: Role.REFUSED}
ALIKE = ((Sign.BEFORE, Sign.BY), (Sign.AFTER, Sign.SINCE))
PARTING = (Sign.AND, Sign.COMMA, Sign.STOP)
CHAINING = (Sign.AND, Sign.COMMA, Sign.BEFORE, Sign.AFTER, Sign.SINCE, Sign.BY)


class Builder:
    """Reads the phrases once, left to right."""

    def __init__(self, *, moving: bool) -> None:
        self.sentence = Sentence()
        self.moving = moving
        self.clause = 0
        self.link: Sign | None = None
        self.limit: Sign | None = None
        self.role = Role.OFFERED
        self.zone: Zone | None = None
        self.about = False
        self.chained = False

    def build(self, tokens: list[Token]) -> Sentence:
        """The sentence that the phrases make."""
        for n, token in enumerate(tokens):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            if token.value is Sign.ABOUT:
                self._about(token, following)
            elif isinstance(token.value, Sign):
                self._sign(token.value, token, held=_holds(following))
            else:
                self._word(token, following)
        return self.sentence

    @property
    def last(self) -> Item | None:
        """The time being read, unless what was said before is over and done."""
        items = self.sentence.items
        return items[-1] if items and items[-1].role not in (Role.SOURCE, Role.CORRECTED) else None

    def _word(self, token: Token, following: Token | None) -> None:
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
            case _:
                self._beside(token, following)
                return
        self.link, self.chained = None, True

    def _beside(self, token: Token, following: Token | None) -> None:
        beside = following is not None and following.tight and isinstance(following.value, Days | Hours)
        match token.value:
            case Length(minutes):
                self.sentence.lengths.append(minutes)
            case Zone() as zone if zone.spoken or beside or (self.last is not None and token.tight):
                self.sentence.zone = zone
                if self.last and token.tight and self.link is None:
                    self.last.zone = zone
                else:
                    self.zone = zone
            case Unsaid() as wish:
                self.sentence.wish = wish
                if self.last and token.tight:
                    self.last.about = True
            case _:
                return
        self.sentence.tokens.append(token)

    def _day(self, token: Token, day: Days) -> None:
        last = self._open(token)
        if self.last and self.last.closed and token.tight and isinstance(day, Nth):
            self.last.tokens.append(token)
        elif last and last.day is None:
            last.day, last.hours_first = day, True
            last.tokens.append(token)
        else:
            self._new(token).day = day

    def _hours(self, token: Token, hours: Hours) -> None:
        last = self._open(token)
        if last and last.hours is None and not last.closed and not last.full:
            finer = _finer(last.part, hours)
            last.hours, last.limit = finer or hours, last.limit or _ending(hours)
            last.clause = self.clause
            last.tokens.append(token)
        elif last and self.link is None and token.tight and (halved := _halved(last.hours, hours)):
            last.hours = halved
            last.tokens.append(token)
        elif last and last.closed and token.tight and last.hours is None:
            last.hours, last.within = hours, True
            last.tokens.append(token)
        elif (
            last and last.role is self.role and self.link in (None, Sign.COMMA) and (finer := _finer(last.hours, hours))
        ):
            last.hours = finer
            last.tokens.append(token)
        else:
            item = self._new(token)
            item.hours, item.limit = hours, item.limit or _ending(hours)

    def _open(self, token: Token) -> Item | None:
        """The time before, where this word may still belong to it."""
        last = self.last
        if last is None or last.moment or last.broken or self.limit or self.link in (Sign.AND, Sign.TO):
            return None
        if self.role is not Role.OFFERED and last.role is not self.role:
            return None
        held = last.limit is not None and not token.tight
        over = last.closed and isinstance(token.value, Days) and last.day is not None
        return None if held or over else last

    def _new(self, token: Token) -> Item:
        joined = self.chained and token.tight and self.link is not Sign.STOP
        item = Item(
            self.clause, self.role, joined, self.link is Sign.TO, limit=self.limit, about=self.about, zone=self.zone
        )
        item.tokens.append(token)
        self.sentence.items.append(item)
        self.limit, self.about, self.link, self.zone = None, False, None, None
        return item

    def _sign(self, sign: Sign, token: Token, *, held: bool) -> None:
        last = self.last
        self.chained = self.chained and sign in CHAINING
        match sign:
            case Sign.AND if token.tight:
                self.link = sign
            case Sign.COMMA | Sign.STOP:
                self.link, self.role, self.clause = sign, Role.OFFERED, self.clause + 1
            case Sign.BEFORE | Sign.AFTER | Sign.SINCE | Sign.BY | Sign.TILL if held and self._narrows(sign, token):
                pass
            case Sign.BEFORE | Sign.BY | Sign.AFTER | Sign.SINCE if held:
                self.limit = sign
            case Sign.TILL if held and last is None:
                self.limit = Sign.BY
            case Sign() if sign in LIMITS or sign is Sign.ENDING:
                if last and token.tight and last.limit in (None, LIMITS.get(sign), *_alike(sign)):
                    self._behind(last, sign, token)
            case _:
                self._mode(sign, token, held=held)

    def _narrows(self, sign: Sign, token: Token) -> bool:
        """Tue after 2, tomorrow until 5pm, evenings after 7: a limit of the clock on the day before it."""
        last, till = self.last, sign is Sign.TILL
        if last is None or not token.tight or not _bare(last) or (till and last.hours):
            return False
        last.limit, last.there = Sign.BEFORE if till else sign, sign is not Sign.BY and last.day is not None
        last.part, last.hours = last.hours, None
        last.tokens.append(token)
        return True

    def _behind(self, last: Item, sign: Sign, token: Token) -> None:
        """周五前, 3点开始, 4点结束: the sign is about the time before it."""
        if sign is Sign.ENDING:
            last.ends = last.ends or _ended(self.sentence.items)
        elif last.limit is None and (sign is not Sign.STARTING or last.hours is None):
            last.limit, last.closed = LIMITS[sign], True
        last.tokens.append(token)

    def _mode(self, sign: Sign, token: Token, *, held: bool) -> None:
        """Signs that say what the times around them are for."""
        match sign:
            case Sign.EXCEPT | Sign.REFUSED:
                self.role = ROLES[sign]
            case Sign.BUSY | Sign.EXCEPTED:
                self._refuse(ROLES[sign])
            case Sign.OTHERS:
                self._others()
            case Sign.INSTEAD:
                self._done(Role.CORRECTED)
            case Sign.MOVE:
                self._done(Role.SOURCE)
            case Sign.TO | Sign.ONTO | Sign.TILL:
                self._to(sign, token, held=held)
            case Sign.ALL_DAY if self.last:
                self.last.full = True
            case Sign.EACH | Sign.EACH_OTHER if not self.sentence.items:
                self.sentence.every = 1 if sign is Sign.EACH else 2

    def _about(self, token: Token, following: Token | None) -> None:
        if following and following.tight and isinstance(following.value, Length):
            return
        if self.last and token.tight:
            self.last.about = True
            self.last.tokens.append(token)
        else:
            self.about = True

    def _refuse(self, role: Role) -> None:
        """周三不行: the clause it ends."""
        for item in reversed(self.sentence.items):
            if item.role is not Role.OFFERED or item.clause != self.clause:
                break
            item.role = role

    def _others(self) -> None:
        for item in self.sentence.items:
            item.role = Role.EXCEPTED if item.role is Role.REFUSED else item.role

    def _done(self, role: Role) -> None:
        for item in self.sentence.items:
            if item.role is not Role.SOURCE:
                item.role = role
        self.link = self.limit = None

    def _to(self, sign: Sign, token: Token, *, held: bool) -> None:
        sourced = any(item.role is Role.SOURCE for item in self.sentence.items)
        if self.moving and sign is Sign.ONTO and self.last and not sourced:
            self._done(Role.SOURCE)
        elif held and token.tight and self.last and self.last.hours:
            self.link = Sign.TO


def _holds(following: Token | None) -> bool:
    """Does a time follow, for the sign before it to hold?"""
    return following is not None and following.tight and following.value not in PARTING


def _ended(items: list[Item]) -> bool:
    """3点开始,4点结束: does the last clock end what the one before it began?"""
    if len(items) < 2 or items[-1].day is not None:
        return False
    hours = [item.hours for item in items[-2:]]
    return all(each is not None and isinstance(each.begins, Clock) and each.ends is None for each in hours)


def _alike(sign: Sign) -> tuple[Sign, ...]:
    """Limits that say the same of the time they stand beside: 最晚周五前."""
    return next((limits for limits in ALIKE if LIMITS.get(sign) in limits), ())


def _bare(item: Item) -> bool:
    """A day alone or its part, for which a limit of the clock may follow: Tue after 2, evenings after 7."""
    if item.limit is not None or (item.day is None and item.hours is None):
        return False
    return item.hours is None or (isinstance(item.hours.begins, PartOfDay) and item.hours.ends is None)


def _ending(hours: Hours) -> Sign | None:
    """Friday EOD: the end of a working day is a limit without being told."""
    return Sign.BY if hours.begins == PartOfDay("eod") else None


def _finer(said: Hours | None, hours: Hours) -> Hours | None:
    """明天下午面试3点, 周三下午,15:30: the clock behind its part of day."""
    if said is None or said.ends:
        return None
    match said.begins, hours.begins:
        case PartOfDay(part), Clock() as clock if not clock.known:
            return Hours(replace(clock, part=part), hours.ends)
        case PartOfDay(part), Clock() as clock if falls_in(clock, part):
            return hours
    return None


def _halved(said: Hours | None, part: Hours) -> Hours | None:
    """3 tomorrow afternoon, 3pm tomorrow afternoon: the part of day behind its clock."""
    clock, named = said.begins if said else None, part.begins
    if said is None or said.ends or part.ends or not isinstance(clock, Clock) or not isinstance(named, PartOfDay):
        return None
    if clock.known:
        return said if in_half(clock, named.name) else None
    return Hours(at_part(clock, named.name))
