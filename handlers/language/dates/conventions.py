"""What a company means by its words, apart from the grammar that reads them: an admin's choice is one line here.

Hours are minutes after midnight. `floor` is the hour from which a clock reading of that part of day starts: 下午3点 is
the first "3 o'clock" from 12:00 on, 晚上12点 the first "12 o'clock" from 17:00 on, which is midnight.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType

from handlers.language.dates.holidays import Holidays


@dataclass(frozen=True, slots=True)
class Part:
    """A part of day: the window to search in, and how a clock reading falls into it."""

    begins: int
    ends: int
    floor: int
    latest: int = 24
    """A clock later than this contradicts the word: 上午15点."""
    until: int | None = None
    """Where it ends a from–to: 到中午 is until 12:00."""


PARTS: Mapping[str, Part] = MappingProxyType({
    "dawn": Part(0, 6 * 60, 0, 11),
    "morning": Part(9 * 60, 12 * 60, 1, 12),
    "noon": Part(12 * 60, 14 * 60, 10, 15, until=12 * 60),
    "afternoon": Part(13 * 60, 18 * 60, 12),
    "dusk": Part(17 * 60, 19 * 60, 12),
    "evening": Part(18 * 60, 21 * 60, 17),
    "night": Part(18 * 60, 24 * 60, 17),
    "daytime": Part(9 * 60, 18 * 60, 8),
    "early_morning": Part(7 * 60, 9 * 60, 1, 12),
    "late_morning": Part(10 * 60, 12 * 60, 1, 12),
    "early_afternoon": Part(13 * 60, 15 * 60, 12),
    "late_afternoon": Part(16 * 60, 18 * 60, 12),
    "after_lunch": Part(13 * 60, 18 * 60, 12),
    "after_work": Part(18 * 60, 21 * 60, 17),
    "late_night": Part(21 * 60, 24 * 60, 17),
    "eod": Part(18 * 60, 18 * 60, 17),
    "am": Part(0, 12 * 60, 0, 12),
    "pm": Part(12 * 60, 24 * 60, 12),
})  # fmt: skip

MONTH_PARTS: Mapping[str, tuple[int, int]] = MappingProxyType({
    "first_ten": (1, 10), "middle_ten": (11, 20), "last_ten": (21, 31),
    "start": (1, 5), "middle": (11, 20), "end": (-5, 31), "first_half": (1, 15), "second_half": (16, 31),
})  # fmt: skip
"""First and last day; a negative first day counts from the end of the month."""

WEEK_PARTS: Mapping[str, tuple[int, int]] = MappingProxyType({
    "start": (0, 2), "middle": (2, 4), "end": (3, 5), "first_half": (0, 3), "second_half": (3, 5),
})  # fmt: skip
"""First day and the day after the last, Monday being 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """The company's habits of speech."""

    duration: timedelta = timedelta(minutes=60)
    """How long an interview is when nobody says."""
    bare_hour_from: int = 8
    """A clock without 上午 or 下午 is the first one from this hour on: 3点 is 15:00, 9点 is 09:00."""
    parts: Mapping[str, Part] = field(default_factory=lambda: PARTS)
    month_parts: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MONTH_PARTS)
    week_parts: Mapping[str, tuple[int, int]] = field(default_factory=lambda: WEEK_PARTS)
    vague_month_parts: frozenset[str] = frozenset({"start", "middle", "end"})
    next_weekday: str = "ask"
    """下个周三, next Wed: `ask`, `week` (of next week) or `coming`."""
    same_weekday: str = "ask"
    """周一 said on a Monday: `ask`, `today` or `week` (in a week)."""
    slash: str = "ask"
    """3/12 in English: `ask`, `day_first` or `month_first`. In Chinese the month comes first."""
    recent_days: int = 120
    """A month and day without a year that are gone for less than this are past; before that, next year's are meant."""
    few_days: tuple[int, int] = (2, 7)
    """过几天: from and until how many days ahead."""
    couple_of_days: tuple[int, ...] = (2, 3)
    """过两天: the days it may be."""
    open_days: int = 7
    """周三以后 has no end: how many days are looked at."""
    longest_range: int = 16 * 60
    """A from–to that is longer than this was mistyped."""
    longest_night: int = 8 * 60
    """And so was one across midnight that is longer than this."""
    clip: bool = True
    """Windows that contain now start now. Reports look at whole windows."""
    holidays: Holidays = field(default_factory=Holidays)
