"""Which minutes of a day a clock reading means.

A reading of the twelve-hour face lands on the first such hour from a floor on: the floor of its part of day when one was
said (下午 12:00, 晚上 17:00), else the company's. Minutes count from midnight and run past 1440 into the next day, so
今晚12点 is 1440.
"""

from dataclasses import dataclass, replace

from handlers.language.dates.conventions import PARTS, Conventions

HALF_DAY, WHOLE_DAY = 12 * 60, 24 * 60
NOON = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """下午3点半. `exact`: of the 24-hour face. `plain`: written with a colon, which says more than a bare 3点 does."""

    hour: int
    minute: int = 0
    part: str | None = None
    exact: bool = False
    plain: bool = False
    near: int | None = None
    """三四点: the other hour it may be."""

    @property
    def known(self) -> bool:
        """Does it say which half of the day it is?"""
        return self.exact or self.part is not None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """下午: a name in the conventions."""

    name: str


@dataclass(frozen=True, slots=True)
class Hours:
    """A clock, a part of day, or from one to the other."""

    begins: Clock | PartOfDay
    ends: Clock | PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Minutes after midnight, and the half of the day where nobody said it."""

    begins: int
    ends: int
    inferred: str | None = None
    rolled: bool = False


class Contradiction(ValueError):
    """Hours that cannot be: 上午15点, 14:00-12:00."""


def read(hours: Hours, habits: Conventions) -> Reading:
    """The minutes that are meant. Raises Contradiction."""
    if hours.ends is None:
        return _single(hours.begins, habits)
    return _from_to(hours.begins, hours.ends, habits)


def other_half(hours: Hours, habits: Conventions) -> Reading | None:
    """The reading in the other half of the day, where nobody said which."""
    begins, ends = hours.begins, hours.ends
    if not isinstance(begins, Clock) or begins.known:
        return None
    usual = read(hours, habits)
    shift = HALF_DAY if usual.begins < HALF_DAY or begins.hour == NOON else -HALF_DAY
    if isinstance(ends, Clock) and ends.known:
        return None
    inferred = "pm" if shift > 0 else "am"
    return Reading(usual.begins + shift, usual.ends + shift, inferred)


def _single(said: Clock | PartOfDay, habits: Conventions) -> Reading:
    if isinstance(said, PartOfDay):
        part = habits.parts[said.name]
        return Reading(part.begins, part.ends)
    begins = _minutes(said, habits)
    return Reading(begins, begins + int(habits.duration.total_seconds()) // 60, _inferred(said, begins))


def _from_to(first: Clock | PartOfDay, last: Clock | PartOfDay, habits: Conventions) -> Reading:
    begins, inferred = _first(first, last, habits)
    ends = _last(first, last, begins, habits)
    longest = habits.longest_range
    if ends <= begins:
        ends, longest = ends + WHOLE_DAY, habits.longest_night
    if ends - begins > longest:
        raise Contradiction("backwards")
    return Reading(begins, ends, inferred)


def _first(first: Clock | PartOfDay, last: Clock | PartOfDay, habits: Conventions) -> tuple[int, str | None]:
    if isinstance(first, PartOfDay):
        return habits.parts[first.name].begins, None
    usual = _minutes(first, habits)
    if first.known or not isinstance(last, Clock) or last.part not in ("am", "pm"):
        return usual, _inferred(first, usual) if 1 <= first.hour < habits.bare_hour_from and not _told(last) else None
    end = _minutes(last, habits)
    shared = [minutes for minutes in (usual % HALF_DAY, usual % HALF_DAY + HALF_DAY) if minutes < end]
    return max(shared, default=usual), None


def _last(first: Clock | PartOfDay, last: Clock | PartOfDay, begins: int, habits: Conventions) -> int:
    if isinstance(last, PartOfDay):
        part = habits.parts[last.name]
        return part.ends if part.until is None else part.until
    if last.known:
        return _minutes(last, habits)
    if last.plain and isinstance(first, Clock) and first.exact:
        return last.hour * 60 + last.minute
    face = last.hour % 24 * 60 + last.minute
    return next((face + n * HALF_DAY for n in range(4) if face + n * HALF_DAY > begins), face)


def _told(last: Clock | PartOfDay) -> bool:
    return isinstance(last, PartOfDay) or last.known


def _minutes(clock: Clock, habits: Conventions) -> int:
    floor, latest = habits.bare_hour_from, 24
    if clock.part:
        part = habits.parts[clock.part]
        floor, latest = part.floor, part.latest
    if clock.exact and clock.hour > latest:
        raise Contradiction("part_and_hour")
    if clock.exact and (clock.hour or floor < 17):
        return clock.hour * 60 + clock.minute
    hour = clock.hour % 12
    while hour < floor:
        hour += 12
    return hour * 60 + clock.minute


def _inferred(clock: Clock, minutes: int) -> str | None:
    """Nothing is inferred where the part was said, nor from 10:30: that is how the 24-hour face writes it."""
    if clock.known or (clock.plain and clock.hour >= 8):
        return None
    return "am" if minutes < HALF_DAY else "pm"


def falls_in(clock: Clock, part: str) -> bool:
    """Does a clock that needs no part of day fall into it all the same? 下午, 15:30."""
    own = clock.part not in (None, "am", "pm")
    return not own and PARTS[part].begins <= _shown(clock) * 60 + clock.minute <= PARTS[part].ends


def in_half(clock: Clock, part: str) -> bool:
    """Are a clock that needs no part of day and a part said behind it of the same half? midnight tonight."""
    own = clock.part not in (None, "am", "pm")
    return not own and (_shown(clock) >= NOON) == (PARTS[part].ends > HALF_DAY)


def _shown(clock: Clock) -> int:
    """The hour on the 24-hour face."""
    return clock.hour % 12 + 12 if clock.part == "pm" else clock.hour % 12 if clock.part == "am" else clock.hour


def at_part(clock: Clock, part: str) -> Clock:
    """The same clock, now that its part of day is known."""
    return clock if clock.part else replace(clock, part=part)
