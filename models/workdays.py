"""Which days are worked in China: weekends, public holidays and the make-up workdays (调休) that replace them.

The year's arrangement is published once a year; a year without one is answered by the calendar week alone and says so,
because guessing would invite a candidate on a holiday.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import chinese_calendar


@dataclass(frozen=True)
class Workday:
    """`works`: offices are open. `known`: the year's arrangement has been published, so it is not a guess."""

    works: bool
    known: bool
    holiday: str | None = None


@lru_cache(maxsize=1024)
def of(day: date) -> Workday:
    """What kind of day this is in China."""
    try:
        off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return Workday(works=day.weekday() < 5, known=False)
    return Workday(works=not off, known=True, holiday=name if off and name else None)
