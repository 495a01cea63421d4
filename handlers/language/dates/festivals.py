"""The festivals people name, and the day each falls on.

Those of the lunar calendar are a table, because a table can be checked with a finger; it ends in 2045.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 2024, 2045

NEW_YEAR = (
    "0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217"
)
LANTERNS = (
    "0224 0212 0303 0220 0209 0227 0217 0206 0225 0214 0305 0222 0211 0301 0218 0207 0226 0215 0205 0224 0213 0303"
)
DRAGON_BOAT = (
    "0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622 0611 0531 0619"
)
DOUBLE_SEVENTH = (
    "0810 0829 0819 0808 0826 0816 0805 0824 0812 0801 0820 0810 0828 0817 0807 0826 0814 0803 0822 0811 0731 0819"
)
GHOSTS = "0818 0906 0827 0816 0903 0824 0813 0901 0820 0809 0828 0818 0905 0825 0815 0903 0822 0811 0830 0819 0808 0827"
LABA = "0118 0107 0126 0115 0104 0122 0111 0101 0120 0108 0127 0116 0105 0123 0112 0102 0121 0110 ---- 0118 0107 0125"
MID_AUTUMN = (
    "0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 0928 0917 1005 0925"
)
DOUBLE_NINTH = (
    "1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009 1027 1017 1007 1026 1014 1003 1022 1011 1029 1018"
)


@dataclass(frozen=True, slots=True)
class Festival:
    """A day of the year that has a name."""

    on: Callable[[int], date | None]
    """Its day in that year, None where our table ends."""


def _fixed(month: int, day: int) -> Festival:
    return Festival(lambda year: date(year, month, day))


def _lunar(table: str, *, shift: int = 0) -> Festival:
    days = {
        year: date(year, int(entry[:2]), int(entry[2:])) + timedelta(days=shift)
        for year, entry in enumerate(table.split(), start=FIRST_YEAR)
        if entry.isdigit()
    }
    return Festival(days.get)


def _nth(month: int, weekday: int, nth: int) -> Festival:
    def on(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return Festival(on)


SOLAR = {
    "小寒": (1, 5.4055), "大寒": (1, 20.12), "立春": (2, 3.87), "雨水": (2, 18.73), "惊蛰": (3, 5.63), "春分": (3, 20.646),
    "清明": (4, 4.81), "谷雨": (4, 20.1), "立夏": (5, 5.52), "小满": (5, 21.04), "芒种": (6, 5.678), "夏至": (6, 21.37),
    "小暑": (7, 7.108), "大暑": (7, 22.83), "立秋": (8, 7.5), "处暑": (8, 23.13), "白露": (9, 7.646), "秋分": (9, 23.042),
    "寒露": (10, 8.318), "霜降": (10, 23.438), "立冬": (11, 7.438), "小雪": (11, 22.36), "大雪": (12, 7.18), "冬至": (12, 21.94),
}  # fmt: skip
"""The month of each solar term, and the constant of the usual formula for this century."""
SOLAR_EXCEPTIONS = {("雨水", 2026): -1}


def _solar(name: str) -> Festival:
    month, constant = SOLAR[name]

    def on(year: int) -> date:
        past = year - 2000
        leaps = (past - 1) // 4 if month <= 2 else past // 4
        return date(year, month, int(past * 0.2422 + constant) - leaps + SOLAR_EXCEPTIONS.get((name, year), 0))

    return Festival(on)


def _beside(festival: Festival, days: int) -> Festival:
    def on(year: int) -> date | None:
        day = festival.on(year)
        return day and day + timedelta(days=days)

    return Festival(on)


@lru_cache(maxsize=64)
def _easter(year: int) -> date:
    """The anonymous Gregorian computus."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


FESTIVALS: Mapping[str, Festival] = {
    "new_year": _fixed(1, 1),
    "new_year_eve": _fixed(12, 31),
    "spring_eve": _lunar(NEW_YEAR, shift=-1),
    "spring": _lunar(NEW_YEAR),
    "lanterns": _lunar(LANTERNS),
    "valentine": _fixed(2, 14),
    "women": _fixed(3, 8),
    "arbor": _fixed(3, 12),
    "fools": _fixed(4, 1),
    "qingming": _solar("清明"),
    "easter": Festival(_easter),
    "good_friday": _beside(Festival(_easter), -2),
    "easter_monday": _beside(Festival(_easter), 1),
    "mothers": _nth(5, 6, 2),
    "fathers": _nth(6, 6, 3),
    "laba": _lunar(LABA),
    "little_year": _lunar(LABA, shift=15),
    "labour": _fixed(5, 1),
    "youth": _fixed(5, 4),
    "children": _fixed(6, 1),
    "dragon_boat": _lunar(DRAGON_BOAT),
    "double_seventh": _lunar(DOUBLE_SEVENTH),
    "ghosts": _lunar(GHOSTS),
    "party": _fixed(7, 1),
    "army": _fixed(8, 1),
    "teachers": _fixed(9, 10),
    "mid_autumn": _lunar(MID_AUTUMN),
    "national": _fixed(10, 1),
    "double_ninth": _lunar(DOUBLE_NINTH),
    "halloween": _fixed(10, 31),
    "double_eleven": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "black_friday": _beside(_nth(11, 3, 4), 1),
    "programmers": _fixed(10, 24),
    "double_twelve": _fixed(12, 12),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    **{name: _solar(name) for name in SOLAR},
}

STATUTORY: Mapping[str, int] = {
    "new_year": 1, "spring_eve": 4, "qingming": 1, "labour": 2, "dragon_boat": 1, "mid_autumn": 1, "national": 3,
}  # fmt: skip
"""How many days the law gives for it, from its first day on (since 2025)."""
