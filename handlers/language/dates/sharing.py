"""What one time leaves out and its neighbours say: 周三或周四下午, 明天10点或3点, 3pm Tue or Wed."""

from dataclasses import replace
from itertools import pairwise

from handlers.language.dates.clocks import Clock, Hours
from handlers.language.dates.items import Item
from handlers.language.dates.words import Sign

THERE = (Sign.BEFORE, Sign.AFTER, Sign.SINCE)
AFTERWARDS, BEFOREHAND = (Sign.AFTER, Sign.SINCE), (Sign.BEFORE, Sign.BY)


def share(items: list[Item]) -> None:
    """Give each time the day or the hours that were said once for several."""
    _enclose(items)
    _spare(items)
    pairs = list(pairwise(items))
    for before, item in pairs:
        if item.day is None and item.hours and before.day is not None:
            item.day, item.inherited = before.day, True
        if item.inherited or (item.day is None and before.role is not item.role):
            item.hours = _same_part(before.hours, item.hours)
        if before.hours_first and item.joined and item.day and not item.hours and item.role is before.role:
            item.hours, item.hours_first = before.hours, True
    for item, after in reversed(pairs):
        if not after.joined or item.role is not after.role:
            continue
        if item.hours is None and item.day and after.hours and not after.inherited and not item.limit:
            item.hours, item.limit, item.there = after.hours, after.limit, after.there
        if item.day is None and item.hours and after.day:
            item.day, item.inherited = after.day, True
            item.there = item.limit in THERE


def _enclose(items: list[Item]) -> None:
    """周四2点后5点前: two limits of one day are a from–to."""
    for before, item in reversed(list(pairwise(items))):
        limits = before.limit in AFTERWARDS and item.limit in BEFOREHAND and before.role is item.role
        if limits and None in (before.day, item.day):
            begins, ends = _clock(before.hours), _clock(item.hours)
            if begins and ends:
                before.day = before.day or item.day
                before.hours, before.limit, before.there = Hours(begins, ends), None, False
                before.closed = before.within = False
                before.tokens += item.tokens
                items.remove(item)


def _spare(items: list[Item]) -> None:
    """明天10点前或4点后: a limit beside another of the same day is one of that day, not a deadline."""
    for before, item in pairwise(items):
        limits = before.limit in BEFOREHAND and item.limit in AFTERWARDS and before.role is item.role
        if limits and before.day and item.day is None and _clock(before.hours) and _clock(item.hours):
            before.limit, before.there = Sign.BEFORE, True


def _clock(hours: Hours | None) -> Clock | None:
    return hours.begins if hours and hours.ends is None and isinstance(hours.begins, Clock) else None


def _same_part(said: Hours | None, hours: Hours | None) -> Hours | None:
    """下午3点或4点: the second hour is of the same part, unless that would be 上午3点."""
    if said is None or hours is None or not isinstance(said.begins, Clock) or not isinstance(hours.begins, Clock):
        return hours
    part = said.begins.part
    if hours.begins.known or part is None or (part in ("morning", "am") and hours.begins.hour < 7):
        return hours
    return replace(hours, begins=replace(hours.begins, part=part))
